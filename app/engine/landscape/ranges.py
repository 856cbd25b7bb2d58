"""Which units of a network are 0 at every point of a window of a plane: they need no computing there.

A layer's matrix and the units before it are taken as intervals, each a middle and a radius, and so are
their products (Rump 1999, "Fast and parallel interval arithmetic"): with W = M ± R and H = h ± r,
W·H lies within M·h ± (|M|·r + R·(|h| + r)). It costs four forward passes of the inputs, and what it says
is certain, but for rounding; it may overlook a unit where several of those before it move at once.

Shapes: D inputs, U units of a layer.
"""

import numpy as np
from numpy.typing import NDArray

from ..arrays import FloatArray
from .parts import Grid, Layer


def idle_units(layers: list[Layer], x: FloatArray, grid: Grid) -> list[NDArray[np.bool_]]:
    """Say for each layer which units are 0 for all inputs ``x`` (D, F) at all points of a grid, (U,).

    Only relu's units can be found so, and those behind other activations that move are not looked for.
    """
    idle = [np.zeros(len(layer.matrix.still), dtype=bool) for layer in layers]
    middle, radius = x.T, np.zeros_like(x.T)
    (at_a, reach_a), (at_b, reach_b) = map(_interval, grid)
    for place, ((still, along_a, along_b), activation) in enumerate(layers):
        weights = still + at_a * along_a + at_b * along_b
        spread = reach_a * np.abs(along_a) + reach_b * np.abs(along_b)
        constant = np.ones((1, len(x)))
        largest = np.vstack([np.abs(middle) + radius, constant])
        radius = np.abs(weights[:, :-1]) @ radius + spread @ largest
        middle = weights @ np.vstack([middle, constant])
        if not np.isfinite(middle + radius).all():
            idle[max(place - 1, 0)][:] = False  # 0 times what is not finite is not 0
            break
        if activation.positive_part:
            low, high = np.maximum(middle - radius, 0.0), np.maximum(middle + radius, 0.0)
            idle[place] = (high == 0.0).all(axis=1)
            middle, radius = (low + high) / 2, (high - low) / 2
        elif radius.any():
            break
        else:
            activation.forward(middle, middle)
    return idle


def _interval(values: FloatArray) -> tuple[float, float]:
    """Return the middle of some numbers, and how far they reach from it."""
    low, high = float(values.min()), float(values.max())
    return (low + high) / 2, (high - low) / 2
