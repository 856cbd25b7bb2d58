"""A landscape as JSON and in binary."""

from typing import Any

import numpy as np
from typing_extensions import TypedDict

from app.api.answers import Numbers, Rows
from app.api.frame import pack
from app.engine.arrays import FloatArray
from app.runs import Landscape
from app.runs.survey import PlaneKind
from app.runs.track import Path


class PathAnswer(TypedDict):
    """A part of the walk: least-squares projections on the plane, and the true losses."""

    step: list[int]
    a: Numbers
    b: Numbers
    loss: Numbers


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


def landscape_answer(landscape: Landscape, *, axes: bool) -> LandscapeAnswer:
    """Tell a landscape, with the plane's own vectors (P,) if `axes`."""
    plane = landscape.plane
    vectors: Axes = {"origin": plane.origin, "axis_a": plane.axis_a, "axis_b": plane.axis_b} if axes else {}
    return {
        **_figures(landscape),
        **vectors,
        "a": landscape.a,
        "b": landscape.b,
        "loss": landscape.loss,
        "path": _path(landscape.path),
        "ahead": landscape.ahead and _path(landscape.ahead),
    }


def packed_landscape(landscape: Landscape) -> bytes:
    """Write a landscape in binary; a loss that is not finite is infinite, and `nulls` counts those."""
    whole = np.isfinite(landscape.loss)
    header: dict[str, Any] = {**_figures(landscape), "nulls": int(np.count_nonzero(~whole))}
    arrays = {
        "a": landscape.a,
        "b": landscape.b,
        "loss": np.where(whole, landscape.loss, np.inf),
        **_packed_path("path", landscape.path),
        **(_packed_path("ahead", landscape.ahead) if landscape.ahead else {}),
    }
    return pack(header, arrays)


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


def _path(path: Path) -> PathAnswer:
    return {"step": path.step, "a": path.a, "b": path.b, "loss": path.loss}


def _packed_path(name: str, path: Path) -> dict[str, FloatArray]:
    return {
        f"{name}_step": np.array(path.step, np.float64),
        f"{name}_a": path.a,
        f"{name}_b": path.b,
        f"{name}_loss": path.loss,
    }
