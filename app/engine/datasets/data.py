"""What a data set gives to the engine: numbers to learn from, and the names that a person reads."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..arrays import FloatArray, IntArray, frozen

CLASS_LIMIT = 512
"""Whole numbers below this may be class labels: no output layer may be wider."""


class Feature(NamedTuple):
    """Name one input column, and how to read its numbers: value = offset + scale·x, in ``unit``."""

    name: str
    offset: float = 0.0
    scale: float = 1.0
    unit: str = ""


@dataclass(frozen=True)
class Data:
    """Hold N samples of F features with what they should be mapped to; all arrays are read-only.

    ``x``: (N, F) float64, as the network sees it. ``y``: (N,) int64 whole numbers from 0, which may be
    class labels, or (N, K) float64 targets. ``features``: one for each column of x. ``classes``: the
    names of classes 0, 1, …, where the data set has names for them. What a network makes of ``y`` hangs
    on its loss and outputs, too: see `targets`.
    """

    x: FloatArray
    y: NDArray[Any]
    features: tuple[Feature, ...]
    classes: tuple[str, ...] = ()

    @property
    def samples(self) -> int:
        """Return N."""
        return len(self.x)


def labels_in(numbers: NDArray[Any]) -> IntArray | None:
    """Return ``numbers`` (N,) as class labels, int64, if all are whole and from 0 to 511."""
    in_range = (numbers >= 0) & (numbers < CLASS_LIMIT)
    whole = bool(np.all(in_range & (numbers == np.floor(numbers))))
    return numbers.astype(np.int64) if whole else None


def regressed(x: FloatArray, values: FloatArray, features: tuple[Feature, ...]) -> Data:
    """Make the Data of a regression; ``x`` (N, F), ``values`` (N,), which become one target column."""
    return Data(frozen(x), frozen(values.reshape(-1, 1)), features)
