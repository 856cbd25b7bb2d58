"""The folder of the file: ours or nobody's, for its owner alone, and for one server at a time."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import IO

from . import schema
from .drives import network_drive
from .errors import UNSOUND, Unusable, why
from .locking import try_lock, write_over

NAME = "fallline.sqlite3"
LOCK = "lock"
NEW = f"{NAME}.new"
OWN = {NAME, LOCK, NEW, *(f"{name}{end}" for name in (NAME, NEW) for end in ("-wal", "-shm", "-journal"))}

MAGIC = b"SQLite format 3\x00"
HEADER = 100  # bytes; among them the page's size, the pages, the version and the application

CHECKED_BYTES = 2**24
"""Up to this size a file is checked page by page at the start, which takes under 50 ms."""

CHOOSE = "Choose another folder with --data."


class Folder:
    """A folder that this process has for itself until it ends, or closes it.

    `drive` is the kind of network drive that it is on, like `nfs`; None on a disk of this machine.
    """

    def __init__(self, path: Path) -> None:
        """Take a folder, which is made if it is not there. Raises Unusable, and leaves it as it was then."""
        self.path, self.file = path, path / NAME
        try:
            _require_ours(path)
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.chmod(0o700)
            self._lock: IO[bytes] = os.fdopen(os.open(path / LOCK, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
        except OSError as error:
            raise Unusable(f"{path} cannot be used: {error.strerror}. {CHOOSE}") from None
        _require_free(path, self._lock)
        self.drive = network_drive(path)
        try:
            self._prepare()
        except BaseException:
            self.close()
            raise

    def tell(self, address: str) -> None:
        """Leave the address of this server for a second one to tell."""
        write_over(self._lock, f"the Fall Line at {address}")

    def close(self) -> None:
        """Give the folder up."""
        self._lock.close()

    def _prepare(self) -> None:
        try:
            if not self.file.exists():
                _make(self.path / NEW)
                (self.path / NEW).rename(self.file)
            _require_whole(self.file)
            _require_known(self.file)
            self.file.chmod(0o600)
        except (OSError, sqlite3.Error, *UNSOUND) as error:
            raise Unusable(f"{self.file} cannot be used: {why(error)}. {CHOOSE}") from None


def delete(path: Path) -> None:
    """Delete what is ours in a folder, and it if nothing else is there. Raises Unusable."""
    _require_ours(path)
    with (path / LOCK).open("a+b") as lock:
        lock.seek(0)
        _require_free(path, lock)
        for name in names_of(path) - {LOCK}:
            (path / name).unlink()
    (path / LOCK).unlink()
    with suppress(OSError):
        path.rmdir()


def names_of(path: Path) -> set[str]:
    """Give the names of what is ours in a folder, a copy before a migration among them."""
    there = {entry.name for entry in path.iterdir()} if path.is_dir() else set[str]()
    return {name for name in there if name in OWN or name.startswith(f"{NAME}.version-")}


def _require_free(path: Path, lock: IO[bytes]) -> None:
    """Lock a folder, or raise Unusable with the address of whoever has it."""
    if not try_lock(lock):
        where = lock.read(200).decode(errors="replace").strip()
        lock.close()
        raise Unusable(f"{path} is in use by {where or 'another Fall Line'}. {CHOOSE}")


def _require_ours(path: Path) -> None:
    """Raise Unusable for a folder of somebody else's."""
    if not path.exists():
        return
    if not path.is_dir():
        raise Unusable(f"{path} is a file, and must be a folder. {CHOOSE}")
    if (path / NAME).exists():
        head = _header(path / NAME)
        if not (head.startswith(MAGIC) and int.from_bytes(head[68:72], "big") == schema.APPLICATION):
            raise Unusable(f"{path / NAME} is not a file of Fall Line's, or it is damaged. {CHOOSE}")
        return
    others = sorted({entry.name for entry in path.iterdir()} - names_of(path))
    if others:
        raise Unusable(
            f"{path} holds other files, like {others[0]!r}, and would be Fall Line's own. {CHOOSE}"
        )


def _header(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(HEADER)


def _make(file: Path) -> None:
    """Make a new file beside the place where it will be, so that it is there as a whole or not at all."""
    for rest in (file, *(file.with_name(file.name + end) for end in ("-wal", "-shm", "-journal"))):
        rest.unlink(missing_ok=True)
    os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        schema.create(connection)


def _require_whole(file: Path) -> None:
    """Raise Unusable for a torn file. One whose log waits was in use, and is made whole from that."""
    head, size = _header(file), file.stat().st_size
    version = int.from_bytes(head[60:64], "big")
    if version > schema.VERSION:
        raise Unusable(
            f"{file} was written by a newer Fall Line (its version is {version}, and this one reads up to "
            f"{schema.VERSION}). Install the newer one, or choose another folder with --data."
        )
    log = file.with_name(f"{NAME}-wal")
    if log.exists() and log.stat().st_size:
        return
    page = int.from_bytes(head[16:18], "big")
    torn = size < int.from_bytes(head[28:32], "big") * (65_536 if page == 1 else page)
    if torn or (size <= CHECKED_BYTES and not _is_sound(file)):
        raise Unusable(f"{file} is damaged: a part of it is not there, or was changed. {CHOOSE}")


def _is_sound(file: Path) -> bool:
    address = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
    with (
        suppress(*UNSOUND),
        closing(sqlite3.connect(address, uri=True)) as connection,
    ):
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    return False


def _require_known(file: Path) -> None:
    """Lead an older file to this version, after a copy; a newer one is refused by its header before."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        version = schema.version_of(connection)
        if version == schema.VERSION:
            if schema.shape_of(connection) != schema.fresh():
                raise Unusable(f"{file} is damaged: its tables are not Fall Line's. {CHOOSE}")
            return
        copy = file.with_name(f"{NAME}.version-{version}")
        with closing(sqlite3.connect(copy)) as target:
            connection.backup(target)
        copy.chmod(0o600)
        schema.migrate(connection, schema.VERSION, schema.MIGRATIONS)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
