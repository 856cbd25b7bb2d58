"""Clipping: keep gradients from growing too large, as Keras does before its rules."""

from collections.abc import Callable, Sequence

import numpy as np

from ..arrays import FloatArray
from .base import Optimizer

Clip = Callable[[FloatArray], FloatArray]


def clipping(optimizer: Optimizer, parts: Sequence[slice]) -> Clip | None:
    """Return the function that clips a gradient (P,) to a new one, or None when nothing is clipped.

    `parts` are the places of each kernel and bias. clipnorm: g·c/max(c, ‖g‖) for each of them;
    global_clipnorm: the same with the norm of all; clipvalue: each element within ±c.
    """
    if (limit := optimizer.clipnorm) is not None:
        norm = limit
        return lambda g: np.concatenate([_within(g[part], norm) for part in parts])
    if (limit := optimizer.global_clipnorm) is not None:
        total = limit
        return lambda g: _within(g, total)
    if (limit := optimizer.clipvalue) is not None:
        size = limit
        return lambda g: np.clip(g, -size, size)
    return None


def _within(g: FloatArray, limit: float) -> FloatArray:
    scaled: FloatArray = g * (limit / max(limit, float(np.sqrt(g.dot(g)))))
    return scaled
