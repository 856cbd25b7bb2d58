"""A landscape as JSON and in binary."""

import numpy as np
from typing_extensions import TypedDict

from ...engine.arrays import FloatArray
from ...engine.landscape import Plane
from ...runs import Landscape
from ...runs.looks.survey import PlaneKind
from ...runs.looks.track import Path
from ..live.frame import pack
from ..runs.answers import Numbers, Rows


class PathAnswer(TypedDict):
    """A part of the walk: least-squares projections on the plane, and the true losses."""

    step: list[int]
    a: Numbers
    b: Numbers
    loss: Numbers


class OtherAnswer(TypedDict):
    """Another run's path on the plane, as far as it has gone; `distance` is that of its last weights."""

    id: str
    path: PathAnswer
    distance: float | None


class LandscapeFigures(TypedDict):
    """What a landscape says beside its arrays."""

    plane: PlaneKind
    step: int
    samples: int
    distinct: int
    labels: list[str]
    true_loss: float | None
    on_plane_loss: float | None
    distance: float | None
    explained_variance: list[float] | None
    looked_ahead: bool
    seconds: float


class Axes(TypedDict, total=False):
    """The plane's own vectors, P numbers each."""

    origin: Numbers
    axis_a: Numbers
    axis_b: Numbers


class LandscapeAnswer(LandscapeFigures, Axes):
    """The full-data loss over a window of a plane through weight space, one row for each b.

    The value at (a, b) is the loss at the weights origin + a·axis_a + b·axis_b.
    """

    a: Numbers
    b: Numbers
    loss: Rows
    path: PathAnswer
    ahead: PathAnswer | None
    others: list[OtherAnswer]


def landscape_answer(landscape: Landscape, *, axes: bool) -> LandscapeAnswer:
    """Tell a landscape, with the plane's own vectors (P,) if `axes`."""
    vectors: Axes = axes_answer(landscape.plane) if axes else {}
    return {
        **_figures(landscape),
        **vectors,
        "a": landscape.a,
        "b": landscape.b,
        "loss": landscape.loss,
        "path": path_answer(landscape.path),
        "ahead": landscape.ahead and path_answer(landscape.ahead),
        "others": [
            {"id": run, "path": path_answer(path), "distance": distance}
            for run, path, distance in landscape.others
        ],
    }


def packed_landscape(landscape: Landscape) -> bytes:
    """Write a landscape in binary; a loss that is not finite is infinite, and `nulls` counts those."""
    nulls, arrays = packed_surface(landscape.a, landscape.b, landscape.loss)
    arrays |= packed_path("path", landscape.path)
    if landscape.ahead:
        arrays |= packed_path("ahead", landscape.ahead)
    for number, other in enumerate(landscape.others):
        arrays |= packed_path(f"other_{number}", other.path)
    others = [{"id": other.id, "distance": other.distance} for other in landscape.others]
    return pack({**_figures(landscape), "nulls": nulls, "others": others}, arrays)


def axes_answer(plane: Plane) -> Axes:
    """Give the plane's own vectors."""
    return {"origin": plane.origin, "axis_a": plane.axis_a, "axis_b": plane.axis_b}


def packed_surface(a: FloatArray, b: FloatArray, loss: FloatArray) -> tuple[int, dict[str, FloatArray]]:
    """Count the losses that are not finite, and give the arrays with those infinite."""
    whole = np.isfinite(loss)
    return int(np.count_nonzero(~whole)), {"a": a, "b": b, "loss": np.where(whole, loss, np.inf)}


def _figures(landscape: Landscape) -> LandscapeFigures:
    explained = landscape.plane.explained
    return {
        "plane": landscape.plane.kind,
        "step": landscape.step,
        "samples": landscape.samples,
        "distinct": landscape.distinct,
        "labels": list(landscape.plane.labels),
        "true_loss": landscape.true_loss,
        "on_plane_loss": landscape.on_plane_loss,
        "distance": landscape.distance,
        "explained_variance": explained and list(explained),
        "looked_ahead": landscape.ahead is not None,
        "seconds": landscape.seconds,
    }


def path_answer(path: Path) -> PathAnswer:
    """Tell a part of a way."""
    return {"step": path.step, "a": path.a, "b": path.b, "loss": path.loss}


def packed_path(name: str, path: Path) -> dict[str, FloatArray]:
    """Give a part of a way as arrays whose names begin with its own."""
    return {
        f"{name}_step": np.array(path.step, np.float64),
        f"{name}_a": path.a,
        f"{name}_b": path.b,
        f"{name}_loss": path.loss,
    }
