"""Tables of somebody's own: read, told, kept, and given to the runs that learn from them."""

import asyncio
import hashlib
from collections import OrderedDict
from functools import partial
from sqlite3 import Connection
from threading import Lock
from time import time
from typing import Any, TypeVar

from ...engine.tables.content import Content, missing
from ...engine.tables.telling import tell
from ...reading.process import read
from ...store import runs as stored
from ...store import tables
from ...store.tables import NewTable
from ..errors import TableInUse, TooManyTables, UnknownTable
from .shelf import UNDO_SECONDS, Shelf
from .writing import text

TABLES_KEPT = 200
TABLES_BYTES = 256 * 2**20
"""Of the files of all tables together."""

TABLE_BYTES = 8 * 2**20
"""Of one file."""

HELD_BYTES = 64 * 2**20
"""Of tables that stay in memory as they were read, the last that were wanted."""

LONGEST_NAME = 100


T = TypeVar("T")


def id_of(content: bytes) -> str:
    """Give a table's id: the first 16 hexadecimal digits of the SHA-256 of its file."""
    return hashlib.sha256(content).hexdigest()[:16]


class Tables:
    """The tables of a server."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._held: OrderedDict[str, Content] = OrderedDict()
        self._lock = Lock()

    async def add(self, name: str, content: bytes) -> tuple[dict[str, Any], bool]:
        """Keep a file; give what is told of it, and whether it is new. The same bytes are the same table.

        Raises TableError where it is no table, TooManyTables, and Unsaved without room in the file.
        """
        table = await asyncio.to_thread(id_of, content)
        known = await self._shelf.do(partial(tables.told, table=table))
        if known is not None:
            return known, False
        told = await asyncio.to_thread(self._read, table, name, content)
        new = NewTable(table, told["name"], time(), text(told), content)
        return await self._shelf.do(partial(_enter, new=new, told=told), grows=True)

    async def list(self) -> list[dict[str, Any]]:
        """Tell of all tables, the newest first."""
        return await self._shelf.do(lambda connection: [*tables.listed(connection)])

    async def find(self, table: str) -> dict[str, Any]:
        """Tell of a table; raise UnknownTable without one."""
        return require(await self._shelf.do(partial(tables.told, table=table)), table)

    async def content(self, table: str) -> bytes:
        """Give the bytes of a table's file; raise UnknownTable without one."""
        return require(await self._shelf.do(partial(tables.content, table=table)), table)

    async def delete(self, table: str) -> None:
        """Forget a table; raise TableInUse while a run that is kept learns from it, or UnknownTable."""
        await self._shelf.do(partial(_remove, table=table))
        with self._lock:
            self._held.pop(table, None)

    def load(self, table: str) -> Content:
        """Give a table as arrays, read again if it must be.

        For any thread but the event loop's and the store's. Raises ConfigError at `dataset.table` where there
        is none.
        """
        with self._lock:
            if table in self._held:
                self._held.move_to_end(table)
                return self._held[table]
        found = self._shelf.store.submit(partial(tables.content, table=table)).result()
        if found is None:
            return missing(table)
        return self._hold(read(table, found))

    def _read(self, table: str, name: str, content: bytes) -> dict[str, Any]:
        return tell(self._hold(read(table, content)), _called(name, table), len(content))

    def _hold(self, content: Content) -> Content:
        with self._lock:
            self._held[content.id] = content
            while sum(one.nbytes for one in self._held.values()) > HELD_BYTES and len(self._held) > 1:
                self._held.popitem(last=False)
        return content


def require(found: T | None, table: str) -> T:
    """Give what was found of a table; raise UnknownTable where that is nothing."""
    if found is None:
        raise UnknownTable(f"No table has the id {table[:40]!r}. It may have been removed.")
    return found


def _called(name: str, table: str) -> str:
    """Give a file's name in one short line, without the folder that it was in."""
    plain = "".join(letter if letter.isprintable() else " " for letter in name).replace("\\", "/")
    return plain.rpartition("/")[2].strip()[:LONGEST_NAME] or f"{table}.csv"


def _enter(connection: Connection, new: NewTable, told: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    known = tables.told(connection, new.id)
    if known is not None:  # another one was faster
        return known, False
    count, size = tables.taken(connection)
    if count >= TABLES_KEPT:
        raise TooManyTables(f"At most {TABLES_KEPT} tables are kept. Delete one that no run learns from.")
    if size + len(new.content) > TABLES_BYTES:
        most = f"At most {TABLES_BYTES:,} bytes of tables are kept, and {size:,} are."
        raise TooManyTables(f"{most} Delete one that no run learns from.")
    tables.insert(connection, new)
    return told, True


def _remove(connection: Connection, table: str) -> None:
    stored.purge(connection, time() - UNDO_SECONDS)
    require(tables.told(connection, table), table)
    if learners := tables.learners(connection, table):
        (name, deleted), others = learners[0], len(learners) - 1
        which = (
            f"The run {name!r}{', which can still be taken back,' if deleted else ''} learns from the table"
        )
        more = f", and so do {others:,} more" if others > 1 else ", and so does 1 more" if others else ""
        raise TableInUse(f"{which}{more}. Delete {'them' if others else 'it'} first.")
    tables.remove(connection, table)
