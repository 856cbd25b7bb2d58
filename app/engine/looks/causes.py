"""Why weights do not learn at a moment: one cause after another, causes before what they bring about."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np

from ..losses import BinaryCrossentropy, CrossEntropy
from ..network.layers import Network
from ..spelling import count, every, shown
from .curvature import at_rest, on_surface, perfect
from .evidence import RESOLUTION, Evidence
from .stall import SATURATED, SHARES, SURE_AND_WRONG, Finding, LayerSigns, largest

VANISHING = 1e-6
"""A layer whose largest gradient is less than this share of a later layer's learns nothing."""

SURE = 0.01
"""A network that is sure and right is flat too; up to this loss that is not called a stall."""

MANY = 0.1
"""Of the samples: so many must be wrong without an error that comes back before that is told."""

ALIKE = 1e-9
"""Units whose weights differ by less than this share of the largest are alike; rounding makes less."""


def finding(moment: Evidence) -> Finding | None:
    """Name what keeps weights from learning, if anything does, or that they are at a minimum.

    Nothing is said of a moment whose numbers are beyond float64: it is about to diverge. But a loss that is
    0 by 0 for some samples may be clipped for others. Nor is a step without a rate told where the schedule
    has rates to come, as in a warm-up from 0.
    """
    model = moment.config.model
    finite = np.isfinite([moment.loss, largest(moment.gradient), largest(moment.move)]).all()
    drawn = moment.evaluator.network.random
    judges = (
        (DRAWN_JUDGES if drawn else JUDGES)
        if model is None
        else NOISY_JUDGES
        if model.noise
        else SURFACE_JUDGES
    )
    if not finite:
        return _clipped(moment) if np.isnan(moment.loss) and _clipped in judges else None
    fitting = [judge for judge in judges if not (moment.waits and judge in OF_MOVES)]
    return next((found for judge in fitting if (found := judge(moment))), None)


def _without_rate(moment: Evidence) -> Finding | None:
    if moment.rate != 0.0 or not moment.stays():
        return None
    since = "" if moment.config.optimizer.schedule is None else " from here on"
    return Finding("no rate", moment.whole, 0.0, f"its learning rate is 0{since}")


def _one_output(moment: Evidence) -> Finding | None:
    """Find a softmax over one unit, or a loss that takes the share of one output among all."""
    loss, last = moment.config.loss, moment.head
    for one in moment.signs:
        if one.activation == "softmax" and one.units == 1:
            why = "a softmax over one unit is always 1"
            inside = "" if one is moment.head else "Use another activation there, or more units."
            return Finding("one output", one.layer, 0.0, why, inside)
    if last.units == 1 and isinstance(loss, CrossEntropy) and not isinstance(loss, BinaryCrossentropy):
        why = "its loss takes the share of one output among all, which is always 1"
        return Finding("one output", last.layer, 0.0, why)
    return None


def _alike(moment: Evidence) -> Finding | None:
    """Find a hidden layer whose units have the same weights in and out, and so the same gradients, always."""
    network, theta = moment.evaluator.network, moment.theta
    stack = network.stack if isinstance(network, Network) else ()
    weighing = [place for place in stack if place.start < place.stop]
    for place, following in pairwise(weighing):
        one = moment.signs[place.number]
        each_unit = np.vstack([place.matrix(theta), following.matrix(theta)[:-1].T])
        apart = np.abs(each_unit - each_unit[:, :1])
        if network.moves(one.layer) and one.units > 1 and apart.max() <= ALIKE * largest(each_unit):
            units = "both" if one.units == 2 else f"all {count(one.units)}"
            why = f"{units} have the same weights, in and out"
            return Finding("alike", one.layer, one.largest_gradient, why)
    return None


def _flat(moment: Evidence) -> Finding | None:
    over = every(moment.evaluator.samples, "sample")
    for one in moment.certain:
        slope = one.largest_slope
        if one.activation == "relu" and one.dead_units == one.units:
            units = "its relu unit gives" if one.units == 1 else f"its {count(one.units)} relu units give"
            return Finding("dead", one.layer, 0.0, f"{units} 0 for {over}")
        if slope is not None and slope < SATURATED and not _passes_all_the_same(moment, one):
            why = f"its steepest {one.activation} unit has slope {shown(slope)} over {over}"
            return Finding("saturated", one.layer, slope, why)
    return None


def _passes_all_the_same(moment: Evidence, one: LayerSigns) -> bool:
    """Say whether a flat layer does not matter: all is learned, or the loss is as steep as it is flat."""
    if not isinstance(moment.config.loss, CrossEntropy):
        return one is moment.head and moment.loss <= SURE
    return moment.loss <= SURE or (one is moment.head and _stuck(moment, SATURATED) == 0)


def _clipped(moment: Evidence) -> Finding | None:
    loss, samples = moment.config.loss, moment.evaluator.samples
    if not isinstance(loss, CrossEntropy) or loss.from_logits or not (stuck := _stuck(moment, 0.0)):
        return None
    why = f"{count(stuck)} of {count(samples)} shares are cut off at 10⁻⁷, where the loss has no slope"
    otherwise = SURE_AND_WRONG if moment.head.activation in SHARES else ""
    return Finding("clipped", moment.head.layer, 0.0, why, otherwise)


def _stuck(moment: Evidence, error: float) -> int:
    """Count the wrong samples with an error of at most so much, where they are many and most of the loss.

    Those whose loss is 0 by 0 are none of them.
    """
    losses, counts, _, errors = moment.errors[:, ~np.isnan(moment.errors[0])]
    few = counts * ((errors <= error) & (losses > SURE))
    many = few.sum() >= MANY * moment.evaluator.samples and losses @ few >= 0.5 * (losses @ counts)
    return int(few.sum()) if many else 0


def _without_gradient(moment: Evidence) -> Finding | None:
    if moment.trained[-1].largest_gradient == 0.0 and moment.loss <= SURE:
        return None  # everything is learned
    shut = [one for one in moment.trained if one.largest_gradient == 0.0]
    still_shut = _held(moment, shut, lambda own, _: own == 0.0)
    if still_shut is None:
        return None
    return Finding(
        "no gradient", still_shut.layer, 0.0, f"{moment.of_free}every slope of the loss there is exactly 0"
    )


def _vanishing(moment: Evidence) -> Finding | None:
    steepest = max(moment.trained, key=lambda one: one.largest_gradient)
    before = moment.trained[: moment.trained.index(steepest)]
    faint = [one for one in before if _is_faint(moment, one, steepest)]
    held = _held(moment, faint, lambda own, whole: own < VANISHING * whole)
    if held is None:
        return None
    most, there = shown(held.largest_gradient), shown(steepest.largest_gradient)
    why = f"at most {most}, where {steepest.layer} has {there}"
    return Finding("vanishing", held.layer, held.largest_gradient, why)


def _is_faint(moment: Evidence, one: LayerSigns, steepest: LayerSigns) -> bool:
    """Say whether a layer's gradient is nothing beside another's, and so is its move by the optimizer."""
    move = largest(moment.move[moment.evaluator.network.layer_part(one.layer)])
    moves_less = move <= VANISHING * largest(moment.move)
    return one.largest_gradient < VANISHING * steepest.largest_gradient and moves_less


def _held(
    moment: Evidence, layers: list[LayerSigns], shut: Callable[[float, float], bool]
) -> LayerSigns | None:
    """Return the first of some layers that is shut a little further down too.

    Beside zeros in the last layer alone, say, the others have no gradient; but it opens with the first step.
    """
    if not layers:
        return None
    beside = moment.gradient_beside()
    whole, parts = largest(beside), moment.evaluator.network.layer_part
    return next((one for one in layers if shut(largest(beside[parts(one.layer)]), whole)), None)


def _unmoved(moment: Evidence) -> Finding | None:
    if not moment.stays():
        return None
    size, move, optimizer = largest(moment.theta), largest(moment.move), moment.config.optimizer
    lost = f"updates of at most {shown(move)} are lost in float64 beside {shown(size)}"
    why = lost if move else f"every update is 0, at slopes of up to {shown(largest(moment.gradient))}"
    if moment.rate * (optimizer.weight_decay or 0.0) > RESOLUTION and moment.gradient.any():
        why = f"its weight decay balances slopes of up to {shown(largest(moment.gradient))}"
    return Finding("unmoved", moment.whole, move, why)


Judge = Callable[[Evidence], Finding | None]

JUDGES: tuple[Judge, ...] = (
    _without_rate,
    _one_output,
    perfect,
    _alike,
    _flat,
    _clipped,
    at_rest,
    _without_gradient,
    _vanishing,
    _unmoved,
)

SURFACE_JUDGES: tuple[Judge, ...] = (_without_rate, on_surface, _unmoved)

DRAWN_JUDGES: tuple[Judge, ...] = (_without_rate, _one_output, _flat)
"""Where layers draw in training: a step's loss is not the one over all samples, at whose rest it moves on."""

OF_MOVES: tuple[Judge, ...] = (_without_rate, at_rest, on_surface, _unmoved)
"""Those that look at the next move."""

NOISY_JUDGES: tuple[Judge, ...] = (_without_rate,)
"""Where the gradient is noisy, the next move is not known from the place."""
