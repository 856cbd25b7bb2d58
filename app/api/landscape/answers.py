"""A landscape over REST, and a look at one point of weight space: what may be asked, and what is answered."""

from typing import Literal

import numpy as np
from pydantic import Field

from ...engine.arrays import MAX_SEED, FloatArray
from ...engine.looks.predictions import Kind
from ...runs import Landscape
from ...runs.looks.path import PlanePath
from ...runs.looks.survey import PlaneKind
from ..answer import Answer, Numbers, OverAnswer, Pair, Rows, at, part, told
from ..live.frame import pack
from ..parsing import MAX_SIZE, AtStep, Index, Span

MOST_OTHERS = 5  # paths of other runs on one landscape


class LandscapeQuery(AtStep):
    """Which plane through weight space, and which window of it."""

    plane: PlaneKind = Field(
        "random",
        description="The walk's principal directions, two weights, the gradient and the update, two random "
        "directions, or the walk's end points.",
    )
    size: int = Field(65, ge=2, le=MAX_SIZE, description="Grid points along each side.")
    span: Span = Field(1.0, description="The window reaches so far from its centre on each side.")
    fit: bool = Field(
        False,
        description="The window holds the first weights and, of a bowl, the minimum; span times that wide. "
        "Planes of the walk hold the walk in any case.",
    )
    i: Index = Field(0, description="weights: index of the weight along a.")
    j: Index = Field(1, description="weights: index of the weight along b.")
    center_a: float | None = Field(
        None, description="weights: middle of the window along a; the weight without it."
    )
    center_b: float | None = Field(
        None, description="weights: middle of the window along b; the weight without it."
    )
    seed: int = Field(0, ge=0, le=MAX_SEED, description="random: seed of the directions.")
    samples: Literal["all", "batch"] = Field("all", description="All samples, or those of the step's batch.")


class SurveyQuery(LandscapeQuery):
    """The same, and what else is laid on it."""

    others: tuple[str, ...] = Field(
        (),
        alias="with",
        max_length=MOST_OTHERS,
        description="Ids of runs with the same weights to lay on it, each as a with= of its own.",
    )


class LandscapeJsonQuery(SurveyQuery):
    """The same, with what only the JSON answer can add."""

    axes: bool = Field(False, description="Also answer origin, axis_a and axis_b, P numbers each.")


class PathAnswer(Answer):
    """A part of the walk: least-squares projections on the plane, and the true losses."""

    step: list[int]
    a: Numbers
    b: Numbers
    loss: Numbers


class LandscapeFigures(Answer):
    """What a landscape says beside its arrays."""

    plane: PlaneKind = at("plane.kind")
    step: int
    samples: int
    over: OverAnswer
    distinct: int
    labels: tuple[str, str] = at("plane.labels")
    true_loss: float | None
    on_plane_loss: float | None
    distance: float | None
    explained_variance: Pair | None = at("plane.explained")
    explained_states: int | None = at("plane.states")
    looked_ahead: bool
    seconds: float


class OtherFigures(Answer):
    """Another run whose path is laid on the plane; `distance` is that of its last weights."""

    id: str
    distance: float | None


class OtherAnswer(OtherFigures):
    """The same, and its path, as far as it has gone."""

    path: PathAnswer


class LandscapeHeader(LandscapeFigures):
    """What a landscape in binary says beside its arrays; `nulls` of its losses are infinite."""

    nulls: int
    others: list[OtherFigures]


class LandscapeAnswer(LandscapeFigures):
    """The full-data loss over a window of a plane through weight space, one row for each b.

    The value at (a, b) is the loss at the weights origin + a·axis_a + b·axis_b.
    """

    origin: Numbers = part()
    axis_a: Numbers = part()
    axis_b: Numbers = part()
    a: Numbers
    b: Numbers
    loss: Rows
    path: PathAnswer
    ahead: PathAnswer | None
    others: list[OtherAnswer]


class ProbeQuery(LandscapeQuery):
    """Which point of which plane; what tells only the window of a landscape plays no part."""

    a: float = Field(description="The point's first coordinate on the plane.")
    b: float = Field(description="The point's second coordinate.")


class CurvatureAnswer(Answer):
    """The largest eigenvalue λmax of the full-data loss's Hessian; null where it is not finite.

    `largest_stable_rate` is 2/λmax, beyond which plain gradient descent climbs; null where nothing bends up.
    """

    step: int
    over: OverAnswer
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


def packed_landscape(landscape: Landscape) -> bytes:
    """Write a landscape in binary: the arrays of run n of the others are other_n_…."""
    nulls, arrays = packed_surface(landscape.a, landscape.b, landscape.loss)
    arrays |= packed_path("path", landscape.path) | packed_path("ahead", landscape.ahead)
    for number, other in enumerate(landscape.others):
        arrays |= packed_path(f"other_{number}", other.path)
    exact = arrays.keys() - {"a", "b", "loss"} if len(landscape.plane.origin) == 2 else ()
    return pack(told(LandscapeHeader, {"nulls": nulls}, landscape), arrays, exact)


def packed_surface(a: FloatArray, b: FloatArray, loss: FloatArray) -> tuple[int, dict[str, FloatArray]]:
    """Count the losses that are not finite, and give the arrays with those infinite."""
    whole = np.isfinite(loss)
    return int(np.count_nonzero(~whole)), {"a": a, "b": b, "loss": np.where(whole, loss, np.inf)}


def packed_path(name: str, path: PlanePath | None) -> dict[str, FloatArray]:
    """Give a part of a way, if it is known, as arrays whose names begin with its own."""
    if path is None:
        return {}
    return {f"{name}_{part}": np.asarray(values, np.float64) for part, values in path._asdict().items()}
