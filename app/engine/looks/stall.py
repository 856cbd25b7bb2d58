"""What keeps weights from learning: its signs in each layer, its words, and a moment that it is judged by."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

import numpy as np

from ..arrays import FloatArray
from ..config import RunConfig
from ..errors import ConfigError
from ..network.evaluator import Evaluator
from ..problem import AnyEvaluator
from ..training.trainer import Setup, State

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
    "saturated": "Try other first weights, scaled inputs{rate}, relu, or linear to reach targets.",
    "clipped": "Let the loss take logits (from_logits), or give the last layer softmax or sigmoid.",
    "saddle": "Start a little beside it.",
    "maximum": "Start a little beside it.",
    "plateau": "Start elsewhere.",
    "no gradient": "Try other first weights.",
    "vanishing": "Try relu, or fewer layers.",
    "unmoved": "Its moves come to nothing: start anew, with a larger learning rate or the usual settings.",
}
"""What may help where no way out is known to; ``{rate}`` stands where a smaller one may."""


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
        return ADVICE[self.cause].format(rate="" if step == 0 else ", a smaller learning rate")


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


PROBE = 0.01
"""How far a look beside the weights goes, as a multiple of the largest weight, or of 1."""

RESOLUTION = float(np.finfo(np.float64).eps)
"""An update of less than this share of the largest weight leaves that weight as it is."""


@dataclass(frozen=True)
class Evidence:
    """Weights ``theta`` (P,), and the signs of all samples there, with the loss and its ``gradient`` (P,).

    Of the gradient the part of frozen weights is left out, as 0: no rule meets it. ``rate`` is the learning
    rate of the next step, ``move`` (P,) the update that this gradient would make in it, with the optimizer's
    memory as it is. ``waits``: a schedule has that rate at 0, and above it later in the run.
    """

    config: RunConfig
    evaluator: AnyEvaluator
    total_steps: int
    theta: FloatArray
    signs: list[LayerSigns]
    loss: float
    gradient: FloatArray
    rate: float
    move: FloatArray
    waits: bool

    @cached_property
    def errors(self) -> FloatArray:
        """What `Evaluator.errors` tells, (4, R); of no rows on a surface."""
        evaluator = self.evaluator
        return evaluator.errors(self.theta) if isinstance(evaluator, Evaluator) else np.empty((4, 0))

    @property
    def head(self) -> LayerSigns:
        """The layer that makes the outputs."""
        return self.signs[self.config.head if len(self.signs) > 1 else 0]

    @property
    def certain(self) -> list[LayerSigns]:
        """The layers that see in training what they see here: all before the first that draws at random."""
        layers = self.config.layers if self.evaluator.network.random else ()
        return self.signs[: next((at for at, layer in enumerate(layers) if layer.random), None)]

    @property
    def trained(self) -> list[LayerSigns]:
        """The layers that have weights which move, with the largest gradient of these."""
        network = self.evaluator.network
        return [
            one._replace(largest_gradient=largest(self.gradient[network.layer_part(one.layer)]))
            for one in self.signs
            if network.moves(one.layer)
        ]

    @property
    def of_free(self) -> str:
        """What is said first where a sentence about all weights holds of those alone that move."""
        return "of the weights that are not frozen, " if len(self.evaluator.network.frozen) else ""

    @property
    def whole(self) -> str:
        """The name of all that moves: the position's, or empty for a network."""
        return POSITION if self.signs[0].layer == POSITION else ""

    def stays(self, scale: float = 1.0) -> bool:
        """Say whether a move so many times as long would be nothing beside the largest weight."""
        return scale * largest(self.move) <= RESOLUTION * largest(self.theta[self.evaluator.network.free])

    @property
    def usual(self) -> float:
        """How many times the learning rate the optimizer's usual one is; at least 1."""
        return max(1.0, usual_rate(self.config) / self.rate) if self.rate > 0.0 else 1.0

    def gradient_beside(self) -> FloatArray:
        """Return the gradient (P,) a little way down: what opens there was not shut for long."""
        steepest = largest(self.gradient) or 1.0
        reach = PROBE * max(1.0, largest(self.theta))
        beside = self.theta - self.gradient / steepest * reach
        return self.evaluator.network.moving(self.evaluator.gradient(beside))


def usual_rate(config: RunConfig) -> float:
    """Return the learning rate that a configuration's optimizer has by default."""
    return type(config.optimizer)().rate(0)


MOST_RATES = 1_000
"""So many of the rates to come are asked for."""


def waits(setup: Setup, step: int) -> bool:
    """Say whether the learning rate of the step after this one is 0, and not that of a later one."""
    if setup.config.optimizer.schedule is None or setup.rate_of(step + 1) > 0.0:
        return False
    to_come = range(step + 1, setup.total_steps + 1)
    return any(setup.rate_of(one) > 0.0 for one in to_come[:: len(to_come) // MOST_RATES + 1])


def evidence_of(setup: Setup, evaluator: AnyEvaluator, state: State) -> Evidence:
    """Look at a state with the configuration that goes on from it; raises as `signs_of` does."""
    theta, rate = state.theta, setup.rate_of(state.step + 1)
    gradient = evaluator.gradient(theta)
    signs = signs_of(evaluator, theta, gradient)
    loss, move = evaluator.measure(theta).loss, setup.next_update(state, gradient)
    felt = evaluator.network.moving(gradient)
    later = waits(setup, state.step)
    return Evidence(setup.config, evaluator, setup.total_steps, theta, signs, loss, felt, rate, move, later)
