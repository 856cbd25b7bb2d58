"""What metrics have added up in an epoch under way: no state has that, so it is walked again."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np

from ..engine.arrays import FloatArray
from ..engine.training.trainer import State, Trainer
from .past.kept import Keyframes


class Part(Protocol):
    """The trainer that makes every step after `first`."""

    @property
    def first(self) -> int: ...
    @property
    def trainer(self) -> Trainer: ...


def sums_at(segments: Sequence[Part], step: int, keyframes: Keyframes) -> FloatArray | None:
    """Return what the metrics of the last part add up in the steps of an epoch under way, (width,).

    None where that is nothing. A fork counts the steps of its parent, too.
    """
    last = segments[-1].trainer
    first = step - step % last.steps_per_epoch
    if first == step or last.task.tally is None:
        return None
    state, sums = keyframes.at_or_before(first), np.zeros(last.task.tally.width)
    while state.step < step:
        here = next(one for one in reversed(segments) if one.first <= state.step)
        ends = [one.first for one in segments if one.first > state.step]
        state, rows = _walked(here.trainer, last.config.metrics, state, min([step, *ends]))
        for row in rows[max(first - (state.step - len(rows)), 0) :]:
            sums += row
        state = keyframes.pinned_at(state.step) or state
    return sums


def _walked(trainer: Trainer, metrics: tuple[str, ...], state: State, stop: int) -> tuple[State, FloatArray]:
    """Walk to a step that was walked before, and return its state and what each step adds, (n, width)."""
    config = replace(trainer.config, metrics=metrics)
    again = Trainer(config, trainer.data, memory_from=trainer.memory_from)
    stretch = again.train(state, stop - state.step)
    return stretch.state, stretch.tallies
