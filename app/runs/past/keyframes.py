"""States kept along a run, so that any step is a short replay away, in bounded memory."""

from __future__ import annotations

from bisect import bisect_right
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
    def of_run(cls, steps_per_epoch: int, total_steps: int, *, frames: int = FRAMES) -> Grid:
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

    def coarser(self) -> Grid:
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
        self.pin(first)

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
            self._keep_only([k for k in self._steps if k in self._pinned or self.grid.wants(k)])

    def at_or_before(self, step: int) -> State:
        """Give the latest kept state that is not after ``step``."""
        return self._states[self._steps[bisect_right(self._steps, step) - 1]]

    def pinned_at(self, step: int) -> State | None:
        """Give the pinned state of exactly this step, if there is one."""
        return self._states[step] if step in self._pinned else None

    def until(self, step: int) -> list[State]:
        """List the kept states up to and with ``step``, in order."""
        return [self._states[k] for k in self._steps[: bisect_right(self._steps, step)]]

    def copy_until(self, step: int) -> Keyframes:
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
        size = sum(part.nbytes for part in self._states[self._steps[0]][1:])
        loose = len(self._steps) - len(self._pinned)
        return loose > KEEP_LEAST and len(self._steps) * size > KEEP_BYTES

    def _keep_only(self, steps: list[int]) -> None:
        self._states = {k: self._states[k] for k in steps}
        self._steps = steps
