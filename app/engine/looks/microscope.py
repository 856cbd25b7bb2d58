"""One weight in one step: its curve, its slope, its move by the optimizer's rule, its place in its layer."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..arrays import FloatArray, norm
from ..network.evenly import Over
from ..optimizers.worked import WeightStep, Worked, stays, worked
from ..problem import AnyEvaluator
from ..training.setup import Explanation, Setup, State, Stretch
from .batch_curve import BatchCurve
from .rank import Rank, rank
from .slices import Slope, affordable, along, neighbours, slope, window

NEARBY = 2.0**-20
"""How far a weight of size up to 1 is moved to see how its slope, and all others, change there."""


class Window(NamedTuple):
    """How far a curve reaches on each side of the weight (None: as far as suits it), at how many points.

    A batch that takes long has fewer, 9 at least.
    """

    span: float | None = None
    points: int = 201


class Curve(NamedTuple):
    """The loss as the weight takes the values w, (M,) each, on the batch and on all samples.

    `over`: the latter, or evenly some of them where all would take too long; None when these would, too.
    """

    w: FloatArray
    batch: FloatArray
    full: FloatArray | None
    over: Over | None


class Change(NamedTuple):
    """How the loss on the batch changes: by slope × move, and really."""

    predicted: float
    actual: float


class Step(NamedTuple):
    """What one step did to a weight, all in float64; `loss` is the batch's before the step.

    `weight_alone` is what its own move does to it, `whole_step` what all do, each but for `change_error`.
    """

    before: float
    gradient: float
    numeric: Slope
    update: float
    loss: float
    explanation: Explanation
    worked: Worked
    weight_alone: Change
    whole_step: Change
    change_error: float


@dataclass(frozen=True)
class Microscope:
    """One weight at one step. At step 0 nothing is `done`, and the batch is the first one to come."""

    index: int
    label: str
    step: int
    batch_step: int
    after: float
    done: Step | None
    curve: Curve
    rank: Rank


def agreement(one: float, other: float) -> float | None:
    """Return in how many digits two numbers agree, 0 to float64's 16; None if one is not finite."""
    if not np.isfinite([one, other]).all():
        return None
    apart = abs(one - other) / (max(abs(one), abs(other)) or 1.0)
    return float(max(-np.log10(max(apart, 1e-16)), 0.0))


def preview(setup: Setup, evaluator: AnyEvaluator, state: State, index: int, view: Window) -> Microscope:
    """Look at weight `index` before any step: its curve on the batch to come, and its place in its layer."""
    step = state.step + 1
    after = float(state.theta[index])
    batch = BatchCurve(setup, step, index)
    w = window(after, _span(after, 0.0) if view.span is None else view.span, batch.points(view.points))
    curve = _curve(w, batch.along(state.theta, w), evaluator, state.theta, index)
    place = rank(setup.network, index, state.theta, None)
    return Microscope(index, setup.network.label(index), state.step, step, after, None, curve, place)


@np.errstate(all="ignore")
def microscope(
    setup: Setup,
    evaluator: AnyEvaluator,
    before: State,
    stretch: Stretch,
    loss_after: float,
    index: int,
    view: Window,
) -> Microscope:
    """Look at what one step did to weight `index`.

    `stretch` holds that one step, which led from `before`; `loss_after` is its batch's loss after it.
    `evaluator` measures all samples, and is used by one thread at a time. The curves hold all other weights
    as they were before the step.
    """
    weight, update = float(before.theta[index]), float(stretch.update[index])
    after, step = float(stretch.state.theta[index]), stretch.state.step
    batch, reach = BatchCurve(setup, step, index), _span(weight, update) if view.span is None else view.span
    w, near = window(weight, reach, batch.points(view.points)), neighbours(weight, batch.levels)
    losses = batch.along(before.theta, np.concatenate([w, near, [weight, after]]))
    gradient, loss = float(stretch.gradient[index]), float(stretch.losses[-1])
    last_digit = np.spacing(max(1.0, abs(weight)))
    still = weight + np.arange(-batch.roundings, batch.roundings + 1) * last_digit  # rounding alone moves it
    spread = np.ptp(batch.along(before.theta, still))
    noise = 2.0 * float(max(spread, np.spacing(np.abs(losses[-2:]).max())))
    numeric = slope(near, losses[len(w) : -2])
    numeric = numeric._replace(
        error=max(numeric.error, _rounding(setup, batch.evaluator, before.theta, index))
    )
    explanation = setup.explain(before, stretch, index)
    filled = _worked(setup, before, stretch, index, explanation.terms)
    moved = bool((stretch.state.theta != before.theta).any())  # else nothing changes, whatever rounding says
    alone = Change(gradient * update, float(losses[-1] - losses[-2]) if after != weight else 0.0)
    whole = Change(float(stretch.gradient @ stretch.update), loss_after - loss if moved else 0.0)
    done = Step(weight, gradient, numeric, update, loss, explanation, filled, alone, whole, noise)
    curve = _curve(w, losses[: len(w)], evaluator, before.theta, index)
    place = rank(setup.network, index, before.theta, stretch)
    return Microscope(index, setup.network.label(index), step, step, after, done, curve, place)


def _rounding(setup: Setup, batch: AnyEvaluator, theta: FloatArray, index: int) -> float:
    """Return how far a slope by differences may be off because the outputs in the losses are rounded.

    At a minimum the losses are as good as 0, and say nothing of the outputs that were subtracted in them.
    Outputs that are off by a last digit are those of weights that are, and so is the slope: it changes with
    weight j as slope j changes with this weight.
    """
    if not setup.network.layered or setup.network.random:
        return 0.0
    moved, reach = theta.copy(), NEARBY * max(1.0, abs(float(theta[index])))
    moved[index] += reach
    change = np.abs(batch.gradient(moved) - batch.gradient(theta)) @ np.abs(theta)
    return float(np.finfo(np.float64).eps * change / reach) if np.isfinite(change) else 0.0


def _span(weight: float, update: float) -> float:
    """Return a reach that shows the weight's surroundings, zero, and its move."""
    return max(1.0, 1.5 * abs(weight), 1.5 * abs(update))


def _curve(w: FloatArray, batch: FloatArray, evaluator: AnyEvaluator, theta: FloatArray, index: int) -> Curve:
    """Add to a batch's curve that over all samples, or evenly some of them."""
    chosen = affordable(evaluator, len(w))
    if chosen is None:
        return Curve(w, batch, None, None)
    return Curve(w, batch, along(chosen, theta, index, w), chosen.over)


def _worked(setup: Setup, before: State, stretch: Stretch, index: int, terms: dict[str, float]) -> Worked:
    """Fill the optimizer's rule with what it met and made in the step."""
    optimizer, gradient = setup.config.optimizer, setup.network.moving(stretch.gradient)
    t, weight = stretch.state.step - setup.memory_from, float(before.theta[index])
    if index in setup.network.frozen:
        return stays(weight)
    part = setup.network.parameter(index)
    compared = gradient[part.start : part.stop] if optimizer.clipnorm is not None else gradient
    step = WeightStep(
        weight,
        gradient=float(gradient[index]),
        clipped=float(optimizer.clipped(gradient, setup.network.parts)[index]),
        norm=float(norm(compared)),
        before=dict(zip(optimizer.slots, before.slots[:, index].tolist(), strict=True)),
        after={**terms, **dict(zip(optimizer.slots, stretch.state.slots[:, index].tolist(), strict=True))},
        decayed=weight + float(optimizer.decay(before.theta[index : index + 1], t)[0]),
        new=float(stretch.state.theta[index]),
        t=t,
    )
    return worked(optimizer, step)
