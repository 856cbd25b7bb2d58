"""Figures as a question shows them, and what can be told from them: every result that their digits allow."""

from dataclasses import dataclass
from math import floor, isfinite, log10
from typing import NamedTuple

from ..spelling import LARGEST_PLAIN, fixed, plain, shown

DIGITS = 4
"""Digits of a measured number in a question."""

SLACK = 1e-12
"""What float64 may add to an interval's ends, as a share of them."""


@dataclass(frozen=True)
class Interval:
    """All numbers from `low` to `high`, and what sums and products of such numbers may be."""

    low: float
    high: float

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: "Interval") -> "Interval":
        ends = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def holds(self, number: float, beside: float = 0.0) -> bool:
        """Say whether a number lies in it, or no farther `beside` it."""
        slack = beside + SLACK * max(abs(self.low), abs(self.high))
        return self.low - slack <= number <= self.high + slack


class Figure(NamedTuple):
    """A number as people read it, and all numbers that would be written so."""

    text: str
    interval: Interval

    @property
    def bracketed(self) -> str:
        """Its text where a sign could be misread."""
        return f"({self.text})" if self.text.startswith("−") else self.text

    @property
    def near(self) -> float:
        """The number that its text says."""
        return self.interval.low / 2.0 + self.interval.high / 2.0

    def told_of(self, made: float) -> str:
        """Say that it is what shown figures made, = where that rounds to its text, or else ≈."""
        return f"{'=' if self.interval.holds(made) else '≈'} {self.text}"


def exact(value: float) -> Figure:
    """Show a number in full."""
    return Figure(plain(value), Interval(value, value))


def measured(value: float, digits: int = DIGITS) -> Figure:
    """Show a number with so many digits."""
    if value == 0.0:
        return Figure("0", Interval(0.0, 0.0))
    near = float(f"{value:.{digits - 1}e}")
    near = near if isfinite(near) else value  # the largest number, rounded up
    half = 0.5 * 10.0 ** (floor(log10(abs(near))) - digits + 1)
    return Figure(shown(value, digits), Interval(near - half, near + half))


def rounded(value: float, decimals: int) -> Figure:
    """Show a number with so many decimals; a huge one with digits."""
    if abs(value) >= LARGEST_PLAIN / 2:
        return measured(value, 6)
    near, half = float(f"{value:.{decimals}f}"), 0.5 * 10.0**-decimals
    return Figure(fixed(value, decimals), Interval(near - half, near + half))


def rounding(value: float, decimals: int) -> float:
    """Return by how much an answer may be rounded: to so many decimals, of a huge one to three digits."""
    huge = abs(value) >= LARGEST_PLAIN / 2
    return 0.005 * abs(value) if huge else 0.5 * 10.0**-decimals


def decimals_for(move: float) -> int:
    """Return the decimals that show three digits of a move, from 3 to 12."""
    return 3 if move == 0.0 else min(max(2 - floor(log10(abs(move))), 3), 12)
