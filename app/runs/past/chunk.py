"""Where a run stands, and training it for one chunk of time: state in, state out, nothing shared."""

from collections.abc import Callable, Mapping
from time import perf_counter, thread_time
from typing import Literal, NamedTuple

import numpy as np

from ...engine.arrays import EMPTY, FloatArray
from ...engine.training.divergence import Divergence
from ...engine.training.stepper import NO_TALLIES
from ...engine.training.trainer import State, Stretch, Trainer
from .kept import Grid

Clock = Callable[[], float]

SHARE = 3 / 4
"""Of the time that is left that a stretch takes, for the pace may change."""

SCRAP = 1 / 16
"""Of a chunk's time: for so little no further stretch is begun, for a few steps take as long as many."""


class LastStep(NamedTuple):
    """The update that led to a state: what a viewer is shown of it."""

    trainer: Trainer  # whose configuration made the step
    before: State
    stretch: Stretch  # of this one step
    loss_after: float  # of the step's batch, at the weights after the update
    sample: int | None  # index of the batch's first sample, if it has any


class Chunk(NamedTuple):
    """What one chunk of training gave; ``last`` led to ``state`` (None if no step did, or of no interest)."""

    state: State
    last: LastStep | None
    losses: FloatArray  # (n,) of the n steps done
    correct: FloatArray  # (n,) matches in each step's batch
    keyframes: tuple[State, ...]
    divergence: Divergence | None
    seconds: float
    effort: float  # seconds that the processor worked on it, whatever else it did meanwhile
    measures: tuple[Mapping[str, float], ...] = ()  # of each epoch that ended, by name
    tallies: FloatArray = NO_TALLIES  # (n, width) of what the metrics add up

    @property
    def pace(self) -> float:
        """Seconds that one step took on average; 0 if none was done."""
        return self.seconds / max(len(self.losses), 1)


class _Walk:
    """Stretches of training from a state, one after the other, and the states to keep.

    What is measured at an epoch's end is measured there, if the walk `measures`.
    """

    def __init__(self, trainer: Trainer, state: State, grid: Grid, *, measures: bool) -> None:
        self.trainer, self.here, self.grid = trainer, state, grid
        self.stretches: list[Stretch] = []
        self.kept: list[State] = []
        self._measures = measures and trainer.measures_epochs
        self.measured: list[Mapping[str, float]] = []

    @property
    def single(self) -> bool:
        """Whether the last step was made by itself."""
        return bool(self.stretches) and len(self.stretches[-1].losses) == 1

    @property
    def divergence(self) -> Divergence | None:
        return self.stretches[-1].divergence if self.stretches else None

    def train(self, steps: int) -> None:
        """Walk so many steps; one that measures makes a stretch of each epoch."""
        stop, each = self.here.step + steps, self.trainer.steps_per_epoch
        while self._measures and not self.divergence and stop > (end := self.here.step // each * each + each):
            self._train(end - self.here.step)
        if not self.divergence:
            self._train(stop - self.here.step)

    def _train(self, steps: int) -> None:
        """Walk so many steps, which end no epoch but with the last one if that is measured."""
        self.stretches.append(self.trainer.train(self.here, steps, self.grid.following))
        self.here = self.stretches[-1].state
        self.kept += self.stretches[-1].kept
        ended = not self.divergence and self.here.step % self.trainer.steps_per_epoch == 0
        if ended and self._measures:
            self.measured.append(self.trainer.measures(self.here))


def train_chunk(
    trainer: Trainer,
    state: State,
    target: int,
    grid: Grid,
    *,
    seconds: float,
    pace: float,
    replays: bool = False,
    clock: Clock = perf_counter,
) -> Chunk:
    """Train from ``state`` towards step ``target`` for about ``seconds``.

    The last step is made by itself, so that its weights before are at hand; of a walk that ``replays``,
    only the target's is of interest. ``pace`` is the expected time of a step; 0 means unknown, and then a
    single step is done first to find out.
    """
    begin, effort = clock(), thread_time()
    walk = _Walk(trainer, state, grid, measures=not replays)
    if not pace and state.step < target:
        walk.train(1)
        pace = max(clock() - begin, 1e-9)
    while walk.here.step < target - 1 and not walk.divergence:
        left, step = seconds - (clock() - begin) - pace, walk.here.step
        if left < max(pace, seconds * SCRAP * bool(walk.stretches)):
            break
        walk.train(min(max(int(left / pace * SHARE), 1), target - 1 - step))
        pace = max((clock() - begin) / max(walk.here.step - state.step, 1), 1e-9)
    goes_on = walk.here.step < target and not walk.divergence
    if goes_on and (not walk.single or clock() - begin + pace <= seconds):
        walk.train(1)
    spent = clock() - begin, thread_time() - effort
    made = [stretch for stretch in walk.stretches if len(stretch.losses)]
    last = None if replays and walk.here.step < target else _last_step(trainer, state, made)
    kept, measured = tuple(walk.kept) if made else (), tuple(walk.measured)
    tallies = np.concatenate([each.tallies for each in made]) if made else NO_TALLIES
    return Chunk(walk.here, last, *_told(made), kept, walk.divergence, *spent, measured, tallies)


def _told(stretches: list[Stretch]) -> tuple[FloatArray, FloatArray]:
    """Join the losses and the matches of some stretches, (n,) each."""
    losses, correct = [each.losses for each in stretches], [each.correct for each in stretches]
    return np.concatenate([EMPTY, *losses]), np.concatenate([EMPTY, *correct])


def _last_step(trainer: Trainer, start: State, stretches: list[Stretch]) -> LastStep | None:
    """Single out the last step of the way from ``start``; walk it again if it was made with others."""
    if not stretches:
        return None
    stretch = stretches[-1]
    before = stretches[-2].state if len(stretches) > 1 else start
    if len(stretch.losses) > 1:
        before = trainer.train(before, len(stretch.losses) - 1).state
        stretch = trainer.train(before, 1)
    return last_step(trainer, before, stretch)


def last_step(trainer: Trainer, before: State, stretch: Stretch) -> LastStep:
    """Give what is shown of the one step that led from ``before``; its batch's loss is taken after it too."""
    step, theta, _ = stretch.state
    return LastStep(trainer, before, stretch, trainer.batch_loss(theta, step), trainer.first_sample(step))


Status = Literal["ready", "training", "finished", "diverged"]


class RunState(NamedTuple):
    """Where a run stands: its state and, but at step 0, the step that led to it."""

    state: State
    last: LastStep | None  # None too where a fork was set down at a landscape's point
    sample: int | None  # index of the first sample of the last batch (at step 0, of the first one to come)


class Seeking(NamedTuple):
    """How far a long way to a step has come: so many of its steps are replayed."""

    step: int
    done: int
    total: int


class RunStatus(NamedTuple):
    """A run at one instant: what may change while somebody looks."""

    present: RunState
    status: Status
    recorded: int  # losses in the history
    divergence: Divergence | None
