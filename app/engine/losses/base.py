"""What every loss declares."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

import numpy as np
from numpy.typing import NDArray

from ..arrays import FloatArray
from ..declare import Declared
from .worked import Filled

LOSSES: "dict[str, type[Loss]]" = {}

Takes = Literal["labels", "shares", "values"]
"""What a loss's targets are: labels (B,), the shares of each class (B, K), or any values (B, K)."""


@dataclass(frozen=True, kw_only=True)
class Loss(Declared):
    """The base of every loss."""

    registry = LOSSES
    takes: ClassVar[Takes]
    shares_sum_to_1: ClassVar[bool] = False  # whether it takes the outputs for shares of one whole
    name: str = ""

    @abstractmethod
    def values(self, outputs: FloatArray, targets: NDArray[Any]) -> FloatArray:
        """Return each sample's loss, (…, B), of outputs (…, K, B)."""

    @abstractmethod
    def backward(self, outputs: FloatArray, columns: NDArray[Any], slopes: FloatArray) -> FloatArray:
        """Write the slopes of the batch's mean loss into `slopes` (K, B), and return the losses (B,).

        `outputs` and `slopes` are (K, B) and contiguous.
        """

    @property
    def letters(self) -> str:
        """Return the formula as these settings make it."""
        return self.formula

    @abstractmethod
    def worked(self, outputs: Sequence[float], target: Any) -> Filled:
        """Fill what stands right of L = with one sample's finite outputs (K,), and its label or row (K,)."""

    def columns(self, targets: NDArray[Any]) -> NDArray[Any]:
        """Lay out the targets of batches, (…, B, K), for `backward`: (…, K, B)."""
        return np.ascontiguousarray(np.swapaxes(targets, -1, -2))


def total(terms: FloatArray) -> FloatArray:
    """Add up over the outputs: (…, B) of (…, K, B)."""
    result: FloatArray = terms.sum(axis=-2)
    return result


def mean(terms: FloatArray) -> FloatArray:
    """Return the mean over the outputs: (…, B) of (…, K, B)."""
    result: FloatArray = terms.mean(axis=-2)
    return result
