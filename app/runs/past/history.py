"""The losses that a run has walked past: one a step, and one record an epoch, as Keras prints them."""

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...engine.arrays import FloatArray, frozen
from ...engine.metrics import Tally
from ...engine.training.stepper import NO_TALLIES

Measures = Mapping[str, float]
"""What else was measured of an epoch, by Keras's names: `val_` of what is held out, at the epoch's end."""

NONE: Measures = MappingProxyType({})


class EpochRecord(NamedTuple):
    """One epoch's log line: running means over its batches, weighted by batch size, and its measures."""

    epoch: int  # counted from 1
    loss: float
    accuracy: float | None
    seconds: float  # time spent in training it
    last_step: int
    measures: Measures = NONE

    @property
    def val_loss(self) -> float | None:
        """The loss over the samples that are held out; None without any."""
        return self.measures.get("val_loss")

    @property
    def val_accuracy(self) -> float | None:
        """The share of these that is right; None where that is not asked for."""
        return self.measures.get("val_accuracy")

    @property
    def metrics(self) -> Measures:
        """What is counted beside the loss, by name."""
        own = {} if self.accuracy is None else {"accuracy": self.accuracy}
        return {**own, **{name: value for name, value in self.measures.items() if name != "val_loss"}}


class Schedule(NamedTuple):
    """How steps make epochs: ``samples`` in batches of ``batch_size``, the last one maybe smaller."""

    samples: int
    batch_size: int

    @property
    def steps_per_epoch(self) -> int:
        """Count the batches that one epoch takes."""
        return -(-self.samples // self.batch_size)

    def epoch_of(self, step: int) -> int:
        """Give the epoch, counted from 1, that step ``step`` belongs to; 0 before the first step."""
        return -(-step // self.steps_per_epoch)

    def samples_seen(self, step: int) -> int:
        """Count the samples that the first ``step`` steps took, repeats included."""
        epochs, steps = divmod(step, self.steps_per_epoch)
        return epochs * self.samples + min(steps * self.batch_size, self.samples)


EPOCH_BYTES = 230
"""Of the record of an epoch, measured."""


class History:
    """Losses and matches by step, append-only, and the epochs that have ended.

    Walking a step again after a seek back appends nothing: the bits are the same.
    """

    def __init__(
        self, schedule: Schedule, *, has_accuracy: bool, tally: Tally | None = None,
        sums: FloatArray | None = None,
    ) -> None:  # fmt: skip
        """Begin without steps; `sums` (width,): what `tally` has added up in the epoch under way."""
        self.schedule = schedule
        self.has_accuracy = has_accuracy
        self.count = 0
        self._losses: FloatArray = np.empty(256)
        self._correct: NDArray[np.uint16] = np.empty(256, np.uint16)
        self._epochs: list[EpochRecord] = []
        self._seconds = 0.0
        self._tally, self._sums = (
            tally,
            np.zeros(tally.width if tally else 0) if sums is None else sums.copy(),
        )

    @property
    def sums(self) -> FloatArray:
        """What the metrics have added up in the epoch under way, (width,)."""
        return self._sums.copy()

    @property
    def nbytes(self) -> int:
        """About how many bytes it takes."""
        return self._losses.nbytes + self._correct.nbytes + EPOCH_BYTES * len(self._epochs)

    def record(
        self, first: int, losses: FloatArray, correct: FloatArray, seconds: float,
        measures: Sequence[Measures] = (), tallies: FloatArray = NO_TALLIES,
    ) -> None:  # fmt: skip
        """Append what is new in the steps after ``first``: losses (n,) in the loss's unit, matches (n,), what
        was measured of each epoch that ended, if anything was, and what the metrics add up, (n, width).
        """
        new = first + len(losses) - self.count
        if new <= 0:
            return
        self._reserve(self.count + new)
        self._losses[self.count : self.count + new] = losses[-new:]
        self._correct[self.count : self.count + new] = correct[-new:]
        self.count += new
        counted = self._counted(tallies[-new:]) if self._tally else []
        self._end_epochs(seconds * new / len(losses), measures, counted)

    @classmethod
    def restored(
        cls, schedule: Schedule, *, has_accuracy: bool, losses: FloatArray, correct: NDArray[np.uint16],
        epochs: FloatArray, measures: Sequence[Measures], seconds: float, tally: Tally | None = None,
        sums: FloatArray | None = None,
    ) -> "History":  # fmt: skip
        """Give the history of losses (n,), matches (n,), ended epochs as ``table`` gives them, what else was
        measured of each, and seconds of the one under way.
        """
        history = cls(schedule, has_accuracy=has_accuracy, tally=tally, sums=sums)
        history._reserve(len(losses))
        history.count = len(losses)
        history._losses[: history.count], history._correct[: history.count] = losses, correct
        each = schedule.steps_per_epoch
        for index, ((loss, accuracy, took), found) in enumerate(zip(epochs.tolist(), measures, strict=True)):
            right = None if math.isnan(accuracy) else accuracy
            history._epochs.append(EpochRecord(index + 1, loss, right, took, (index + 1) * each, found))
        history._seconds = seconds
        return history

    @property
    def seconds(self) -> float:
        """The time spent in the epoch under way."""
        return self._seconds

    def matches(self, start: int = 0) -> NDArray[np.uint16]:
        """Give the right samples of the steps after ``start``, (n,)."""
        return self._correct[start : self.count].copy()

    def table(self, start: int = 0) -> FloatArray:
        """Give loss, accuracy (NaN without) and seconds of the epochs that ended after a step, (n, 3)."""
        rows = [
            (e.loss, math.nan if e.accuracy is None else e.accuracy, e.seconds) for e in self.epochs(start)
        ]
        return np.array(rows, np.float64).reshape(-1, 3)

    def losses(self, start: int = 0, stop: int | None = None) -> FloatArray:
        """Give the batch losses of steps ``start + 1`` to ``stop`` (n,), each before its own update."""
        return frozen(self._losses[: self.count][start:stop].copy())

    def epochs(self, start: int = 0, stop: int | None = None) -> list[EpochRecord]:
        """List the epochs whose last step lies after ``start`` and not after ``stop``."""
        each, end = self.schedule.steps_per_epoch, self.count if stop is None else stop
        return self._epochs[start // each : end // each]

    def epoch(self, number: int) -> EpochRecord:
        """Give the record of an epoch that has ended, counted from 1."""
        return self._epochs[number - 1]

    def best(self) -> EpochRecord | None:
        """Give the epoch with the lowest mean loss, the first of equals; None until one has ended."""
        return min(self._epochs[:], key=lambda epoch: epoch.loss, default=None)

    def copy_until(
        self, step: int, *, has_accuracy: bool, tally: Tally | None = None, sums: FloatArray | None = None
    ) -> "History":
        """Give a history of its own that holds the first ``step`` steps, for a fork to go on from.

        `sums` (width,): what its `tally` has added up until then in the epoch under way; None for nothing.
        """
        copy = History(self.schedule, has_accuracy=has_accuracy, tally=tally, sums=sums)
        copy._reserve(step)
        copy._losses[:step] = self._losses[:step]
        copy._correct[:step] = self._correct[:step]
        copy._correct[:step] = self._correct[:step]
        copy._epochs = self.epochs(0, step)
        copy.count = step
        return copy

    def _reserve(self, size: int) -> None:
        if size > len(self._losses):
            room = max(size, 2 * len(self._losses)) - self.count
            self._losses = np.concatenate([self._losses[: self.count], np.empty(room)])
            self._correct = np.concatenate([self._correct[: self.count], np.empty(room, np.uint16)])

    def _counted(self, rows: FloatArray) -> list[Measures]:
        """Add up what the last steps add, one by one; give the metrics of each epoch that ended with them.

        So a sum does not hang on how the steps were divided.
        """
        ended, each = list[FloatArray](), self.schedule.steps_per_epoch
        for step, row in enumerate(rows, self.count - len(rows) + 1):
            self._sums += row
            if step % each == 0:
                ended.append(self._sums.copy())
                self._sums[:] = 0.0
        return self._tally.results(np.array(ended), self.schedule.samples) if ended and self._tally else []

    def _end_epochs(self, seconds: float, measures: Sequence[Measures], counted: Sequence[Measures]) -> None:
        ended = self.count // self.schedule.steps_per_epoch - len(self._epochs)
        held = [*measures][len(measures) - ended :] if measures else [NONE] * ended
        both = [{**own, **of} for own, of in zip(counted, held, strict=True)] if counted else held
        for found in both:
            share = seconds / ended
            self._epochs.append(self._epoch_record(len(self._epochs), self._seconds + share, found))
            self._seconds = 0.0
        if not ended:
            self._seconds += seconds

    def _epoch_record(self, index: int, seconds: float, measures: Measures) -> EpochRecord:
        samples, batch_size = self.schedule
        steps = self.schedule.steps_per_epoch
        first, last = index * steps, (index + 1) * steps
        sizes = np.full(steps, float(batch_size))
        sizes[-1] = samples - (steps - 1) * batch_size
        losses = self._losses[first:last]
        fits = losses.max() < np.finfo(np.float64).max / samples  # else their sum overflows, but no mean does
        loss = float(sizes.dot(losses)) / samples if fits else float((sizes / samples).dot(losses))
        matches = int(self._correct[first:last].sum())
        accuracy = matches / samples if self.has_accuracy else None
        return EpochRecord(index + 1, loss, accuracy, seconds, last, measures)
