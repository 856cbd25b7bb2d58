"""A loss whose samples count by their class."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..arrays import FloatArray, IntArray
from ..datasets.dataset import CLASS_LIMIT
from .base import Filled, Loss, filled


def labels_of(targets: NDArray[Any], *, rows: bool) -> IntArray:
    """Return the class of each sample, (…, B): of labels (…, B), or of ``rows`` (…, B, K).

    As in Keras a single number is rounded, and of several the first largest is taken
    (`keras.src.trainers.data_adapters.data_adapter_utils.class_weight_to_sample_weights`).
    """
    if not rows:
        return np.asarray(targets, dtype=np.int64)
    if targets.shape[-1] == 1:
        return np.asarray(np.rint(targets[..., 0]), dtype=np.int64)
    return np.asarray(targets.argmax(axis=-1))


class Weighed(NamedTuple):
    """The columns of some batches as a loss lays them out, and the weights of their samples, (…, B)."""

    columns: NDArray[Any]
    weights: FloatArray


class Batched(Sequence[Weighed]):
    """The columns of n batches with the weights of their samples, batch by batch."""

    def __init__(self, columns: NDArray[Any], weights: FloatArray) -> None:
        self._columns, self._weights = columns, weights

    def __len__(self) -> int:
        return len(self._columns)

    def __getitem__(self, place: Any) -> Any:
        made = Batched if isinstance(place, slice) else Weighed
        return made(self._columns[place], self._weights[place])

    def __iter__(self) -> Iterator[Weighed]:
        return map(Weighed, self._columns, self._weights)


class WeightedLoss:
    """What training lowers where classes are weighted: another loss, each sample's times its class's weight.

    It does for an `Objective` what a `Loss` does.
    """

    def __init__(self, loss: Loss, weights: Mapping[int, float]) -> None:
        self._loss, self._rows = loss, loss.takes != "labels"
        self._table = np.ones(CLASS_LIMIT)
        self._table[[*weights]] = [*weights.values()]
        self.letters = f"w·({loss.letters})"

    def weights(self, targets: NDArray[Any]) -> FloatArray:
        """Return what each sample's loss is multiplied by, (…, B)."""
        return np.asarray(self._table[labels_of(targets, rows=self._rows)])

    def values(self, outputs: FloatArray, targets: NDArray[Any]) -> FloatArray:
        """Return each sample's loss, (…, B), of outputs (…, K, B)."""
        return self._loss.values(outputs, targets) * self.weights(targets)

    def columns(self, targets: NDArray[Any]) -> Any:
        """Lay out the targets of one batch, (B,) or (B, K), or of several, for `backward`."""
        columns, weights = self._loss.columns(targets), self.weights(targets)
        return Weighed(columns, weights) if weights.ndim == 1 else Batched(columns, weights)

    def backward(self, outputs: FloatArray, columns: Any, slopes: FloatArray) -> FloatArray:
        """Write the slopes of a batch's mean loss into `slopes` (K, B), and return the losses (B,)."""
        losses = self._loss.backward(outputs, columns.columns, slopes)
        np.multiply(slopes, columns.weights, slopes)
        return np.asarray(losses * columns.weights)

    def worked(self, outputs: Sequence[float], target: Any) -> Filled:
        """Fill in one sample's outputs (K,), its label or row (K,), and its weight."""
        own = self._loss.worked(outputs, target)
        weight = filled("{w}", "{w}", {"w": float(self.weights(np.asarray(target)[np.newaxis])[0])})
        return Filled(f"{weight.text}·({own.text})", f"{weight.arithmetic}*({own.arithmetic})")
