"""A landscape as JSON and in binary."""

from typing import Any, Literal

import numpy as np
from typing_extensions import TypedDict

from app.api.answers import Numbers, Rows
from app.api.encode import finite
from app.api.frame import pack
from app.runs import Landscape


class PathAnswer(TypedDict):
    """The walk so far: least-squares projections on the plane, and true full-data losses."""

    step: list[int]
    a: Numbers
    b: Numbers
    loss: Numbers


class LandscapeFigures(TypedDict):
    """What a landscape says beside its arrays."""

    plane: Literal["weights", "random"]
    step: int
    samples: int
    distinct: int
    labels: list[str]
    true_loss: float | None
    on_plane_loss: float | None
    distance: float | None
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


def landscape_answer(landscape: Landscape, *, axes: bool) -> LandscapeAnswer:
    """Tell a landscape, with the plane's own vectors (P,) if `axes`."""
    path = landscape.path
    plane = landscape.plane
    vectors: Axes = {"origin": plane.origin, "axis_a": plane.axis_a, "axis_b": plane.axis_b} if axes else {}
    return {
        **_figures(landscape),
        **vectors,
        "a": landscape.a,
        "b": landscape.b,
        "loss": landscape.loss,
        "path": {"step": path.step, "a": path.a, "b": path.b, "loss": path.loss},
    }


def packed_landscape(landscape: Landscape) -> bytes:
    """Write a landscape in binary; a loss that is not finite is infinite, and `nulls` counts those."""
    path, whole = landscape.path, np.isfinite(landscape.loss)
    header: dict[str, Any] = {**_figures(landscape), "nulls": int(np.count_nonzero(~whole))}
    arrays = {
        "a": landscape.a,
        "b": landscape.b,
        "loss": np.where(whole, landscape.loss, np.inf),
        "path_step": np.array(path.step),
        "path_a": path.a,
        "path_b": path.b,
        "path_loss": path.loss,
    }
    return pack(header, arrays)


def _figures(landscape: Landscape) -> LandscapeFigures:
    return {
        "plane": landscape.plane.kind,
        "step": landscape.step,
        "samples": landscape.samples,
        "distinct": landscape.distinct,
        "labels": list(landscape.plane.labels),
        "true_loss": finite(landscape.true_loss),
        "on_plane_loss": finite(landscape.on_plane_loss),
        "distance": finite(landscape.distance),
        "seconds": landscape.seconds,
    }
