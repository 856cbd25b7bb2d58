"""The loss over a plane through weight space, as JSON and as its binary twin."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from ...runs import Lab, Landscape, LandscapeRequest, Run
from ..answer import told
from ..encode import JsonAnswer, answered
from ..openapi import answers, described, packed
from ..parts import TheLab, TheRun
from .answers import LandscapeAnswer, LandscapeHeader, LandscapeJsonQuery, SurveyQuery, packed_landscape

router = APIRouter(prefix="/runs/{id}")


async def surveyed_for(lab: Lab, run: Run, query: SurveyQuery) -> Landscape:
    """Compute what a query asks for."""
    request = LandscapeRequest(**query.model_dump(exclude={"axes", "others"}))
    return await lab.landscape(run, request, [lab.get(other) for other in query.others])


@router.get("/landscape", responses=answers(LandscapeAnswer), openapi_extra=described("landscape"))
async def landscape(run: TheRun, lab: TheLab, query: Annotated[LandscapeJsonQuery, Query()]) -> JsonAnswer:
    """Compute the full-data loss over a window of a plane; with axes, what anyone needs to check it."""
    surveyed = await surveyed_for(lab, run, query)
    sources = (surveyed, surveyed.plane) if query.axes else (surveyed,)
    return await answered(told(LandscapeAnswer, *sources))


@router.get(
    "/landscape.bin",
    responses=packed(LandscapeHeader),
    openapi_extra=described("landscape_bin"),
)
async def landscape_bin(run: TheRun, lab: TheLab, query: Annotated[SurveyQuery, Query()]) -> Response:
    """Give the same in the layout of the socket's frames; a loss that is not finite is infinite here."""
    surveyed = await surveyed_for(lab, run, query)
    return Response(packed_landscape(surveyed), media_type="application/octet-stream")
