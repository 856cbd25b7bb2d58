"""The height of a textbook surface, in place of a loss over samples."""

import numpy as np

from ..arrays import FloatArray, frozen
from ..network.evaluator import Measure
from .position import Position
from .surface import Surface, value_at


class PositionEvaluator:
    """Measure positions on a surface, which counts as one sample; any thread may."""

    samples = distinct = 1

    def __init__(self, landscape: Surface) -> None:
        self.network = Position(landscape)
        self.cost = self.network.parameter_count
        self._landscape = landscape

    def measure(self, theta: FloatArray) -> Measure:
        """Compute f at a position (2,); there is no accuracy."""
        return Measure(value_at(self._landscape, theta), None)

    def gradient(self, theta: FloatArray) -> FloatArray:
        """Return ∇f (2,) at a position (2,), without noise."""
        with np.errstate(all="ignore"):
            return frozen(np.array(self._landscape.gradient(*theta), dtype=np.float64))

    def values(self, thetas: FloatArray) -> FloatArray:
        """Compute f (…,) at positions (…, 2); read-only."""
        with np.errstate(all="ignore"):
            return frozen(self._landscape.value(thetas[..., 0], thetas[..., 1]))
