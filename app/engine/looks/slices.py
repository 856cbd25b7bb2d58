"""The loss along one weight, all others held: a curve, and its slope by differences."""

from typing import NamedTuple

import numpy as np

from ..arrays import FloatArray, frozen
from ..landscape.planes import Plane
from ..landscape.sweep import BUDGET, losses_at
from ..problem import AnyEvaluator

PIECE_NUMBERS = 131_072
"""Numbers that a layer's outputs may hold at once: a megabyte.

The article's dearest curve takes 6 ms so, 10 ms with half as many, where calls cost more, and 15 ms with
eight times as many, which no cache holds. Inputs that are more alone are cut into blocks instead, and go
forward for all values at once: 20,000 inputs of 64 take a tenth of the time so.
"""

LEVELS, FEW_LEVELS = range(13), range(5, 8)
"""Central differences that a slope is taken from, each with half the step of the one before; and where each
loss is dear."""

WIDEST = 2.0**-5
"""The widest difference reaches so far on each side, for a weight of size up to 1."""


class Slope(NamedTuple):
    """A derivative found by differences alone, and how far it may be off by its own estimate."""

    value: float
    error: float


def along(evaluator: AnyEvaluator, theta: FloatArray, index: int, values: FloatArray) -> FloatArray:
    """Compute the mean loss (M,) over the evaluator's samples as weight `index` takes the values (M,).

    All other weights stay as in `theta` (P,). It equals forward passes at each value but for rounding;
    losses beyond float64 are inf or nan. What the weight does not reach is computed once.
    """
    origin, (axis, still) = theta.copy(), np.zeros((2, len(theta)))
    origin[index], axis[index] = 0.0, 1.0
    plane = Plane("weights", origin, axis, still, (evaluator.network.label(index), ""))
    piece = PIECE_NUMBERS // (max(evaluator.network.sizes) * evaluator.distinct) or len(values)
    pieces = [values[start : start + piece] for start in range(0, len(values), piece)]
    return frozen(np.concatenate([losses_at(evaluator, plane, part, np.zeros(1))[0] for part in pieces]))


def affordable(evaluator: AnyEvaluator, points: int) -> AnyEvaluator | None:
    """Return what measures a curve within a landscape's budget: all samples, evenly some, or none."""
    chosen = evaluator.within(BUDGET, points)
    return chosen if points * chosen.cost <= BUDGET else None


def window(center: float, span: float, points: int) -> FloatArray:
    """Return evenly spaced values (points,) from center − span to center + span.

    The middle one of an odd number is the centre to the last bit; none is beyond float64, nor is their range.
    """
    half, most = (points - 1) / 2, float(np.finfo(np.float64).max)
    steps = [(place - half) * (min(span, most / 2) / half) for place in range(points)]
    return np.clip([center + step for step in steps], -most, most)


def neighbours(weight: float, levels: range = LEVELS) -> FloatArray:
    """Return the values (2·levels,) at which `slope` wants the loss: above the weight, then below it."""
    steps = np.array([WIDEST * max(1.0, abs(weight)) * 0.5**level for level in levels])
    return np.concatenate([weight + steps, weight - steps])


def slope(values: FloatArray, losses: FloatArray) -> Slope:
    """Find a slope from the losses at a weight's `neighbours`, without a look at any gradient.

    Each pair gives a central difference (L(w + h) − L(w − h))/2h, off by a series in h²; two of them cancel
    its first term, and so on (Ridders 1982, "Accurate computation of F′(x)"). The entry whose own error
    estimate, rounding included, is smallest is taken: so a kink, such as ReLU's, spoils only the differences
    that reach across it. At a kink itself the value is the mean of the slopes on both sides.
    """
    above, below = np.split(losses, 2)
    steps = np.subtract(*np.split(values, 2)) / 2.0
    with np.errstate(all="ignore"):
        column = (above - below) / (2.0 * steps)
        rounding = np.finfo(np.float64).eps * np.abs(above) / steps
        best = Slope(float(column[-1]), float("inf"))
        for order in range(1, len(steps)):
            finer, coarser = column[1:], column[:-1]
            column = finer + (finer - coarser) / (4.0**order - 1.0)
            errors = np.maximum(np.abs(column - finer), np.abs(column - coarser)) + rounding[order:]
            place = int(np.argmin(np.where(np.isfinite(errors), errors, np.inf)))
            if errors[place] < best.error:
                best = Slope(float(column[place]), float(errors[place]))
    return best
