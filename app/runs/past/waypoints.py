"""States kept by the work between them, so that no replay takes long however dear a step is.

The keyframes of a run lie a number of steps apart, and each doubling of that makes a replay longer; in a
run of many dear steps, longer than anyone waits. Waypoints lie a time of training apart. All runs together
keep a bounded number of bytes of them: beyond, the run that keeps the most gives up every other one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ...engine.training.trainer import State

GAP_SECONDS = 0.09  # of training between two waypoints at first; twice that is within REPLAY_SECONDS
REPLAY_SECONDS = 0.25  # the most that a replay should take
ALLOWED_BYTES = 2**30  # of the waypoints of all runs
LAST = 8  # states kept near where a run stands, once its gaps have become wider than a replay should be
LAST_SECONDS = 0.1  # of training between those


class Waypoint(NamedTuple):
    """A state, and the seconds of training that led to it from the run's start."""

    state: State
    seconds: float


class Waypoints:
    """The waypoints of one run in the order of their steps, and the last states it came by.

    Where gaps are wider than ``REPLAY_SECONDS``, a first replay into one takes long; the states that it
    comes by make the next ones near it short.
    """

    def __init__(self, start: int = 0, gap: float = GAP_SECONDS) -> None:
        self.gap = gap
        self._kept: list[Waypoint] = []
        self._furthest = start
        self._seconds = 0.0
        self._last: deque[State] = deque(maxlen=LAST)
        self._since_last = 0.0

    @property
    def nbytes(self) -> int:
        """The bytes that all these states take."""
        one = self._kept[0].state if self._kept else self._last[0] if self._last else None
        return nbytes(one) * (len(self._kept) + len(self._last)) if one else 0

    def walked(self, state: State, seconds: float) -> None:
        """Take in a stretch of training that ended at ``state``."""
        self.passed(state, seconds)
        if state.step <= self._furthest:  # walked again after a seek back
            return
        self._furthest = state.step
        self._seconds += seconds
        if self._seconds - (self._kept[-1].seconds if self._kept else 0.0) >= self.gap:
            self._kept.append(Waypoint(state, self._seconds))

    def passed(self, state: State, seconds: float) -> None:
        """Take in a stretch, new or replayed, that ended at ``state``, if the gaps are wide."""
        if self.gap <= REPLAY_SECONDS:
            return
        self._since_last += seconds
        if self._since_last >= LAST_SECONDS:
            self._last.append(state)
            self._since_last = 0.0

    def at_or_before(self, step: int) -> State | None:
        """Give the latest of these states that is not after ``step``, if there is one."""
        place = bisect_right(self._kept, step, key=lambda waypoint: waypoint.state.step)
        near = [state for state in self._last if state.step <= step]
        near += [waypoint.state for waypoint in self._kept[max(place - 1, 0) : place]]
        return max(near, key=lambda state: state.step, default=None)

    def longest(self) -> float:
        """Give the longest time of training between two neighbouring waypoints, in seconds."""
        times = [0.0, *(waypoint.seconds for waypoint in self._kept), self._seconds]
        return max(after - before for before, after in pairwise(times))

    def thin(self) -> None:
        """Double the gap, and keep what is so far apart."""
        self.gap *= 2
        kept: list[Waypoint] = []
        for waypoint in self._kept:
            if waypoint.seconds - (kept[-1].seconds if kept else 0.0) >= self.gap:
                kept.append(waypoint)
        self._kept = kept
        if not kept:
            self._last.clear()

    def copy_until(self, step: int) -> Waypoints:
        """Share the (read-only) states before ``step`` with a fork's own collection."""
        copy = Waypoints(step, self.gap)
        copy._kept = [waypoint for waypoint in self._kept if waypoint.state.step < step]
        copy._seconds = copy._kept[-1].seconds if copy._kept else 0.0
        return copy


def nbytes(state: State) -> int:
    """Give the bytes of a state."""
    return state.theta.nbytes + state.slots.nbytes


def keep_within(collections: Sequence[Waypoints], most: int = ALLOWED_BYTES) -> None:
    """Thin the waypoints of all runs until they take at most ``most`` bytes, the largest collection first."""
    while sum(each.nbytes for each in collections) > most:
        max(collections, key=lambda each: each.nbytes).thin()
