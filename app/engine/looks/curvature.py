"""How sharply the loss bends: the largest eigenvalue of its Hessian; and where it is level, as at minima."""

from functools import partial
from math import dist
from typing import NamedTuple

import numpy as np

from ..arrays import FloatArray, generator, norm
from ..errors import ConfigError
from ..losses import CrossEntropy
from ..network.evaluator import Evaluator
from ..network.parameters import Times
from ..problem import AnyEvaluator
from ..spelling import loss, shown
from .evidence import Evidence
from .stall import POSITION, SATURATED, Cause, Finding, largest

PURPOSE = 5
"""Parts the first direction's random stream from all others."""

TOLERANCE = 1e-5
"""The remaining error bound at which the iteration ends, as a share of the largest |eigenvalue| met."""

ITERATIONS, LEAST_ITERATIONS = 100, 4

BUDGET, BASIS_NUMBERS = 10**10, 4 * 10**6
"""Multiply-adds that the iterations may cost, 1 to 3 s with ten products of each layer, and numbers
(32 MB) in the directions that are kept."""

PASSES = 20 * 10
"""Passes over the samples that a look takes: the iterations that it has at least, ten each."""


class Curvature(NamedTuple):
    """The Hessian's largest eigenvalue, not finite where loss or gradient are not, and how it was found."""

    lambda_max: float
    iterations: int
    converged: bool

    @property
    def largest_stable_rate(self) -> float | None:
        """2/λmax, beyond which plain gradient descent climbs out of a bowl; None where nothing bends up.

        On f = ½λx² a step is x ← (1 − ηλ)·x, which shrinks while |1 − ηλ| < 1 (LeCun et al. 1993).
        """
        return 2.0 / self.lambda_max if self.lambda_max > 0.0 else None


def curvature(evaluator: AnyEvaluator, theta: FloatArray) -> Curvature:
    """Find the largest eigenvalue of the Hessian of the loss over all samples at ``theta`` (P,).

    It is by the weights that move: frozen ones have no part in it. There is none to find where
    the loss itself is not finite, though its gradient may be.
    Raises `ConfigError` for a network and data so large that a few iterations cost more than `BUDGET`.
    """
    size = len(evaluator.network.free)
    affordable = min(BUDGET // (10 * evaluator.cost), BASIS_NUMBERS // size)
    if affordable < LEAST_ITERATIONS:
        raise ConfigError(
            "", f"The curvature of this network and data takes longer than {BUDGET:,} multiply-adds."
        )
    if not np.isfinite(evaluator.measure(theta).loss):
        return Curvature(float("nan"), 0, False)
    times = evaluator.network.of_free(partial(evaluator.hessian_times, theta))
    return largest_eigenvalue(times, size, min(size, affordable, ITERATIONS))


def largest_eigenvalue(times: Times, size: int, iterations: int) -> Curvature:
    """Find the largest eigenvalue, by sign, of a symmetric (P, P) matrix that is known by its products.

    Lanczos 1950: power iteration that keeps its directions V, of which the first is always the same. On their
    span the matrix is the small VᵀHV, whose outermost eigenvalues come near the matrix's own first, at either
    end, whichever is the larger. The residual ‖H·y − λ·y‖ of the pair found bounds its error.
    """
    basis, small = np.zeros((iterations, size)), np.zeros((iterations, iterations))
    direction = generator(0, PURPOSE).standard_normal(size)
    direction /= norm(direction)
    for count in range(1, iterations + 1):
        basis[count - 1] = direction
        product = times(direction)
        if not np.isfinite(product).all():
            return Curvature(float("nan"), count, False)
        known = basis[:count]
        small[count - 1, :count] = small[:count, count - 1] = known @ product
        for _ in range(2):  # once leaves a rounding error that grows from step to step
            product = product - (known @ product) @ known
        rest = float(norm(product))
        values, vectors = np.linalg.eigh(small[:count, :count])
        residual, scale = rest * abs(float(vectors[-1, -1])), float(np.abs(values).max())
        if residual <= TOLERANCE * scale or count == size:
            return Curvature(float(values[-1]), count, True)
        direction = product / rest
    return Curvature(float(values[-1]), iterations, False)


PERFECT = 1e-6
"""A cross-entropy this near to the least that there can be is at its clip."""

BENT = 1e-4
"""A direction bends down if its curvature is below minus this share of the largest; rounding makes 10⁻⁷."""

CANCELLED = 1e-9
"""Slopes of samples that add up to less than this share of the mean error cancel, but for rounding."""

END_ITERATIONS = 20
"""Products with the Hessian that are spent on each end of its spectrum."""

ARRIVED = 1e-8
"""A position this near to a minimum is there, as a share of half the window; so are moves as small."""

FLAT = 1e-6
"""What f bends by over half the window, below which it is level."""

NEAR = 0.05
"""Newton's step to a place of slope 0 near by is within this share of half the window, and of the slope."""

COVERED = 1e-6
"""A position that would not get this far in a whole run rests, as a share of half the window."""

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
    compares = isinstance(moment.config.loss, CrossEntropy)
    if moment.loss > evaluator.least + (PERFECT if compares else evaluator.rounding):
        return None
    least = "the least that it can be" if compares or not moment.loss else "0 but for rounding"
    return Finding("minimum", "", moment.loss, f"the loss is {loss(moment.loss)}, {least}")


def at_rest(moment: Evidence) -> Finding | None:
    """Find a network whose slopes vanish as a sum, and whose weights stay at the usual rate too."""
    if not moment.stays(moment.usual):
        return None
    outer, inner = moment.errors[2:].mean(axis=1).tolist()
    if outer > 0.0 and inner <= SATURATED * outer and not isinstance(moment.config.loss, CrossEntropy):
        why = f"it lets {shown(inner / outer)} of the error through"
        return Finding("saturated", moment.head.layer, inner / outer, why)
    if largest(moment.gradient) > CANCELLED * inner:
        return None
    evaluator = moment.evaluator.within(BUDGET, 2 * END_ITERATIONS * 10)
    lowest, highest = -_end(evaluator, moment.theta, -1.0), _end(evaluator, moment.theta, 1.0)
    by_some = "" if evaluator.over.every == 1 else f", by {evaluator.over.samples:,} of the samples"
    bent = BENT * max(abs(lowest), abs(highest))
    if lowest < -bent:
        why = f"{moment.of_free}every slope of the loss is 0, yet some ways lead down{by_some}"
        return Finding("saddle", "", moment.loss, why)
    for one in moment.trained[:-1]:
        if not one.largest_weight:
            return Finding("no gradient", one.layer, 0.0, "its weights are all 0, where its slopes cancel")
    sure = lowest > bent and len(moment.evaluator.network.free) <= END_ITERATIONS
    rest = "no way leads down" if sure else "no way leads down as far as slopes and curvature tell"
    what = "samples and of the penalty" if moment.evaluator.network.penalised else "samples"
    why = f"{moment.of_free}the slopes of all {what} cancel, and {rest}{by_some}"
    return Finding("minimum", "", moment.loss, why)


def _end(evaluator: AnyEvaluator, theta: FloatArray, sign: float) -> float:
    """Return the largest curvature of the loss, or minus the smallest, as far as few products tell."""
    network, product = evaluator.network, partial(evaluator.hessian_times, theta)
    times, size = network.of_free(lambda direction: sign * product(direction)), len(network.free)
    return largest_eigenvalue(times, size, min(size, END_ITERATIONS)).lambda_max


def on_surface(moment: Evidence) -> Finding | None:
    """Find a position on a textbook surface that is at a minimum, or where the surface leads nowhere."""
    model = moment.config.model
    if model is None:
        return None
    surface, move = model.surface(), largest(moment.move)
    place, reach = (float(moment.theta[0]), float(moment.theta[1])), surface.window.reach
    away = min(dist(place, one[:2]) for one in surface.minima)
    if away <= ARRIVED * reach >= move:
        rest = f"the lowest place is {shown(away)} away" if away else "nothing near is lower"
        why = f"f is {loss(moment.loss)}, and {rest}"
        return Finding("minimum", POSITION, moment.loss, why)
    if moment.total_steps * moment.usual * move > COVERED * reach:
        return None
    cause = _kind(moment, reach)
    steepest = largest(moment.gradient)
    why = f"slopes are at most {shown(steepest)}" if steepest else "every slope is 0"
    return cause and Finding(cause, POSITION, steepest, f"{why}, {LEVEL[cause]}")


def _kind(moment: Evidence, reach: float) -> Cause | None:
    """Tell by its curvatures what a level place is; None for one that is about to become a minimum."""
    gradient, theta, slopes = moment.evaluator.gradient, moment.theta, moment.gradient
    hessian = np.array([moment.evaluator.hessian_times(theta, axis) for axis in np.eye(2)])
    low, high = np.linalg.eigvalsh(hessian) * reach * reach
    step = np.linalg.lstsq(hessian, -slopes)[0]
    near = largest(step) <= NEAR * reach and largest(gradient(theta + step)) <= NEAR * largest(slopes)
    if not near or max(abs(low), abs(high)) < FLAT:
        return "plateau"
    return None if low >= 0.0 else "maximum" if high < 0.0 else "saddle"
