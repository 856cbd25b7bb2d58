"""One moment of a run, with all that its causes are judged by: never by the step that led there alone."""

from typing import NamedTuple

import numpy as np

from ..arrays import FloatArray
from ..config import RunConfig
from ..problem import AnyEvaluator
from ..training.trainer import State, Trainer
from .stall import POSITION, LayerSigns, largest, signs_of

PROBE = 0.01
"""How far a look beside the weights goes, as a multiple of the largest weight, or of 1."""


RESOLUTION = float(np.finfo(np.float64).eps)
"""An update of less than this share of the largest weight leaves that weight as it is."""


class Evidence(NamedTuple):
    """Weights ``theta`` (P,), and the signs of all samples there, with the loss and its ``gradient`` (P,).

    ``rate`` is the learning rate of the next step, ``move`` (P,) the update that this gradient would make in
    it, with the optimizer's memory as it is.
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

    @property
    def on_surface(self) -> bool:
        """Whether it is a position on a textbook surface."""
        return self.signs[0].layer == POSITION

    @property
    def trained(self) -> list[LayerSigns]:
        """The layers that have weights."""
        parts = map(self.evaluator.network.layer_part, (one.layer for one in self.signs))
        return [one for one, part in zip(self.signs, parts, strict=True) if part.start < part.stop]

    @property
    def whole(self) -> str:
        """The name of all that moves: the position's, or empty for a network."""
        return POSITION if self.on_surface else ""

    def stays(self, scale: float = 1.0) -> bool:
        """Say whether a move so many times as long would be nothing beside the largest weight."""
        return scale * largest(self.move) <= RESOLUTION * largest(self.theta)

    @property
    def usual(self) -> float:
        """How many times the learning rate the optimizer's usual one is; at least 1."""
        return max(1.0, usual_rate(self.config) / self.rate) if self.rate > 0.0 else 1.0

    def gradient_beside(self) -> FloatArray:
        """Return the gradient (P,) a little way down: what opens there was not shut for long."""
        steepest = largest(self.gradient)
        if steepest == 0.0:
            return self.gradient
        reach = PROBE * max(1.0, largest(self.theta))
        return self.evaluator.gradient(self.theta - self.gradient / steepest * reach)


def usual_rate(config: RunConfig) -> float:
    """Return the learning rate that a configuration's optimizer has by default."""
    return type(config.optimizer)().rate(0)


def evidence_of(trainer: Trainer, evaluator: AnyEvaluator, state: State) -> Evidence:
    """Look at a state with the configuration that goes on from it.

    Raises:
        ConfigError: a network and data too large for it.
    """
    theta = state.theta
    gradient = evaluator.gradient(theta)
    signs = signs_of(evaluator, theta, gradient)
    loss, move = evaluator.measure(theta).loss, trainer.next_update(state, gradient)
    rate = trainer.rate_of(state.step + 1)
    return Evidence(trainer.config, evaluator, trainer.total_steps, theta, signs, loss, gradient, rate, move)
