"""Runs in the file: entered, saved as they go on, shared with forks, and removed."""

import sqlite3
from collections.abc import Iterable, Sequence

from . import tables
from .errors import Damaged
from .fetching import row_of
from .records import STEP_BYTES, Bytes, Frame, Kind, NewRun, Progress

PLACES = "SELECT run, step, state FROM frames WHERE"
SIZE = f"frames * state_bytes + {STEP_BYTES} * recorded + fixed_bytes"

TOGETHER, TOGETHER_BYTES = 64, 2**20
"""Rows that one statement inserts, and their bytes, of which SQLite takes a copy first."""


def insert(connection: sqlite3.Connection, new: NewRun, progress: Progress, parent: str | None = None) -> int:
    """Enter a run; of a `parent`'s past it has the part before `progress.tail`, which both share.

    Without a state of its own its states are as large as the parent's. Gives its bytes.
    """
    tables.require_of(connection, new.parts[new.dataset])
    for digest, content in new.parts.items():
        connection.execute("INSERT OR IGNORE INTO parts VALUES (?, ?)", (digest, content))
    state = next((_bytes(last.theta) + _bytes(last.slots) for last in progress.frames[-1:]), None)
    fixed = len(new.plan) + len(new.facts) + sum(map(len, new.parts.values()))
    serial = connection.execute(
        """INSERT INTO runs (id, family, number, given, title, about, created, changed, arithmetic, dataset,
        weights, plan, facts, step, recorded, spacing, seconds, sparkline, frames, state_bytes, fixed_bytes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 1, 0, '[]', 0,
        coalesce(?, (SELECT state_bytes FROM runs WHERE id = ?)), ?)""",
        (*new[:4], new.title, new.about, new.created, new.created, new.arithmetic, new.dataset, new.weights,
         new.plan, new.facts, state, parent, fixed),
    ).lastrowid  # fmt: skip
    assert serial is not None
    if parent is not None:
        share(connection, serial_of(connection, parent), serial, progress.tail)
    return _save(connection, serial, progress)


def save(connection: sqlite3.Connection, run: str, progress: Progress) -> int:
    """Take in how far a run has come; give its bytes."""
    return _save(connection, serial_of(connection, run), progress)


def share(connection: sqlite3.Connection, old: int, new: int, step: int) -> None:
    """Give a run the states of another that come before a step, and its way up to it."""
    connection.execute(
        "INSERT INTO frames SELECT ?, step, kind, state FROM frames WHERE run = ? AND step < ? AND kind < ?",
        (new, old, step, Kind.LATEST),
    )
    connection.execute(
        """INSERT INTO ways SELECT ?, first, min(count, ? - first), stretch FROM ways
        WHERE run = ? AND first < ?""",
        (new, step, old, step),
    )


def serial_of(connection: sqlite3.Connection, run: str) -> int:
    """Give the number of a run in the file."""
    row = connection.execute("SELECT serial FROM runs WHERE id = ?", (run,)).fetchone()
    if row is None:
        raise Damaged(f"The run {run} is no longer in the file.")
    return int(row[0])


def _save(connection: sqlite3.Connection, serial: int, to: Progress) -> int:
    if to.recorded > to.tail:
        _extend(connection, serial, to)
    if to.frames:
        _keep(connection, serial, to.frames)
    if to.wanted is not None:
        thin(connection, serial, to.wanted)
    (size,) = connection.execute(
        f"""UPDATE runs SET step = ?, recorded = ?, spacing = ?, seconds = ?, changed = ?, divergence = ?,
        reading = coalesce(?, CASE WHEN step = ? THEN reading END),
        loss = coalesce(?, CASE WHEN step = ? THEN loss END), sparkline = ?,
        frames = (SELECT count(*) FROM frames WHERE run = serial)
        WHERE serial = ? RETURNING {SIZE}""",
        (to.step, to.recorded, to.spacing, to.seconds, to.changed, to.divergence, to.reading, to.step,
         to.loss, to.step, to.sparkline, serial),
    ).fetchone()  # fmt: skip
    return int(size)


def _extend(connection: sqlite3.Connection, serial: int, to: Progress) -> None:
    """Write the losses after the tail, over those that were there."""
    columns, count = (*map(_blob, (to.losses, to.correct, to.epochs)),), to.recorded - to.tail
    there = connection.execute(
        "SELECT stretch FROM ways WHERE run = ? AND first = ?", (serial, to.tail)
    ).fetchone()
    if there:
        connection.execute(
            "UPDATE stretches SET losses = ?, correct = ?, epochs = ? WHERE id = ?", (*columns, *there)
        )
        connection.execute("UPDATE ways SET count = ? WHERE run = ? AND first = ?", (count, serial, to.tail))
    else:
        made = connection.execute("INSERT INTO stretches (losses, correct, epochs) VALUES (?, ?, ?)", columns)
        connection.execute("INSERT INTO ways VALUES (?, ?, ?, ?)", (serial, to.tail, count, made.lastrowid))
        there = (made.lastrowid,)
    names, content = to.measures
    if names:
        connection.execute("INSERT OR REPLACE INTO measures VALUES (?, ?, ?)", (*there, names, content))


def _keep(connection: sqlite3.Connection, serial: int, frames: Sequence[Frame]) -> None:
    """Write states in the order of their steps, over those that were there at these."""
    if frames[-1].kind == Kind.LATEST:
        _drop(connection, connection.execute(f"{PLACES} run = ? AND kind = ?", (serial, Kind.LATEST)))
    first, steps = frames[0].step, {frame.step for frame in frames}
    there = connection.execute(f"{PLACES} run = ? AND step >= ? AND kind <> ?", (serial, first, Kind.PINNED))
    _drop(connection, (place for place in there if place[1] in steps))
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM states").fetchone()
    numbered = [*enumerate(frames, last + 1)]
    size = _bytes(frames[0].theta) + _bytes(frames[0].slots)
    states = [(state, _blob(one.theta), _blob(one.slots)) for state, one in numbered]
    _insert(connection, "states", states, together=max(1, min(TOGETHER, TOGETHER_BYTES // max(size, 1))))
    _insert(connection, "frames", [(serial, one.step, one.kind, state) for state, one in numbered])


def _insert(
    connection: sqlite3.Connection, table: str, rows: Sequence[tuple[object, ...]], together: int = TOGETHER
) -> None:
    """Insert rows, many with one statement: between two of them this thread waits for those that train."""
    for first in range(0, len(rows), together):
        some = rows[first : first + together]
        marks = ", ".join([f"({', '.join('?' * len(some[0]))})"] * len(some))
        connection.execute(f"INSERT INTO {table} VALUES {marks}", [value for row in some for value in row])


def _blob(content: Bytes) -> memoryview | bytes:
    """Give what is written; without a place in memory it would be NULL."""
    return memoryview(content) if _bytes(content) else b""


def _bytes(content: Bytes) -> int:
    return memoryview(content).nbytes


def _drop(connection: sqlite3.Connection, places: Iterable[tuple[int, int, int]]) -> None:
    """Drop some frames by run, step and state, and their states where nobody else has them."""
    gone = [*places]
    connection.executemany("DELETE FROM frames WHERE run = ? AND step = ?", [place[:2] for place in gone])
    connection.executemany(
        "DELETE FROM states WHERE id = ? AND NOT EXISTS (SELECT 1 FROM frames WHERE state = ?)",
        [(state, state) for *_, state in gone],
    )


def rename(connection: sqlite3.Connection, run: str, name: str | None) -> None:
    """Give a run a name, or take it back."""
    connection.execute("UPDATE runs SET given = ? WHERE id = ?", (name, run))


def put_aside(connection: sqlite3.Connection, ids: Sequence[str], now: float | None) -> None:
    """Remove runs so that they can be taken back, which None for the time does."""
    connection.executemany("UPDATE runs SET deleted = ? WHERE id = ?", [(now, run) for run in ids])


def take_back(connection: sqlite3.Connection, run: str, since: float) -> bool:
    """Take back a run that was put aside since a time; say whether it is there."""
    connection.execute("UPDATE runs SET deleted = NULL WHERE id = ? AND deleted >= ?", (run, since))
    return row_of(connection, run) is not None


def purge(connection: sqlite3.Connection, before: float) -> None:
    """Forget the runs that were put aside before a time, and what was said of them."""
    old = connection.execute("SELECT serial FROM runs WHERE deleted < ?", (before,)).fetchall()
    for (serial,) in old:
        _forget(connection, serial)
    if old:
        connection.execute("DELETE FROM bookmarks WHERE run NOT IN (SELECT id FROM runs)")
        connection.execute(
            """DELETE FROM parts WHERE hash NOT IN (SELECT dataset FROM runs)
            AND hash NOT IN (SELECT weights FROM runs WHERE weights IS NOT NULL)"""
        )
        connection.execute("PRAGMA incremental_vacuum").fetchall()


def thin(connection: sqlite3.Connection, serial: int, wanted: Iterable[int]) -> None:
    """Drop the states of a run at other steps than the wanted ones, and those that stay for good."""
    places = connection.execute(f"{PLACES} run = ? AND kind = 0", (serial,))
    _drop(connection, (place for place in places if place[1] not in wanted))


def _forget(connection: sqlite3.Connection, serial: int) -> None:
    """Remove a run for good, and the states and stretches that nobody else has."""
    _drop(connection, connection.execute(f"{PLACES} run = ?", (serial,)))
    for (stretch,) in connection.execute("SELECT stretch FROM ways WHERE run = ?", (serial,)).fetchall():
        connection.execute("DELETE FROM ways WHERE run = ? AND stretch = ?", (serial, stretch))
        for table, key in (("stretches", "id"), ("measures", "stretch")):
            connection.execute(
                f"DELETE FROM {table} WHERE {key} = ? AND NOT EXISTS (SELECT 1 FROM ways WHERE stretch = ?)",
                (stretch, stretch),
            )
    connection.execute("DELETE FROM runs WHERE serial = ?", (serial,))
