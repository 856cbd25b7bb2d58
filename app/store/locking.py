"""A lock on a file that the operating system takes back when the process ends, however that happens."""

import os
import sys
from typing import IO

if sys.platform != "win32":
    import fcntl

    def try_lock(file: IO[bytes]) -> bool:
        """Lock an open file for this process; say whether that went."""
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

else:
    import msvcrt

    PLACE = 2**20  # what is locked cannot be read: a byte that is not there

    def try_lock(file: IO[bytes]) -> bool:
        """Lock an open file for this process; say whether that went."""
        file.seek(PLACE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            file.seek(0)
        return True


def write_over(file: IO[bytes], text: str) -> None:
    """Replace what a locked file says."""
    file.seek(0)
    file.truncate()
    file.write(text.encode())
    file.flush()
    os.fsync(file.fileno())
