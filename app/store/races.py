"""Races in the file: which runs they have, and how these are called."""

import json
import sqlite3
from collections.abc import Sequence

from .errors import legible

KEEP = 50
"""The newest races are kept."""

Entries = Sequence[tuple[str, str, str]]
"""Of each run its id, its label and its short name."""


def insert(connection: sqlite3.Connection, race: str, entries: Entries, keep: int) -> None:
    """Enter a race; of all races the newest are kept."""
    connection.execute("INSERT INTO races (id, entries) VALUES (?, ?)", (race, json.dumps(entries)))
    connection.execute(
        "DELETE FROM races WHERE serial NOT IN (SELECT serial FROM races ORDER BY serial DESC LIMIT ?)",
        (keep,),
    )


def entries_of(connection: sqlite3.Connection, race: str) -> Entries:
    """Give the runs of a race, also those that were removed; none of a race that is not there."""
    row = connection.execute("SELECT entries FROM races WHERE id = ?", (race,)).fetchone()
    with legible(f"The race {race}"):
        return [(str(run), str(label), str(name)) for run, label, name in json.loads(row[0])] if row else []


def ids(connection: sqlite3.Connection) -> list[str]:
    """List the races, newest first."""
    return [one for (one,) in connection.execute("SELECT id FROM races ORDER BY serial DESC")]
