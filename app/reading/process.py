"""Start the process that reads a file, wait for it, and end it where it takes too long."""

import subprocess
import sys
from pathlib import Path
from threading import BoundedSemaphore

from ..engine.tables.content import Content, unpack
from ..engine.tables.text import TableError
from .child import READ, REFUSED, SECONDS

AT_ONCE = 2
"""Files that are read at the same time; others wait."""

ROOT = str(Path(__file__).resolve().parents[2])
START = f"import sys; sys.path.insert(0, sys.argv[1]); from {__package__}.child import main; main()"

_places = BoundedSemaphore(AT_ONCE)


def read(table: str, content: bytes, seconds: float = SECONDS) -> Content:
    """Read the file of the table with this id. For any thread but the event loop's: it waits.

    Raises TableError where the file is no table, or takes more than the time or memory that there is.
    """
    command = [sys.executable, "-I", "-S", "-c", START, ROOT]
    with _places:
        try:
            done = subprocess.run(command, input=content, capture_output=True, timeout=seconds, check=False)
        except subprocess.TimeoutExpired:
            raise TableError(f"The file took over {seconds:.0f} seconds to read, and was given up.") from None
    said = done.stdout
    if done.returncode == 0 and said[:1] == READ:
        return unpack(table, said[1:])
    if done.returncode == 0 and said[:1] == REFUSED:
        raise TableError(said[1:].decode())
    raise TableError("The file could not be read: it took more memory or time than there is for a table.")
