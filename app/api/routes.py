"""The routes of the API, by what they are about."""

from fastapi import APIRouter

from . import catalogue, preview
from .branches import routes as branches
from .landscape import probing
from .landscape import routes as landscape
from .live import routes as live
from .races import routes as races
from .runs import reading, training
from .runs import routes as runs
from .steps import routes as steps

router = APIRouter(prefix="/api")
PARTS = (
    catalogue, runs, training, branches, reading, steps, landscape, probing, preview, races, live,
)  # fmt: skip
for part in PARTS:
    router.include_router(part.router)
