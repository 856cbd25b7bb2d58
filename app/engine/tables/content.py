"""A table as arrays, of which data sets are made."""

import json
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from ..arrays import FloatArray, IntArray, frozen
from ..errors import refuse
from .found import Found
from .parsing import Parsed

Lines = Any  # int32 (N,)


class TableColumn(NamedTuple):
    """A column: its numbers (N,), NaN where there is none, or the codes (N,) of its classes, −1 for none."""

    found: Found
    numbers: FloatArray
    codes: IntArray

    @property
    def name(self) -> str:
        """What it is called."""
        return self.found.name

    @property
    def missing(self) -> Any:
        """Say of each row whether nothing stands there, (N,) bool."""
        return np.isnan(self.numbers) if self.found.kind == "number" else self.codes < 0


@dataclass(frozen=True, eq=False)
class Content:
    """All of a table; arrays are read-only. `lines`: the line of the file at which each row begins, (N,)."""

    id: str
    told: Parsed
    columns: tuple[TableColumn, ...]
    lines: Lines

    @property
    def rows(self) -> int:
        """Return N."""
        return len(self.lines)

    @property
    def nbytes(self) -> int:
        """The bytes of its arrays."""
        arrays = [array for column in self.columns for array in (column.numbers, column.codes)]
        return sum(array.nbytes for array in [*arrays, self.lines])

    def column(self, name: str) -> TableColumn | None:
        """Give a column by its name."""
        return next((column for column in self.columns if column.name == name), None)


def missing(table: str) -> Content:
    """Give no table: raise the `ConfigError` of a configuration that names one which is not here."""
    raise refuse("dataset.table", "name a table that is kept here; bring its file first", table)


NO_NUMBERS: FloatArray = frozen(np.empty(0))
NO_CODES: IntArray = frozen(np.empty(0, np.int64))


def unpack(table: str, packed: bytes) -> Content:
    """Read what `packing.pack` wrote, as the table with this id."""
    head, _, body = packed.partition(b"\n")
    plain = Parsed(*json.loads(head))
    found = [Found(*one) for one in plain.columns]
    lines, at = np.frombuffer(body, np.int32, plain.rows), 4 * plain.rows
    columns = []
    for one in found:
        numbers, codes = NO_NUMBERS, NO_CODES
        if one.kind == "number" or one.low is not None:
            numbers, at = np.frombuffer(body, np.float64, plain.rows, at), at + 8 * plain.rows
        elif one.kind == "category":
            codes = frozen(np.frombuffer(body, np.int32, plain.rows, at).astype(np.int64))
            at += 4 * plain.rows
        columns.append(TableColumn(one, numbers, codes))
    return Content(table, plain, tuple(columns), lines)
