"""The loss over a plane through weight space, as JSON and as its binary twin."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.api.encode import JsonAnswer, answered
from app.api.landscape import LandscapeAnswer, landscape_answer, packed_landscape
from app.api.openapi import answers, described
from app.api.requests import LandscapeJsonQuery, LandscapeQuery
from app.api.routes.parts import TheLab, TheRun
from app.runs import LandscapeRequest

router = APIRouter(prefix="/runs/{id}")


@router.get("/landscape", responses=answers(LandscapeAnswer), openapi_extra=described("landscape"))
async def landscape(run: TheRun, lab: TheLab, query: Annotated[LandscapeJsonQuery, Query()]) -> JsonAnswer:
    """Compute the full-data loss over a window of a plane; with axes, what anyone needs to check it."""
    surveyed = await lab.landscape(run, LandscapeRequest(**query.model_dump(exclude={"axes"})))
    return await answered(landscape_answer(surveyed, axes=query.axes))


@router.get(
    "/landscape.bin",
    responses=answers("A JSON header, then float32 arrays.", media_type="application/octet-stream"),
    openapi_extra=described("landscape_bin"),
)
async def landscape_bin(run: TheRun, lab: TheLab, query: Annotated[LandscapeQuery, Query()]) -> Response:
    """Give the same in the layout of the socket's frames; a loss that is not finite is infinite here."""
    surveyed = await lab.landscape(run, LandscapeRequest(**query.model_dump()))
    return Response(packed_landscape(surveyed), media_type="application/octet-stream")
