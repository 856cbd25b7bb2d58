"""From a file's bytes to the columns of a table; only the standard library is needed here."""

import re
from array import array
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from .cells import FORMULA, Mark, mark_of, read
from .columns import Column
from .found import Found, found
from .records import MOST_COLUMNS, SAMPLED, Record, records, way_of
from .text import TableError, encoding_of

MOST_ROWS = 20_000
LONGEST_NAME = 100
"""Letters of a column's name."""

PREVIEWED = 20
LONGEST_PREVIEW = 100
NAMED = 10
"""Rows that a refusal names."""

BATCH = 512
"""Rows that are looked at together."""


class Parsed(NamedTuple):
    """A table. `lines`: the line of the file at which each row begins. `notes`: sentences on what was found.

    `formulas`: how many names and cells a spreadsheet would run.
    """

    encoding: str
    delimiter: str
    decimal: Mark
    header: bool
    rows: int
    columns: list[Found]
    preview: list[list[str]]
    notes: list[str]
    formulas: int
    lines: "array[int]"
    content: "list[array[float] | array[int]]"


def parse(content: bytes) -> Parsed:
    """Read a table. Raises TableError, in a sentence, where the bytes are none that can be learned from."""
    way = way_of(content, encoding_of(content))
    rows = records(content, way)
    head = [*islice(rows, SAMPLED)]
    if not head:
        raise TableError("The file has no rows.")
    sized = _tells_sizes(head)
    head = head[sized:]
    _require_columns(head[0].cells)
    header = _header(head)
    names, notes = _named(head, header)
    notes += [SIZES] if sized else []
    mark = mark_of([cell for record in head[header:] for cell in record.cells])
    columns = [Column(name, mark) for name in names]
    lines, preview = array("i"), list[list[str]]()
    for batch in _batches(chain(head[header:], rows), len(names)):
        for column, cells in zip(columns, zip(*(record.cells for record in batch), strict=True), strict=True):
            column.take(cells, len(lines))
        preview += [_short(record.cells) for record in batch[: PREVIEWED - len(preview)]]
        lines.extend([record.line for record in batch])
    if len(lines) < 2:
        raise TableError(f"The table must have at least 2 rows below its header. Got {len(lines)}.")
    whole = [found(column, place) for place, column in enumerate(columns)]
    told = [one for one, _ in whole]
    _require_something(told)
    return Parsed(
        way.encoding, way.delimiter, mark, bool(header), len(lines), told, preview, notes,
        sum(column.formulas for column in columns) + sum(name[0] in FORMULA for name in names), lines,
        [cells for _, cells in whole],
    )  # fmt: skip


SIZES = "The first line tells sizes and names of classes, as scikit-learn writes them: it is no row."


def _tells_sizes(head: Sequence[Record]) -> bool:
    """Say whether the first row is scikit-learn's: the rows, the inputs, and names of classes."""
    first, width = head[0].cells, len(head[1].cells) if len(head) > 1 else 0
    whole = len(first) > 2 and all(
        cell.isascii() and cell.isdecimal() and len(cell) < 6 for cell in first[:2]
    )
    return whole and len(first) != width and int(first[1]) == width - 1


def _short(cells: Sequence[str]) -> list[str]:
    return [cell[:LONGEST_PREVIEW] for cell in cells]


def _header(head: Sequence[Record]) -> int:
    """Say whether the first row names the columns: 1 where it has no number, and is unlike those below."""
    first = head[0].cells
    mark = mark_of(first)
    said = [read(cell, mark).kind for cell in first]
    if "number" in said or "date" in said or said.count("empty") > len(said) / 2:
        return 0
    below = [record.cells for record in head[1:]]
    if not below:
        return 1
    for place, cell in enumerate(first):
        others = [row[place] for row in below if place < len(row)]
        if any(read(one, ".").kind in ("number", "date") for one in others):
            return 1
        if cell and cell in others:
            return 0
    return 1


def _named(head: Sequence[Record], header: int) -> tuple[list[str], list[str]]:
    """Give the columns' names, each one once, and what is said of them."""
    first, notes = head[0].cells, list[str]()
    widths = {len(record.cells) for record in head[1:]}
    if header and widths == {len(first) + 1} and any(record.cells[-1] for record in head[1:]):
        first = ["", *first]
        notes.append("The header has one name less than there are columns: the first column has none.")
    while header and widths and len(first) > max(widths) and not first[-1]:
        first = first[:-1]
    if not header:
        notes.append("The file has no header: its columns are called by their places.")
    names: list[str] = []
    for place, cell in enumerate(first, 1):
        name = _clean(cell) if header else ""
        if len(name) > LONGEST_NAME:
            raise TableError(f"The name of column {place} has more than {LONGEST_NAME} letters.")
        names.append(_once(name or f"column {place}", names))
        if header and name and names[-1] != name:
            notes.append(f"Two columns are called {name!r}: the later one is {names[-1]!r} here.")
        elif header and not name:
            notes.append(f"Column {place} has no name, and is called {names[-1]!r} here.")
    return names, notes[:NAMED]


def _clean(name: str) -> str:
    """Give a name in one line, without letters that cannot be seen."""
    return re.sub(r"\s+", " ", "".join(letter if letter.isprintable() else " " for letter in name)).strip()


def _once(name: str, names: Sequence[str]) -> str:
    """Give a name that no column before has."""
    taken, count, one = {*names}, 1, name
    while one in taken:
        count += 1
        one = f"{name} ({count})"
    return one


def _require_columns(first: Sequence[str]) -> None:
    if len(first) > MOST_COLUMNS:
        raise TableError(f"The table must have at most {MOST_COLUMNS} columns. Got {len(first):,}.")


def _require_something(columns: Sequence[Found]) -> None:
    """Raise TableError unless there are a column to learn and another to learn it from."""
    usable = [column for column in columns if column.kind in ("number", "category")]
    if all(column.kind == "constant" for column in columns):
        raise TableError("No column has two different values: there is nothing to learn.")
    if len(usable) < 2:
        what = f"only {usable[0].name!r} can" if usable else "none can"
        other = next(column for column in columns if column not in usable)
        raise TableError(
            f"To learn one column from another, two must go in, and {what}. "
            f"{other.name!r} cannot: {other.note}."
        )


def _batches(rows: Iterator[Record], width: int) -> Iterator[list[Record]]:
    """Give rows that are as wide as the header. Raises TableError for others, and for too many."""
    ragged, wrong, count = list[str](), 0, 0
    while batch := [*islice(rows, BATCH)]:
        count += len(batch)
        for place, record in enumerate(batch):
            cells = record.cells
            if len(cells) > width and not any(cells[width:]):
                batch[place] = record._replace(cells=cells[:width])
            elif len(cells) != width:
                wrong += 1
                if wrong <= NAMED:
                    ragged.append(f"line {record.line:,} has {len(cells):,}")
        if count > MOST_ROWS:
            raise TableError(f"The table must have at most {MOST_ROWS:,} rows. Got more.")
        if not wrong:
            yield batch
    if wrong:
        more = f", and {wrong - NAMED:,} more are wrong" if wrong > NAMED else ""
        raise TableError(f"Each row must have {width:,} cells, as the first has: {', '.join(ragged)}{more}.")
