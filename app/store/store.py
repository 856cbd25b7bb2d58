"""One connection to the file on one thread; a piece of work is one transaction."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from . import listing, schema
from .errors import UNSOUND, Damaged, Unsaved, why
from .folder import Folder
from .thinning import Thinner
from .transaction import transaction

KEEP_BYTES = 2 * 2**30
CACHE_KIB = 16_384
PROBE_BYTES = 65_536

MIB = 2**20

ROOMY = 0.9
"""To such a share of what may be kept it is thinned, so that it need not be again at once."""

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]

NO_ROOM = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)
NOT_OURS = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_BUSY)


class Store:
    """The file of a folder, or one in memory that nothing is left of; at most about `keep` bytes of it."""

    def __init__(self, folder: Folder | None = None, keep: int = KEEP_BYTES) -> None:
        self.folder, self.keep = folder, keep
        self._thread = ThreadPoolExecutor(1, "saving")
        self.connection = self._thread.submit(self._open).result()
        self.in_use = self._thread.submit(self._used).result()

    @property
    def lasts(self) -> bool:
        """Whether what is saved is still there after the end of the process."""
        return self.folder is not None

    def submit(self, work: Work[T], *, grows: bool = False) -> Future[T]:
        """Do work in one transaction, after all that was submitted before; it is committed with the result.

        Raises Unsaved where it cannot be, and Damaged where the file is no longer sound; nothing of it is
        saved then. What `grows` is refused where more is kept than may be, after all has been thinned.
        """
        return self._thread.submit(self._do, work, grows=grows)

    def probe(self) -> Future[None]:
        """Try whether there is room for a little, which is written and removed. Raises Unsaved."""

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("INSERT OR REPLACE INTO probes VALUES (1, zeroblob(?))", (PROBE_BYTES,))

        def remove(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM probes")

        def both() -> None:
            self._do(write, grows=True)
            self._do(remove)

        return self._thread.submit(both)

    def close(self) -> None:
        """End the thread after all that was submitted, and give up the folder."""
        self._thread.submit(self.connection.close)
        self._thread.shutdown()
        if self.folder:
            self.folder.close()

    def _open(self) -> sqlite3.Connection:
        where = self.folder.file if self.folder else ":memory:"
        connection = sqlite3.connect(where, isolation_level=None, timeout=0.0)
        # A write-ahead log needs memory that all who open the file share: there is none across machines.
        remote = self.folder is not None and self.folder.drive
        connection.execute(f"PRAGMA journal_mode = {'DELETE' if remote else 'WAL'}")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        if self.folder is None:
            schema.create(connection)
        listing.prepare(connection)
        return connection

    def _do(self, work: Work[T], *, grows: bool = False) -> T:
        try:
            if grows and self.in_use > self.keep:
                self._make_room()
            with transaction(self.connection, "BEGIN"):  # what only reads needs no room
                result = work(self.connection)
            self.in_use = self._used()
        except UNSOUND as error:
            raise self._told(error) from error
        return result

    def _make_room(self) -> None:
        """Thin what is kept until it is no more than may be; raise Unsaved where that does not suffice."""
        thinner = Thinner(self.connection, self._used)
        if not thinner.thin_to(int(self.keep * ROOMY)):
            raise Unsaved(
                f"All that may be kept is taken: {self.keep // MIB:,} MiB. Delete runs, "
                "or start the server with a larger --keep."
            )

    def _used(self) -> int:
        """Give the bytes of the pages that hold something."""
        counts = [self.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in COUNTS]
        pages, free, size = counts
        return int((pages - free) * size)

    def _told(self, error: Exception) -> Exception:
        kind = getattr(error, "sqlite_errorcode", 0) & 0xFF
        place = self.folder.path if self.folder else "memory"
        if kind in NO_ROOM:
            return Unsaved(f"There is no room to save in {place} ({error}). What is saved there stays.")
        if kind in NOT_OURS:
            return Unsaved(f"Nothing may be written in {place} ({error}). What is saved there stays.")
        return Damaged(f"The file in {place} is damaged ({why(error)}).")


COUNTS = ("page_count", "freelist_count", "page_size")
