"""The process that reads one file: its bytes come in, and the table goes out. It imports nothing large."""

import contextlib
import sys

from ..engine.tables.packing import pack
from ..engine.tables.parsing import parse
from ..engine.tables.text import TableError

MEMORY_BYTES = 400 * 2**20
"""Of addresses, most of them Python's own; a file of 8 MiB takes under 80 MiB."""

SECONDS = 10

READ, REFUSED = b"+", b"-"


def main() -> None:
    """Read from the standard input, and write a table or the sentence that refuses it."""
    _limit()
    content = sys.stdin.buffer.read()
    try:
        parsed = parse(content)
    except TableError as error:
        sys.stdout.buffer.write(REFUSED + error.message.encode())
        return
    sys.stdout.buffer.write(READ)
    for part in pack(parsed):
        sys.stdout.buffer.write(part)


def _limit() -> None:
    """Bound what this process may take, where the system can."""
    if sys.platform != "win32":  # there the time alone is bounded, from outside
        import resource

        for kind, most in ((resource.RLIMIT_AS, MEMORY_BYTES), (resource.RLIMIT_CPU, SECONDS)):
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(kind, (most, most))
