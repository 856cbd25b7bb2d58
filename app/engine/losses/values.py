"""The losses of values: how far predictions are from numbers."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..arrays import FloatArray
from ..declare import register, setting
from .base import Filled, Loss, averaged, filled, mean


@register("mean_squared_error", "Mean squared error", "L = meanₖ (pₖ − tₖ)²", "keras.losses.MeanSquaredError")
class MeanSquaredError(Loss):
    """The mean of the squared errors: large errors count most.

    Take the mean of the squared errors (without a half), in squared target units.
    """

    takes = "values"

    def values(self, outputs: FloatArray, targets: NDArray[Any]) -> FloatArray:
        return mean(np.square(outputs - targets.T))

    def backward(self, outputs: FloatArray, columns: NDArray[Any], slopes: FloatArray) -> FloatArray:
        np.multiply(outputs - columns, 2.0 / columns.size, out=slopes)
        return self.values(outputs, columns.T)

    def bend(self, outputs: FloatArray, columns: NDArray[Any], moves: FloatArray) -> FloatArray:
        return moves * (2.0 / columns.size)

    def worked(self, outputs: Sequence[float], target: Any) -> Filled:
        return _of_errors(("({p} − {t})²", "({p} - {t})**2"), outputs, target)

    @property
    def program(self) -> str:
        return "return np.mean((p - t) ** 2, axis=1), 2 * (p - t) / t.size"


@register(
    "mean_absolute_error", "Mean absolute error", "L = meanₖ |pₖ − tₖ|", "keras.losses.MeanAbsoluteError"
)
class MeanAbsoluteError(Loss):
    """The mean size of the errors: outliers count no more than others.

    Take the mean of the errors' sizes, in target units; the slope at an error of exactly 0 is 0.
    """

    takes = "values"

    def values(self, outputs: FloatArray, targets: NDArray[Any]) -> FloatArray:
        return mean(np.abs(outputs - targets.T))

    def backward(self, outputs: FloatArray, columns: NDArray[Any], slopes: FloatArray) -> FloatArray:
        np.divide(np.sign(outputs - columns), columns.size, out=slopes)
        return self.values(outputs, columns.T)

    def bend(self, outputs: FloatArray, columns: NDArray[Any], moves: FloatArray) -> FloatArray:
        return np.zeros_like(moves)

    def worked(self, outputs: Sequence[float], target: Any) -> Filled:
        return _of_errors(_SIZE, outputs, target)

    @property
    def program(self) -> str:
        return "return np.mean(np.abs(p - t), axis=1), np.sign(p - t) / t.size"


@register(
    "huber",
    "Huber",
    "L = meanₖ (½e² for |e| ≤ δ, δ·|e| − ½δ² beyond), e = p − t",
    "Huber 1964; keras.losses.Huber",
)
class Huber(Loss):
    """Squared for small errors, straight for large ones."""

    takes = "values"
    delta: float = setting(1.0, gt=0, le=1e9, help="The error at which squares turn into straight lines.")

    def values(self, outputs: FloatArray, targets: NDArray[Any]) -> FloatArray:
        size = np.abs(outputs - targets.T)
        beyond = self.delta * size - 0.5 * self.delta * self.delta
        return mean(np.where(size <= self.delta, 0.5 * np.square(size), beyond))

    def backward(self, outputs: FloatArray, columns: NDArray[Any], slopes: FloatArray) -> FloatArray:
        np.divide(np.clip(outputs - columns, -self.delta, self.delta), columns.size, out=slopes)
        return self.values(outputs, columns.T)

    def bend(self, outputs: FloatArray, columns: NDArray[Any], moves: FloatArray) -> FloatArray:
        return np.where(np.abs(outputs - columns) <= self.delta, moves / columns.size, 0.0)

    def worked(self, outputs: Sequence[float], target: Any) -> Filled:
        return averaged([self._term(p, t) for p, t in zip(outputs, target, strict=True)])

    @property
    def program(self) -> str:
        return f"""\
delta, error = {self.delta!r}, p - t
beyond = delta * np.abs(error) - delta**2 / 2
losses = np.where(np.abs(error) <= delta, error**2 / 2, beyond)
return losses.mean(axis=1), np.clip(error, -delta, delta) / t.size"""

    def _term(self, p: float, t: float) -> Filled:
        numbers = {"p": p, "t": t, "d": self.delta}
        if abs(p - t) <= self.delta:
            return filled("½ × ({p} − {t})²", "0.5*({p} - {t})**2", numbers, p - t)
        return filled("({d} × |{p} − {t}| − ½ × {d}²)", "({d}*abs({p} - {t}) - 0.5*{d}**2)", numbers, p - t)


_SIZE = ("|{p} − {t}|", "abs({p} - {t})")


def _of_errors(template: tuple[str, str], outputs: Sequence[float], target: Any) -> Filled:
    """Average what a template makes of each output p and its target t."""
    pairs = zip(outputs, target, strict=True)
    return averaged([filled(*template, {"p": p, "t": t}, p - t) for p, t in pairs])
