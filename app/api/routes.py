"""The routes of the API, by what they are about."""

from fastapi import APIRouter

from app.api import catalogue
from app.api.branches import routes as branches
from app.api.landscape import probing_routes as probing
from app.api.landscape import routes as landscape
from app.api.live import routes as live
from app.api.preview import routes as preview
from app.api.races import routes as races
from app.api.runs import reading, training
from app.api.runs import routes as runs
from app.api.steps import routes as steps

router = APIRouter(prefix="/api")
PARTS = (
    catalogue, runs, training, branches, reading, steps, landscape, probing, preview, races, live,
)  # fmt: skip
for part in PARTS:
    router.include_router(part.router)
