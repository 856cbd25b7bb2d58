"""A look at one point of weight space over REST: the curvature there, and what its weights would do."""

from pydantic import Field
from typing_extensions import TypedDict

from ...engine.looks.predictions import Kind, Prediction
from ...runs import Probe, Sharpness
from ...runs.looks.survey import PlaneKind
from ..requests import LandscapeQuery
from ..runs.answers import Rows


class ProbeQuery(LandscapeQuery):
    """Which point of which plane; what tells only the window of a landscape plays no part."""

    a: float = Field(description="The point's first coordinate on the plane.")
    b: float = Field(description="The point's second coordinate.")


class CurvatureAnswer(TypedDict):
    """The largest eigenvalue λmax of the full-data loss's Hessian; null where it is not finite.

    `largest_stable_rate` is 2/λmax, beyond which plain gradient descent climbs; null where nothing bends up.
    """

    step: int
    lambda_max: float | None
    largest_stable_rate: float | None
    iterations: int
    converged: bool
    seconds: float


class PredictionAnswer(TypedDict):
    """What is predicted, in the order of the data's prediction plan; `classes` of a map of several."""

    kind: Kind
    values: Rows
    classes: Rows | None


class ProbeAnswer(TypedDict):
    """What the weights at a point of a plane would do; `distance` is theirs from those of the step."""

    plane: PlaneKind
    step: int
    a: float
    b: float
    samples: int
    loss: float | None
    accuracy: float | None
    distance: float | None
    prediction: PredictionAnswer | None


def curvature_answer(sharpness: Sharpness) -> CurvatureAnswer:
    """Tell a curvature."""
    found = sharpness.curvature
    return {
        "step": sharpness.step,
        "lambda_max": found.lambda_max,
        "largest_stable_rate": found.largest_stable_rate,
        "iterations": found.iterations,
        "converged": found.converged,
        "seconds": sharpness.seconds,
    }


def probe_answer(probe: Probe) -> ProbeAnswer:
    """Tell what a probe found."""
    return {
        "plane": probe.plane.kind,
        "step": probe.step,
        "a": probe.at.a,
        "b": probe.at.b,
        "samples": probe.samples,
        "loss": probe.measure.loss,
        "accuracy": probe.measure.accuracy,
        "distance": probe.distance,
        "prediction": probe.prediction and _prediction(probe.prediction),
    }


def _prediction(prediction: Prediction) -> PredictionAnswer:
    return {"kind": prediction.kind, "values": prediction.values, "classes": prediction.classes}
