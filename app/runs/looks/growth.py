"""How a run's loss stands to the one that it started with: whether it blew up, and from where to go on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from ...engine.errors import ConfigError
from ...engine.problem import AnyEvaluator
from ...engine.spelling import loss, plain, short
from ...engine.training.blow_up import GROWN, STAYS, Yardstick, obeys_curvature, stays_up, yardstick
from ..run import Run
from .probing import Sharpness

LONGEST = max(steps for _, steps in STAYS)


class BlownUp(NamedTuple):
    """A loss that blew up, by full-data losses: ``start`` was that at ``start_step``, where the run began.

    ``since``: the last step, at an epoch's start, from which the loss was still ordinary for an epoch.
    """

    start_step: int
    start: float
    since: int


class Reading(NamedTuple):
    """Full-data loss and accuracy at one step, and how the loss blew up if it did."""

    loss: float
    accuracy: float | None
    blown_up: BlownUp | None


class LossBlowUp(NamedTuple):
    """What is said of a loss that blew up, at ``step``.

    ``stable_rate``: 2/λmax at the step since when, where that is what the ``rate`` had to stay below.
    """

    blown_up: BlownUp
    step: int
    loss: float
    rate: float
    stable_rate: float | None
    subject: str  # the loss, or f

    @property
    def sentence(self) -> str:
        """Tell the growth in numbers."""
        was = self.blown_up
        return (
            f"{self.subject} blew up: {loss(was.start)} at step {was.start_step:,}, "
            f"{loss(self.loss)} at step {self.step:,}."
        )

    @property
    def advice(self) -> str:
        """Tell which rate is known to be stable, and what to try."""
        since, tenth = self.blown_up.since, self.rate / 10
        go_on = f"Go on from step {since:,} with a tenth of the learning rate, {short(tenth, 12)}."
        if self.stable_rate is None:
            return go_on
        known = (
            f"At step {since:,} plain gradient descent is stable up to a learning rate of "
            f"{short(self.stable_rate, 3)}; this run's is {plain(self.rate)}."
        )
        if tenth < self.stable_rate:
            return f"{known} {go_on}"
        return f"{known} Go on from step {since:,} with less than that."


class Course(NamedTuple):
    """The steps ``first + 1`` to ``last`` of a run, all made by one trainer, as far as it has walked."""

    first: int
    last: int


class Growth:
    """Follow the losses of one run; for the viewing thread. A fork starts where it was set down."""

    def __init__(self, run: Run, evaluator: AnyEvaluator) -> None:
        self._run, self._evaluator = run, evaluator
        self._yardsticks: dict[int, Yardstick] = {}
        self._calm: dict[int, tuple[int, int]] = {}  # by a course's start: last step looked at, last calm one
        self._told: dict[
            int, int
        ] = {}  # likewise: the first step of which it was told, so that it stays told

    def at(self, step: int, loss: float) -> BlownUp | None:
        """Tell how the loss blew up that is the full-data loss at ``step``; None if it did not."""
        if step == 0 or any(segment.first == step for segment in self._run.segments):
            return None
        course = self._course(step)
        measure = self._yardstick(course.first)
        if not measure.times(loss) >= GROWN:
            return None
        calm = self._calm_step(course, measure)
        told = self._told.get(course.first, step)
        known = calm < told < step
        if calm >= step or not (known or self._ends_at(step) or self._stays(course, step, measure)):
            return None
        self._told[course.first] = told if known else step
        return BlownUp(course.first, measure.start, calm)

    def _course(self, step: int) -> Course:
        starts = [segment.first for segment in self._run.segments]
        later = [first for first in starts if first > step]
        return Course(max(first for first in starts if first < step), min([*later, self._run.history.count]))

    def _yardstick(self, first: int) -> Yardstick:
        if first not in self._yardsticks:
            kept = self._run.keyframes.at_or_before(first)
            self._yardsticks[first] = yardstick(self._evaluator, kept.theta)
        return self._yardsticks[first]

    def _ends_at(self, step: int) -> bool:
        divergence = self._run.divergence
        return step == self._run.total_steps or (divergence is not None and step == divergence.step - 1)

    def _stays(self, course: Course, step: int, measure: Yardstick) -> bool:
        """Judge by the batches' losses: of the steps after it as far as they are known, and before it."""
        end = min(course.last, step + LONGEST)
        losses = self._run.history.losses(max(course.first, end - LONGEST), end)
        return stays_up(measure.times(losses))

    def _calm_step(self, course: Course, measure: Yardstick) -> int:
        """Give the start of the last epoch whose mean loss was ordinary; each epoch is looked at once."""
        seen, calm = self._calm.get(course.first, (course.first, course.first))
        for epoch in self._run.history.epochs(seen, course.last):
            seen = epoch.last_step
            if measure.times(epoch.loss) <= 1.0:
                calm = max(course.first, seen - self._run.steps_per_epoch)
        self._calm[course.first] = seen, calm
        return calm


async def loss_blow_up(
    run: Run, step: int, reading: Reading, bend_at: Callable[[int], Awaitable[Sharpness]]
) -> LossBlowUp | None:
    """Say of a loss that blew up which rate would have been stable, where that is known.

    That is asked of plain gradient descent only, and told only if the run's rate is above it.
    """
    if reading.blown_up is None:
        return None
    trainer, stable = run.trainer_of(step), None
    if obeys_curvature(trainer.config.optimizer):
        try:
            stable = (await bend_at(reading.blown_up.since)).curvature.largest_stable_rate
        except ConfigError:  # a network and data too large for it
            stable = None
    rate, subject = trainer.rate_of(step), "The loss" if run.config.model is None else "f"
    known = stable if stable is not None and stable < rate else None
    return LossBlowUp(reading.blown_up, step, reading.loss, rate, known, subject)
