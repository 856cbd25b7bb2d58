"""Bookmarks in the file: a step of a run, how it was looked at, and a note."""

import json
import sqlite3
from contextlib import suppress
from typing import Any, NamedTuple

from .errors import Damaged, legible

MOST = 10_000


class Bookmark(NamedTuple):
    """One of them; `created` is in seconds since 1970."""

    id: str
    run: str
    step: int
    view: dict[str, Any]
    note: str
    created: float


COLUMNS = "bookmarks.id, run, bookmarks.step, view, note, bookmarks.created"
THERE = "FROM bookmarks JOIN runs ON runs.id = run WHERE deleted IS NULL"


def insert(connection: sqlite3.Connection, mark: Bookmark) -> None:
    """Enter a bookmark."""
    connection.execute(
        "INSERT INTO bookmarks (id, run, step, view, note, created) VALUES (?, ?, ?, ?, ?, ?)",
        mark._replace(view=json.dumps(mark.view)),  # type: ignore[arg-type]
    )


def listed(connection: sqlite3.Connection) -> list[Bookmark]:
    """List the bookmarks of all runs that are there, newest first, but for those that cannot be read."""
    found = connection.execute(f"SELECT {COLUMNS} {THERE} ORDER BY bookmarks.serial DESC")
    marks = []
    for row in found:
        with suppress(Damaged):
            marks.append(_read(row))
    return marks


def one(connection: sqlite3.Connection, mark: str) -> Bookmark | None:
    """Give a bookmark of a run that is there."""
    row = connection.execute(f"SELECT {COLUMNS} {THERE} AND bookmarks.id = ?", (mark,)).fetchone()
    return row and _read(row)


def change(connection: sqlite3.Connection, mark: Bookmark) -> None:
    """Give a bookmark another view and note."""
    connection.execute(
        "UPDATE bookmarks SET view = ?, note = ? WHERE id = ?", (json.dumps(mark.view), mark.note, mark.id)
    )


def remove(connection: sqlite3.Connection, mark: str) -> None:
    """Remove a bookmark."""
    connection.execute("DELETE FROM bookmarks WHERE id = ?", (mark,))


def _read(row: tuple[Any, ...]) -> Bookmark:
    with legible("A bookmark"):
        view = json.loads(row[3])
        return Bookmark(*row)._replace(view={**view})
