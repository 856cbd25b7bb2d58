"""Windows that show a bowl as a bowl: around its minimum, where that can be told from a few losses."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from ..arrays import FloatArray
from ..problem import AnyEvaluator
from .descent import MARGIN
from .planes import Plane
from .sweep import losses_at

GRID = 5
"""Losses along each side that tell a paraboloid: 25 for its 6 numbers, so nothing else passes for one."""

EXACT = 1e-9
"""The most that a paraboloid's losses may be off it, as a share of their range."""

FLAT = 1e-6
"""A direction with less than this share of the height is level: any place along it will do."""

FARTHEST = 1000.0
"""A minimum that is farther than this from the window's centre is not shown."""


class Fixed(NamedTuple):
    """Points (a, b) of a plane: where the walk starts, and where the weights are; None where that is far."""

    start: FloatArray
    present: FloatArray | None


def holding(evaluator: AnyEvaluator, plane: Plane, points: Fixed) -> Plane:
    """Give a plane the window that holds where the walk starts and, where it is known, the minimum.

    The loss over a plane of a linear network's weights is a paraboloid, and so is that over weights of one
    linear last layer, if the error is squared: its minimum becomes the middle. Without one the middle
    lies between start and present weights. A surface with a window of its own keeps its middle. The
    window doubles while the present weights are outside, so that it seldom changes.
    """
    center = np.array(plane.center)
    if evaluator.network.layered:
        lowest, present = bowl_minimum(evaluator, plane), points.present
        middle = points.start / 2.0 + (points.start if present is None else present) / 2.0
        center = middle if lowest is None else lowest
    reach = max(plane.reach, MARGIN * float(np.abs(points.start - center).max()))
    away = 0.0 if points.present is None else float(np.abs(points.present - center).max())
    while reach < away:
        reach *= 2.0
    return replace(plane, center=(float(center[0]), float(center[1])), reach=reach)


def bowl_minimum(evaluator: AnyEvaluator, plane: Plane) -> FloatArray | None:
    """Find the lowest point (a, b) of a plane over which the loss is a paraboloid that bends upwards.

    With c + g·u + u·H·u/2 at u from the centre it is u = −H⁺g, the nearest where there are several. None
    where the loss is no paraboloid, where that has no lowest point, and where it is too far away.
    """
    found = _paraboloid(evaluator, plane)
    if found is None:
        return None
    slope, bend = found
    sizes, directions = np.linalg.eigh(bend)
    along = directions.T @ slope
    least = FLAT * max(sizes[1], np.abs(along).max())
    bends, level = sizes > least, (np.abs(sizes) <= least) & (np.abs(along) <= least)
    if not bends.any() or not (bends | level).all():
        return None
    away = -plane.reach * (directions[:, bends] @ (along[bends] / sizes[bends]))
    return np.array(plane.center) + away if np.abs(away).max() <= FARTHEST else None


def _paraboloid(evaluator: AnyEvaluator, plane: Plane) -> tuple[FloatArray, FloatArray] | None:
    """Give slope g (2,) and bend H (2, 2) at the window's centre, per reach; None where losses do not fit."""
    ticks = np.linspace(-1.0, 1.0, GRID)
    u, v = (values.ravel() for values in np.meshgrid(ticks, ticks))
    losses = losses_at(evaluator, plane, *(middle + plane.reach * ticks for middle in plane.center)).ravel()
    if not np.isfinite(losses).all():
        return None
    terms = np.stack([np.ones_like(u), u, v, u * u / 2.0, u * v, v * v / 2.0], axis=1)
    found: FloatArray = np.linalg.lstsq(terms, losses, rcond=None)[0].astype(np.float64)
    if np.abs(terms @ found - losses).max() > EXACT * np.ptp(losses):
        return None
    return found[1:3], np.array([[found[3], found[4]], [found[4], found[5]]])
