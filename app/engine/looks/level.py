"""Where no step leads on because the loss is level: a minimum, a saddle, a maximum or a plateau."""

from math import dist

import numpy as np

from ..arrays import FloatArray
from ..losses import CrossEntropy
from ..network.evaluator import Evaluator
from ..spelling import loss, shown
from .curvature import beside, hessian_times, largest_eigenvalue
from .evidence import Evidence
from .stall import POSITION, Cause, Finding, largest

PERFECT = 1e-6
"""A cross-entropy this near to the least that there can be is at its clip."""

BENT = 1e-4
"""A direction bends down if its curvature is below minus this share of the largest; rounding makes 10⁻⁷."""

ITERATIONS = 20
"""Products with the Hessian that are spent on each end of its spectrum."""

ARRIVED = 1e-8
"""A position this near to a minimum is there, as a share of half the window; so are moves as small."""

FLAT = 1e-6
"""What f bends by over half the window, below which it is level."""

COVERED = 1e-6
"""A position that would not get this far in a whole run rests, as a share of half the window."""


BOWLS = {
    "sigmoid": ("binary_crossentropy",),
    "softmax": ("categorical_crossentropy", "sparse_categorical_crossentropy"),
}
"""The losses that are convex in the weights of one such layer."""

LEVEL: dict[Cause, str] = {
    "saddle": "yet two ways lead down",
    "maximum": "and all ways lead down",
    "plateau": "and around it f is level",
}


def perfect(moment: Evidence) -> Finding | None:
    """Find a network at rest whose loss is as low as any outputs could make it."""
    evaluator = moment.evaluator
    if not isinstance(evaluator, Evaluator) or not moment.stays(moment.usual):
        return None
    if moment.loss > evaluator.least + (PERFECT if isinstance(moment.config.loss, CrossEntropy) else 0.0):
        return None
    return Finding("minimum", "", moment.loss, f"the loss is {loss(moment.loss)}, the least that it can be")


def at_rest(moment: Evidence) -> Finding | None:
    """Find a network whose weights would stay where they are at the optimizer's usual rate too."""
    if not moment.stays(moment.usual):
        return None
    if not _is_bowl(moment) and _bends_down(moment):
        return Finding("saddle", "", moment.loss, "every slope of the loss is 0, yet two ways lead down")
    why = "the slopes of all samples cancel, and no way leads down"
    return Finding("minimum", "", moment.loss, why)


def _is_bowl(moment: Evidence) -> bool:
    """Say whether the loss is convex in the weights, so that it is lowest wherever it is level."""
    activation, measure = moment.signs[0].activation, moment.config.loss
    if len(moment.signs) > 1:
        return False
    if activation == "linear":
        return not isinstance(measure, CrossEntropy) or measure.from_logits
    return measure.name in BOWLS.get(activation, ())


def _bends_down(moment: Evidence) -> bool:
    """Say whether the loss falls off in a direction, to second order."""
    aside, size = beside(moment.theta), len(moment.theta)

    def end(sign: float) -> float:
        def times(direction: FloatArray) -> FloatArray:
            return sign * hessian_times(moment.evaluator.gradient, aside, direction)

        return largest_eigenvalue(times, size, min(size, ITERATIONS)).lambda_max

    down, up = end(-1.0), end(1.0)
    return down > BENT * max(abs(down), abs(up))


def on_surface(moment: Evidence) -> Finding | None:
    """Find a position on a textbook surface that is at a minimum, or where the surface leads nowhere."""
    model = moment.config.model
    if model is None:
        return None
    surface, move = model.surface(), largest(moment.move)
    place, reach = (float(moment.theta[0]), float(moment.theta[1])), surface.window.reach
    if min(dist(place, one[:2]) for one in surface.minima) <= ARRIVED * reach >= move:
        why = f"f is {loss(moment.loss)}, and nothing near is lower"
        return Finding("minimum", POSITION, moment.loss, why)
    if moment.total_steps * moment.usual * move > COVERED * reach:
        return None
    cause = _kind(moment, reach)
    steepest = largest(moment.gradient)
    why = f"slopes are at most {shown(steepest)}" if steepest else "every slope is 0"
    return cause and Finding(cause, POSITION, steepest, f"{why}, {LEVEL[cause]}")


def _kind(moment: Evidence, reach: float) -> Cause | None:
    """Tell by its curvatures what a level place is; None for one that is about to become a minimum."""
    hessian = [hessian_times(moment.evaluator.gradient, moment.theta, axis) for axis in np.eye(2)]
    low, high = np.linalg.eigvalsh(np.array(hessian)) * reach * reach
    if max(abs(low), abs(high)) < FLAT:
        return "plateau"
    if low > 0.0:
        return None
    return "maximum" if high < 0.0 else "saddle"
