"""Who came first under a finish line, and who stays there: judged by the courses of all runs."""

from collections.abc import Sequence
from math import ceil, floor, isfinite, log10
from typing import Literal, NamedTuple

import numpy as np

from .course import Course, Out

Rule = Literal["first", "stays"]

SHARE = 0.1
"""The usual line lies so much of the slowest run's fall above the lowest that it comes to."""

MOST_DIGITS = 9
"""A line has fewer digits, and only so many that it lies under the start."""

BEYOND = 1.3
"""A race is shown to so many times the step at which the last one arrives."""

LEAST = 10
"""It is shown for so many measures at least."""


class Entrant(NamedTuple):
    """What became of one run at a finish line; all steps are such that are measured.

    ``first_under``: after how many steps its loss is below the line for the first time. ``stays_under``:
    from which step on it is below to the end of the run; a run that is out of the race stays nowhere.
    ``arrived`` is the one of both that counts. ``crossings``: the steps at which its loss changes sides,
    going below first.
    """

    run: str
    name: str
    arrived: int | None
    first_under: int | None
    stays_under: int | None
    crossings: list[int]
    lowest: float
    lowest_at: int
    out: Out | None


class Field(NamedTuple):
    """All entrants at one line, and how far the race is worth showing."""

    line: float
    rule: Rule
    entrants: list[Entrant]
    every: int
    total_steps: int
    until: int


def field_of(
    runs: Sequence[tuple[str, str]], courses: Sequence[Course], line: float, rule: Rule, steps_per_epoch: int
) -> Field:
    """Judge the ``runs``, an id and a name each, whose ``courses`` are known, at a line."""
    total = max(int(course.step[-1]) for course in courses)
    entrants = [
        _entrant(run, name, each, line, rule) for (run, name), each in zip(runs, courses, strict=True)
    ]
    until = _until(entrants, total, courses[0].every, steps_per_epoch)
    return Field(line, rule, entrants, courses[0].every, total, until)


def _entrant(run: str, name: str, course: Course, line: float, rule: Rule) -> Entrant:
    under = course.loss < line
    changes = np.flatnonzero(np.diff(under)) + 1
    crossings = [*([0] if under[0] else []), *course.step[changes].tolist()]
    stays = crossings[-1] if under[-1] and course.out is None else None
    first = crossings[0] if crossings else None
    place = int(np.argmin(np.where(np.isnan(course.loss), np.inf, course.loss)))
    arrived = first if rule == "first" else stays
    lowest = float(course.loss[place]), int(course.step[place])
    return Entrant(run, name, arrived, first, stays, crossings, *lowest, course.out)


def _until(entrants: Sequence[Entrant], total: int, every: int, steps_per_epoch: int) -> int:
    """Give the step to which a race is shown: past the last arrival, and to the end where one is missing."""
    if any(one.arrived is None and one.out is None for one in entrants):
        return total
    last = max(max(one.arrived or 0, one.out.step if one.out else 0) for one in entrants)
    until = max(ceil(BEYOND * last), LEAST * every)
    if steps_per_epoch <= until:
        until = -(-until // steps_per_epoch) * steps_per_epoch
    return min(until, total)


def usual_line(courses: Sequence[Course]) -> float:
    """Choose a round loss under which all come that learn at all: a little above the slowest's lowest.

    It is under the start; where none learns, not above it.
    """
    start = float(courses[0].loss[0])
    lowest = [float(np.nanmin(course.loss)) for course in courses if course.out is None]
    learning = [low for low in lowest if low < start]
    worst = max(learning, default=start)
    if not isfinite(start) or not learning:
        return -rounded_up(-start)
    above = worst + SHARE * (start - worst)
    rounded = (rounded_up(above, digits) for digits in range(2, MOST_DIGITS))
    return next((line for line in rounded if line < start), above)


def rounded_up(value: float, digits: int = 2) -> float:
    """Give the next number with so many digits that is not less: 0.3 for 0.291."""
    if value == 0.0 or not isfinite(value):
        return value
    exponent = floor(log10(abs(value))) - digits + 1
    return float(f"{ceil(round(value / 10.0**exponent, 6))}e{exponent}")


def reach_of(courses: Sequence[Course]) -> tuple[float, float]:
    """Give the lowest loss that any course comes to, and the highest at which one starts."""
    return (
        min(float(np.nanmin(course.loss)) for course in courses),
        max(float(course.loss[0]) for course in courses),
    )
