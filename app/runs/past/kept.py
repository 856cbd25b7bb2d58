"""States kept along a run, so that any step is a short replay away, in bounded memory.

The keyframes of a run lie a number of steps apart, and each doubling of that makes a replay longer; in a
run of many dear steps, longer than anyone waits. Waypoints lie a time of training apart. All runs together
keep a bounded number of bytes of them: beyond, the run that keeps the most gives up every other one.
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Collection, Sequence
from typing import NamedTuple

from ...engine.training.trainer import State

SPACING = 50  # most steps between keyframes at first: replaying them takes under 1 ms in the article's run
FRAMES = 100  # keyframes that even a short run has, for its path to be drawn as a curve…
FINE_FRAMES = 400  # …and one of two weights, whose path may zigzag from step to step
KEEP_BYTES = 3 * 2**20  # of keyframes in one run, and then every other one goes…
KEEP_LEAST = 8  # …but never fewer than these, however large a state is


class Grid(NamedTuple):
    """Which steps deserve a keyframe: every ``spacing`` steps from each epoch's start.

    Once the spacing exceeds an epoch, every 1, 2, 4, … epochs. Doubling the spacing always
    leaves a subset, so that thinning never needs a state that is not there.
    """

    steps_per_epoch: int
    spacing: int = SPACING

    @classmethod
    def of_run(cls, steps_per_epoch: int, total_steps: int, *, frames: int = FRAMES) -> "Grid":
        """Give the grid that a run of so many steps starts with, for at least so many ``frames``."""
        return cls(steps_per_epoch, max(1, min(SPACING, total_steps // frames)))

    def wants(self, step: int) -> bool:
        """Say whether ``step`` lies on the grid."""
        return step % self._cycle() % self.spacing == 0

    def following(self, step: int) -> int:
        """Give the first step on the grid after ``step``."""
        cycle = self._cycle()
        start = step - step % cycle
        inside = step - start
        return start + min(inside + self.spacing - inside % self.spacing, cycle)

    def coarser(self) -> "Grid":
        """Give the grid with twice the spacing."""
        return self._replace(spacing=2 * self.spacing)

    def _cycle(self) -> int:
        cycle = self.steps_per_epoch
        while cycle <= self.spacing // 2:
            cycle *= 2
        return cycle


class Keyframes:
    """The kept states of one run by step, thinned as they grow; pinned ones always stay."""

    def __init__(self, grid: Grid, first: State) -> None:
        self.grid = grid
        self._states: dict[int, State] = {}
        self._steps: list[int] = []
        self._pinned: set[int] = set()
        self._each = nbytes(first)
        self.pin(first)

    @classmethod
    def restored(cls, grid: Grid, states: Sequence[State], pinned: Collection[int]) -> "Keyframes":
        """Keep ``states``, in the order of their steps, of which the first and some others are ``pinned``."""
        kept = cls(grid, states[0])
        kept._states = {state.step: state for state in states}
        kept._steps = [*kept._states]
        kept._pinned |= {*pinned}
        return kept

    @property
    def nbytes(self) -> int:
        """The bytes that all these states take."""
        return len(self._steps) * self._each

    @property
    def steps(self) -> frozenset[int]:
        """The steps of all states."""
        return frozenset(self._steps)

    def after(self, step: int) -> list[State]:
        """List the kept states after ``step``, in order."""
        return [self._states[k] for k in self._steps[bisect_right(self._steps, step) :]]

    def pin(self, state: State) -> None:
        """Keep ``state`` for good: a run's first state, or the one that a fork starts from."""
        self._pinned.add(state.step)
        self._put(state)

    def add(self, states: tuple[State, ...]) -> None:
        """Keep those of ``states`` that lie on the grid and are new, then thin to the bound."""
        for state in states:
            if state.step not in self._states and self.grid.wants(state.step):
                self._put(state)
        while self._too_many():
            self.grid = self.grid.coarser()
            self._steps = [k for k in self._steps if k in self._pinned or self.grid.wants(k)]
            self._states = {k: self._states[k] for k in self._steps}

    def at_or_before(self, step: int) -> State:
        """Give the latest kept state that is not after ``step``."""
        return self._states[self._steps[bisect_right(self._steps, step) - 1]]

    def pinned_at(self, step: int) -> State | None:
        """Give the pinned state of exactly this step, if there is one."""
        return self._states[step] if step in self._pinned else None

    def until(self, step: int) -> list[State]:
        """List the kept states up to and with ``step``, in order."""
        return [self._states[k] for k in self._steps[: bisect_right(self._steps, step)]]

    def copy_until(self, step: int) -> "Keyframes":
        """Share the (read-only) states up to ``step`` with a fork's own collection."""
        copy = Keyframes(self.grid, self._states[self._steps[0]])
        for state in self.until(step):
            copy._put(state)
        copy._pinned |= {k for k in self._pinned if k <= step}
        return copy

    def _put(self, state: State) -> None:
        self._states[state.step] = state
        self._steps = sorted(self._states)

    def _too_many(self) -> bool:
        return len(self._steps) - len(self._pinned) > KEEP_LEAST and self.nbytes > KEEP_BYTES


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

    @property
    def steps(self) -> list[int]:
        """The steps of the states that lie a time of training apart."""
        return [waypoint.state.step for waypoint in self._kept]

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

    def keep(self, state: State) -> None:
        """Begin with a state that is known already."""
        self._kept.append(Waypoint(state, 0.0))

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

    def copy_until(self, step: int) -> "Waypoints":
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
