"""A course: the full-data loss of one run along its whole way, walked aside from the run."""

from math import ceil, log, log10
from time import perf_counter
from typing import Literal, NamedTuple

import numpy as np

from ...engine.arrays import EMPTY, FloatArray, IntArray, frozen
from ...engine.config import RunConfig
from ...engine.datasets import Data
from ...engine.problem import AnyEvaluator, evaluator_for
from ...engine.training.divergence import GROWN, yardstick
from ...engine.training.trainer import State, Trainer
from ..past.kept import nbytes

MEASURES = 8_000
"""The loss is measured at most so often on one course: no screen shows more."""

MEASURES_COST = 1_000_000_000
"""Multiply-adds that the measures of one course may cost, about half a second."""

FRAME_BYTES = 4 * 2**20
FEWEST_FRAMES, MOST_FRAMES = 16, 512
"""Weights kept along one course, for its way over a landscape."""


class Out(NamedTuple):
    """Why a run is out of its race: the step that diverged, or from which its loss had blown up for good."""

    step: int
    how: Literal["diverged", "blew up"]


class Course(NamedTuple):
    """One run from its start to its end: the full-data loss (M,) after the steps (M,), the first being 0.

    Measured after ``every`` so many steps, the same for all runs of a race, and at the end. ``frames`` are
    states without memory along it: close together at first, farther apart later, the first and the last.
    """

    every: int
    step: IntArray
    loss: FloatArray
    frames: tuple[State, ...]
    out: Out | None

    @property
    def nbytes(self) -> int:
        """About how many bytes it takes."""
        return self.step.nbytes + self.loss.nbytes + sum(nbytes(frame) for frame in self.frames)


def every_of(cost: int, total_steps: int) -> int:
    """Give after how many steps a loss that costs so many multiply-adds is measured: 1, 2, 5, 10, 20, …"""
    least = max(total_steps / MEASURES, total_steps * cost / MEASURES_COST, 1.0)
    power = int(10 ** int(log10(least)))
    return next(nice * power for nice in (1, 2, 5, 10) if nice * power >= least)


class Walk:
    """Walk and measure one run, a slice of time after another; for one thread at a time."""

    def __init__(self, config: RunConfig, data: Data) -> None:
        self._trainer, self._evaluator = Trainer(config, data), evaluator_for(config, data)
        total, size = self._trainer.total_steps, self._trainer.network.parameter_count
        self.every = every_of(self._evaluator.cost, total)
        most = min(max(FRAME_BYTES // (8 * size), FEWEST_FRAMES), MOST_FRAMES)
        self._density = max(ceil(most / (1 + log(max(total / self.every, 1)))), 3)
        self._here = self._trainer.initial_state()
        self._steps: list[int] = []
        self._losses: list[float] = []
        self._frames: list[State] = []
        self._pace, self._ended, self._diverged = 0.0, False, None
        self._out: Out | None = None
        self._measure()

    def on(self, seconds: float) -> bool:
        """Walk on for about so many seconds; say whether the course is whole."""
        begin = perf_counter()
        while not self._ended and perf_counter() - begin < seconds:
            self._stretch(max(int(seconds / self._pace), 1) if self._pace else 1)
        return self._ended

    @property
    def course(self) -> Course:
        """Give the course once it is whole."""
        steps, losses = np.array(self._steps), np.array(self._losses)
        out = self._out or _blown_up(self._evaluator, self._frames[0].theta, steps, losses)
        return Course(self.every, frozen(steps), frozen(losses), tuple(self._frames), out)

    def _stretch(self, most: int) -> None:
        """Walk towards the next step that is measured."""
        begin, step = perf_counter(), self._here.step
        wanted = min(self.every - step % self.every, self._trainer.total_steps - step, most)
        stretch = self._trainer.train(self._here, wanted)
        self._here = stretch.state
        if stretch.divergence is not None:
            self._out = Out(stretch.divergence.step, "diverged")
        self._ended = self._out is not None or self._here.step >= self._trainer.total_steps
        if self._here.step > step and (self._ended or self._here.step % self.every == 0):
            self._measure()
        self._pace = (perf_counter() - begin) / max(self._here.step - step, 1)

    def _measure(self) -> None:
        step, theta, _ = self._here
        self._steps.append(step)
        self._losses.append(self._evaluator.measure(theta).loss)
        last = self._frames[-1].step if self._frames else -self.every
        if self._ended or step - last >= max(self.every, step // self._density):
            self._frames.append(State(step, theta, EMPTY))


def _blown_up(evaluator: AnyEvaluator, start: FloatArray, steps: IntArray, losses: FloatArray) -> Out | None:
    """Find the step from which the loss has grown a thousandfold and stays so to the end."""
    grown = (
        yardstick(evaluator, start).times(losses) >= GROWN
    )  # NaN has not: there is nothing to hold it against
    if not grown[-1]:
        return None
    calm = np.flatnonzero(~grown)
    return Out(int(steps[calm[-1] + 1 if len(calm) else 0]), "blew up")
