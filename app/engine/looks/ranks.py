"""Where a weight stands among all of its layer: by itself, by its gradient, and by its update."""

from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np

from ..arrays import FloatArray, IntArray
from ..network.parameters import Parameters
from ..training.trainer import Stretch

BINS = 20
"""Bars of a histogram."""


class Histogram(NamedTuple):
    """How a layer's numbers spread: edges (BINS + 1,), counts (BINS,), and where the weight's own is.

    `bin` is the bar that it is in; `place` its rank by size, 1 for the largest.
    """

    edges: FloatArray
    counts: IntArray
    bin: int
    place: int


@dataclass(frozen=True)
class Rank:
    """A weight among all of its layer, kernel and bias. `ratio` is |update|/|weight|, None for a weight of 0.

    `layer_ratio` is the same for the lengths of the layer's updates and weights as vectors.
    """

    layer: str
    count: int
    weights: Histogram
    gradients: Histogram | None = None
    updates: Histogram | None = None
    ratio: float | None = None
    layer_ratio: float | None = None


def rank(network: Parameters, index: int, theta: FloatArray, stretch: Stretch | None) -> Rank:
    """Place weight `index` of theta (P,) in its layer; by gradient and update too if there was a step."""
    layer = network.parameter(index).layer
    part = network.layer_part(layer)
    weights, at = theta[part], index - part.start
    standing = Rank(layer, len(weights), _histogram(weights, at))
    if stretch is None or stretch.gradient is None or stretch.update is None:
        return standing
    updates = stretch.update[part]
    return replace(
        standing,
        gradients=_histogram(stretch.gradient[part], at),
        updates=_histogram(updates, at),
        ratio=_ratio(abs(updates[at]), abs(weights[at])),
        layer_ratio=_lengths_ratio(updates, weights),
    )


def _histogram(numbers: FloatArray, at: int) -> Histogram:
    counts, edges = np.histogram(numbers, BINS)
    place = int(np.count_nonzero(np.abs(numbers) > abs(numbers[at]))) + 1
    inside = int(np.searchsorted(edges, numbers[at], side="right")) - 1
    return Histogram(edges, counts, min(max(inside, 0), BINS - 1), place)


def _ratio(update: Any, weight: Any) -> float | None:
    return float(update / weight) if weight else None


def _lengths_ratio(updates: FloatArray, weights: FloatArray) -> float | None:
    """Divide two vectors' lengths, each taken in units of its largest part: its square may overflow."""
    largest = np.abs(updates).max(), np.abs(weights).max()
    if not all(largest):
        return 0.0 if largest[1] else None
    lengths = [np.linalg.norm(part / unit) for part, unit in zip((updates, weights), largest, strict=True)]
    return float(largest[0] / largest[1] * (lengths[0] / lengths[1]))
