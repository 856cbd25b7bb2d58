"""A close look at one step of a run: at one weight, or at one sample's way through the network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from app.engine.arrays import FloatArray
from app.engine.evaluator import Evaluator
from app.engine.microscope import Microscope, Window, microscope, preview
from app.engine.trainer import State, Trainer
from app.runs.run import Present

HISTORY_POINTS = 512


@dataclass(frozen=True, kw_only=True)
class WeightRequest:
    """Which weight at which step (None: the present one), and how much of its curve.

    ``span`` is how far the curve reaches on each side of the weight (None: as far as suits it).
    """

    index: int
    step: int | None = None
    span: float | None = None
    points: int = 201


class WeightHistory(NamedTuple):
    """A weight's value after some of the steps, the last one being the step that is looked at."""

    step: list[int]
    value: FloatArray


class WeightLook(NamedTuple):
    """One weight at one step, and how it came there."""

    microscope: Microscope
    history: WeightHistory


def look(
    trainer: Trainer, evaluator: Evaluator, present: Present, walked: list[State], request: WeightRequest
) -> WeightLook:
    """Look at one weight; ``trainer`` is the one whose step ``present`` shows, or is to come at step 0."""
    view = Window(request.span, request.points)
    history = weight_history([*walked, present.state], request.index)
    if present.last is None:
        return WeightLook(preview(trainer, evaluator, present.state, request.index, view), history)
    before, stretch, loss_after = present.last.before, present.last.stretch, present.last.loss_after
    seen = microscope(trainer, evaluator, before, stretch, loss_after, request.index, view)
    return WeightLook(seen, history)


def weight_history(states: list[State], index: int) -> WeightHistory:
    """Take a weight's value from states in the order of their steps, at most ``HISTORY_POINTS``, evenly."""
    last = states[-1]
    earlier = [state for state in states if state.step < last.step]
    kept = [*earlier[:: max(1, -(-len(earlier) // (HISTORY_POINTS - 1)))], last]
    return WeightHistory(
        [state.step for state in kept], np.array([float(state.theta[index]) for state in kept])
    )
