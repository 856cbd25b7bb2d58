"""The question where the one weight that moves should be: where its loss is lowest."""

from collections.abc import Callable

import numpy as np

from ..layers import LayerConfig
from ..network.evaluator import Evaluator
from ..network.layers import Network
from ..spelling import fixed
from .asking import Moment, Question, Verdict, finite

NEAR = 0.25
"""An answer this near to the place is right: so near a finger hits it on a curve."""

REACH = 8.0
"""Farther away, no curve shows the ball and the place with a finger's breadth between NEAR and too far."""

DECIMALS = 2


def best_weight(moment: Moment) -> Question | None:
    """Ask at which value of the one weight that moves the loss is lowest.

    Asked where the loss is a parabola over it: there the place is one, and known exactly.
    """
    free, evaluator, theta = moment.network.free, moment.evaluator, moment.state.theta
    if len(free) != 1 or not isinstance(evaluator, Evaluator) or not _is_parabola(moment):
        return None
    index, axis = int(free[0]), np.zeros(len(theta))
    axis[index] = 1.0
    slope, bend = evaluator.gradient(theta)[index], evaluator.hessian_times(theta, axis)[index]
    away = float(-slope / bend) if bend > 0.0 else np.inf
    if not finite(theta) or not abs(away) <= REACH:
        return None
    at = float(theta[index])
    text = f"Where should the ball be? It is at weight {fixed(at, DECIMALS)}. Find the lowest loss."
    return Question(
        "best_weight", text, "number", _judge(at, at + away), digits=DECIMALS, about={"weight": index}
    )


def _is_parabola(moment: Moment) -> bool:
    """Say whether the loss is the mean square of what one linear layer makes, and no more."""
    network, evaluator = moment.network, moment.evaluator
    if not isinstance(network, Network) or not isinstance(evaluator, Evaluator) or len(network.stack) != 1:
        return False
    layer = network.stack[0].layer
    return (
        not (network.random or evaluator.objective.penalised)
        and isinstance(layer, LayerConfig)
        and layer.activation == "linear"
        and moment.config.loss.name == "mean_squared_error"
        and moment.config.class_weight is None
    )


def _judge(at: float, lowest: float) -> Callable[[float], Verdict]:
    """Judge a place; of a wrong one, say how it lies to the ball and to the lowest loss."""
    why, way = f"The loss is lowest at {fixed(lowest, DECIMALS)}.", lowest - at

    def hint(answer: float) -> str:
        if abs(way) <= NEAR:
            return "The ball is there already."
        if abs(answer - at) <= NEAR:
            return "That is where the ball is now."
        share = (answer - at) / way
        if share < 0.0:
            return "That is uphill."
        return "Right way, not far enough." if share < 1.0 else "Too far: there the loss rises again."

    def judge(answer: float) -> Verdict:
        correct = abs(answer - lowest) <= NEAR
        return Verdict(correct, lowest, why, None if correct else hint(answer))

    return judge
