"""A look at one point of weight space: how sharply the loss bends there, and what the weights would do."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from ...engine.arrays import FloatArray, norm
from ...engine.landscape import Plane
from ...engine.looks.curvature import Curvature
from ...engine.looks.predictions import Prediction
from ...engine.network.evaluator import Measure
from ...engine.network.evenly import Over
from ...engine.problem import AnyEvaluator
from .survey import LandscapeRequest, LandscapeSource, Memory, plane_for


class Sharpness(NamedTuple):
    """The curvature of the loss at one step, over which samples, and the seconds that it took to find."""

    step: int
    over: Over
    curvature: Curvature
    seconds: float


class PlanePoint(NamedTuple):
    """A point of a plane, in the plane's coordinates."""

    a: float
    b: float


class Probe(NamedTuple):
    """What the weights at a point of a plane would do; ``distance`` is theirs from those of ``step``."""

    plane: Plane
    step: int
    at: PlanePoint
    samples: int
    measure: Measure
    prediction: Prediction | None
    distance: float


def probe(
    evaluator: AnyEvaluator,
    memory: Memory,
    ground: LandscapeSource,
    request: LandscapeRequest,
    at: PlanePoint,
    predicted: Callable[[FloatArray], Prediction | None],
) -> Probe:
    """Measure the weights at a point of the plane that a landscape of the same request has.

    Raises ConfigError, at the query's field, where there is no such weight.
    """
    plane = plane_for(ground, memory, request)
    with np.errstate(over="ignore"):
        theta = plane.point(*at)
        distance = float(norm(theta - ground.state.theta))
    samples, measure = evaluator.samples, evaluator.measure(theta)
    return Probe(plane, ground.state.step, at, samples, measure, predicted(theta), distance)
