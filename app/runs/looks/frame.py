"""What one frame shows: a run's present step, with everything measured at its weights."""

from dataclasses import dataclass
from typing import NamedTuple

from ...engine.arrays import EMPTY, FloatArray
from ...engine.datasets import Data
from ...engine.looks.predictions import Prediction
from ...engine.network.evaluator import Evaluator
from ...engine.problem import AnyEvaluator
from ...engine.training.divergence import Divergence
from ...engine.training.setup import Explanation
from ..past.chunk import RunState, RunStatus, Status
from ..run import Run
from .examine import WeightLook
from .growth import Reading


class BatchView(NamedTuple):
    """The last step's batch: its size, and its mean loss before and after the update."""

    size: int
    loss_before: float
    loss_after: float


@dataclass(frozen=True, slots=True)
class SampleView:
    """One sample of the batch and what the network makes of it now."""

    index: int
    input: FloatArray  # (F,)
    output: FloatArray  # (units of the last layer,)
    target: FloatArray | int


@dataclass(frozen=True, slots=True)
class WeightView:
    """One weight's last step in float64; what led to it is None at step 0."""

    index: int
    label: str
    before: float | None
    gradient: float | None
    update: float | None
    after: float
    explanation: Explanation | None


class Measured(NamedTuple):
    """What the viewing thread measured at one step; shared by all viewers."""

    step: int
    measure: Reading | None  # None while it is too dear to measure in training
    prediction: Prediction | None
    sample: SampleView | None  # None where there are no samples


class WeightInFrame(NamedTuple):
    """A close look at the weight, or None where that would have held the frame up."""

    look: WeightLook | None


class Frame(NamedTuple):
    """A run at one step, complete on its own. ``gradient`` and ``update`` are empty at step 0.

    ``rate`` is the learning rate of the step that led here; at step 0 that of the first to come.
    """

    step: int
    epoch: int
    status: Status
    theta: FloatArray  # (P,)
    gradient: FloatArray  # (P,)
    update: FloatArray  # (P,)
    samples_seen: int
    recorded: int
    rate: float
    batch: BatchView | None
    weight: WeightView | None
    close: WeightInFrame | None  # where a close look at the weight was asked for
    divergence: Divergence | None
    measured: Measured


def frame_of(
    run: Run, snapshot: RunStatus, measured: Measured, watch: int | None, close: WeightInFrame | None
) -> Frame:
    """Put together what a viewer of weight ``watch`` is shown of a run at one instant."""
    present, status, recorded, divergence = snapshot
    state, last, _ = present
    step, theta, _ = state
    epoch, seen, batch = run.schedule.epoch_of(step), run.schedule.samples_seen(step), _batch(run, present)
    gradient, update = (last.stretch.gradient, last.stretch.update) if last else (EMPTY, EMPTY)
    weight = None if watch is None else weight_view(run, present, watch)
    made = max(step, 1)
    rate = run.trainer_of(made).rate_of(made)
    figures = step, epoch, status, theta, gradient, update, seen, recorded, rate
    return Frame(*figures, batch, weight, close, divergence, measured)


def weight_view(run: Run, present: RunState, index: int) -> WeightView:
    """Tell the last step of weight ``index`` in numbers."""
    label = run.trainer.network.label(index)
    after = float(present.state.theta[index])
    if present.last is None:
        return WeightView(index, label, None, None, None, after, None)
    trainer, before, stretch, _, _ = present.last
    was, slope, move = (float(each[index]) for each in (before.theta, stretch.gradient, stretch.update))
    return WeightView(index, label, was, slope, move, after, trainer.explain(before, stretch, index))


def _batch(run: Run, present: RunState) -> BatchView | None:
    if present.last is None:
        return None
    step, seen = present.state.step, run.schedule.samples_seen
    return BatchView(
        seen(step) - seen(step - 1), float(present.last.stretch.losses[-1]), present.last.loss_after
    )


def sample_view(evaluator: AnyEvaluator, data: Data, present: RunState) -> SampleView | None:
    """Send one sample of the last batch, if it has any, through the network at its present weights."""
    index = present.sample
    if index is None or not isinstance(evaluator, Evaluator):
        return None
    x = data.x[index : index + 1]
    target = data.y[index]
    output = evaluator.outputs(present.state.theta, x)[0]
    return SampleView(index, x[0], output, int(target) if target.ndim == 0 else target)
