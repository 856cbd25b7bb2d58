"""RMSprop."""

import math

import numpy as np

from ..arrays import FloatArray
from ..declare import register, setting
from ..spelling import shown
from .base import Memory, Move, Optimizer, decay_rate_setting, epsilon_setting, momentum_setting


@register(
    "rmsprop",
    "RMSprop",
    "v ← ρ·v + (1 − ρ)·g²; w ← w − η·g/√(v + ε)",
    "Tieleman and Hinton 2012; keras.optimizers.RMSprop",
)
class RMSprop(Optimizer):
    """The gradient divided by its usual size, for each weight."""

    rho: float = decay_rate_setting(0.9, help="ρ: how much of the squares' running mean stays.")
    momentum: float = momentum_setting()
    epsilon: float = epsilon_setting()
    centered: bool = setting(False, advanced=True, help="Divide by the gradient's deviation from its mean.")

    @property
    def slots(self) -> tuple[str, ...]:
        return ("v", *(("a",) if self.centered else ()), *(("d",) if self.momentum else ()))

    def update(self, g: FloatArray, memory: Memory, t: int, u: FloatArray) -> None:
        v = memory[0]
        np.multiply(g, g, out=u)  # v ← ρv + (1 − ρ)g²
        u *= 1.0 - self.rho
        v *= self.rho
        v += u
        if self.centered:  # a ← ρa + (1 − ρ)g
            a = memory[1]
            a *= self.rho
            a += (1.0 - self.rho) * g
            v = v - a * a
        np.add(v, self.epsilon, out=u)  # u = −ηg/√(v + ε)
        np.sqrt(u, out=u)
        np.divide(g, u, out=u)
        u *= -self.rate(t - 1)
        if self.momentum:  # d ← μd + ηg/√(v + ε)
            d = memory[-1]
            d *= self.momentum
            d -= u
            np.negative(d, out=u)

    def terms(self, move: Move) -> dict[str, float]:
        return {**move.memory, "effective_rate": self.rate(move.step - 1) / self._usual_size(move)}

    def _usual_size(self, move: Move) -> float:
        mean = move.memory.get("a", 0.0)
        return math.sqrt(move.memory["v"] - mean * mean + self.epsilon)

    @property
    def rule(self) -> tuple[str, ...]:
        mean = ("a ← ρ·a + (1 − ρ)·g",) if self.centered else ()
        move = f"η·g/√(v{' − a^2' if self.centered else ''} + ε)"
        last = (f"d ← μ·d + {move}", "w ← w − d") if self.momentum else (f"w ← w − {move}",)
        return ("v ← ρ·v + (1 − ρ)·g^2", *mean, *last)

    def why(self, move: Move) -> str:
        rolled = " and rolls on with its momentum" if self.momentum else ""
        size = "deviation from its mean" if self.centered else "usual size"
        return (
            f"RMSprop divides the gradient, {shown(move.gradient)}, by its {size}, "
            f"{shown(self._usual_size(move))}{rolled}: {self.compared(move)}."
        )
