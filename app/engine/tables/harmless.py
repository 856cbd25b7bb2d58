"""A table's file with nothing in it that a spreadsheet would run."""

import csv
from io import StringIO

from .cells import FORMULA, Mark, mark_of, read
from .records import records, way_of
from .text import encoding_of


def harmless(content: bytes) -> bytes:
    """Write a table again, as UTF-8 and without its comments, with a ' before each text that is a formula."""
    way = way_of(content, encoding_of(content))
    rows = [record.cells for record in records(content, way)]
    mark = mark_of([cell for row in rows for cell in row])
    written = StringIO()
    writer = csv.writer(written, delimiter=way.delimiter)
    writer.writerows([_made(cell, mark) for cell in row] for row in rows)
    return written.getvalue().encode()


def _made(cell: str, mark: Mark) -> str:
    return f"'{cell}" if cell[:1] in FORMULA and cell and read(cell, mark).kind == "text" else cell
