"""What training lowers: how far outputs are from their targets, and what the weights themselves add to it."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..arrays import FloatArray
from ..layers import Placed
from ..losses import Loss
from ..losses.base import Filled, SlopesOf, added, filled


class Objective:
    """Turn (outputs, targets, theta) into the loss: the mean over the samples, plus the layers' penalties."""

    def __init__(self, loss: Loss, stack: Sequence[Placed]) -> None:
        self.loss = loss
        self._penalised = [place for place in stack if place.layer.penalised]
        self.penalised = bool(self._penalised)

    def bound(self, outputs: FloatArray, slopes: FloatArray, mean: FloatArray, theta: FloatArray) -> SlopesOf:
        """Return what writes a batch's slopes by outputs (K, B), and its loss into a row (1,).

        `mean` (B,) holds 1/B. The penalties' own slopes by theta are added by `add_slopes`.
        """
        backward, penalised = self.loss.backward, self.penalised

        def write(columns: NDArray[Any], row: FloatArray) -> None:
            row[0] = backward(outputs, columns, slopes).dot(mean)
            if penalised:
                row += self.penalty(theta)

        return write

    def values(self, outputs: FloatArray, targets: NDArray[Any], theta: FloatArray) -> FloatArray:
        """Return each sample's loss (B,), of which a batch's is the mean, at theta (P,)."""
        losses = self.loss.values(outputs, targets)
        return losses + self.penalty(theta) if self.penalised else losses

    def penalty(self, theta: FloatArray) -> FloatArray:
        """Return what weights (…, P) add to the loss, (…)."""
        total = np.zeros(theta.shape[:-1])
        for place in self._penalised:
            total = total + place.layer.penalty(theta[..., place.part])
        return total

    def add_slopes(self, theta: FloatArray, gradient: FloatArray) -> None:
        """Add the penalties' slopes at theta (P,) to a gradient (P,)."""
        for place in self._penalised:
            gradient[place.part] += place.layer.penalty_slopes(theta[place.part])

    def add_bend(self, theta: FloatArray, moves: FloatArray, product: FloatArray) -> None:
        """Add to a product (P,) by how much the penalties' slopes change while theta (P,) moves."""
        for place in self._penalised:
            product[place.part] += place.layer.penalty_bend(theta[place.part], moves[place.part])

    def worked(self, outputs: Sequence[float], target: Any, theta: FloatArray) -> tuple[str, str, str]:
        """Return one sample's loss in letters, in rounded numbers, and as an exact expression of numbers."""
        own = self.loss.worked(outputs, target)
        if not self.penalised:
            return self.loss.letters, *own
        penalty = filled("{penalty}", "{penalty}", {"penalty": float(self.penalty(theta))})
        return f"{self.loss.letters} + penalty", *added([Filled(*own), penalty])
