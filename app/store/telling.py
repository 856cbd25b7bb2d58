"""What is kept in a folder, told and deleted from the command line."""

import sqlite3
from contextlib import closing
from pathlib import Path

from .drives import network_drive
from .errors import UNSOUND
from .folder import NAME, delete, names_of

MOST_DIGITS = 6
LEAST_KEPT = 8 * 2**20

UNITS = ("bytes", "KiB", "MiB", "GiB", "TiB")


def told(path: Path) -> str:
    """Say where runs are kept, and what the files take, which is more than what is in use of them.

    Raises OSError for a folder that may not be read.
    """
    if not (path / NAME).is_file():
        return f"Nothing is kept yet. Runs will be in {path}."
    kind = network_drive(path)
    remote = f" {far_away(path, kind)}" if kind else ""
    return f"{_runs(path)} kept in {path}. The files there take {size(path)}.{remote}"


def far_away(path: Path, kind: str) -> str:
    """Say what holds of a folder on a network drive of some kind."""
    return (
        f"{path} is on a network drive ({kind}): saving is slower there, and two machines could both write "
        "to it. Keep it on a disk of this machine: --data FOLDER."
    )


def deleted(path: Path) -> str:
    """Delete what is kept, and say so. Raises Unusable for a folder that is in use, or not ours."""
    if not (path / NAME).is_file():
        return f"Nothing is kept in {path}."
    there = size(path)
    delete(path)
    return f"All that was kept in {path} is deleted: {there} are free."


def size(path: Path) -> str:
    """Give the size of our files in a folder, as a person reads it."""
    number = float(sum((path / name).stat().st_size for name in names_of(path)))
    unit = next(
        place for place in range(len(UNITS)) if number < 1 << 10 * place + 10 or place == len(UNITS) - 1
    )
    return f"{number / float(1 << 10 * unit):,.{1 if unit else 0}f} {UNITS[unit]}"


def read_size(text: str) -> int:
    """Read a size like 500MiB. Raises ValueError for what is none, or too small."""
    number, unit = text[:-3], text[-3:]
    if not (number.isascii() and number.isdecimal() and len(number) <= MOST_DIGITS and unit in UNITS[1:]):
        raise ValueError(f"must be a size like 500MiB or 2GiB. Got {text[:20]!r}.")
    size: int = int(number) * (1 << 10 * UNITS.index(unit))
    if size < LEAST_KEPT:
        raise ValueError(f"must be at least {LEAST_KEPT // 2**20}MiB. Got {text[:20]!r}.")
    return size


def _runs(path: Path) -> str:
    address = f"{(path / NAME).absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            query = "SELECT count(*) FROM runs WHERE deleted IS NULL"
            count = int(connection.execute(query).fetchone()[0])
    except UNSOUND:
        return "Files that cannot be read are"
    return "1 run is" if count == 1 else f"{count:,} runs are"
