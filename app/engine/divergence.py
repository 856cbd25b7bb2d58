"""What a run says when its numbers stop being finite."""

from typing import Literal, NamedTuple

import numpy as np

from app.engine.arrays import FloatArray
from app.engine.parameters import Parameters
from app.engine.spelling import short
from app.engine.stepper import Stepper

What = Literal["loss", "gradient", "weights"]

OVERFLOWING = 1e100
"""Outputs below this have not overflowed, so a loss that is not finite has another cause: 0/0."""

NO_SHARES = (
    "the loss is not finite, though every output is. It divides each sample's outputs by their sum, and for "
    "one sample that is 0. Give the last layer softmax, or let the loss take its outputs with from_logits."
)
"""What to say when outputs cannot be taken for probabilities; a smaller learning rate would not help."""


class Divergence(NamedTuple):
    """Where training ended: what of step `step` was the first that is not finite, and in which layer."""

    step: int
    layer: str
    what: What
    message: str


def diagnose(stepper: Stepper, network: Parameters, learning_rate: float) -> Divergence:
    """Try the step after the state in the stepper's buffers, which must diverge, and say how.

    The layer is the first one whose outputs (for a loss), gradient or new weights are not finite; for a loss
    that overflows from finite outputs it is the last layer.
    """
    step = stepper.step + 1
    what, parts = _try(stepper, network, step)
    infinite = (number for number, part in enumerate(parts) if not np.isfinite(part).all())
    layer = network.layer_names[next(infinite, len(parts) - 1)]
    if what == "loss" and max(float(np.abs(part).max()) for part in parts) < OVERFLOWING:
        return Divergence(step, layer, what, f"Step {step:,}: {NO_SHARES}")
    where = f", first in layer {layer}" if network.layered else ""
    return Divergence(step, layer, what, _message(step, what, where, learning_rate))


def _try(stepper: Stepper, network: Parameters, step: int) -> tuple[What, list[FloatArray]]:
    """Return what of a step is not finite, and that layer by layer."""
    if not np.isfinite(stepper.batch_loss(stepper.theta, step)):
        return "loss", stepper.layer_outputs(step)
    stepper.walk(step)
    parts = [network.layer_part(layer) for layer in network.layer_names]
    if not np.isfinite(stepper.gradient).all():
        return "gradient", [stepper.gradient[part] for part in parts]
    return "weights", [stepper.theta[part] for part in parts]


def _message(step: int, what: What, where: str, learning_rate: float) -> str:
    subject = {"loss": "the loss is", "gradient": "the gradient is", "weights": "the new weights are"}[what]
    return (
        f"Step {step:,}: {subject} not finite{where}. The numbers grew beyond what float64 "
        f"holds. Try a tenth of the learning rate, {short(learning_rate / 10, 12)}, from before they grew."
    )
