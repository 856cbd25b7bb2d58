"""The routes of the API, by what they are about."""

from fastapi import APIRouter

from app.api.routes import (
    branches,
    catalogue,
    landscape,
    live,
    preview,
    probing,
    races,
    reading,
    runs,
    steps,
    training,
)

router = APIRouter(prefix="/api")
PARTS = (
    catalogue, runs, training, branches, reading, steps, landscape, probing, preview, races, live,
)  # fmt: skip
for part in PARTS:
    router.include_router(part.router)
