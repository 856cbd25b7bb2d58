"""Histograms against counts made number by number, however large, small or alike the numbers are."""

import math

import numpy as np
import pytest

from app.engine.arrays import FloatArray
from app.engine.looks.histograms import DECADES, STRIP_BINS, Histogram, by_size, plain, strip

RANDOM = np.random.default_rng(5)
VALUES: dict[str, FloatArray] = {
    "usual": RANDOM.normal(size=300),
    "tiny": RANDOM.normal(size=50) * 1e-300,
    "huge": RANDOM.uniform(-1, 1, size=50) * 1.7e308,
    "far apart": np.array([1e-200, 1.0, 1e200]),
    "equal": np.full(7, 0.3),
    "hardly differing": 1000.0 + RANDOM.normal(size=50) * 1e-9,
    "zeros": np.zeros(4),
    "one": np.array([-2.5]),
}


def edges(histogram: Histogram) -> list[tuple[float, float]]:
    width = math.ldexp(1.0, histogram.exponent)
    first = histogram.first
    return [((first + place) * width, (first + place + 1) * width) for place in range(len(histogram.counts))]


@pytest.mark.parametrize("name", VALUES)
def test_each_value_is_counted_where_it_lies(name: str) -> None:
    values = VALUES[name]
    histogram = plain(values)
    counted = [sum(low <= value < high for value in values.tolist()) for low, high in edges(histogram)]
    assert histogram.counts.tolist() == counted
    assert sum(counted) == len(values)
    assert len(counted) <= 128


@pytest.mark.parametrize("name", VALUES)
def test_each_size_is_counted_by_its_power_of_ten(name: str) -> None:
    values = VALUES[name]
    histogram = by_size(values)
    powers = [math.log10(abs(value)) for value in values.tolist() if value]
    kept = [power for power in powers if power >= max(powers) - DECADES]
    counted = [sum(low <= power < high for power in kept) for low, high in edges(histogram)]
    assert histogram.counts.tolist() == counted
    assert (histogram.zero, histogram.small) == (len(values) - len(powers), len(powers) - len(kept))
    assert sum(counted) + histogram.zero + histogram.small == len(values)


def test_a_strip_counts_all_columns_in_the_same_bins() -> None:
    columns = [RANDOM.normal(size=200) * spread for spread in (0.01, 1.0, 30.0)]
    found = strip([None, *map(plain, columns)])
    rows = found.counts[1:]
    assert found.counts[0] is None
    edge = [found.low + found.width * place for place in range(len(rows[0]) + 1)]  # type: ignore[arg-type]
    for column, row in zip(columns, rows, strict=True):
        assert row is not None
        assert row.tolist() == np.histogram(column, edge)[0].tolist()
        assert row.sum() == len(column)
    assert STRIP_BINS / 4 < len(edge) <= STRIP_BINS + 1


def test_a_strip_joins_what_was_counted_finely_and_coarsely() -> None:
    found = strip([plain(np.array([0.5, 0.5])), plain(np.array([-1e9, 1e9])), plain(np.zeros(3))])
    assert [None if row is None else int(row.sum()) for row in found.counts] == [2, 2, 3]
    assert found.low <= -1e9
    assert found.low + found.width * len(found.counts[0]) > 1e9  # type: ignore[arg-type]


def test_a_strip_of_nothing_but_zeros_by_size_has_no_bins_and_tells_them() -> None:
    found = strip([by_size(np.zeros(3)), None])
    assert [None if row is None else row.tolist() for row in found.counts] == [[], None]
    assert (found.zero, found.small) == ([3, None], [0, None])
