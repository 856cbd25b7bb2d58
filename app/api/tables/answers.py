"""How a table is told."""

from typing import Annotated, Any, Literal

from pydantic import WithJsonSchema

from ..answer import Answer

COUNTS = {"type": "array", "items": {"type": "integer"}}


class ValueAnswer(Answer):
    """A value of a column, and in how many rows it stands."""

    value: str | float
    count: int


class WrongCellAnswer(Answer):
    """A cell that is no number, in a column of numbers, and the line of the file at which its row begins."""

    line: int
    cell: str


class ColumnAnswer(Answer):
    """A column of a table; `min`, `max` and `mean` are null where it has no numbers.

    `missing`: rows where nothing stands; the `wrong` cells of a column of numbers, which are none, are among
    them, and the first ten are told. `values`: the most frequent ones. `note`: what else was found. A column
    that is `left_out` is an input only where it is named.
    """

    name: str
    kind: Literal["number", "category", "text", "constant"]
    missing: int
    distinct: int
    min: float | None
    max: float | None
    mean: float | None
    values: list[ValueAnswer]
    unit: str
    note: str
    left_out: bool
    wrong: int
    wrong_cells: list[WrongCellAnswer]


class TableAnswer(Answer):
    """A table: how its file is written, its columns, its first rows, and what may be learned from it.

    `bytes` are those of its file. `formulas`: names and cells that a spreadsheet would run. `notes`:
    sentences on what was found. `suggestion`: a part of a RunConfig, which learns from it at once.
    """

    id: str
    name: str
    bytes: int
    rows: int
    encoding: str
    delimiter: Literal[",", ";", "\t", "|"]
    decimal: Literal[".", ","]
    header: bool
    notes: list[str]
    formulas: int
    columns: list[ColumnAnswer]
    preview: list[list[str]]
    suggestion: dict[str, Any]


class TablesAnswer(Answer):
    """All tables that are kept, the newest first."""

    tables: list[TableAnswer]


class GroupAnswer(Answer):
    """A group of the answer, and in how many rows it stands."""

    name: str
    rows: int


class ShadeAnswer(Answer):
    """What stands in a column, by groups: `counts` has a row for each of these, over bins or `values`.

    Bins are equally wide, from `low` to `high`. A column that tells nothing has no counts.
    """

    name: str
    kind: Literal["number", "category", "text", "constant"]
    low: float | None
    high: float | None
    values: list[str]
    counts: Annotated[Any, WithJsonSchema({"type": "array", "items": COUNTS})]


class ShadesAnswer(Answer):
    """A table's columns by one of them, and a suggestion that learns this one.

    `groups`: its classes, the rarer ones of many together, or thirds of its numbers.
    """

    by: str
    groups: list[GroupAnswer]
    columns: list[ShadeAnswer]
    suggestion: dict[str, Any]
