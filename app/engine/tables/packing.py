"""A table as bytes, as it comes from the process that reads it."""

import json
from collections.abc import Iterator

from .parsing import Parsed


def pack(parsed: Parsed) -> Iterator[bytes]:
    """Write a table: a line of JSON, then the lines of its rows and the cells of its columns, as arrays."""
    yield json.dumps([*parsed[:-2], None, []]).encode() + b"\n"
    yield parsed.lines.tobytes()
    for cells in parsed.content:
        yield cells.tobytes()
