"""What a cell says: nothing, a number, a date, yes or no, or a text.

A number is written in ASCII digits, with thousands marks where these stand at every third digit. What
Python would also take for one (`nan`, `inf`, `1_000`, digits of other scripts, hexadecimal) is a text here,
and so is `007`: a number does not begin with a 0 that means nothing.
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

Mark = Literal[".", ","]
"""What parts whole numbers from fractions."""

EMPTY = frozenset({"", "na", "n/a", "nan", "null", "?", "."})
"""What stands for an empty cell, whatever the size of its letters."""

YES_NO = (
    frozenset({"true", "false"}),
    frozenset({"yes", "no"}),
    frozenset({"t", "f"}),
    frozenset({"y", "n"}),
)

LARGEST = 1e100
"""A larger number is none here: its square, times as many rows as there may be, must be finite."""

_WHOLE = r"(?:0|[1-9][0-9]*)"
_POWER = r"(?:[eE][+-]?[0-9]{1,3})?"
_SPACES = "[ '\u2019\u00a0\u202f]"
_GROUPED = r"[1-9][0-9]{{0,2}}(?:(?:{mark}[0-9]{{3}})+|(?:{spaces}[0-9]{{3}})+)"


def _plain(mark: str) -> str:
    return rf"[+-]?(?:{_WHOLE}(?:{mark}[0-9]*)?|{mark}[0-9]+){_POWER}"


def _any(mark: str, thousands: str) -> str:
    grouped = _GROUPED.format(mark=thousands, spaces=_SPACES)
    return rf"[+\-\u2212]?(?:{grouped}(?:{mark}[0-9]*)?|{_WHOLE}(?:{mark}[0-9]*)?|{mark}[0-9]+){_POWER} ?%?"


PLAIN = {".": re.compile(_plain(r"\.")), ",": re.compile(_plain(","))}
ALL_PLAIN = {mark: re.compile(rf"(?:{one.pattern}\n)*") for mark, one in PLAIN.items()}
ANY = {".": re.compile(_any(r"\.", ",")), ",": re.compile(_any(",", r"\."))}
NOISE = {
    ".": str.maketrans({**dict.fromkeys("%,' \u2019\u00a0\u202f"), "\u2212": "-"}),
    ",": str.maketrans({**dict.fromkeys("%.' \u2019\u00a0\u202f"), "\u2212": "-", ",": "."}),
}
"""What leaves a number as Python writes it."""

DATE = re.compile(
    r"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?"
    r"(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[0-9]{4}|[0-9]{2})"
    r"(?: [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"
)
OF_COMMA = re.compile(r"[+-]?(?:[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+|0,[0-9]+|[0-9]+,(?:[0-9]{1,2}|[0-9]{4,}))%?")
OF_POINT = re.compile(
    r"[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+|0\.[0-9]+|[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,}))%?"
)

FORMULA = frozenset("=+-@")
"""What a text begins with that a spreadsheet takes for a formula."""

FIRST = frozenset("+-\u2212.,0123456789")


class Cell(NamedTuple):
    """What a cell says: `number` where it is one, `percent` where it is written so."""

    kind: Literal["empty", "number", "date", "text"]
    number: float = float("nan")
    percent: bool = False


NOTHING, DATED, TEXT = Cell("empty"), Cell("date"), Cell("text")


def read(cell: str, mark: Mark) -> Cell:
    """Say what a cell without spaces around it says."""
    if len(cell) <= 4 and cell.lower() in EMPTY:
        return NOTHING
    if cell[0] not in FIRST:
        return TEXT
    if ANY[mark].fullmatch(cell):
        number = float(cell.translate(NOISE[mark]))
        return Cell("number", number, cell[-1] == "%") if abs(number) <= LARGEST else TEXT
    return DATED if DATE.fullmatch(cell) else TEXT


def plain_numbers(cells: Sequence[str], mark: Mark) -> list[float] | None:
    """Give the numbers of cells that are all plainly written ones, or None."""
    if not ALL_PLAIN[mark].fullmatch("\n".join(cells) + "\n"):
        return None
    numbers = [*map(float, cells if mark == "." else [cell.replace(",", ".") for cell in cells])]
    return numbers if all(-LARGEST <= number <= LARGEST for number in numbers) else None


def mark_of(cells: Sequence[str]) -> Mark:
    """Say what parts whole numbers from fractions, by cells in which that is plain; a point where none is."""
    commas = sum(1 for cell in cells if OF_COMMA.fullmatch(cell))
    points = sum(1 for cell in cells if OF_POINT.fullmatch(cell))
    return "," if commas > points else "."
