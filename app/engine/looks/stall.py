"""What keeps weights from learning: its signs in each layer, and its words."""

from typing import Literal, NamedTuple

import numpy as np

from ..arrays import FloatArray
from ..errors import ConfigError
from ..network.evaluator import Evaluator
from ..problem import AnyEvaluator

Cause = Literal[
    "no rate",
    "one output",
    "minimum",
    "alike",
    "dead",
    "saturated",
    "clipped",
    "saddle",
    "maximum",
    "plateau",
    "no gradient",
    "vanishing",
    "unmoved",
]
"""In the order in which they are looked for: what brings about another comes before it."""

REST: Cause = "minimum"
"""The one cause that is no trouble."""

SATURATED = 1e-3
"""A slope under this lets less than a thousandth of the error through, of one sample or of all."""

MOST_COST = 500_000_000
"""Multiply-adds of one pass over the data, above which the layers are not looked at: a look takes four."""

VERBS: dict[Cause, tuple[str, str]] = {
    "no rate": ("stopped moving", "does not move"),
    "one output": ("lost its gradient", "has no gradient"),
    "minimum": ("reached a minimum", "is at a minimum"),
    "alike": ("came to have only equal units", "has only equal units"),
    "dead": ("died", "is dead"),
    "saturated": ("saturated", "is saturated"),
    "clipped": ("came to be clipped", "is clipped"),
    "saddle": ("came to rest on a saddle", "rests on a saddle"),
    "maximum": ("came to rest on a maximum", "rests on a maximum"),
    "plateau": ("came to rest on a plateau", "rests on a plateau"),
    "no gradient": ("lost its gradient", "has no gradient"),
    "vanishing": ("lost its gradient", "has a vanishing gradient"),
    "unmoved": ("stopped moving", "does not move"),
}
"""How each is told where it began at a step, and where it holds from the start."""

ADVICE: dict[Cause, str] = {
    "no rate": "Give it a learning rate.",
    "one output": "Use sigmoid with binary cross-entropy, or one unit more.",
    "minimum": "No step leads away from here.",
    "alike": "Start from random weights: units that are equal learn the same, and stay so.",
    "dead": "Try other first weights, scaled inputs{rate} or leaky_relu.",
    "saturated": "Try other first weights{rate} or scaled inputs.",
    "clipped": "Let the loss take logits (from_logits), or give the last layer softmax or sigmoid.",
    "saddle": "Start a little beside it.",
    "maximum": "Start a little beside it.",
    "plateau": "Start elsewhere.",
    "no gradient": "Try other first weights.",
    "vanishing": "Try fewer layers.",
    "unmoved": "Its moves come to nothing: start anew, with a larger learning rate or the usual settings.",
}
"""What may help where no way out is known to; ``{rate}`` stands where a smaller one may."""

SURE_AND_WRONG = ADVICE["saturated"]
"""The same of a clipped loss whose outputs are shares already."""

SHARES = {"sigmoid", "softmax"}
"""Activations of a last layer whose outputs are shares, as a cross-entropy takes them."""


class LayerSigns(NamedTuple):
    """How far one layer can still learn, over all samples.

    ``dead_units``: units whose output is flat on every sample; ``largest_slope``: the largest |f′(z)| of any
    unit on any sample; both None where an output depends on more than its own sum. ``largest_weight`` and
    ``largest_gradient``: the largest sizes, the gradient that of the full-data loss.
    """

    layer: str
    units: int
    activation: str
    dead_units: int | None
    largest_slope: float | None
    largest_weight: float
    largest_gradient: float


POSITION = "position"
"""What a textbook surface has in place of layers."""


class Finding(NamedTuple):
    """Why weights do not learn at one step: the first layer that is concerned, and why, in numbers."""

    cause: Cause
    layer: str  # empty where it is all of them
    value: float  # the largest slope, gradient, update or loss, as the cause has it
    why: str
    otherwise: str = ""  # what may help, in place of what is usually said of its cause

    @property
    def kind(self) -> tuple[Cause, str]:
        """Return what it is and where, without its numbers."""
        return self.cause, self.layer

    @property
    def subject(self) -> str:
        """Return the layer, or what is told in its place."""
        return {POSITION: "The position", "": "The network"}.get(self.layer, self.layer)

    def event(self, step: int, *, exact: bool = True) -> str:
        """Tell what came to it; ``step`` is the first at whose weights it held, or one not long after."""
        verb, start = VERBS[self.cause]
        return f"{start} from the start" if step == 0 else f"{verb} {'at' if exact else 'by'} step {step:,}"

    def since(self, step: int, *, exact: bool = True) -> str:
        """Tell it in one sentence."""
        return f"{self.subject} {self.event(step, exact=exact)}: {self.why}."

    def advice(self, step: int) -> str:
        """Tell what may help where it began at this step: no rate has acted before the first."""
        told = self.otherwise or ADVICE[self.cause]
        return told.format(rate="" if step == 0 else ", a smaller learning rate")


def signs_of(evaluator: AnyEvaluator, theta: FloatArray, gradient: FloatArray) -> list[LayerSigns]:
    """Look at each layer at the weights ``theta`` (P,) with the full-data loss's ``gradient`` (P,) there.

    A position on a surface counts as one layer. Raises ConfigError for a network and data too large for it.
    """
    if evaluator.cost > MOST_COST:
        most = f"Layers are looked at where a pass takes no longer than {MOST_COST:,} multiply-adds."
        raise ConfigError("", f"{most} This one takes as long as {evaluator.cost:,}.")
    if not isinstance(evaluator, Evaluator):
        return [LayerSigns(POSITION, 1, "", None, None, largest(theta), largest(gradient))]
    signs = []
    for place, steepest in zip(evaluator.network.stack, evaluator.unit_slopes(theta), strict=True):
        dead = None if steepest is None else int(np.count_nonzero(steepest == 0.0))
        slope = None if steepest is None else largest(steepest)
        sizes = largest(theta[place.part]), largest(gradient[place.part])
        signs.append(LayerSigns(place.name, place.units, place.layer.activation, dead, slope, *sizes))
    return signs


def largest(values: FloatArray) -> float:
    """Return the largest size of some numbers; 0 of none."""
    return float(np.abs(values).max(initial=0.0))
