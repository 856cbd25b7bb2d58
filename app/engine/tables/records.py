"""The rows of a text: what parts their cells, and where in the file each begins."""

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from .cells import EMPTY, mark_of, read
from .text import Lines, TableError

DELIMITERS = (",", ";", "\t", "|")
SPELLED = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}

MOST_COLUMNS = 64
MOST_LETTERS = 10_000
"""Of a cell."""

SAMPLED = 200
"""Rows by which it is found how a file is written."""

SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)


class Record(NamedTuple):
    """One row: the line of the file at which it begins, and its cells without spaces around them."""

    line: int
    cells: list[str]


class Way(NamedTuple):
    """How a file is written, but for its first lines, which are comments or name what parts the cells."""

    encoding: str
    delimiter: str
    skipped: int


def records(content: bytes, way: Way) -> Iterator[Record]:
    """Give the rows that are neither empty nor comments. Raises TableError where they cannot be parted."""
    lines = Lines(content, way.encoding)
    for _ in islice(lines, way.skipped):
        pass
    csv.field_size_limit(MOST_LETTERS)
    reader = csv.reader(lines, delimiter=way.delimiter, strict=True, skipinitialspace=True)
    while True:
        first = lines.number + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _told(error, first) from None
        cells = [cell.strip() for cell in cells]
        if any(cells) and not (cells[0].startswith("#") and not any(cells[1:]) and way.skipped + 1 < first):
            yield Record(first, cells)


def _told(error: csv.Error, line: int) -> TableError:
    words = str(error)
    if "unexpected end" in words:
        return TableError(f"A quotation mark opens in the row at line {line:,}, and is never closed.")
    if "field limit" in words:
        what = f"has more than {MOST_LETTERS:,} letters"
        return TableError(f"A cell of the row at line {line:,} {what}. Is a quotation mark not closed?")
    if "expected after" in words:
        what = "letters follow a closing quotation mark. One inside a cell is written twice"
        return TableError(f'In the row at line {line:,} {what} ("").')
    return TableError(f"The row at line {line:,} cannot be read as CSV: {words}.")


def way_of(content: bytes, encoding: str) -> Way:
    """Find what parts the cells of a file, by its first rows. Raises TableError where nothing does."""
    skipped, delimiter = _skipped(content, encoding)
    if delimiter is not None:
        return Way(encoding, delimiter, skipped)
    ways = [Way(encoding, delimiter, skipped) for delimiter in DELIMITERS]
    heads = [(way, *_head(content, way)) for way in ways]
    found = [(way, head, sound) for way, head, sound in heads if head and len(head[0]) > 1]
    if not found:
        _require_sound(content, ways[0])
        listed = ", ".join(SPELLED[way.delimiter] for way in ways[:-1])
        raise TableError(f"The file has one column: its cells must be parted by {listed} or bars.")
    return max(found, key=lambda one: (one[2], _fitness(one[1])))[0]


def _require_sound(content: bytes, way: Way) -> None:
    """Raise TableError where the first rows cannot be read at all, or there are none."""
    if not any(True for _ in islice(records(content, way), SAMPLED)):
        raise TableError("The file has no rows.")


def _skipped(content: bytes, encoding: str) -> tuple[int, str | None]:
    """Count the lines before the table: comments, and one that says what parts the cells."""
    for skipped, line in enumerate(Lines(content, encoding)):
        said = SEPARATOR_LINE.fullmatch(line)
        if said and skipped == 0 and said[1] in DELIMITERS:
            return 1, said[1]
        comment = line.startswith("#") and line[1:2] not in DELIMITERS
        if line.strip() and not comment:
            return skipped, None
    raise TableError("The file has comments, and no table.")


def _head(content: bytes, way: Way) -> tuple[list[list[str]], bool]:
    """Give some cells of the first rows, and whether all of these can be read so."""
    head: list[list[str]] = []
    try:
        head.extend(record.cells[: 2 * MOST_COLUMNS] for record in islice(records(content, way), SAMPLED))
    except TableError:
        return head, False
    return head, True


def _fitness(head: Sequence[Sequence[str]]) -> tuple[float, float, int]:
    """Say how well a delimiter fits: rows as wide as most, cells that are numbers, and columns."""
    widths = [len(row) for row in head]
    usual = max({*widths}, key=widths.count)
    alike = sum(abs(width - usual) <= (width == widths[0]) for width in widths) / len(widths)
    cells = [cell for row in head for cell in row if cell.lower() not in EMPTY]
    mark = mark_of(cells)
    numbers = sum(read(cell, mark).kind != "text" for cell in cells) / max(1, len(cells))
    return (1.0 if alike > 0.9 and usual > 1 else alike * (usual > 1), round(numbers, 2), usual)
