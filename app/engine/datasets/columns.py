"""Columns of cells as a network's inputs: words expanded, empty cells left out or filled, numbers scaled."""

from collections.abc import Sequence
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
    numbers = np.column_stack([_numbers(column) for column in columns])
    features = [feature for column in columns for feature in _features(column)]
    is_whole = ~np.isnan(numbers).any(axis=1)
    kept = np.flatnonzero(is_whole) if missing == "drop" else np.arange(len(numbers))
    fill = 0.0 if missing == "mean" else None
    told = tuple(feature._replace(fill=fill) for feature in features)
    return Read(frozen(numbers[kept]), told, frozen(kept.astype(np.int64)))


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


def _features(column: Column) -> list[Feature]:
    if not column.values:
        return [Feature(column.name, unit=column.unit)]
    return [
        Feature(f"{column.name}={value}", category=Category(column.name, value)) for value in column.values
    ]


def _numbers(column: Column) -> FloatArray:
    """Return the column's numbers (N, 1), or a 1 in the place of each word (N, values); NaN where empty."""
    is_empty = np.array([cell in EMPTY_CELLS for cell in column.cells])
    if not column.values:
        cells = ["nan" if empty else cell for cell, empty in zip(column.cells, is_empty, strict=True)]
        return np.array(cells, dtype=np.float64).reshape(-1, 1)
    words = np.array(column.cells)[:, None] == np.array(column.values)
    return np.where(is_empty[:, None], np.nan, words.astype(np.float64))
