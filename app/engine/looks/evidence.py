"""What a state is judged by: its weights, the signs of its layers, and the move to come."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..arrays import FloatArray
from ..config import RunConfig
from ..network.evaluator import Evaluator
from ..problem import AnyEvaluator
from ..training.trainer import Setup, State
from .stall import POSITION, LayerSigns, largest, signs_of

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
        """What `Evaluator.errors` tells, (4, R); of a network alone."""
        assert isinstance(self.evaluator, Evaluator)
        return self.evaluator.errors(self.theta)

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
