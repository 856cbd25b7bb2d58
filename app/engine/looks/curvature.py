"""How sharply the loss bends: the largest eigenvalue of its Hessian, without the Hessian."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from ..arrays import FloatArray, generator, norm
from ..errors import ConfigError
from ..problem import AnyEvaluator

PURPOSE = 5
"""Parts the first direction's random stream from all others."""

STEP = 1e-8
"""How far a central difference of gradients reaches, as a multiple of the largest weight, or of 1.

A difference across a kink, such as that of relu, is of the kink and no curvature: so it is short, and
its rounding error still under 1e-7 of the curvature.
"""

NUDGE = 1e-6
"""How far from the weights it is taken, as the same multiple and along a fixed random direction.

Units stand exactly on their kinks, where no curvature exists: those of zero inputs while biases are
zero, or for ever when nothing reaches them. A hundred steps beside them no kink is met.
"""

TOLERANCE = 1e-5
"""The remaining error bound at which the iteration ends, as a share of the largest |eigenvalue| met."""

ITERATIONS = 100
LEAST_ITERATIONS = 4

BUDGET = 10**10
"""Multiply-adds that the iterations may cost: 1 to 3 s. Each takes two gradients of four passes."""

BASIS_NUMBERS = 4 * 10**6
"""Numbers (32 MB) in the directions that are kept."""


class Curvature(NamedTuple):
    """The Hessian's largest eigenvalue, not finite where the gradient is not, and how it was found."""

    lambda_max: float
    iterations: int
    converged: bool

    @property
    def largest_stable_rate(self) -> float | None:
        """2/λmax, beyond which plain gradient descent climbs out of a bowl; None where nothing bends up.

        On f = ½λx² a step is x ← (1 − ηλ)·x, which shrinks while |1 − ηλ| < 1 (LeCun, Simard and
        Pearlmutter 1993).
        """
        return 2.0 / self.lambda_max if self.lambda_max > 0.0 else None


def curvature(evaluator: AnyEvaluator, theta: FloatArray) -> Curvature:
    """Find the largest eigenvalue of the Hessian of the loss over all samples at ``theta`` (P,).

    Raises `ConfigError` for a network and data so large that a few iterations cost more than `BUDGET`.
    """
    size = len(theta)
    affordable = min(BUDGET // (8 * evaluator.cost), BASIS_NUMBERS // size)
    if affordable < LEAST_ITERATIONS:
        raise ConfigError(
            "", f"The curvature of a network and data of this size costs more than {BUDGET:,} multiply-adds."
        )
    aside = beside(theta)
    return largest_eigenvalue(
        lambda direction: hessian_times(evaluator.gradient, aside, direction),
        size,
        min(size, affordable, ITERATIONS),
    )


def beside(theta: FloatArray) -> FloatArray:
    """Return weights (P,) a `NUDGE` away, on no unit's kink."""
    drawn = generator(1, PURPOSE).standard_normal(len(theta))
    return theta + NUDGE * _scale(theta) * drawn


def hessian_times(
    gradient: Callable[[FloatArray], FloatArray], theta: FloatArray, direction: FloatArray
) -> FloatArray:
    """Return H·v (P,) for a unit vector v, from gradients: (∇L(θ + εv) − ∇L(θ − εv)) / 2ε."""
    step = STEP * _scale(theta)
    with np.errstate(all="ignore"):
        apart = gradient(theta + step * direction) - gradient(theta - step * direction)
    return apart / (2.0 * step)


def _scale(theta: FloatArray) -> float:
    return max(1.0, float(np.abs(theta).max()))


def largest_eigenvalue(times: Callable[[FloatArray], FloatArray], size: int, iterations: int) -> Curvature:
    """Find the largest eigenvalue, by sign, of a symmetric (P, P) matrix that is known by its products.

    Lanczos 1950: power iteration that keeps its directions V. On their span the matrix is the small
    VᵀHV, whose outermost eigenvalues come near the matrix's own first, at either end: where the most
    negative one is the largest in size, the positive one is found all the same. The residual
    ‖H·y − λ·y‖ of the pair found bounds its error. The first direction is always the same.
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
