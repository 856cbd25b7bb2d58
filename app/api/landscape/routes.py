"""The loss over a plane through weight space, at a point of it, and how sharply it bends at a step."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from ...runs import Lab, Landscape, LandscapeRequest, PlanePoint, Run
from ..answer import JsonAnswer, answered, told
from ..openapi import call
from ..parsing import AtStep
from ..parts import TheLab, TheRun
from . import answers

router = APIRouter(prefix="/runs/{id}")


async def surveyed_for(lab: Lab, run: Run, query: answers.SurveyQuery) -> Landscape:
    """Compute what a query asks for."""
    request = LandscapeRequest(**query.model_dump(exclude={"axes", "others"}))
    others = [lab.look(await lab.find(other)) for other in query.others]
    return await lab.look(run).landscape(request, others)


@router.get(
    "/landscape",
    **call("read_landscape", answers.LandscapeAnswer, refuses=["invalid_config", "step_out_of_range"]),
)
async def landscape(
    run: TheRun, lab: TheLab, query: Annotated[answers.LandscapeJsonQuery, Query()]
) -> JsonAnswer:
    """Compute the full-data loss over a window of a plane; with axes, what anyone needs to check it."""
    surveyed = await surveyed_for(lab, run, query)
    sources = (surveyed, surveyed.plane) if query.axes else (surveyed,)
    return await answered(told(answers.LandscapeAnswer, *sources))


@router.get(
    "/landscape.bin",
    **call(
        "read_landscape_binary",
        answers.LandscapeHeader,
        packed=True,
        refuses=["invalid_config", "step_out_of_range"],
    ),
)
async def landscape_bin(run: TheRun, lab: TheLab, query: Annotated[answers.SurveyQuery, Query()]) -> Response:
    """Give the same in the layout of the socket's frames; a loss that is not finite is infinite here."""
    surveyed = await surveyed_for(lab, run, query)
    return Response(answers.packed_landscape(surveyed), media_type="application/octet-stream")


@router.get(
    "/curvature",
    **call("read_curvature", answers.CurvatureAnswer, refuses=["invalid_config", "step_out_of_range"]),
)
async def curvature(run: TheRun, lab: TheLab, query: Annotated[AtStep, Query()]) -> JsonAnswer:
    """Find how sharply the full-data loss bends, and the largest rate at which plain descent is stable."""
    return await answered(told(answers.CurvatureAnswer, await lab.look(run).curvature(query.of(run))))


@router.get(
    "/probe", **call("probe_landscape", answers.ProbeAnswer, refuses=["invalid_config", "step_out_of_range"])
)
async def probe(run: TheRun, lab: TheLab, query: Annotated[answers.ProbeQuery, Query()]) -> JsonAnswer:
    """Try the weights at a point of a landscape's plane: their loss, accuracy and predictions."""
    request = LandscapeRequest(**query.model_dump(exclude={"a", "b"}))
    found = await lab.look(run).probe(request, PlanePoint(query.a, query.b))
    return await answered(told(answers.ProbeAnswer, found))
