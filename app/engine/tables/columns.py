"""One column while its cells come: numbers, texts of which there are few, and how many cells say what."""

from array import array
from collections import Counter
from collections.abc import Sequence
from typing import Final

from .cells import FORMULA, TEXT, Cell, Mark, plain_numbers, read

MOST_VALUES = 512
"""Of a category: no output layer may be wider."""

NONE = float("nan")
SHOWN = 10
"""Cells that are named, of those that are no numbers among numbers."""

LONGEST_VALUE = 100
"""Letters of a category's value."""


class Column:
    """What is found of a column. `numbers` has NaN, and `codes` −1, where a cell says none.

    `codes` counts the values of `seen` as they came, while these are few. `hashes` are those of the cells
    that say something. `strange`: the first that do and are no numbers. `formulas`: those that a sheet runs.
    """

    def __init__(self, name: str, mark: Mark) -> None:
        self.name, self._mark = name, mark
        self.numbers: Final = array("d")
        self.hashes: Final = array("q")
        self.codes: array[int] = array("i")
        self.seen: dict[str, int] = {}
        self.few = True
        self.counts: Counter[str] = Counter()
        self.percents = 0
        self.formulas = 0
        self.strange: list[tuple[int, str]] = []

    def take(self, cells: Sequence[str], first: int) -> None:
        """Take in the next cells; the first is that of a row counted from 0."""
        numbers = plain_numbers(cells, self._mark)
        said: list[Cell] | None = None
        if numbers is None:
            said = [read(cell, self._mark) for cell in cells]
            numbers = [one.number for one in said]
            self.counts.update(one.kind for one in said)
            self.percents += sum(one.percent for one in said)
            self._note(cells, said, first)
            self.hashes.extend(
                [hash(cell) for cell, one in zip(cells, said, strict=True) if one.kind != "empty"]
            )
        else:
            self.counts["number"] += len(cells)
            self.hashes.extend(map(hash, cells))
        self.numbers.extend(numbers)
        if self.few:
            self._enter(cells, said)

    def _note(self, cells: Sequence[str], said: Sequence[Cell], first: int) -> None:
        """Note the cells that say something and are no numbers, as far as they are told."""
        texts = [cell for cell, one in zip(cells, said, strict=True) if one is TEXT]
        self.formulas += sum(cell[0] in FORMULA for cell in texts)
        for row, (cell, one) in enumerate(zip(cells, said, strict=True), first):
            if len(self.strange) == SHOWN:
                return
            if one.kind in ("text", "date"):
                self.strange.append((row, cell[:LONGEST_VALUE]))

    def _enter(self, cells: Sequence[str], said: Sequence[Cell] | None) -> None:
        seen = self.seen
        if said is None:
            self.codes.extend([seen.setdefault(cell, len(seen)) for cell in cells])
        else:
            self.codes.extend(
                [
                    -1 if one.kind == "empty" else seen.setdefault(cell, len(seen))
                    for cell, one in zip(cells, said, strict=True)
                ]
            )
        if len(seen) > MOST_VALUES:
            self.few, self.codes = False, array("i")

    @property
    def rows(self) -> int:
        """How many cells there are."""
        return len(self.numbers)

    @property
    def filled(self) -> int:
        """How many cells say something."""
        return self.rows - self.counts["empty"]
