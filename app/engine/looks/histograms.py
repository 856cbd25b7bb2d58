"""How many numbers have each value or each size, in bins that join without a remainder when more come."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..arrays import FloatArray, IntArray

Counts = NDArray[np.uint32]

COLUMN_BINS = 128
"""Of the plain values of one moment; a strip of many has half as many, of the same edges or fewer."""

STRIP_BINS = 64
DECADES = 6
"""Below the largest size of a moment; what is smaller is counted and has no bin."""

QUARTER = -2
"""The exponent of the finest bin of sizes: 2⁻² of a power of ten."""

FINEST = 40
"""A bin is at least so many powers of two below the largest value, so that its number is exact."""

FLAT = 12
"""A strip of values that hardly differ has bins so many powers of two below the largest."""


class Histogram(NamedTuple):
    """Counts (n,) of the numbers of one moment, in bins of width w = 2^``exponent``.

    Bin i holds those with first + i ≤ v / w < first + i + 1, where v is the number itself, or the power of
    ten of its size. ``zero`` numbers have no power of ten, and ``small`` ones lie more than 6 of them
    below the largest.
    """

    exponent: int
    first: int
    counts: Counts
    zero: int = 0
    small: int = 0


class Strip(NamedTuple):
    """The histograms of many moments over the same bins of ``width`` each, the first from ``low`` on.

    ``counts`` has one row (bins,) a moment, None where it had no histogram; ``zero`` and ``small`` likewise.
    """

    low: float
    width: float
    counts: list[IntArray | None]
    zero: list[int | None]
    small: list[int | None]


def plain(values: FloatArray) -> Histogram:
    """Count values (n,), all finite and at least one, in at most 128 bins as wide as a power of two."""
    low, high = float(values.min()), float(values.max())
    largest = max(abs(low), abs(high))
    exponent = max(_exponent(high / COLUMN_BINS - low / COLUMN_BINS), _exponent(largest) - FINEST)
    while _bin(high, exponent) - _bin(low, exponent) >= COLUMN_BINS:
        exponent += 1
    return _counted(np.floor(np.ldexp(values, -exponent)), exponent)


def by_size(values: FloatArray) -> Histogram:
    """Count values (n,), all finite, by the power of ten of their sizes, in bins of a quarter of one."""
    sizes = np.abs(values[values != 0.0])
    zero = len(values) - len(sizes)
    if not len(sizes):
        return Histogram(QUARTER, 0, np.zeros(0, np.uint32), zero)
    powers = np.log10(sizes)
    kept = powers[powers >= powers.max() - DECADES]
    counted = _counted(np.floor(np.ldexp(kept, -QUARTER)), QUARTER)
    return counted._replace(zero=zero, small=len(sizes) - len(kept))


def strip(moments: Sequence[Histogram | None]) -> Strip:
    """Lay histograms of one kind side by side, in at most 64 bins over all that they hold."""
    known = [one for one in moments if one is not None and len(one.counts)]
    exponent, low, high = _common(known)
    rows = [one and _row(one, exponent, low, high) for one in moments]
    zero, small = [one and one.zero for one in moments], [one and one.small for one in moments]
    width = float(np.ldexp(1.0, exponent))
    return Strip(low * width, width, rows, zero, small)


def _common(known: Sequence[Histogram]) -> tuple[int, int, int]:
    """Return the bins that all histograms join into: their exponent, and the numbers of first and last."""
    if not known:
        return 0, 0, -1
    exponent = max(one.exponent for one in known)
    while True:
        firsts = [one.first >> (exponent - one.exponent) for one in known]
        lasts = [(one.first + len(one.counts) - 1) >> (exponent - one.exponent) for one in known]
        low, high = min(firsts), max(lasts)
        if high - low < STRIP_BINS and max(abs(low), abs(high)) <= 1 << FLAT:
            return exponent, low, high
        exponent += 1


def _row(one: Histogram, exponent: int, low: int, high: int) -> IntArray:
    row = np.zeros(high - low + 1, np.int64)
    places = ((one.first + np.arange(len(one.counts))) >> (exponent - one.exponent)) - low
    np.add.at(row, places, one.counts)
    return row


def _counted(bins: FloatArray, exponent: int) -> Histogram:
    """Count whole numbers, (n,)."""
    first = int(bins.min())
    counts = np.bincount((bins - first).astype(np.int64)).astype(np.uint32)
    return Histogram(exponent, first, counts)


def _exponent(size: float) -> int:
    """Return the exponent of the power of two that is no less than a size; that of the smallest for 0."""
    return int(np.ceil(np.log2(size))) if size > 0.0 else -1000


def _bin(value: float, exponent: int) -> int:
    return int(np.floor(np.ldexp(value, -exponent)))
