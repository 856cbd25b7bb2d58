"""The routes of the API, by what they are about."""

from fastapi import APIRouter

from app.api.routes import catalogue, landscape, live, preview, probing, races, reading, runs, steps, training

router = APIRouter(prefix="/api")
for part in (catalogue, runs, training, reading, steps, landscape, probing, preview, races, live):
    router.include_router(part.router)
