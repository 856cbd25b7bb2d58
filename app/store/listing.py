"""Which runs a list shows, in which order."""

import sqlite3
from collections.abc import Sequence
from typing import Literal, NamedTuple

from .fetching import COLUMNS
from .records import EPOCH_BYTES, Row
from .runs import SIZE

Sort = Literal["newest", "name", "loss", "size"]

ORDERS: dict[Sort, str] = {
    "newest": "serial DESC",
    "name": "folded(coalesce(given, title)), serial",
    "loss": "loss IS NULL, loss, serial",
    "size": f"{SIZE} DESC, serial DESC",
}


LATEST_EPOCHS = 10
"""By which it is told how long a run's epochs take."""


class Listed(NamedTuple):
    """A run of a list; `dataset` is its data set's text where that is short.

    `gap`: the steps from one of its states to the next, at most. `epochs`: its last ones, as they are saved.
    """

    row: Row
    dataset: bytes | None
    gap: int | None
    epochs: bytes | None


def prepare(connection: sqlite3.Connection) -> None:
    """Let capitals be no other letters in what is searched and sorted."""
    connection.create_function("folded", 1, str.casefold, deterministic=True)


def ids(connection: sqlite3.Connection, query: str, sort: Sort) -> list[str]:
    """List the runs that have each word of the query in their names, data, optimizer or loss."""
    words = query.casefold().split()
    has = " AND instr(folded(about || ' ' || coalesce(given, '')), ?)" * len(words)
    found = connection.execute(
        f"SELECT id FROM runs WHERE deleted IS NULL{has} ORDER BY {ORDERS[sort]}", words
    )
    return [one for (one,) in found]


def rows(connection: sqlite3.Connection, wanted: Sequence[str]) -> dict[str, Listed]:
    """Give some runs by their ids."""
    marks = ", ".join("?" * len(wanted))
    found = connection.execute(
        f"""SELECT {COLUMNS},
        (SELECT content FROM parts WHERE hash = dataset AND length(content) < 4096),
        (SELECT max(gap) FROM (SELECT lead(step, 1, runs.recorded) OVER (ORDER BY step) - step AS gap
            FROM frames WHERE run = runs.serial)),
        (SELECT substr(epochs, -{LATEST_EPOCHS * EPOCH_BYTES}) FROM ways JOIN stretches ON id = stretch
            WHERE run = runs.serial AND length(epochs) > 0 ORDER BY first DESC LIMIT 1)
        FROM runs WHERE id IN ({marks}) AND deleted IS NULL""",
        wanted,
    )
    return {row[1]: Listed(Row(*row[:-3]), *row[-3:]) for row in found}


def unmeasured(connection: sqlite3.Connection) -> list[str]:
    """List the runs whose loss at their step is not known."""
    query = "SELECT id FROM runs WHERE deleted IS NULL AND reading IS NULL"
    return [one for (one,) in connection.execute(query)]


def count(connection: sqlite3.Connection) -> int:
    """Count the runs."""
    (number,) = connection.execute("SELECT count(*) FROM runs WHERE deleted IS NULL").fetchone()
    return int(number)
