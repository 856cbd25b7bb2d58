"""Stochastic gradient descent."""

import numpy as np

from ..arrays import FloatArray
from ..declare import register, setting
from ..spelling import plain, rate_text, shown
from .base import Optimizer, Rate, momentum_setting, rate_setting
from .moves import Memory, Move


@register(
    "sgd",
    "SGD",
    "w ← w − η·g; with momentum: v ← μ·v − η·g, w ← w + v",
    "Robbins and Monro 1951; Sutskever et al. 2013; keras.optimizers.SGD",
)
class SGD(Optimizer):
    """Learning rate times gradient, subtracted from the weight: the plain rule."""

    learning_rate: Rate = rate_setting(0.01)
    momentum: float = momentum_setting()
    nesterov: bool = setting(False, help="Look ahead along the velocity before moving.")

    @property
    def slots(self) -> tuple[str, ...]:
        return ("velocity",) if self.momentum else ()

    def update(self, g: FloatArray, memory: Memory, t: int, u: FloatArray) -> None:
        np.multiply(g, -self.rate(t - 1), out=u)
        if not memory:
            return
        velocity = memory[0]
        velocity *= self.momentum
        velocity += u
        if self.nesterov:
            u += self.momentum * velocity
        else:
            u[...] = velocity

    @property
    def rule(self) -> tuple[str, ...]:
        if not self.momentum:
            return ("w ← w − η·g",)
        velocity = "velocity ← μ·velocity − η·g"
        return (velocity, "w ← w + μ·velocity − η·g" if self.nesterov else "w ← w + velocity")

    def why(self, move: Move) -> str:
        if self.momentum:
            speed = f"its velocity, {shown(move.memory['velocity'])}"
            clipped = f"the clipped gradient's move, {shown(-self.rate(move.step - 1) * move.gradient)}"
            own = "the plain move" if move.unclipped is None else clipped
            ahead = f"adds {plain(self.momentum)} × {speed}, to {own}"
            rolls = ahead if self.nesterov else f"rolls on at {speed}"
            return f"SGD with momentum {rolls}: {self.compared(move)}."
        rate = self.rate(move.step - 1)
        is_plain = move.update != 0.0 and move.unclipped is None
        compared = "the plain move" if is_plain else self.compared(move)
        return (
            f"SGD subtracts learning rate × gradient, {rate_text(rate)} × {shown(move.gradient)}: {compared}."
        )
