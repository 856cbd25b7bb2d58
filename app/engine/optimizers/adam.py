"""Adam, AdamW, and two relatives: Adamax and Nadam."""

import math
from dataclasses import dataclass

import numpy as np

from ..arrays import FloatArray, constant
from ..declare import register, setting
from ..spelling import shown
from .base import Scaled, decay_rate_setting, epsilon_setting, lines_of
from .moves import Memory, Move, Mover, Weights


@dataclass(frozen=True, kw_only=True)
class Moments(Scaled):
    """The base of Adam and its relatives."""

    beta_1: float = decay_rate_setting(0.9, help="β₁: how much of the gradient's running mean stays.")
    beta_2: float = decay_rate_setting(0.999, help="β₂: how much of the squares' running mean stays.")
    epsilon: float = epsilon_setting()


@register(
    "adam",
    "Adam",
    "m ← m + (g − m)(1 − β₁); v ← v + (g² − v)(1 − β₂); w ← w − η·√(1 − β₂ᵗ)/(1 − β₁ᵗ)·m/(√v + ε)",
    "Kingma and Ba 2015; keras.optimizers.Adam",
)
class Adam(Moments):
    """The running mean of the gradient, divided by its usual size, for each weight.

    m ← m + (g − m)(1 − β₁), v ← v + (g² − v)(1 − β₂), w ← w − η·√(1 − β₂ᵗ)/(1 − β₁ᵗ)·m/(√v + ε). As in
    Keras, ε stands outside the root and meets the uncorrected v ("epsilon hat": Kingma and Ba 2015, end of
    section 2).
    """

    amsgrad: bool = setting(False, advanced=True, help="Divide by the largest usual size so far.")

    @property
    def slots(self) -> tuple[str, ...]:
        return ("m", "v", "v_max") if self.amsgrad else ("m", "v")

    def mover(self, pair: FloatArray, memory: FloatArray, weights: Weights) -> Mover:
        (g, u), (m, v), means, moves = pair, memory[:2], memory[:2], np.empty_like(pair)
        beta_1, beta_2, largest = self.beta_1, self.beta_2, memory[2] if self.amsgrad else None
        of_new = np.repeat([[1.0 - beta_1], [1.0 - beta_2]], len(g), axis=1)
        epsilon, far, rate, root = constant(self.epsilon), np.empty(()), self.rate, math.sqrt
        subtract, multiply, add, divide, sqrt = np.subtract, np.multiply, np.add, np.divide, np.sqrt

        def move(t: int) -> None:
            multiply(g, g, u)  # m ← m + (g − m)(1 − β₁) and v ← v + (g² − v)(1 − β₂), both at once
            subtract(pair, means, moves)
            multiply(moves, of_new, moves)
            add(means, moves, means)
            # u = −η·√(1 − β₂ᵗ)/(1 − β₁ᵗ)·m/(√v + ε)
            sqrt(v if largest is None else np.maximum(largest, v, out=largest), u)
            add(u, epsilon, u)
            divide(m, u, u)
            far[...] = -rate(t - 1) * root(1.0 - beta_2**t) / (1.0 - beta_1**t)
            multiply(u, far, u)

        return move

    def terms(self, move: Move) -> dict[str, float]:
        m_hat = move.memory["m"] / (1.0 - self.beta_1**move.step)
        return {"m_hat": m_hat, f"{self.slots[-1]}_hat": self._square(move), **super().terms(move)}

    def _square(self, move: Move) -> float:
        """Return the mean square whose root divides, corrected for its start at 0."""
        return move.memory[self.slots[-1]] / (1.0 - self.beta_2**move.step)

    def size(self, move: Move) -> float:
        root = math.sqrt(move.memory[self.slots[-1]])
        return (root + self.epsilon) / math.sqrt(1.0 - self.beta_2**move.step)

    @property
    def rule(self) -> tuple[str, ...]:
        mean, square, move = lines_of(Adam.formula)
        if not self.amsgrad:
            return mean, square, move
        return mean, square, "v_max ← max(v_max, v)", move.replace("√(v)", "√(v_max)")

    def why(self, move: Move) -> str:
        name = "its largest usual size so far" if self.amsgrad else "its usual size"
        return (
            f"{self.title} divides its running mean, {shown(self.terms(move)['m_hat'])}, "
            f"by {self.divisor(move, math.sqrt(self._square(move)), name)}: {self.compared(move)}."
        )


@register(
    "adamw", "AdamW", "w ← w − w·decay·η; then as Adam", "Loshchilov and Hutter 2019; keras.optimizers.AdamW"
)
class AdamW(Adam):
    """Adam with weight decay that does not pass through the gradient."""

    weight_decay: float = setting(
        0.004, ge=0, le=1, help="Share of η·w that each step takes off a weight first."
    )


SETTLED = 1_000
"""Steps after which 1 − ½·0.96ᵗ is 1 to the last bit (0.96⁹⁵⁰ < 2⁻⁵⁴)."""

_EARLY_PRODUCTS = np.cumprod(np.append(1.0, 1.0 - 0.5 * 0.96 ** np.arange(1.0, SETTLED + 1.0)))


@register(
    "adamax",
    "Adamax",
    "m ← m + (g − m)(1 − β₁); n ← max(β₂·n, |g|); w ← w − η·m/((1 − β₁ᵗ)(n + ε))",
    "Kingma and Ba 2015, section 7.1; keras.optimizers.Adamax",
)
class Adamax(Moments):
    """Adam with the largest size the gradient had lately in place of its usual size."""

    beta_2: float = decay_rate_setting(0.999, help="β₂: how slowly the largest size fades.")

    slots = ("m", "n")

    def update(self, g: FloatArray, memory: Memory, t: int, u: FloatArray) -> None:
        m, n = memory
        np.subtract(g, m, out=u)  # m ← m + (g − m)(1 − β₁)
        u *= 1.0 - self.beta_1
        m += u
        n *= self.beta_2  # n ← max(β₂n, |g|)
        np.abs(g, out=u)
        np.maximum(n, u, out=n)
        np.add(n, self.epsilon, out=u)  # u = −ηm/((1 − β₁ᵗ)(n + ε))
        np.divide(m, u, out=u)
        u *= -self.rate(t - 1) / (1.0 - self.beta_1**t)

    def size(self, move: Move) -> float:
        return move.memory["n"] + self.epsilon

    def terms(self, move: Move) -> dict[str, float]:
        return {"m_hat": move.memory["m"] / (1.0 - self.beta_1**move.step), **super().terms(move)}

    def why(self, move: Move) -> str:
        return (
            f"Adamax divides its running mean, {shown(self.terms(move)['m_hat'])}, "
            f"by {self.divisor(move, move.memory['n'], 'its largest size lately')}: {self.compared(move)}."
        )


@register(
    "nadam",
    "Nadam",
    "m ← β₁·m + (1 − β₁)·g; v ← β₂·v + (1 − β₂)·g²; "
    "w ← w − η·(μₜ₊₁·m/(1 − p·μₜ₊₁) + (1 − μₜ)·g/(1 − p))/(√(v/(1 − β₂ᵗ)) + ε)",
    "Dozat 2016; keras.optimizers.Nadam",
)
class Nadam(Moments):
    """Adam that looks one step ahead along its running mean."""

    slots = ("m", "v")

    def update(self, g: FloatArray, memory: Memory, t: int, u: FloatArray) -> None:
        m, v = memory
        m *= self.beta_1  # m ← β₁m + (1 − β₁)g
        m += (1.0 - self.beta_1) * g
        v *= self.beta_2  # v ← β₂v + (1 − β₂)g²
        v += (1.0 - self.beta_2) * g * g
        of_mean, of_gradient = self.shares(t)
        np.divide(v, 1.0 - self.beta_2**t, out=u)
        np.sqrt(u, out=u)
        u += self.epsilon
        np.divide(of_mean * m + of_gradient * g, u, out=u)
        u *= -self.rate(t - 1)

    def shares(self, t: int) -> tuple[float, float]:
        """Return how much of m and of g makes the look-ahead: μₜ₊₁/(1 − pμₜ₊₁) and (1 − μₜ)/(1 − p)."""
        now, ahead, product = self._momenta(t)
        return ahead / (1.0 - product * ahead), (1.0 - now) / (1.0 - product)

    def _momenta(self, t: int) -> tuple[float, float, float]:
        """Return μₜ, μₜ₊₁ and p = μ₁·…·μₜ."""
        now, ahead = (self.beta_1 * (1.0 - 0.5 * 0.96**k) for k in (t, t + 1))
        return now, ahead, self.beta_1**t * float(_EARLY_PRODUCTS[min(t, SETTLED)])

    def letters(self, t: int) -> dict[str, float]:
        return {**super().letters(t), **dict(zip(("μₜ", "μₜ₊₁", "p"), self._momenta(t), strict=True))}

    @property
    def definitions(self) -> tuple[str, ...]:
        return (
            "mu_t, mu_t_plus_1 = (beta_1 * (1 - 0.5 * 0.96**k) for k in (t, t + 1))",
            f"p = beta_1**t * np.prod(1 - 0.5 * 0.96 ** np.arange(1.0, min(t, {SETTLED}) + 1))",
        )

    def terms(self, move: Move) -> dict[str, float]:
        of_mean, of_gradient = self.shares(move.step)
        m_hat = of_mean * move.memory["m"] + of_gradient * move.gradient
        return {"m_hat": m_hat, "v_hat": self._v_hat(move), **super().terms(move)}

    def _v_hat(self, move: Move) -> float:
        return move.memory["v"] / (1.0 - self.beta_2**move.step)

    def size(self, move: Move) -> float:
        return math.sqrt(self._v_hat(move)) + self.epsilon

    def why(self, move: Move) -> str:
        return (
            f"Nadam looks ahead along its running mean, {shown(self.terms(move)['m_hat'])}, and "
            f"divides by {self.divisor(move, math.sqrt(self._v_hat(move)))}: {self.compared(move)}."
        )
