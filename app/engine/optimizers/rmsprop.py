"""RMSprop, Adagrad and Adadelta, which divide the gradient by its size."""

import math

import numpy as np

from ..arrays import FloatArray
from ..declare import register, setting
from ..spelling import plain, shown
from .base import Optimizer, Scaled, decay_rate_setting, epsilon_setting, momentum_setting
from .moves import Memory, Move


@register(
    "rmsprop",
    "RMSprop",
    "v ← ρ·v + (1 − ρ)·g²; w ← w − η·g/√(v + ε)",
    "Tieleman and Hinton 2012; keras.optimizers.RMSprop",
)
class RMSprop(Scaled):
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

    def size(self, move: Move) -> float:
        return math.sqrt(self._square(move) + self.epsilon)

    def _square(self, move: Move) -> float:
        return max(move.memory["v"] - move.memory.get("a", 0.0) ** 2, 0.0)

    @property
    def rule(self) -> tuple[str, ...]:
        mean = ("a ← ρ·a + (1 − ρ)·g",) if self.centered else ()
        move = f"η·g/√(v{' − a^2' if self.centered else ''} + ε)"
        last = (f"d ← μ·d + {move}", "w ← w − d") if self.momentum else (f"w ← w − {move}",)
        return ("v ← ρ·v + (1 − ρ)·g^2", *mean, *last)

    def why(self, move: Move) -> str:
        rolled = ", and rolls on with its momentum" if self.momentum else ""
        name = "its deviation from its mean" if self.centered else "its usual size"
        return (
            f"RMSprop divides the gradient, {shown(move.gradient)}, by "
            f"{self.divisor(move, math.sqrt(self._square(move)), name)}{rolled}: {self.compared(move)}."
        )


@register(
    "adagrad", "Adagrad", "a ← a + g²; w ← w − η·g/√(a + ε)", "Duchi et al. 2011; keras.optimizers.Adagrad"
)
class Adagrad(Scaled):
    """The gradient divided by the size of all gradients so far: steps grow shorter."""

    initial_accumulator_value: float = setting(
        0.1, ge=0, le=1e9, advanced=True, help="What the sum of squares starts from."
    )
    epsilon: float = epsilon_setting()

    slots = ("a",)

    def fresh_memory(self, size: int) -> FloatArray:
        return np.full((1, size), self.initial_accumulator_value)

    def update(self, g: FloatArray, memory: Memory, t: int, u: FloatArray) -> None:
        (a,) = memory
        np.multiply(g, g, out=u)  # a ← a + g²
        a += u
        np.add(a, self.epsilon, out=u)  # u = −ηg/√(a + ε)
        np.sqrt(u, out=u)
        np.divide(g, u, out=u)
        u *= -self.rate(t - 1)

    def size(self, move: Move) -> float:
        return math.sqrt(move.memory["a"] + self.epsilon)

    def why(self, move: Move) -> str:
        size, start = shown(self.size(move)), plain(self.initial_accumulator_value)
        epsilon = "" if size == shown(math.sqrt(move.memory["a"])) else ", ε"
        return (
            f"Adagrad divides the gradient, {shown(move.gradient)}, by {size}, root of the "
            f"sum of {start}{epsilon} and its squares so far: {self.compared(move)}."
        )


@register(
    "adadelta",
    "Adadelta",
    "a ← ρ·a + (1 − ρ)·g²; d = −√(s + ε)·g/√(a + ε); s ← ρ·s + (1 − ρ)·d²; w ← w + η·d",
    "Zeiler 2012; keras.optimizers.Adadelta",
)
class Adadelta(Optimizer):
    """The gradient, divided by its usual size, times the usual size of the moves."""

    rho: float = decay_rate_setting(0.95, help="ρ: how much of both running means stays.")
    epsilon: float = epsilon_setting()

    slots = ("a", "s")

    def update(self, g: FloatArray, memory: Memory, t: int, u: FloatArray) -> None:
        a, s = memory
        a *= self.rho  # a ← ρa + (1 − ρ)g²
        a += (1.0 - self.rho) * g * g
        np.divide(s + self.epsilon, a + self.epsilon, out=u)  # d = −√((s + ε)/(a + ε))·g
        np.sqrt(u, out=u)
        u *= g
        s *= self.rho  # s ← ρs + (1 − ρ)d²
        s += (1.0 - self.rho) * u * u
        u *= -self.rate(t - 1)  # u = ηd

    def terms(self, move: Move) -> dict[str, float]:
        return {"d": self._d(move)}

    def _d(self, move: Move) -> float:
        """Return d: from the memory after the step where the update tells nothing of it."""
        rate = self.rate(move.step - 1)
        if rate:
            return move.update / rate
        ratio = move.gradient * move.gradient / (move.memory["a"] + self.epsilon)
        if ratio == 0.0:
            return 0.0
        s, rho = move.memory["s"], self.rho
        d_squared = ratio * (s + rho * self.epsilon) / (rho + (1.0 - rho) * ratio)
        return math.copysign(math.sqrt(d_squared), -move.gradient)

    def why(self, move: Move) -> str:
        if move.gradient == 0.0:
            return f"Adadelta moves by a multiple of the gradient, 0: {self.compared(move)}."
        size = math.sqrt(move.memory["a"] + self.epsilon)
        own = abs(self._d(move) / move.gradient) * size  # √(s + ε) with the s before the step
        return (
            f"Adadelta divides the gradient, {shown(move.gradient)}, by its usual size with ε, "
            f"{shown(size)}, and multiplies by its moves' own with ε, {shown(own)}: {self.compared(move)}."
        )
