"""The loss landscape of a run: the plane that was asked for, its surface, and the path walked."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import Literal, NamedTuple

import numpy as np

from app.engine.arrays import FloatArray
from app.engine.evaluator import Evaluator
from app.engine.landscape import Plane, project, random_plane, surface, weights_plane
from app.engine.network import Network
from app.engine.trainer import State

PATH_COST = 100_000_000  # multiply-adds for the losses along the path (≈ 50 ms), each measured once a run
PATH_POINTS = 512


@dataclass(frozen=True, kw_only=True)
class LandscapeRequest:
    """Which plane through weight space, around which step, how wide and how fine.

    ``i`` and ``j`` name the two weights of a ``weights`` plane; ``center_a`` and ``center_b`` hold
    its window still (default: the weights' own values); ``seed`` draws the random directions.
    """

    plane: Literal["weights", "random"] = "random"
    size: int = 65
    span: float = 1.0
    i: int = 0
    j: int = 1
    seed: int = 0
    step: int | None = None
    center_a: float | None = None
    center_b: float | None = None


class Path(NamedTuple):
    """The walk so far, on the plane: least-squares projections, and the true full-data losses."""

    step: list[int]
    a: FloatArray
    b: FloatArray
    loss: FloatArray


class Landscape(NamedTuple):
    """The full-data loss over a window of a plane, and how the run's own weights lie to it."""

    plane: Plane
    step: int
    samples: int
    distinct: int
    a: FloatArray  # (size,)
    b: FloatArray  # (size,)
    loss: FloatArray  # (size, size), one row per b; not finite where the loss overflows
    true_loss: float
    on_plane_loss: float
    distance: float
    path: Path
    seconds: float


def survey(
    evaluator: Evaluator,
    network: Network,
    state: State,
    walked: list[State],
    losses: dict[int, float],
    request: LandscapeRequest,
) -> Landscape:
    """Compute the landscape around ``state``; ``losses`` remembers those along the path by step.

    Raises:
        ConfigError: no such weight, or a surface too dear; with the query's field as its path.
    """
    begin = perf_counter()
    plane = plane_of(network, state.theta, request)
    a, b = (_window(center, request) for center in _centers(plane, request))
    loss = surface(evaluator, plane, a, b)
    at_a, at_b, distance = project(plane, state.theta[np.newaxis])
    beneath = plane.point(at_a[0], at_b[0])
    losses[state.step] = evaluator.measure(state.theta).loss
    return Landscape(
        plane,
        state.step,
        evaluator.samples,
        evaluator.distinct,
        a,
        b,
        loss,
        losses[state.step],
        evaluator.measure(beneath).loss,
        float(distance[0]),
        _path(evaluator, plane, state, walked, losses),
        perf_counter() - begin,
    )


def plane_of(network: Network, theta: FloatArray, request: LandscapeRequest) -> Plane:
    """Build the plane that was asked for through the weights ``theta`` (P,)."""
    if request.plane == "random":
        return random_plane(network, theta, request.seed)
    return weights_plane(network, theta, request.i, request.j)


def _centers(plane: Plane, request: LandscapeRequest) -> tuple[float, float]:
    center_a, center_b = plane.center
    return (
        center_a if request.center_a is None else request.center_a,
        center_b if request.center_b is None else request.center_b,
    )


def _window(center: float, request: LandscapeRequest) -> FloatArray:
    return np.linspace(center - request.span, center + request.span, request.size)


def _path(
    evaluator: Evaluator, plane: Plane, state: State, walked: list[State], losses: dict[int, float]
) -> Path:
    points = [*(kept for kept in walked if kept.step < state.step), state]
    most = max(min(PATH_POINTS, PATH_COST // evaluator.cost), 2)
    points = points[:: -(-len(points) // most)] if len(points) > most else points
    if points[-1].step != state.step:
        points.append(state)
    for kept in points:
        if kept.step not in losses:
            losses[kept.step] = evaluator.measure(kept.theta).loss
    a, b, _ = project(plane, np.array([kept.theta for kept in points]))
    return Path([kept.step for kept in points], a, b, np.array([losses[kept.step] for kept in points]))
