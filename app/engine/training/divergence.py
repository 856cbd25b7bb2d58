"""What a run says when its numbers stop being finite, and whether its loss blew up: grew and stayed."""

import math
from typing import Literal, NamedTuple

import numpy as np

from ..arrays import FloatArray
from ..network.evaluator import Evaluator
from ..network.layers import Network
from ..network.parameters import Parameters
from ..optimizers import SGD, Optimizer
from ..problem import AnyEvaluator
from ..spelling import short
from .stepper import Stepper

What = Literal["loss", "gradient", "weights"]

OVERFLOWING = 1e100
"""Outputs below this have not overflowed, so a loss that is not finite has another cause: 0/0."""

NO_SHARES = (
    "The loss divides each sample's outputs by their sum, and for one sample that is 0. Give the last layer "
    "softmax, or let the loss take its outputs with from_logits."
)
"""Why a loss is not finite when outputs cannot be taken for probabilities; a smaller rate would not help."""

NONE_LEFT = (
    "The last layer dropped all outputs of a sample, and the loss divides them by their sum, which is 0. "
    "Take that layer out, or let the loss take its outputs with from_logits."
)
"""Why there may be no shares left behind a dropout layer."""

UNMOVED = "The numbers are beyond what float64 holds, and no rate has moved them: "
"""Why numbers are not finite that are still those of the start; there is no rate to try."""


class Divergence(NamedTuple):
    """Where training ended: what of step `step` was the first that is not finite, and in which layer.

    `smaller_rate`: the learning rate to try, where a smaller one may help.
    """

    step: int
    layer: str
    what: What
    cause: str
    why: str
    smaller_rate: float | None = None

    @property
    def message(self) -> str:
        """Tell it in two sentences."""
        return f"Step {self.step:,}: {self.cause}. {self.why}"


def diagnose(stepper: Stepper, network: Parameters) -> Divergence:
    """Try the step after the state in the stepper's buffers, which must diverge, and say how.

    The layer is the first one whose outputs (for a loss), gradient or new weights are not finite; for a loss
    that overflows from finite outputs it is the last layer.
    """
    step, rate, start = stepper.step + 1, stepper.rate, stepper.theta.copy()
    what, parts = _try(stepper, network, step)
    infinite = next((number for number, part in enumerate(parts) if not np.isfinite(part).all()), None)
    layer = network.layer_names[len(parts) - 1 if infinite is None else infinite]
    where = "though every output is" if infinite is None else f"first in layer {layer}"
    subject = what if what != "weights" else "new weights" if network.layered else "new position"
    is_not = "are not" if subject == "new weights" else "is not"
    cause = f"the {subject} {is_not} finite{f', {where}' if network.layered else ''}"
    ordinary = max(float(np.abs(part).max(initial=0.0)) for part in parts) < OVERFLOWING
    if what == "loss" and ordinary and np.isnan(stepper.batch_loss(start, step)):
        drops = isinstance(network, Network) and network.stack[-1].layer.random
        return Divergence(step, layer, what, cause, NONE_LEFT if drops else NO_SHARES)
    if what == "weights" and (why := divided_by_0(stepper, network)):
        return Divergence(step, layer, what, cause, why)
    if rate == 0.0 or (step == 1 and what != "weights"):
        return Divergence(step, layer, what, cause, f"{UNMOVED}{_too_large(stepper, step, start)}.")
    way_out = f"A smaller learning rate from before may keep them small: a tenth is {short(rate / 10, 12)}."
    why = f"The numbers grew beyond what float64 holds. {way_out}"
    return Divergence(step, layer, what, cause, why, rate / 10)


def _too_large(stepper: Stepper, step: int, start: FloatArray) -> str:
    """Say what to make smaller where a step from weights (P,) is not finite: tried without the others."""
    loss = stepper.batch_loss(start / max(float(np.abs(start).max()), 1.0), step)
    stepper.walk(step)
    if np.isfinite(loss) and np.isfinite(stepper.gradient).all():
        return "start from smaller weights"
    nothing = stepper.batch_loss(np.zeros_like(start), step)
    return "scale the targets" if nothing == np.inf else "scale the inputs"


def _try(stepper: Stepper, network: Parameters, step: int) -> tuple[What, list[FloatArray]]:
    """Return what of a step is not finite, and that layer by layer."""
    if not np.isfinite(stepper.batch_loss(stepper.theta, step)):
        return "loss", stepper.layer_outputs(step)
    stepper.walk(step)
    parts = [network.layer_part(layer) for layer in network.layer_names]
    if not np.isfinite(stepper.gradient).all():
        return "gradient", [stepper.gradient[part] for part in parts]
    return "weights", [stepper.theta[part] for part in parts]


def divided_by_0(stepper: Stepper, network: Parameters) -> str | None:
    """Say that the rule divided by 0, if that is why an update of an ordinary gradient is not finite."""
    lost, optimizer = ~np.isfinite(stepper.update), stepper.optimizer
    if optimizer.divides_by_rate and lost.any() and stepper.last_rate == 0.0:
        return (
            f"{optimizer.title} divides by the learning rate, which is 0 here. Let its schedule stay above 0."
        )
    if optimizer.unguarded is None or not lost.any():
        return None
    guard, usual = optimizer.unguarded
    gradients = np.abs(optimizer.clipped(network.moving(stepper.gradient), network.parts)[lost])
    if gradients.max() >= OVERFLOWING:
        return None
    centered = getattr(optimizer, "centered", False)
    divisor = "deviation of a gradient from its mean" if centered else "square of a gradient"
    zero = "0 by 0: a gradient" if gradients.min() == 0.0 else f"by 0: the {divisor}"
    return f"{optimizer.title} divided {zero} is 0, and so is {guard}. Give {guard} its usual {usual}."


GROWN = 1e3
"""A loss of so many times its start has grown; a run that ends with it has blown up."""

STAYS = ((1e6, 10), (1e3, 100))
"""In mid-run each of so many steps in a row must have so many times the loss, to be no spike.

Measured on 1,400 runs, nine presets times twelve optimizers times rates of 1 to 10,000 times the usual: of
those that came back to their start, 71 had been above 1e3 for a step, three for 20 steps and none for 50, and
two above 1e6 for a step and none for 5. A first step of Adagrad or RMSprop at a large rate jumps that far.
"""


class Yardstick(NamedTuple):
    """What a run's losses are held against: the full-data loss at its start, and what is ordinary.

    ``height`` is how far the higher of the two lies above ``floor``, the lowest loss that there is.
    """

    start: float
    floor: float
    height: float

    def times(self, losses: FloatArray | float) -> FloatArray:
        """Give losses (n,) in ordinary heights; 1 is a loss that nothing is wrong with.

        NaN, which is not large, if every sample was right from the start: then there is no ordinary height.
        """
        with np.errstate(all="ignore"):
            return np.asarray((losses - self.floor) / (self.height or math.nan))


def yardstick(evaluator: AnyEvaluator, theta: FloatArray) -> Yardstick:
    """Measure a run that starts at ``theta`` (P,).

    A start that is almost right says nothing about what is much, so there is a second measure: the loss of a
    network whose weights are all 0, or the height at which a textbook surface is usually entered.
    """
    start = evaluator.measure(theta).loss
    if isinstance(evaluator, Evaluator):
        floor, usual = 0.0, evaluator.measure(np.zeros_like(theta)).loss
    else:
        surface = evaluator.network.landscape
        floor = min(minimum.value for minimum in surface.minima)
        usual = evaluator.measure(np.array(surface.start)).loss
    return Yardstick(start, floor, float(np.fmax(start, usual)) - floor)


def stays_up(times: FloatArray) -> bool:
    """Say whether losses (n,) in ordinary heights, of n steps up to one, have grown and are no spike."""
    return any(len(times) >= steps and times[-steps:].min() >= grown for grown, steps in STAYS)


def obeys_curvature(optimizer: Optimizer) -> bool:
    """Say whether an optimizer is plain gradient descent, for which 2/λmax is the largest stable rate."""
    others = optimizer.weight_decay, optimizer.clipnorm, optimizer.global_clipnorm, optimizer.clipvalue
    return isinstance(optimizer, SGD) and optimizer.momentum == 0.0 and set(others) == {None}
