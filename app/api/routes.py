"""The routes of the API, by what they are about."""

from fastapi import APIRouter

from . import branches, catalogue, preview, questions
from .landscape import routes as landscape
from .live import routes as live
from .races import routes as races
from .runs import routes as runs
from .steps import routes as steps

router = APIRouter(prefix="/api")
for part in (catalogue, runs, branches, steps, landscape, preview, questions, races, live):
    router.include_router(part.router)
