"""What training lowers: how far outputs are from their targets, and what the weights themselves add to it."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..arrays import FloatArray
from ..config import RunConfig
from ..layers import Placed
from ..losses import Loss
from ..losses.base import Filled, SlopesOf, added, filled
from ..losses.weighted import WeightedLoss


class Objective:
    """Turn (outputs, targets, theta) into the loss: the mean over the samples, plus the weights' penalty."""

    def __init__(self, loss: Loss | WeightedLoss, stack: Sequence[Placed]) -> None:
        self.loss = loss
        self.penalties = penalties_of(stack)
        self.penalised = self.penalties is not None

    @classmethod
    def of_training(cls, config: RunConfig, stack: Sequence[Placed]) -> "Objective":
        """Return what training lowers: where classes have weights, each sample's loss times one of them."""
        weights = config.class_weight
        return cls(config.loss if weights is None else WeightedLoss(config.loss, weights.classes), stack)

    def bound(self, outputs: FloatArray, slopes: FloatArray, mean: FloatArray) -> SlopesOf:
        """Return what writes a batch's slopes by outputs (K, B), and its mean loss into a row (1,).

        `mean` (B,) holds 1/B. What the weights add to the loss is added by whoever adds its slopes.
        """
        backward = self.loss.backward

        def write(columns: NDArray[Any], row: FloatArray) -> None:
            row[0] = backward(outputs, columns, slopes).dot(mean)

        return write

    def values(self, outputs: FloatArray, targets: NDArray[Any], theta: FloatArray) -> FloatArray:
        """Return each sample's loss (B,), of which a batch's is the mean, at theta (P,)."""
        losses = self.loss.values(outputs, targets)
        return losses if self.penalties is None else losses + self.penalties.of(theta)

    def penalty(self, theta: FloatArray) -> FloatArray:
        """Return what weights (…, P) add to the loss, (…)."""
        return np.zeros(theta.shape[:-1]) if self.penalties is None else self.penalties.of(theta)

    def add_slopes(self, theta: FloatArray, gradient: FloatArray) -> None:
        """Add the penalties' slopes at theta (P,) to a gradient (P,)."""
        if self.penalties is not None:
            self.penalties.adder(theta, gradient)()

    def add_bend(self, moves: FloatArray, product: FloatArray) -> None:
        """Add to a product (P,) by how much the penalties' slopes change while theta moves by (P,)."""
        if self.penalties is not None:
            product += 2.0 * self.penalties.l2 * moves

    def worked(self, outputs: Sequence[float], target: Any, theta: FloatArray) -> tuple[str, str, str]:
        """Return one sample's loss in letters, in rounded numbers, and as an exact expression of numbers."""
        own = self.loss.worked(outputs, target)
        if not self.penalised:
            return self.loss.letters, *own
        penalty = filled("{penalty}", "{penalty}", {"penalty": float(self.penalty(theta))})
        return f"{self.loss.letters} + penalty", *added([Filled(*own), penalty])


class Penalties:
    """What weights add to the loss: Σ l1·|w| + l2·w², with an l1 and an l2 for each of them, (P,)."""

    def __init__(self, l1: FloatArray, l2: FloatArray) -> None:
        self.l1, self.l2 = l1, l2
        self._sizes, self._squares = bool(l1.any()), bool(l2.any())

    def of(self, theta: FloatArray) -> FloatArray:
        """Return what weights (…, P) add to the loss, (…)."""
        total = np.zeros(theta.shape[:-1])
        if self._squares:
            total = total + np.vecdot(self.l2 * theta, theta)
        return total + np.vecdot(np.abs(theta), self.l1) if self._sizes else total

    def adder(self, theta: FloatArray, gradient: FloatArray) -> Callable[[], float]:
        """Return what adds the slopes at theta (P,) to a gradient (P,), and gives what the weights add.

        Both arrays are read and written as they are at each call. The slope of |w| is 0 where w is.
        """
        l1, l2, pull = self.l1, 2.0 * self.l2, np.empty_like(theta)
        add, multiply, sign = np.add, np.multiply, np.sign

        def squares() -> float:
            multiply(theta, l2, pull)
            add(gradient, pull, gradient)
            return 0.5 * float(pull.dot(theta))

        def sizes() -> float:
            sign(theta, pull)
            multiply(pull, l1, pull)
            add(gradient, pull, gradient)
            return float(pull.dot(theta))

        if not self._sizes:
            return squares
        return (lambda: squares() + sizes()) if self._squares else sizes


def penalties_of(stack: Sequence[Placed]) -> Penalties | None:
    """Return what the weights of some layers add to the loss; None if that is nothing."""
    l1, l2 = np.zeros((2, stack[-1].stop))
    for place in stack:
        for array, part in place.arrays():
            if array.regularizer is not None:
                l1[part], l2[part] = array.regularizer.rates
    return Penalties(l1, l2) if l1.any() or l2.any() else None
