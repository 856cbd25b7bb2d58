"""Lion."""

import numpy as np

from ..arrays import FloatArray
from ..declare import register, setting
from ..spelling import rate_text
from .base import Optimizer, decay_rate_setting
from .moves import Memory, Move


@register(
    "lion",
    "Lion",
    "w ← w − η·sign(β₁·m + (1 − β₁)·g); m ← β₂·m + (1 − β₂)·g",
    "Chen et al. 2023; keras.optimizers.Lion",
)
class Lion(Optimizer):
    """Every weight moves by the learning rate itself; only the direction is learned."""

    beta_1: float = setting(0.9, gt=0, le=1, help="β₁: how much of the memory points the way.")
    beta_2: float = decay_rate_setting(0.99, help="β₂: how much of the memory stays.")

    slots = ("m",)

    def update(self, g: FloatArray, memory: Memory, t: int, u: FloatArray) -> None:
        (m,) = memory
        np.multiply(m, self.beta_1, out=u)  # u = −η·sign(β₁m + (1 − β₁)g)
        u += (1.0 - self.beta_1) * g
        np.sign(u, out=u)
        u *= -self.rate(t - 1)
        m *= self.beta_2  # m ← β₂m + (1 − β₂)g
        m += (1.0 - self.beta_2) * g

    def terms(self, move: Move) -> dict[str, float]:
        return {"direction": self._direction(move)}

    def _direction(self, move: Move) -> float:
        """Return which way the update went, or would at a rate above 0: from the memory, m after the step."""
        if self.rate(move.step - 1) or not self.beta_2:
            return float(np.sign(move.update))
        before = (move.memory["m"] - (1.0 - self.beta_2) * move.gradient) / self.beta_2
        return -float(np.sign(self.beta_1 * before + (1.0 - self.beta_1) * move.gradient))

    def why(self, move: Move) -> str:
        rate = self.rate(move.step - 1)
        if rate == 0.0:
            return f"Lion goes by the learning rate itself, 0: {self.compared(move)}."
        if move.update == 0.0:
            return "Lion sees no direction here: no move."
        way = "up" if move.update > 0.0 else "down"
        return (
            f"Lion goes {way} by the learning rate itself, {rate_text(rate)}, however steep it is: "
            f"{self.compared(move)}."
        )
