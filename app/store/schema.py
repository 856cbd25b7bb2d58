"""The tables of the file, its version, and the way from an older one."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

from .transaction import transaction

APPLICATION = 0x46414C4C
"""In the file's header ("FALL"): it is ours."""

VERSION = 3

TABLES = """
CREATE TABLE parts (hash TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE runs (
    serial INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    family TEXT NOT NULL, number INTEGER NOT NULL, given TEXT, title TEXT NOT NULL, about TEXT NOT NULL,
    created REAL NOT NULL, changed REAL NOT NULL, deleted REAL,
    arithmetic TEXT NOT NULL, dataset TEXT NOT NULL, weights TEXT, plan TEXT NOT NULL, facts TEXT NOT NULL,
    step INTEGER NOT NULL, recorded INTEGER NOT NULL, spacing INTEGER NOT NULL, seconds REAL NOT NULL,
    divergence TEXT, reading TEXT, loss REAL, sparkline TEXT NOT NULL,
    frames INTEGER NOT NULL, state_bytes INTEGER NOT NULL, fixed_bytes INTEGER NOT NULL
);
CREATE INDEX runs_family ON runs (family);
CREATE TABLE states (id INTEGER PRIMARY KEY, theta BLOB NOT NULL, slots BLOB NOT NULL);
CREATE TABLE frames (
    run INTEGER NOT NULL, step INTEGER NOT NULL, kind INTEGER NOT NULL, state INTEGER NOT NULL,
    PRIMARY KEY (run, step)
) WITHOUT ROWID;
CREATE INDEX frames_state ON frames (state);
CREATE TABLE stretches (
    id INTEGER PRIMARY KEY, losses BLOB NOT NULL, correct BLOB NOT NULL, epochs BLOB NOT NULL
);
CREATE TABLE measures (stretch INTEGER PRIMARY KEY, names TEXT NOT NULL, content BLOB NOT NULL);
CREATE TABLE ways (
    run INTEGER NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL, stretch INTEGER NOT NULL,
    PRIMARY KEY (run, first)
) WITHOUT ROWID;
CREATE INDEX ways_stretch ON ways (stretch);
CREATE TABLE races (
    serial INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, entries TEXT NOT NULL
);
CREATE TABLE bookmarks (
    serial INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    run TEXT NOT NULL, step INTEGER NOT NULL, view TEXT NOT NULL, note TEXT NOT NULL, created REAL NOT NULL
);
CREATE TABLE tables (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, created REAL NOT NULL, bytes INTEGER NOT NULL,
    told TEXT NOT NULL, content BLOB NOT NULL
);
CREATE TABLE probes (id INTEGER PRIMARY KEY, content BLOB NOT NULL);
"""
"""A state may be a frame of several runs, and a stretch of losses a part of several ways: forks share.

What else was measured of a stretch's epochs is in `measures`, if anything was."""

Migration = Callable[[sqlite3.Connection], None]


def _add_tables(connection: sqlite3.Connection) -> None:
    """Make room for tables of somebody's own: there were none before."""
    connection.execute(_statement("tables"))


def _statement(name: str) -> str:
    """Give the statement that makes a table."""
    return next(one for one in TABLES.split(";") if one.strip().startswith(f"CREATE TABLE {name} "))


def _add_measures(connection: sqlite3.Connection) -> None:
    """Make room for what is measured of epochs: nothing was before."""
    connection.execute(_statement("measures"))


MIGRATIONS: dict[int, Migration] = {1: _add_tables, 2: _add_measures}
"""What leads from a version to the next one."""


def create(connection: sqlite3.Connection) -> None:
    """Make the tables of a new file, in one transaction."""
    connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    with transaction(connection):
        for statement in TABLES.split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


def shape_of(connection: sqlite3.Connection) -> set[str]:
    """Give the statements that made its tables and indexes."""
    found = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {str(statement) for (statement,) in found}


def fresh() -> set[str]:
    """Give the statements of a file that is made now."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        create(connection)
        return shape_of(connection)


def version_of(connection: sqlite3.Connection) -> int:
    """Give the version of the tables."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: sqlite3.Connection, last: int, ways: dict[int, Migration]) -> None:
    """Lead a file from its version to the last, in one transaction; it stays as it was where a way fails."""
    with transaction(connection):
        for version in range(version_of(connection), last):
            ways[version](connection)
        connection.execute(f"PRAGMA user_version = {last}")
