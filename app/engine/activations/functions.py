"""The functions that activations and losses are made of."""

import math

import numpy as np

from ..arrays import FloatArray
from ..erf import erf

ONE = np.array(1.0)

MANY = 4096
"""Numbers from which a single one beside them is met faster than as many."""


def sigmoid(z: FloatArray, out: FloatArray | None = None) -> FloatArray:
    """Return 1/(1 + e⁻ᶻ): exact to the last bits everywhere, since an e⁻ᶻ that overflows gives 0."""
    share: FloatArray = np.negative(z, out)
    np.exp(share, share)
    share += ONE
    return np.reciprocal(share, share)


def beside(z: FloatArray, number: float) -> FloatArray:
    """Return a number as calls on z meet it fastest: a few as an array like z (330 ns for 400 to 480)."""
    return np.full_like(z, number) if z.size < MANY else np.array(number)


def softplus(z: FloatArray) -> FloatArray:
    """Return ln(1 + eᶻ) without overflow."""
    return np.maximum(z, 0.0) + np.log1p(np.exp(-np.abs(z)))


def normal_cdf(z: FloatArray) -> FloatArray:
    """Return the normal distribution's share below z."""
    return 0.5 * (1.0 + erf(z / math.sqrt(2.0)))


def normal_density(z: FloatArray) -> FloatArray:
    """Return the normal distribution's density at z."""
    return np.exp(-0.5 * z * z) / math.sqrt(2.0 * math.pi)
