"""Look at one point of weight space: the curvature at a step, and the weights at a point of a plane."""

from typing import Annotated

from fastapi import APIRouter, Query

from ...runs import LandscapeRequest, Spot
from ..encode import JsonAnswer, answered
from ..openapi import answers, described
from ..parts import TheLab, TheRun
from ..requests import WeightsQuery
from .probing import CurvatureAnswer, ProbeAnswer, ProbeQuery, curvature_answer, probe_answer

router = APIRouter(prefix="/runs/{id}")


@router.get("/curvature", responses=answers(CurvatureAnswer), openapi_extra=described("curvature"))
async def curvature(run: TheRun, lab: TheLab, query: Annotated[WeightsQuery, Query()]) -> JsonAnswer:
    """Find how sharply the full-data loss bends, and the largest rate at which plain descent is stable."""
    found = await lab.curvature(run, run.step if query.step is None else query.step)
    return await answered(curvature_answer(found))


@router.get("/probe", responses=answers(ProbeAnswer), openapi_extra=described("probe"))
async def probe(run: TheRun, lab: TheLab, query: Annotated[ProbeQuery, Query()]) -> JsonAnswer:
    """Try the weights at a point of a landscape's plane: their loss, accuracy and predictions."""
    request = LandscapeRequest(**query.model_dump(exclude={"a", "b"}))
    return await answered(probe_answer(await lab.probe(run, request, Spot(query.a, query.b))))
