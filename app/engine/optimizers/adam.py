"""Adam and AdamW."""

import math

import numpy as np

from ..arrays import FloatArray, constant
from ..declare import register, setting
from ..spelling import shown
from .base import Memory, Move, Optimizer, decay_rate_setting, epsilon_setting, lines_of


@register(
    "adam",
    "Adam",
    "m ← m + (g − m)(1 − β₁); v ← v + (g² − v)(1 − β₂); w ← w − η·√(1 − β₂ᵗ)/(1 − β₁ᵗ)·m/(√v + ε)",
    "Kingma and Ba 2015; keras.optimizers.Adam",
)
class Adam(Optimizer):
    """The running mean of the gradient, divided by its usual size, for each weight.

    m ← m + (g − m)(1 − β₁), v ← v + (g² − v)(1 − β₂), w ← w − η·√(1 − β₂ᵗ)/(1 − β₁ᵗ)·m/(√v + ε). As in
    Keras, ε stands outside the root and meets the uncorrected v ("epsilon hat": Kingma and Ba 2015, end of
    section 2).
    """

    beta_1: float = decay_rate_setting(0.9, help="β₁: how much of the gradient's running mean stays.")
    beta_2: float = decay_rate_setting(0.999, help="β₂: how much of the squares' running mean stays.")
    epsilon: float = epsilon_setting()
    amsgrad: bool = setting(False, advanced=True, help="Divide by the largest usual size so far.")

    @property
    def slots(self) -> tuple[str, ...]:
        return ("m", "v", "v_max") if self.amsgrad else ("m", "v")

    def update(self, g: FloatArray, memory: Memory, t: int, u: FloatArray) -> None:
        m, v = memory[0], memory[1]
        np.subtract(g, m, u)  # m ← m + (g − m)(1 − β₁)
        u *= constant(1.0 - self.beta_1)
        m += u
        np.multiply(g, g, u)  # v ← v + (g² − v)(1 − β₂)
        u -= v
        u *= constant(1.0 - self.beta_2)
        v += u
        if self.amsgrad:
            v = np.maximum(memory[2], v, out=memory[2])
        np.sqrt(v, u)  # u = −η·√(1 − β₂ᵗ)/(1 − β₁ᵗ)·m/(√v + ε)
        u += constant(self.epsilon)
        np.divide(m, u, u)
        u *= -self.rate(t - 1) * math.sqrt(1.0 - self.beta_2**t) / (1.0 - self.beta_1**t)

    def terms(self, move: Move) -> dict[str, float]:
        correction_1, correction_2 = 1.0 - self.beta_1**move.step, 1.0 - self.beta_2**move.step
        v = move.memory["v_max" if self.amsgrad else "v"]
        return {
            **move.memory,
            "m_hat": move.memory["m"] / correction_1,
            "v_hat": v / correction_2,
            "effective_rate": self.rate(move.step - 1) / self._size(move),
        }

    def _size(self, move: Move) -> float:
        v = move.memory["v_max" if self.amsgrad else "v"]
        return (math.sqrt(v) + self.epsilon) / math.sqrt(1.0 - self.beta_2**move.step)

    @property
    def rule(self) -> tuple[str, ...]:
        mean, square, move = lines_of(Adam.formula)
        if not self.amsgrad:
            return mean, square, move
        return mean, square, "v_max ← max(v_max, v)", move.replace("√(v)", "√(v_max)")

    def why(self, move: Move) -> str:
        return (
            f"{self.title} divides its running mean, {shown(self.terms(move)['m_hat'])}, "
            f"by its usual size, {shown(self._size(move))}: {self.compared(move)}."
        )


@register(
    "adamw", "AdamW", "w ← w − w·decay·η; then as Adam", "Loshchilov and Hutter 2019; keras.optimizers.AdamW"
)
class AdamW(Adam):
    """Adam with weight decay that does not pass through the gradient."""

    weight_decay: float = setting(
        0.004, ge=0, le=1, help="Share of η·w that each step takes off a weight first."
    )
