"""What a column is, now that all of its cells are known."""

from array import array
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import fsum
from typing import Literal, NamedTuple

from .cells import YES_NO
from .columns import LONGEST_VALUE, MOST_VALUES, Column

Kind = Literal["number", "category", "text", "constant"]
Told = tuple[str | float, int]

MOST_TOLD = 20
"""Values that are told of a column."""

LONGEST_SHOWN = 20
"""Letters that a note has of a cell."""

FEW_WRONG = 2
MOSTLY = 0.9
"""Where so large a share of its cells are numbers, a column is one of numbers."""

FEW = 20
"""Values that come again and again, of which some are no numbers, are a category up to this many."""

ROW_NAMES = frozenset({"", "id", "index", "idx", "no", "nr", "row", "rownames", "#", "unnamed: 0", "key"})
YEAR_NAMES = frozenset({"year", "yr", "date", "jahr"})


class Found(NamedTuple):
    """A column: `note` says what was found of it besides, and `left_out` that it is no input by itself.

    `wrong`: how many cells are no numbers, in a column of numbers; `strange`: the rows, from 0, and texts of
    some of these. `values`: the most frequent ones, with their counts. `classes`: all values of a category.
    """

    name: str
    kind: Kind
    missing: int
    distinct: int
    low: float | None
    high: float | None
    mean: float | None
    values: list[Told]
    unit: str
    note: str
    left_out: bool
    wrong: int
    strange: list[tuple[int, str]]
    classes: list[str]


def found(column: Column, place: int) -> "tuple[Found, array[float] | array[int]]":
    """Say what a column is, and give its numbers (NaN for none) or the codes of its values (−1 for none)."""
    wrong = column.filled - column.counts["number"]
    if column.filled and _is_of_numbers(column, wrong):
        return _numbers(column, place, wrong), column.numbers
    if column.filled == 0 or (column.few and len(column.seen) == 1):
        return _constant(column), array("i")
    if column.counts["date"] >= MOSTLY * column.filled:
        return _text(column, "dates or times"), array("i")
    if _is_category(column):
        return _category(column)
    return _text(column, _why_text(column, wrong)), array("i")


def _is_of_numbers(column: Column, wrong: int) -> bool:
    numbers = column.counts["number"]
    repeats = column.few and len(column.seen) <= FEW
    return numbers > wrong and (wrong <= FEW_WRONG or (numbers >= MOSTLY * column.filled and not repeats))


def _why_text(column: Column, wrong: int) -> str:
    if column.counts["number"] <= wrong:
        return "texts that hardly repeat"
    return f"mostly numbers, but {wrong:,} cells are none, such as “{column.strange[0][1][:LONGEST_SHOWN]}”"


def _is_category(column: Column) -> bool:
    many = len(column.seen)
    short = all(len(value) <= LONGEST_VALUE for value in column.seen)
    return column.few and short and many <= min(MOST_VALUES, max(3, column.filled // 2))


def _numbers(column: Column, place: int, wrong: int) -> Found:
    said = [number for number in column.numbers if number == number]
    counts = Counter(said)
    values = sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:MOST_TOLD]
    note = _note_on(column.name, column.numbers, len(counts), place)
    if wrong:
        cells = "1 cell is no number, and counts"
        if wrong > 1:
            cells = f"{wrong:,} cells are no numbers, and count"
        note = f"{note}; {cells} as empty" if note else f"{cells} as empty"
    kind: Kind = "number" if len(counts) > 1 else "constant"
    unit = "%" if column.percents > len(said) / 2 else ""
    return Found(
        column.name, kind, column.rows - len(said), len(counts), min(said), max(said), fsum(said) / len(said),
        [*values], unit, note if kind == "number" else "one value only",
        kind == "constant" or note.startswith(("row numbers", "years")), wrong,
        column.strange if wrong else [], [],
    )  # fmt: skip


def _note_on(name: str, numbers: Sequence[float], distinct: int, place: int) -> str:
    """Say that numbers count the rows, name them, or are years."""
    whole = all(number.is_integer() for number in numbers)
    called = name.strip().lower()
    if whole and distinct == len(numbers):
        steps = all(after - before == 1 for before, after in pairwise(numbers))
        if called in ROW_NAMES or (called.endswith(("_id", " id")) or name.endswith(("Id", "ID"))):
            return "row numbers"
        if steps and place == 0 and called.startswith("column ") and len(numbers) > FEW:
            return "row numbers"
    if called in YEAR_NAMES and all(number != number or 1000 <= number <= 2999 for number in numbers):
        return "years"
    return ""


def _constant(column: Column) -> Found:
    values: list[Told] = [(value[:LONGEST_VALUE], column.filled) for value in column.seen]
    note = "one value only" if values else "every cell is empty"
    return _plain(column, "constant", len(values), values, note)


def _category(column: Column) -> "tuple[Found, array[int]]":
    classes = sorted(column.seen)
    places = {value: place for place, value in enumerate(classes)}
    new = [places[value] for value in column.seen]
    codes = array("i", [new[code] if code >= 0 else -1 for code in column.codes])
    counts = Counter(codes)
    counts.pop(-1, None)
    top = sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:MOST_TOLD]
    values: list[Told] = [(classes[code], count) for code, count in top]
    note = "yes or no" if len(classes) == 2 and {value.lower() for value in classes} in YES_NO else ""
    return _plain(column, "category", len(classes), values, note, classes), codes


def _text(column: Column, note: str) -> Found:
    counts = Counter(column.hashes)
    known = sorted(column.seen, key=lambda value: (-counts[hash(value)], value))[:MOST_TOLD]
    values: list[Told] = [(value[:LONGEST_VALUE], counts[hash(value)]) for value in known]
    return _plain(column, "text", len(counts), values, note)


def _plain(
    column: Column, kind: Kind, distinct: int, values: list[Told], note: str, classes: Sequence[str] = ()
) -> Found:
    return Found(
        column.name, kind, column.rows - column.filled, distinct, None, None, None, values, "", note,
        kind != "category", 0, [], [*classes],
    )  # fmt: skip
