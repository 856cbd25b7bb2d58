"""The shares of classes whose labels are given, in a walk that leaves their losses to the end of a block."""

from functools import cache, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..arrays import Calls, FloatArray, IntArray
from .base import TARGETS, Hasty

EPSILON = 1e-7
"""How near to 0 and 1 a probability may come in a cross-entropy: `keras.config.epsilon()`."""

INVERSE_LOW, INVERSE_HIGH = 1.0 / EPSILON, 1.0 / (1.0 - EPSILON)
"""One divided by the smallest and the largest share that no clip cuts."""


@cache
def constants(outputs: int, batch: int) -> tuple[FloatArray, FloatArray]:
    """Return K ones and the scalar 1/B: constants as arrays make the calls that take them shorter."""
    return np.ones(outputs), np.array(1.0 / batch)


class HastyShares(Hasty):
    """−ln of the true class's share of the outputs p: dL/dpₖ = 1/(B·Σp) − [k = y]/(B·p).

    The second part is a division of targets, which are 1/B at the true class and 0 elsewhere.
    """

    def __init__(self, outputs: FloatArray, slopes: FloatArray) -> None:
        classes, batch = self._shape = outputs.shape
        self._ones, self._share = constants(classes, batch)
        sums, of_sums, of_own = np.empty((3, classes, batch))
        self.slopes = (
            *self._summed(outputs, sums),
            partial(np.divide, np.full_like(sums, self._share), sums, of_sums),
            partial(np.divide, TARGETS, outputs, of_own),
            partial(np.subtract, of_sums, of_own, slopes),
        )

    def _summed(self, outputs: FloatArray, sums: FloatArray) -> Calls:
        """Return what writes the sum of the outputs into each row."""
        if len(outputs) == 2:  # two numbers are added in but one order: this product has the other's bits
            return (partial(np.ones((2, 2)).dot, outputs, sums),)
        row = np.empty(outputs.shape[1])
        return partial(self._ones.dot, outputs, row), partial(np.copyto, sums, row)

    def laid_out(self, columns: NDArray[Any]) -> FloatArray:
        targets = np.zeros((len(columns), *self._shape))
        targets.reshape(-1)[self._places(columns)] = self._share
        return targets

    def losses(self, outputs: FloatArray, columns: NDArray[Any]) -> FloatArray | None:
        two = len(self._ones) == 2
        sums = outputs[:, 0] + outputs[:, 1] if two else np.array([self._ones.dot(p) for p in outputs])
        inverse_shares = sums / outputs.reshape(-1).take(self._places(columns))
        clipped = (inverse_shares < INVERSE_HIGH) | (inverse_shares > INVERSE_LOW)
        return None if clipped.any() else np.log(inverse_shares)

    def _places(self, columns: NDArray[Any]) -> IntArray:
        """Return where each label of n batches stands in their flattened outputs, (n, B)."""
        places: IntArray = columns + np.arange(len(columns))[:, np.newaxis] * self._shape[0] * self._shape[1]
        return places
