"""What a data set gives to the engine: numbers to learn from, and the names that a person reads."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.engine.arrays import FloatArray, frozen


class Feature(NamedTuple):
    """Name one input column, and how to read its numbers: value = offset + scale·x, in ``unit``."""

    name: str
    offset: float = 0.0
    scale: float = 1.0
    unit: str = ""


@dataclass(frozen=True)
class Data:
    """Hold N samples of F features with what they should be mapped to; all arrays are read-only.

    ``x``: (N, F) float64, as the network sees it. ``y``: (N,) int64 class labels from 0, or
    (N, K) float64 targets. ``features``: one for each column of x. ``classes``: the names of
    labels 0, 1, …; empty for a regression.
    """

    x: FloatArray
    y: NDArray[Any]
    features: tuple[Feature, ...]
    classes: tuple[str, ...] = ()

    @property
    def samples(self) -> int:
        """Return N."""
        return len(self.x)


def classified(
    x: FloatArray,
    labels: NDArray[Any],
    features: tuple[Feature, ...],
    classes: tuple[str, ...],
) -> Data:
    """Make the Data of a classification; ``x`` (N, F), ``labels`` (N,) from 0 to len(classes) - 1."""
    return Data(frozen(x), frozen(labels.astype(np.int64)), features, classes)


def regressed(x: FloatArray, values: FloatArray, features: tuple[Feature, ...]) -> Data:
    """Make the Data of a regression; ``x`` (N, F), ``values`` (N,), which become one target column."""
    return Data(frozen(x), frozen(values.reshape(-1, 1)), features)
