"""What looks at one run: it measures the full data, predicts, surveys the landscape, and examines steps.

The viewing, the surveying and the examining thread each have an evaluator of their own, for an evaluator's
buffers belong to one thread at a time. What was measured at the last step is kept, so that
many viewers cost as much as one.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from time import perf_counter
from typing import TypeVar

from ...engine.arrays import FloatArray, IntArray
from ...engine.landscape import Plane
from ...engine.looks.curvature import BUDGET, PASSES, curvature
from ...engine.looks.predictions import Prediction, PredictionPlan, predict, prediction_plan
from ...engine.network.evaluator import Evaluator, Measure
from ...engine.problem import AnyEvaluator, evaluator_for, held_out_evaluator
from ...engine.training.trainer import Setup, State
from ..past.chunk import RunState
from ..past.kept import nbytes
from ..run import Run
from .examine import Point, WeightLook, WeightRequest, look
from .frame import Measured, WeightInFrame, sample_view
from .growth import Growth, Reading
from .probing import Sharpness
from .strips import Column
from .survey import LandscapeRequest, Memory, PlaneKind, Still

T = TypeVar("T")

KNOWN_MEASURES = 16
LOOK_COST = 40_000_000  # multiply-adds of a curve (≈ 10 ms) that a frame of a run at rest may wait for
LIVE_COST = 20_000_000  # multiply-adds: a pass over the data above this (≈ 10 ms) waits until training rests


@dataclass(eq=False)
class Known:
    """What is found once for all runs of one configuration; a fork, whose past has others, has its own."""

    looking: asyncio.Lock = field(default_factory=asyncio.Lock)  # who asks first looks ahead, others wait
    measures: dict[int, Measure] = field(
        default_factory=dict
    )  # at the last steps seen; for the viewing thread
    held_out: dict[int, Measure] = field(default_factory=dict)  # likewise, of the samples that are held out
    ahead: list[State] | None = None  # the whole path once somebody asked; empty where it is too dear
    losses: dict[int, float] = field(default_factory=dict)  # along it, by step; for the surveying thread
    planes: dict[PlaneKind, Plane] = field(default_factory=dict)  # of it, which hold still; likewise
    still: Still = field(default_factory=Still)  # the last surface over one of them; likewise
    sharpness: dict[int, Sharpness] = field(default_factory=dict)  # of the last steps asked for; likewise
    columns: dict[int, Column] = field(default_factory=dict)  # of the histograms last asked for; on the loop

    @property
    def nbytes(self) -> int:
        """About the bytes of the path ahead and of the histograms, beside which the rest is small."""
        counted = sum(layer.nbytes for column in self.columns.values() for layer in column)
        return counted + (len(self.ahead) * nbytes(self.ahead[-1]) if self.ahead else 0)


class Measurements:
    """The measurements of one run. Each method says which thread calls it."""

    def __init__(self, run: Run, known: "Known") -> None:
        self._run, self._known = run, known
        self._seen: Measured | None = None
        self.memory = Memory(known.losses, known.planes, still=known.still)  # for the surveying thread
        self._close: tuple[tuple[int, WeightRequest], WeightInFrame] | None = None  # the last asked for
        self._examining: dict[Setup, AnyEvaluator] = {}  # a fork's past has configurations of its own

    @cached_property
    def plan(self) -> PredictionPlan:
        """Which predictions are shown of this run's data."""
        return prediction_plan(self._run.config, self._run.data)

    @cached_property
    def _viewing(self) -> AnyEvaluator:
        return evaluator_for(self._run.config, self._run.data)

    @cached_property
    def _held_out(self) -> Evaluator | None:
        return held_out_evaluator(self._run.config, self._run.data)

    @cached_property
    def surveying(self) -> AnyEvaluator:
        return evaluator_for(self._run.config, self._run.data)

    @cached_property
    def _growth(self) -> Growth:
        return Growth(self._run, lambda: self._viewing)

    def read(self, state: State) -> Reading:
        """Measure a state, and say whether the loss has blown up. For the viewing thread."""
        measure, held_out = self.measure(state), self._held_out
        blown_up = self._growth.at(state.step, measure.loss)
        if held_out is None:
            return Reading(*measure, blown_up)
        loss, accuracy, _ = _once(self._known.held_out, state.step, lambda: held_out.measure(state.theta))
        return Reading(*measure, blown_up, loss, accuracy)

    @cached_property
    def is_cheap(self) -> bool:
        """Whether a frame in training may wait for a measurement. For the viewing thread."""
        return self._viewing.cost <= LIVE_COST

    def measure(self, state: State) -> Measure:
        """Measure full-data loss and accuracy; the last steps asked for are known. For the viewing thread."""
        return _once(self._known.measures, state.step, lambda: self._viewing.measure(state.theta))

    def seen(self, step: int, *, dear: bool) -> Measured | None:
        """Give what ``see`` found last if it will do at a step. For any thread."""
        last = self._seen
        return last if last and last.step == step and not (dear and last.measure is None) else None

    def see(self, present: RunState, *, dear: bool) -> Measured:
        """Measure what a frame shows, once a step, whatever it takes if ``dear``. For the viewing thread."""
        step, theta, _ = present.state
        measured = self.seen(step, dear=dear)
        if measured is None:
            affordable = dear or self._viewing.cost <= LIVE_COST
            self._seen = measured = Measured(
                step,
                self.read(present.state) if affordable else None,
                predict(self._viewing, self.plan, theta) if affordable else None,
                sample_view(self._viewing, self._run.data, present),
            )
        return measured

    def over(self, batch: IntArray, request: LandscapeRequest) -> tuple[AnyEvaluator, Memory]:
        """Give what measures all samples or a batch, and what is known of them. For the surveying thread."""
        if request.samples == "all" or not len(batch):
            return self.surveying, self.memory
        data = self._run.data
        return evaluator_for(self._run.config, data.part(batch)), Memory()

    def bend(self, state: State) -> Sharpness:
        """Find the curvature at a state of the run, once a step. For the surveying thread."""

        def found() -> Sharpness:
            begin, evaluator = perf_counter(), self.surveying.within(BUDGET, PASSES)
            bend = curvature(evaluator, state.theta)
            return Sharpness(state.step, evaluator.over, bend, perf_counter() - begin)

        return _once(self._known.sharpness, state.step, found)

    def predicted(self, theta: FloatArray) -> Prediction | None:
        """Predict what is shown at weights (P,). For the surveying thread."""
        return predict(self.surveying, self.plan, theta)

    def look(self, present: RunState, points: list[Point], request: WeightRequest) -> WeightLook:
        """Look at one weight. For the examining thread."""
        trainer = present.last.trainer if present.last else self._run.trainer_from(present.state.step)
        return look(trainer, self.examiner(trainer), present, points, request)

    def close_look(self, present: RunState, points: list[Point], request: WeightRequest) -> WeightInFrame:
        """Look at one weight if a frame may wait so long, once for all viewers. For the examining thread."""
        if request.points * self.examiner(self._run.trainer).cost > LOOK_COST:
            return WeightInFrame(None)
        key = present.state.step, request
        if self._close is None or self._close[0] != key:
            self._close = key, WeightInFrame(self.look(present, points, request))
        return self._close[1]

    def examiner(self, trainer: Setup) -> AnyEvaluator:
        """Give the evaluator of a trainer's configuration. For the examining thread."""
        if trainer not in self._examining:
            self._examining[trainer] = evaluator_for(trainer.config, trainer.data)
        return self._examining[trainer]


def _once(known: dict[int, T], step: int, found: Callable[[], T]) -> T:
    """Find what is not known of a step; where as much is known as is kept, forget what was learned first."""
    if step not in known:
        if len(known) >= KNOWN_MEASURES:
            known.pop(next(iter(known)))
        known[step] = found()
    return known[step]
