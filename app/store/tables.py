"""Tables of somebody's own in the file: each is kept once, for all runs that learn from it."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..engine.errors import refuse
from .errors import legible

BEGINNING = b'{"name":"table",'
"""Of the text of a data set that names a table; that of other data sets may be long."""


class NewTable(NamedTuple):
    """A table that is to be kept: the bytes of its file, and what is told of it, as JSON."""

    id: str
    name: str
    created: float
    told: str
    content: bytes


def insert(connection: sqlite3.Connection, new: NewTable) -> None:
    """Enter a table."""
    connection.execute("INSERT INTO tables VALUES (?, ?, ?, ?, ?, ?)", (*new[:3], len(new.content), *new[3:]))


def told(connection: sqlite3.Connection, table: str) -> dict[str, Any] | None:
    """Give what is told of a table, or None."""
    row = connection.execute("SELECT told FROM tables WHERE id = ?", (table,)).fetchone()
    with legible(f"The table {table}"):
        return row and {**json.loads(row[0])}


def listed(connection: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """Give what is told of all tables, the newest first."""
    for (table,) in connection.execute("SELECT id FROM tables ORDER BY created DESC, id").fetchall():
        found = told(connection, table)
        if found is not None:
            yield found


def content(connection: sqlite3.Connection, table: str) -> bytes | None:
    """Give the bytes of a table's file as they came, or None."""
    row = connection.execute("SELECT content FROM tables WHERE id = ?", (table,)).fetchone()
    return row and bytes(row[0])


def taken(connection: sqlite3.Connection) -> tuple[int, int]:
    """Count the tables, and the bytes of their files."""
    count, size = connection.execute("SELECT count(*), coalesce(sum(bytes), 0) FROM tables").fetchone()
    return int(count), int(size)


def learners(connection: sqlite3.Connection, table: str) -> list[tuple[str, bool]]:
    """Give name, and whether it is deleted, of each run that learns from a table, the newest first."""
    query = """SELECT coalesce(given, title), deleted IS NOT NULL FROM runs JOIN parts ON hash = dataset
        WHERE substr(content, 1, ?) = ? AND json_extract(CAST(content AS TEXT), '$.table') = ?
        ORDER BY serial DESC"""
    found = connection.execute(query, (len(BEGINNING), BEGINNING, table))
    return [(str(name), bool(deleted)) for name, deleted in found]


def require_of(connection: sqlite3.Connection, dataset: bytes) -> None:
    """Raise ConfigError where the text of a data set names a table that is not kept."""
    if dataset.startswith(BEGINNING):
        table = json.loads(dataset)["table"]
        if connection.execute("SELECT 1 FROM tables WHERE id = ?", (table,)).fetchone() is None:
            raise refuse("dataset.table", "name a table that is kept here; bring its file first", table)


def remove(connection: sqlite3.Connection, table: str) -> None:
    """Forget a table."""
    connection.execute("DELETE FROM tables WHERE id = ?", (table,))
    connection.execute("PRAGMA incremental_vacuum").fetchall()
