"""Columns of cells as a network's inputs: words expanded, empty cells left out or filled, numbers scaled."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

import numpy as np

from ..arrays import FloatArray, IntArray, frozen
from .dataset import Category, Data, Feature

Scaling = Literal["none", "min_max", "standard"]

EMPTY_CELLS = frozenset({"", "NA"})


class Column(NamedTuple):
    """The cells of one column as they are written; ``values``: what a column of words may have."""

    name: str
    cells: Sequence[str]
    unit: str = ""
    values: tuple[str, ...] = ()


class Read(NamedTuple):
    """Inputs ``x`` (M, F) in the data's own units, how to read each, and which of the N rows they are of.

    ``kept``: (M,) these rows, in order. NaN is an empty cell that is to be filled.
    """

    x: FloatArray
    features: tuple[Feature, ...]
    kept: IntArray


def scales(values: FloatArray, scaling: Scaling) -> tuple[FloatArray, FloatArray]:
    """Return the offset and the scale (F,) by which ``values`` (N, F) are read; a constant has the scale 1.

    ``min_max`` takes each column to 0…1, ``standard`` to mean 0 and standard deviation 1.
    """
    width = values.shape[1]
    if scaling == "none":
        return np.zeros(width), np.ones(width)
    low, mean = values.min(axis=0), values.mean(axis=0)
    spread = values.max(axis=0) - low if scaling == "min_max" else values.std(axis=0)
    return (low if scaling == "min_max" else mean), np.where(spread > 0.0, spread, 1.0)


def read(columns: Sequence[Column], missing: Literal["drop", "mean"]) -> Read:
    """Make inputs of columns of N cells each: a number as it is, a word as a 1 in its value's place.

    ``missing``: ``drop`` leaves rows with an empty cell out; with ``mean`` it is left for `fitted` to fill.
    """
    inputs = [_inputs(column) for column in columns]
    numbers = np.column_stack([x for x, _ in inputs])
    is_whole = ~np.isnan(numbers).any(axis=1)
    kept = np.flatnonzero(is_whole) if missing == "drop" else np.arange(len(numbers))
    told = to_be_filled([feature for _, features in inputs for feature in features], fill=missing == "mean")
    return Read(frozen(numbers[kept]), told, frozen(kept.astype(np.int64)))


def of_words(name: str, codes: IntArray, values: Mapping[int, str]) -> tuple[FloatArray, list[Feature]]:
    """Return the inputs (N, V) of a column of words, each 1 for its own word, and how to read them.

    ``codes``: (N,) of ``values``, below 0 where a cell is empty, which is told as NaN.
    """
    x = np.where(codes[:, None] < 0, np.nan, codes[:, None] == np.array([*values]))
    return x, [Feature(f"{name}={value}", category=Category(name, value)) for value in values.values()]


def to_be_filled(features: Sequence[Feature], *, fill: bool) -> tuple[Feature, ...]:
    """Return features whose empty cells `fitted` fills, or that have none."""
    return tuple(feature._replace(fill=0.0 if fill else None) for feature in features)


def fitted(data: Data, scaling: Scaling) -> Data:
    """Fill and scale inputs by what is measured on the samples that are trained on.

    An empty cell takes the mean of the column's others there (of words: the share of each value). Columns of
    words are not scaled, they are 0 and 1 already.
    """
    is_empty = np.isnan(data.x)
    means = np.where(is_empty, 0.0, data.x).sum(axis=0) / np.maximum((~is_empty).sum(axis=0), 1)
    offset, scale = scales(np.where(is_empty, means, data.x), scaling)
    told = []
    for place, feature in enumerate(data.features):
        if feature.category:
            offset[place], scale[place] = 0.0, 1.0
        fill = None if feature.fill is None else float(means[place])
        told.append(feature._replace(offset=float(offset[place]), scale=float(scale[place]), fill=fill))

    def change(x: FloatArray) -> FloatArray:
        numbers: FloatArray = (np.where(np.isnan(x), means, x) - offset) / scale
        return numbers

    return data.changed(change, tuple(told))


def _inputs(column: Column) -> tuple[FloatArray, list[Feature]]:
    """Return the column's numbers (N, 1), or an input for each word (N, V), NaN where empty; and features."""
    if not column.values:
        cells = ["nan" if cell in EMPTY_CELLS else cell for cell in column.cells]
        return np.array(cells, dtype=np.float64).reshape(-1, 1), [Feature(column.name, unit=column.unit)]
    known = dict.fromkeys(EMPTY_CELLS, -1) | {value: code for code, value in enumerate(column.values)}
    codes = np.array([known.get(cell, len(column.values)) for cell in column.cells])
    return of_words(column.name, codes, dict(enumerate(column.values)))
