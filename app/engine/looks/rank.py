"""A weight's place in its layer, by the size of its value, its gradient and its update."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..arrays import FloatArray, IntArray, size
from ..network.parameters import Parameters
from ..training.trainer import Stretch

BINS = 20
"""Bars of a histogram."""


class Histogram(NamedTuple):
    """How a layer's numbers spread; `bin` is the weight's bar, `place` its rank by size, the largest 1."""

    edges: FloatArray  # (BINS + 1,)
    counts: IntArray  # (BINS,)
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
    sizes = _histogram(weights, at)
    if stretch is None:
        return Rank(layer, len(weights), sizes)
    updates = stretch.update[part]
    slopes, moves = _histogram(stretch.gradient[part], at), _histogram(updates, at)
    ratio = float(abs(updates[at]) / abs(weights[at])) if weights[at] else None
    return Rank(layer, len(weights), sizes, slopes, moves, ratio, _lengths_ratio(updates, weights))


def _histogram(numbers: FloatArray, at: int) -> Histogram:
    """Count in units of a power of two, as they may be huge or tiny; the axis of equal ones begins at 0."""
    unit = size(numbers)
    scaled = numbers / unit
    spread = scaled if np.ptp(scaled) > 1e-12 else np.append(scaled, 0.0)  # else they differ by rounding
    counts, edges = np.histogram(scaled, np.histogram_bin_edges(spread, BINS))
    place = int(np.count_nonzero(np.abs(numbers) > abs(numbers[at]))) + 1
    inside = int(np.searchsorted(edges, scaled[at], side="right")) - 1
    return Histogram(edges * unit, counts, min(max(inside, 0), BINS - 1), place)


def _lengths_ratio(updates: FloatArray, weights: FloatArray) -> float | None:
    """Divide two vectors' lengths, each taken in units of its largest part: its square may overflow."""
    largest = np.abs(updates).max(), np.abs(weights).max()
    if not all(largest):
        return 0.0 if largest[1] else None
    lengths = [np.linalg.norm(part / unit) for part, unit in zip((updates, weights), largest, strict=True)]
    return float(largest[0] / largest[1] * (lengths[0] / lengths[1]))
