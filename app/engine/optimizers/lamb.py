"""Lamb."""

import math
from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from ..arrays import FloatArray, norm
from ..declare import register
from ..spelling import shown
from .adam import Moments
from .base import divisor_words
from .moves import Move, Mover, Weights


@register(
    "lamb",
    "Lamb",
    "m ← m + (g − m)(1 − β₁); v ← v + (g² − v)(1 − β₂); "
    "d = m/(1 − β₁ᵗ)/(√(v/(1 − β₂ᵗ)) + ε); r = ‖w‖/‖d‖; w ← w − η·r·d",
    "You et al. 2020; keras.optimizers.Lamb",
)
class Lamb(Moments):
    """Adam's direction, made as long as the weights of its array are, times the learning rate.

    ‖w‖ and ‖d‖ are norms of one kernel or bias; where either is 0, r is 1.
    """

    slots = ("m", "v")
    programmed: ClassVar = {
        "r": ("r = np.linalg.norm(w) / np.linalg.norm(d) if w.any() and d.any() else 1.0",),
    }

    def mover(self, pair: FloatArray, memory: FloatArray, weights: Weights) -> Mover:
        (g, u), (m, v) = pair, memory
        starts = [part.start for part in weights.parts]
        sizes = [part.stop - part.start for part in weights.parts]

        def move(t: int) -> None:
            np.subtract(g, m, out=u)  # m ← m + (g − m)(1 − β₁)
            np.multiply(u, 1.0 - self.beta_1, out=u)
            np.add(m, u, out=m)
            np.multiply(g, g, out=u)  # v ← v + (g² − v)(1 − β₂)
            np.subtract(u, v, out=u)
            np.multiply(u, 1.0 - self.beta_2, out=u)
            np.add(v, u, out=v)
            np.divide(v, 1.0 - self.beta_2**t, out=u)  # u = d
            np.sqrt(u, out=u)
            np.add(u, self.epsilon, out=u)
            np.divide(m, u, out=u)
            np.divide(u, 1.0 - self.beta_1**t, out=u)
            w_norm, d_norm = (np.sqrt(np.add.reduceat(x * x, starts)) for x in (weights.w, u))
            r = np.ones_like(w_norm)
            np.divide(w_norm, d_norm, out=r, where=(w_norm > 0.0) & (d_norm > 0.0))
            np.multiply(u, np.repeat(r * -self.rate(t - 1), sizes), out=u)

        return move

    def size(self, move: Move) -> float:
        return self._size(move) / self._lengths(move)[2]

    def _size(self, move: Move) -> float:
        return self._usual(move) + self.epsilon

    def _usual(self, move: Move) -> float:
        return math.sqrt(move.memory["v"] / (1.0 - self.beta_2**move.step))

    def _lengths(self, move: Move) -> tuple[float, float, float]:
        """Return ‖w‖ and ‖d‖ of the weight's array, and their ratio r."""
        whole = move.array
        m, v = (
            whole.after[0] / (1.0 - self.beta_1**move.step),
            whole.after[1] / (1.0 - self.beta_2**move.step),
        )
        with np.errstate(all="ignore"):
            w_norm, d_norm = float(norm(whole.w)), float(norm(m / (np.sqrt(v) + self.epsilon)))
        return w_norm, d_norm, w_norm / d_norm if w_norm > 0.0 and d_norm > 0.0 else 1.0

    def terms(self, move: Move) -> dict[str, float]:
        """Return d, the norms over the weight's array, and their ratio r, too."""
        m_hat = move.memory["m"] / (1.0 - self.beta_1**move.step)
        w_norm, d_norm, r = self._lengths(move)
        own = {"m_hat": m_hat, "d": m_hat / self._size(move), "w_norm": w_norm, "d_norm": d_norm, "r": r}
        return {**own, **super().terms(move)}

    def lines(self, terms: Mapping[str, float]) -> tuple[str, ...]:
        ratio = terms["w_norm"] > 0.0 and terms["d_norm"] > 0.0
        return tuple("r ← 1" if line.startswith("r ") and not ratio else line for line in self.rule)

    def why(self, move: Move) -> str:
        w_norm, d_norm, r = self._lengths(move)
        array = f"{shown(r)}, for its array's weights are {shown(w_norm)} long and their d is {shown(d_norm)}"
        if w_norm == 0.0 or d_norm == 0.0:
            array = f"1, for its array's {'d is' if w_norm else 'weights are'} all 0"
        return (
            f"Lamb divides its running mean, {shown(self.terms(move)['m_hat'])}, by "
            f"{divisor_words(self._size(move), self._usual(move))}, and multiplies by {array}: "
            f"{self.compared(move)}."
        )
