"""How a run's loss stands to the one that it started with: whether it blew up, and from where to go on."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import NamedTuple

from ...engine.errors import ConfigError
from ...engine.problem import AnyEvaluator
from ...engine.spelling import loss, rate_text, short
from ...engine.training.divergence import GROWN, STAYS, Yardstick, obeys_curvature, stays_up, yardstick
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
    """Full-data loss and accuracy at one step, and how the loss blew up if it did.

    `penalty` is the part of the loss that the weights themselves add. `val_loss` and `val_accuracy` are those
    of the samples that are held out, None without any.
    """

    loss: float
    accuracy: float | None
    penalty: float
    blown_up: BlownUp | None
    val_loss: float | None = None
    val_accuracy: float | None = None


class LossBlowUp(NamedTuple):
    """What is said of a loss that blew up, at ``step``.

    ``stable_rate``: 2/λmax at the step since when, where that is what the ``rate`` had to stay below;
    ``rate_then`` is that of the first step from there.
    """

    blown_up: BlownUp
    step: int
    loss: float
    rate: float
    rate_then: float
    stable_rate: float | None
    subject: str  # the loss, or f

    @property
    def tenth(self) -> float:
        """A tenth of the learning rate, of where it grew or of here: the smaller one that is above 0."""
        return min((one for one in (self.rate, self.rate_then) if one > 0.0), default=0.0) / 10

    @property
    def sentence(self) -> str:
        """Tell the growth in numbers."""
        before = f"{loss(self.blown_up.start)} at step {self.blown_up.start_step:,}"
        return f"{self.subject} blew up: {before}, {loss(self.loss)} at step {self.step:,}."

    @property
    def advice(self) -> str:
        """Tell which rate is known to be stable, and what to try."""
        since, which = self.blown_up.since, " there" if self.tenth < self.rate / 10 else ""
        go_on = (
            f"Go on from step {since:,} with a tenth of the learning rate{which}, {short(self.tenth, 12)}."
        )
        if self.stable_rate is None:
            return go_on
        stable, now = short(self.stable_rate, 3), f"is {rate_text(self.rate)}"
        own = now if self.rate_then == self.rate else f"was {rate_text(self.rate_then)} there and {now} here"
        known = (
            f"At step {since:,} plain gradient descent is stable up to a learning rate of {stable}; "
            f"this run's {own}."
        )
        if self.tenth < self.stable_rate:
            return f"{known} {go_on}"
        return f"{known} Go on from step {since:,} with one that stays below {stable}."


class Growth:
    """Follow the losses of one run; for the viewing thread. A fork starts where it was set down."""

    def __init__(self, run: Run, evaluator: Callable[[], AnyEvaluator]) -> None:
        self._run, self._evaluator = run, evaluator
        self._yardsticks: dict[int, Yardstick] = {}
        # By where a trainer began: the last step looked at, and the last calm one.
        self._calm: dict[int, tuple[int, int]] = {}
        self._told: dict[int, int] = {}  # likewise: the first step that was told of, so that it stays told

    def at(self, step: int, loss: float) -> BlownUp | None:
        """Tell how the loss blew up that is the full-data loss at ``step``; None if it did not."""
        starts = [segment.first for segment in self._run.segments]
        if step == 0 or step in starts:
            return None
        first = max(start for start in starts if start < step)
        last = min([*(start for start in starts if start > step), self._run.history.count])
        if first not in self._yardsticks:
            kept = self._run.keyframes.at_or_before(first)
            self._yardsticks[first] = yardstick(self._evaluator(), kept.theta)
        measure = self._yardsticks[first]
        if not measure.times(loss) >= GROWN:
            return None
        # By the batches' losses: of the steps after it as far as they are known, and before it.
        until = min(last, step + LONGEST)
        losses = self._run.history.losses(max(first, until - LONGEST), until)
        calm, end = self._calm_step(first, last, measure), self._run.divergence
        told = self._told.get(first, step)
        known = calm < told < step
        ends = step == self._run.total_steps or (end is not None and step == end.step - 1)
        if calm >= step or not (known or ends or stays_up(measure.times(losses))):
            return None
        self._told[first] = told if known else step
        return BlownUp(first, measure.start, calm)

    def _calm_step(self, first: int, last: int, measure: Yardstick) -> int:
        """Give the start of the last epoch whose mean loss was ordinary; each epoch is looked at once."""
        seen, calm = self._calm.get(first, (first, first))
        for epoch in self._run.history.epochs(seen, last):
            seen = epoch.last_step
            if measure.times(epoch.loss) <= 1.0:
                calm = max(first, seen - self._run.steps_per_epoch)
        self._calm[first] = seen, calm
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
        with suppress(ConfigError):  # a network and data too large for it
            bend = await bend_at(reading.blown_up.since)
            # Some of the samples do not tell which rate is stable over all.
            stable = bend.curvature.largest_stable_rate if bend.over.every == 1 else None
    rate, subject = trainer.rate_of(step), "The loss" if run.config.model is None else "f"
    then = trainer.rate_of(reading.blown_up.since + 1)
    known = stable if stable is not None and stable < rate else None
    return LossBlowUp(reading.blown_up, step, reading.loss, rate, then, known, subject)
