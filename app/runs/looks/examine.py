"""A close look at one step of a run: at one weight, or at one sample's way through the network."""

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ...engine.arrays import FloatArray
from ...engine.looks.microscope import Microscope, Window, microscope, preview
from ...engine.problem import AnyEvaluator
from ...engine.training.trainer import Setup, State, Trainer
from ..past.chunk import LastStep, RunState, last_step
from ..run import Run

HISTORY_POINTS = 512
TRAIL_STEPS = 100  # before the step that is looked at, each noted in a weight's history…
TRAIL_COST = 20_000_000  # …unless walking them again takes more multiply-adds (≈ 10 ms)


@dataclass(frozen=True, kw_only=True)
class WeightRequest:
    """Which weight at which step (None: the present one), and how much of its curve and of its way there.

    ``span`` is how far the curve reaches on each side of the weight (None: as far as suits it); ``trail``
    is how many of the steps just before are noted in its history, 0 to ``TRAIL_STEPS``.
    """

    index: int
    step: int | None = None
    span: float | None = None
    points: int = 201
    trail: int = TRAIL_STEPS


class Point(NamedTuple):
    """A weight after a step, and its gradient in that step (NaN where only the state was kept)."""

    step: int
    value: float
    gradient: float


class WeightHistory(NamedTuple):
    """A weight after some of the steps, up to the one looked at: (M,) each, gradients NaN if unknown."""

    step: list[int]
    value: FloatArray
    gradient: FloatArray


class WeightLook(NamedTuple):
    """One weight at one step, and how it came there."""

    microscope: Microscope
    history: WeightHistory


def look(
    setup: Setup, evaluator: AnyEvaluator, present: RunState, points: list[Point], request: WeightRequest
) -> WeightLook:
    """Look at one weight; ``setup`` is the one whose step ``present`` shows, or is to come at step 0."""
    view, index = Window(request.span, request.points), request.index
    if present.last is None:
        seen, made = preview(setup, evaluator, present.state, index, view), kept_point(present.state, index)
    else:
        _, before, stretch, loss_after, _ = present.last
        seen = microscope(setup, evaluator, before, stretch, loss_after, index, view)
        made = Point(stretch.state.step, float(stretch.state.theta[index]), float(stretch.gradient[index]))
    return WeightLook(seen, weight_history([*points, made]))


def trail_start(run: Run, step: int, length: int) -> State | None:
    """Give the kept state from which the last steps up to ``step`` are walked again, if that is cheap."""
    first = next((segment.first for segment in reversed(run.segments) if segment.first < step), 0)
    start = run.keyframes.at_or_before(max(step - max(length, 1), first))
    cost = (step - start.step) * run.trainer.step_work
    return start if 0 < step - start.step <= 2 * TRAIL_STEPS and cost <= TRAIL_COST else None


def trail(trainer: Trainer, start: State, step: int, index: int, length: int) -> tuple[LastStep, list[Point]]:
    """Walk from ``start`` to ``step``: give that step, and a weight after each of the last ones before it."""
    before, values, gradients = trainer.trace(start, step - 1 - start.step, index)
    made = map(Point, range(start.step + 1, step), values.tolist(), gradients.tolist())
    return last_step(trainer, before, trainer.train(before, 1)), list(made)[max(len(values) - length, 0) :]


def kept_point(state: State, index: int) -> Point:
    """Note a weight in a kept state."""
    return Point(state.step, float(state.theta[index]), math.nan)


def weight_history(points: list[Point]) -> WeightHistory:
    """Put points together in the order of their steps, the last of each step; at most ``HISTORY_POINTS``.

    The later half stays whole; the earlier ones are thinned evenly.
    """
    known = list({point.step: point for point in points}.values())
    late = known[-HISTORY_POINTS // 2 :]
    early = known[: -len(late)]
    kept = [*early[:: max(1, -(-len(early) // (HISTORY_POINTS - len(late))))], *late]
    step, value, gradient = zip(*kept, strict=True)
    return WeightHistory(list(step), np.array(value), np.array(gradient))
