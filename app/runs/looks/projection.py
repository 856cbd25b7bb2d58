"""A run's way on a plane: where it leads, and at which losses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ...engine.arrays import FloatArray
from ...engine.landscape import Plane, project
from ...engine.problem import AnyEvaluator
from ...engine.training.trainer import State
from .look_ahead import Path

PATH_COST = 100_000_000  # multiply-adds for the losses along the path (≈ 50 ms), each measured once a run
PATH_POINTS = 512


class PlanePath(NamedTuple):
    """A part of the way, on the plane: least-squares projections, and the true losses."""

    step: list[int]
    a: FloatArray
    b: FloatArray
    loss: FloatArray


class Projection(NamedTuple):
    """How a run's present weights and its way lie to a plane.

    ``on_plane_loss`` is the loss at the plane's point nearest to the weights, which are ``distance`` away.
    """

    true_loss: float
    on_plane_loss: float
    distance: float
    path: PlanePath  # walked, up to the present step
    ahead: PlanePath | None  # from the present step on, if it was looked ahead


class OtherTrack(NamedTuple):
    """Another run's way on the plane; its last weights are ``distance`` away from it."""

    id: str
    path: PlanePath
    distance: float


def projection_on(
    evaluator: AnyEvaluator, plane: Plane, state: State, way: Path, losses: dict[int, float]
) -> Projection:
    """Lay a run's way on a plane; ``losses`` holds those along the way that are known, and takes new ones."""
    at_a, at_b, distance = project(plane, state.theta[np.newaxis])
    beneath = evaluator.measure(plane.point(float(at_a[0]), float(at_b[0]))).loss
    walked = [kept for kept in way.states if kept.step < state.step]
    path = path_on(evaluator, plane, [*walked, state], losses)
    ahead = [kept for kept in way.states if kept.step > state.step]
    return Projection(
        losses[state.step],
        beneath,
        float(distance[0]),
        path,
        path_on(evaluator, plane, [state, *ahead], losses) if way.looked_ahead else None,
    )


def path_on(
    evaluator: AnyEvaluator, plane: Plane, way: Sequence[State], losses: dict[int, float]
) -> PlanePath:
    """Project a way and measure its losses; a long or dear one evenly thinned, its ends kept."""
    most = max(min(PATH_POINTS, PATH_COST // evaluator.cost), 2)
    points = [*way[: -1 : -(-len(way) // most)], way[-1]]
    for kept in points:
        if kept.step not in losses:
            losses[kept.step] = evaluator.measure(kept.theta).loss
    a, b, _ = project(plane, np.array([kept.theta for kept in points]))
    return PlanePath([kept.step for kept in points], a, b, np.array([losses[kept.step] for kept in points]))
