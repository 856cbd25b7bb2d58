"""Look at one point of weight space: the curvature at a step, and the weights at a point of a plane."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from ...engine.looks.predictions import Kind
from ...runs import LandscapeRequest, PlanePoint
from ...runs.looks.survey import PlaneKind
from ..answer import Answer, Rows, at, told
from ..encode import JsonAnswer, answered
from ..openapi import answers, described
from ..parts import TheLab, TheRun
from ..requests import AtStep
from .answers import LandscapeQuery

router = APIRouter(prefix="/runs/{id}")


class ProbeQuery(LandscapeQuery):
    """Which point of which plane; what tells only the window of a landscape plays no part."""

    a: float = Field(description="The point's first coordinate on the plane.")
    b: float = Field(description="The point's second coordinate.")


class CurvatureAnswer(Answer):
    """The largest eigenvalue λmax of the full-data loss's Hessian; null where it is not finite.

    `largest_stable_rate` is 2/λmax, beyond which plain gradient descent climbs; null where nothing bends up.
    """

    step: int
    lambda_max: float | None = at("curvature.lambda_max")
    largest_stable_rate: float | None = at("curvature.largest_stable_rate")
    iterations: int = at("curvature.iterations")
    converged: bool = at("curvature.converged")
    seconds: float


class PredictionAnswer(Answer):
    """What is predicted, in the order of the data's prediction plan; `classes` of a map of several."""

    kind: Kind
    values: Rows
    classes: Rows | None


class ProbeAnswer(Answer):
    """What the weights at a point of a plane would do; `distance` is theirs from those of the step."""

    plane: PlaneKind = at("plane.kind")
    step: int
    a: float = at("at.a")
    b: float = at("at.b")
    samples: int
    loss: float | None = at("measure.loss")
    accuracy: float | None = at("measure.accuracy")
    distance: float | None
    prediction: PredictionAnswer | None


@router.get("/curvature", responses=answers(CurvatureAnswer), openapi_extra=described("curvature"))
async def curvature(run: TheRun, lab: TheLab, query: Annotated[AtStep, Query()]) -> JsonAnswer:
    """Find how sharply the full-data loss bends, and the largest rate at which plain descent is stable."""
    found = await lab.curvature(run, query.of(run))
    return await answered(told(CurvatureAnswer, found))


@router.get("/probe", responses=answers(ProbeAnswer), openapi_extra=described("probe"))
async def probe(run: TheRun, lab: TheLab, query: Annotated[ProbeQuery, Query()]) -> JsonAnswer:
    """Try the weights at a point of a landscape's plane: their loss, accuracy and predictions."""
    request = LandscapeRequest(**query.model_dump(exclude={"a", "b"}))
    return await answered(told(ProbeAnswer, await lab.probe(run, request, PlanePoint(query.a, query.b))))
