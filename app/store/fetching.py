"""Runs in the file, read: the row, the parts, the states and the losses of one."""

import sqlite3
from collections.abc import Callable

from .errors import Damaged
from .records import EPOCH_BYTES, Frame, Kind, Row, Stretch

Sizes = Callable[[int], tuple[int, int]]
"""The bytes of the weights, and of the optimizer's memory, at a step."""

COLUMNS = ", ".join(Row._fields)


def row_of(connection: sqlite3.Connection, run: str, *, deleted: bool = False) -> Row | None:
    """Give a run as a list has it; of a deleted one only where that is asked for."""
    there = "" if deleted else " AND deleted IS NULL"
    row = connection.execute(f"SELECT {COLUMNS} FROM runs WHERE id = ?{there}", (run,)).fetchone()
    return row and Row(*row)


def parts_of(connection: sqlite3.Connection, row: Row) -> tuple[bytes, bytes | None]:
    """Give the texts of a run's data set and of its initial weights."""

    def part(digest: str) -> bytes:
        found = connection.execute("SELECT content FROM parts WHERE hash = ?", (digest,)).fetchone()
        if found is None:
            raise Damaged("The run cannot be read: its data are not in the file.")
        return bytes(found[0])

    return part(row.dataset), None if row.weights is None else part(row.weights)


def states_of(connection: sqlite3.Connection, row: Row) -> list[Frame]:
    """Give the states of a run as they are."""
    found = connection.execute(
        """SELECT step, theta, slots, kind FROM frames JOIN states ON states.id = state
        WHERE run = ? ORDER BY step""",
        (row.serial,),
    )
    return [Frame(step, theta, slots, Kind(kind)) for step, theta, slots, kind in found]


def frames_of(connection: sqlite3.Connection, row: Row, sizes: Sizes, most: int) -> list[Frame]:
    """Give the states of a run, once their sizes are right and all take at most `most` bytes.

    Raises Damaged where they are not.
    """
    total = 0
    lengths = connection.execute(
        """SELECT step, length(theta), length(slots) FROM frames JOIN states ON states.id = state
        WHERE run = ?""",
        (row.serial,),
    )
    for step, *got in lengths:
        total += sum(got)
        if tuple(got) != sizes(step) or total > most:
            raise Damaged(f"The run cannot be read: its state at step {step} has another size.")
    return states_of(connection, row)


def way_of(connection: sqlite3.Connection, row: Row) -> list[Stretch]:
    """Give the losses of a run, stretch after stretch. Raises Damaged where one is missing or too short."""
    query = "FROM ways JOIN stretches ON stretches.id = stretch WHERE run = ? ORDER BY first"
    at = 0
    sizes = f"SELECT first, count, length(losses), length(correct), length(epochs) {query}"
    for first, count, losses, correct, epochs in connection.execute(sizes, (row.serial,)):
        fits = first == at and losses >= 8 * count and correct * 4 == losses and not epochs % EPOCH_BYTES
        if not fits or epochs > EPOCH_BYTES * (losses // 8 + 1):
            raise Damaged(f"The run cannot be read: its losses after step {at} are not there.")
        at += count
    if at != row.recorded:
        raise Damaged(f"The run cannot be read: it has the losses of {at} of {row.recorded} steps.")
    found = connection.execute(
        f"""SELECT first, count, losses, correct, epochs, names, content
        {query.replace("WHERE", "LEFT JOIN measures USING (stretch) WHERE")}""",
        (row.serial,),
    )
    return [
        Stretch(first, steps, losses, correct, epochs, (names or "", content or b""))
        for first, steps, losses, correct, epochs, names, content in found
    ]
