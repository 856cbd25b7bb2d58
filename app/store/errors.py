"""What can go wrong with the file.

Unusable     the folder or the file cannot be opened, which is said at the start and changes nothing there
Refusal
├── Unsaved  there is no room, or nothing may be written: what was to be saved is not
└── Damaged  what was read is not what was written
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from ..engine.errors import Refusal

UNSOUND = (sqlite3.DatabaseError, UnicodeError, MemoryError)
"""What SQLite raises where a file is damaged: one that claims a row of gigabytes wants memory."""


def why(error: Exception) -> str:
    """Say what was wrong with a file; want of memory has no words of its own."""
    return str(error) or "it asks for more memory than there is"


class Unusable(Exception):
    """A folder or a file that cannot be used, in one sentence."""


class Unsaved(Refusal):
    """There is no room on the disk or in what is kept, or the file may not be written."""


class Damaged(Refusal):
    """What the file holds of a run cannot be read."""


@contextmanager
def legible(what: str) -> Iterator[None]:
    """Raise Damaged where what is read inside is not as it was written."""
    try:
        yield
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        raise Damaged(f"{what} cannot be read: the file is damaged there.") from None
