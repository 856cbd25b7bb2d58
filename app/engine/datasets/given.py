"""A person's own samples by the names of columns, as rows of inputs in the data's own units."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..errors import quoted, refuse
from .dataset import Feature

Cell = float | int | str | None
"""A number, a word, or an empty cell."""


class Given(NamedTuple):
    """Inputs in the data's own units, a row each; of each, the columns whose empty cell was filled, and
    those whose word no sample has.
    """

    x: list[list[float]]
    filled: list[list[str]]
    unknown: list[list[str]]


def columns_of(features: Sequence[Feature]) -> dict[str, list[Feature]]:
    """Return the columns that inputs are made of, in order; one of words has an input for each of them."""
    columns: dict[str, list[Feature]] = {}
    for feature in features:
        columns.setdefault(feature.category.column if feature.category else feature.name, []).append(feature)
    return columns


def given_rows(rows: Sequence[Mapping[str, Cell]], features: Sequence[Feature]) -> Given:
    """Read samples by name; a cell that is null or not there is filled as in training.

    An input of a column of words is 1 for its own word, as in training: of a word that no sample has, all are
    0. Raises ConfigError at ``rows.0.age`` for a name that no column has, a number in place of a word or the
    other way, and an empty cell where training had none.
    """
    columns, x = columns_of(features), list[list[float]]()
    filled, unknown = list[list[str]](), list[list[str]]()
    for place, row in enumerate(rows):
        for name in row:
            if name not in columns:
                raise refuse(f"rows.{place}", f"have the columns {listed([*columns])}", name)
        cells = {name: _cells(row.get(name), own, f"rows.{place}.{name}") for name, own in columns.items()}
        x.append([number for numbers in cells.values() for number in numbers])
        filled.append([name for name in columns if row.get(name) is None])
        words = [name for name, own in columns.items() if own[0].category and row.get(name) is not None]
        unknown.append([name for name in words if not any(cells[name])])
    return Given(x, filled, unknown)


def _cells(cell: Cell, features: Sequence[Feature], path: str) -> list[float]:
    """Return one column's inputs."""
    values = [feature.category.value for feature in features if feature.category]
    wanted = f"be one of {listed(values)}" if values else "be a number"
    if cell is None:
        fills = [feature.fill for feature in features if feature.fill is not None]
        if len(fills) < len(features):
            raise refuse(path, f"{wanted}: no row with an empty cell was trained on", cell)
        return fills
    if values:
        if not isinstance(cell, str):
            raise refuse(path, wanted, cell)
        return [float(cell == value) for value in values]
    if isinstance(cell, str):
        raise refuse(path, wanted, cell)
    return [float(cell)]


SHOWN = 20
"""Names that one message lists."""


def listed(names: Sequence[str]) -> str:
    """Write names for a message, the first of many."""
    more = [] if len(names) <= SHOWN else [f"… {len(names)} in all"]
    return ", ".join([*map(quoted, names[:SHOWN]), *more])
