"""How a table's columns look by its answer: what stands in each, counted by the answer's groups."""

from typing import NamedTuple

import numpy as np

from ..arrays import FloatArray, IntArray, frozen
from ..errors import refuse
from ..spelling import quantity
from .choosing import is_classes, is_usable
from .content import Content, TableColumn

BINS = 28
"""Of a column of numbers, equally wide from its least to its largest."""

MOST_GROUPS = 5
"""Shades that can be told apart; of more classes the most frequent ones, and the others together."""

MOST_VALUES = 12
"""Of a category; those that stand in fewer rows come last, together."""

THIRDS = (1 / 3, 2 / 3)
DIGITS = 3
OTHERS = "others"


class Group(NamedTuple):
    """A group of the answer, and in how many rows it stands."""

    name: str
    rows: int


class Shade(NamedTuple):
    """A column: how many rows of each group (G) stand at each of its bins or values (B), ``counts`` (G, B).

    ``values`` are the names of a category's; of numbers there are none, and bins from ``low`` to ``high``.
    Of a column that tells nothing there are no counts.
    """

    name: str
    kind: str
    low: float | None
    high: float | None
    values: tuple[str, ...]
    counts: IntArray


class Shades(NamedTuple):
    """All columns of a table by one of them."""

    by: str
    groups: tuple[Group, ...]
    columns: tuple[Shade, ...]


def shades(content: Content, by: str) -> Shades:
    """Count a table's columns by one of them: by its classes, or by thirds of its numbers.

    Raises ConfigError where there is no such column, or it can be no answer.
    """
    column = content.column(by)
    if column is None:
        raise refuse("by", "name a column of the table", by)
    if not is_usable(column):
        raise refuse("by", "name a column of numbers or of values that repeat", by)
    names, members = _classes(column) if is_classes(column) else _thirds(column)
    counts = np.bincount(members[members >= 0], minlength=len(names))
    groups = tuple(Group(name, int(count)) for name, count in zip(names, counts, strict=True))
    return Shades(by, groups, tuple(_shade(one, members, len(names)) for one in content.columns))


def _coded(column: TableColumn) -> tuple[list[str], IntArray]:
    """Give the names of a column's classes, and the place (N,) of each row's among them, −1 for none."""
    if column.found.kind == "category":
        return column.found.classes, column.codes
    values = np.unique(column.numbers[~column.missing])
    places = np.searchsorted(values, column.numbers)
    return [quantity(value, DIGITS) for value in values], np.where(column.missing, -1, places)


def _classes(column: TableColumn) -> tuple[list[str], IntArray]:
    return _fewer(*_coded(column), MOST_GROUPS)


def _fewer(names: list[str], places: IntArray, most: int) -> tuple[list[str], IntArray]:
    """Keep the most frequent names, in their order, and put the others together behind them."""
    if len(names) <= most:
        return names, places
    counts = np.bincount(places[places >= 0], minlength=len(names))
    kept = np.sort(np.argsort(-counts, kind="stable")[: most - 1])
    moved = np.full(len(names) + 1, most - 1)
    moved[kept], moved[-1] = np.arange(most - 1), -1
    return [*(names[place] for place in kept), OTHERS], moved[places]


def _thirds(column: TableColumn) -> tuple[list[str], IntArray]:
    numbers = column.numbers
    low, high = np.quantile(numbers[~column.missing], THIRDS)
    places = np.where(column.missing, -1, (numbers > low).astype(np.int64) + (numbers > high))
    if np.all(np.floor(numbers[~column.missing]) == numbers[~column.missing]):
        low, high = np.floor(low), np.floor(high)  # parts whole numbers likewise, and can be told in full
    first, last = quantity(float(low), DIGITS), quantity(float(high), DIGITS)
    return [f"up to {first}", f"{first} to {last}", f"above {last}"], places


def _shade(column: TableColumn, members: IntArray, groups: int) -> Shade:
    found = column.found
    values: list[str] = []
    if found.kind == "number" and found.low is not None and found.high is not None:
        places, bins = _binned(column.numbers, found.low, found.high), BINS
    elif found.kind == "category":
        values, places = _fewer(found.classes, column.codes, MOST_VALUES)
        bins = len(values)
    else:
        return Shade(found.name, found.kind, None, None, (), frozen(np.zeros((0, 0), np.int64)))
    told = (members >= 0) & (places >= 0)
    counts = np.bincount(members[told] * bins + places[told], minlength=groups * bins)
    return Shade(
        found.name, found.kind, found.low, found.high, tuple(values), frozen(counts.reshape(groups, bins))
    )


def _binned(numbers: FloatArray, low: float, high: float) -> IntArray:
    """Give the bin (N,) of each number, −1 where there is none."""
    missing = np.isnan(numbers)
    share = (np.where(missing, low, numbers) - low) / (high - low)
    return np.where(missing, -1, np.minimum((share * BINS).astype(np.int64), BINS - 1))
