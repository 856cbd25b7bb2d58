"""What a run says when its numbers stop being finite."""

from typing import Literal, NamedTuple

import numpy as np

from ..arrays import FloatArray
from ..network.parameters import Parameters
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
    step, rate = stepper.step + 1, stepper.rate
    what, parts = _try(stepper, network, step)
    infinite = (number for number, part in enumerate(parts) if not np.isfinite(part).all())
    layer = network.layer_names[next(infinite, len(parts) - 1)]
    if what == "loss" and max(float(np.abs(part).max()) for part in parts) < OVERFLOWING:
        return Divergence(step, layer, what, "the loss is not finite, though every output is", NO_SHARES)
    cause = _cause(what, f", first in layer {layer}" if network.layered else "")
    if what == "weights" and (why := _divided_by_0(stepper)):
        return Divergence(step, layer, what, cause, why)
    return Divergence(step, layer, what, cause, *_grown(rate))


def _try(stepper: Stepper, network: Parameters, step: int) -> tuple[What, list[FloatArray]]:
    """Return what of a step is not finite, and that layer by layer."""
    if not np.isfinite(stepper.batch_loss(stepper.theta, step)):
        return "loss", stepper.layer_outputs(step)
    stepper.walk(step)
    parts = [network.layer_part(layer) for layer in network.layer_names]
    if not np.isfinite(stepper.gradient).all():
        return "gradient", [stepper.gradient[part] for part in parts]
    return "weights", [stepper.theta[part] for part in parts]


def _cause(what: What, where: str) -> str:
    weights = "the new weights are" if where else "the new position is"
    subject = {"loss": "the loss is", "gradient": "the gradient is", "weights": weights}[what]
    return f"{subject} not finite{where}"


def _grown(rate: float) -> tuple[str, float | None]:
    if rate == 0.0:
        return (
            "The numbers are beyond what float64 holds, and no rate has moved them: scale the inputs.",
            None,
        )
    tenth = short(rate / 10, 12)
    return (
        f"The numbers grew beyond what float64 holds. Try a tenth of the learning rate, "
        f"{tenth}, from before they grew."
    ), rate / 10


def _divided_by_0(stepper: Stepper) -> str | None:
    """Say that the rule divided by 0, if that is why an update of an ordinary gradient is not finite."""
    lost = ~np.isfinite(stepper.update)
    if getattr(stepper.optimizer, "epsilon", None) != 0.0 or not lost.any():
        return None
    gradients = np.abs(stepper.clipped(stepper.gradient)[lost])
    if gradients.max() >= OVERFLOWING:
        return None
    zero = "0 by 0: a gradient" if gradients.min() == 0.0 else "by 0: the square of a gradient"
    return f"{stepper.optimizer.title} divided {zero} is 0, and so is ε. Give ε its usual 10⁻⁷."
