"""Adafactor."""

import math
from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from ..arrays import FloatArray
from ..declare import register, setting
from ..spelling import shown
from .base import LETTERS, Optimizer
from .moves import Move, Mover, Weights, Whole

ROW = "r ← βₜ·r + (1 − βₜ)·mean(row)"
COLUMN = "c ← βₜ·c + (1 − βₜ)·mean(column)"
OF_KERNEL = (ROW, COLUMN, "v ← r·c/mean(r)")
OF_BIAS = ("v ← βₜ·v + (1 − βₜ)·(g^2 + ε₁)",)
MOVE = (
    "d ← g/√(v)",
    "a ← max(ε₂, RMS(w))·min(η, 1/√(t))",
    "w ← w − a·d/max(1, RMS(d)/τ)",
)


@register(
    "adafactor",
    "Adafactor",
    "row, column = g² + ε₁ of its row, of its column; "
    f"{'; '.join(OF_KERNEL)}; d = g/√v; {MOVE[1].replace('←', '=')}; {MOVE[2]}",
    "Shazeer and Stern 2018; keras.optimizers.Adafactor",
)
class Adafactor(Optimizer):
    """The gradient, divided by the usual size of its row and column, times the size of the array's weights.

    A bias has no rows: v ← βₜ·v + (1 − βₜ)·(g² + ε₁). βₜ is 1 − t^beta_2_decay. r and c are kept for each
    weight: the same number for a whole row of the kernel, or a whole column.
    """

    beta_2_decay: float = setting(
        -0.8, ge=-100, le=0, advanced=True, help="How fast means get longer: βₜ = 1 − t^beta_2_decay."
    )
    epsilon_1: float = setting(
        1e-30, ge=0, le=1e9, log=True, advanced=True, help="ε₁ is added to each square of a gradient."
    )
    epsilon_2: float = setting(
        1e-3,
        ge=0,
        le=1e9,
        log=True,
        advanced=True,
        help="ε₂: the size that an array's weights have at least.",
    )
    clip_threshold: float = setting(
        1.0, gt=0, le=1e9, log=True, advanced=True, help="τ: a d that is larger, as an RMS, is made as large."
    )
    relative_step: bool = setting(
        True,
        advanced=True,
        help="As in Keras 3 this changes nothing: the rate is at most 1/√t in either case.",
    )

    slots = ("r", "c", "v")
    symbols: ClassVar = LETTERS | {"epsilon_1": "ε₁", "epsilon_2": "ε₂", "clip_threshold": "τ"}
    rule = (*OF_KERNEL, *MOVE)
    definitions = ("beta_t = 1 - float(t) ** beta_2_decay",)
    programmed: ClassVar = {
        "r": (
            "square = g**2 + epsilon_1",
            "if w.ndim == 2:  # a kernel has rows and columns",
            "    r = beta_t * r + (1 - beta_t) * square.mean(axis=1, keepdims=True)",
        ),
        "c": ("    c = beta_t * c + (1 - beta_t) * square.mean(axis=0)",),
        "v": ("v = r * c / r.mean() if w.ndim == 2 else beta_t * v + (1 - beta_t) * square",),
    }

    def letters(self, t: int) -> dict[str, float]:
        return super().letters(t) | {"βₜ": self._beta(t)}

    def _beta(self, t: int) -> float:
        return float(1.0 - float(t) ** self.beta_2_decay)

    @property
    def unguarded(self) -> tuple[str, str] | None:
        return None if self.epsilon_1 else ("ε₁", "10⁻³⁰")

    def mover(self, pair: FloatArray, memory: FloatArray, weights: Weights) -> Mover:
        (g, u), (r, c, v) = pair, memory
        places = [*zip(weights.parts, weights.shapes, strict=True)]
        kernels = [
            [x[part].reshape(shape) for x in (u, r, c, v)] for part, shape in places if len(shape) == 2
        ]
        biases = [(u[part], v[part]) for part, shape in places if len(shape) < 2]
        starts = [part.start for part in weights.parts]
        sizes = np.array([part.stop - part.start for part in weights.parts])

        def rms(x: FloatArray) -> FloatArray:
            means: FloatArray = np.add.reduceat(x * x, starts) / sizes
            return np.sqrt(means, out=means)

        def move(t: int) -> None:
            beta = self._beta(t)
            np.multiply(g, g, out=u)
            np.add(u, self.epsilon_1, out=u)  # u = g² + ε₁
            for square, rows, columns, whole in kernels:
                mean = beta * rows[:, 0] + (1.0 - beta) * square.mean(axis=1)  # r ← βₜr + (1 − βₜ)·mean(row)
                rows[...] = mean[:, np.newaxis]
                columns[...] = beta * columns[0] + (1.0 - beta) * square.mean(axis=0)
                np.multiply((mean / mean.mean())[:, np.newaxis], columns, out=whole)  # v ← r·c/mean(r)
            for square, whole in biases:
                whole[...] = beta * whole + (1.0 - beta) * square
            np.divide(g, np.sqrt(v), out=u)  # u = d
            far = np.maximum(self.epsilon_2, rms(weights.w)) * -min(self.rate(t - 1), 1.0 / math.sqrt(t))
            far /= np.maximum(1.0, rms(u) / self.clip_threshold)
            np.multiply(u, np.repeat(far, sizes), out=u)

        return move

    def terms(self, move: Move) -> dict[str, float]:
        """Return the letters of the rule: d, a, and the means over the weight's array, row and column."""
        whole = move.array
        r, _, v = whole.after
        w_rms = _rms(whole.w)
        with np.errstate(all="ignore"):
            own = {
                "d": move.gradient / math.sqrt(move.memory["v"]),
                "d_rms": _rms(whole.g / np.sqrt(v)),
            }
        rate = min(self.rate(move.step - 1), 1.0 / math.sqrt(move.step))
        own |= {"w_rms": w_rms, "a": max(self.epsilon_2, w_rms) * rate}
        return own | (self._means(whole, r) if len(whole.shape) == 2 else {})

    def _means(self, whole: Whole, r: FloatArray) -> dict[str, float]:
        squares = (whole.g * whole.g + self.epsilon_1).reshape(whole.shape)
        row, column = divmod(whole.place, whole.shape[1])
        means = float(squares[row].mean()), float(squares[:, column].mean())
        return {"row_mean": means[0], "column_mean": means[1], "r_mean": float(r.mean())}

    def lines(self, terms: Mapping[str, float]) -> tuple[str, ...]:
        return (*(OF_KERNEL if "r_mean" in terms else OF_BIAS), *MOVE)

    def why(self, move: Move) -> str:
        terms = self.terms(move)
        size, known = shown(math.sqrt(move.memory["v"])), "r_mean" in terms
        whose = "the usual size of its row and column" if known else "its usual size"
        scale = "ε₂" if terms["w_rms"] < self.epsilon_2 else "the RMS of its array's weights"
        far = max(self.epsilon_2, terms["w_rms"])
        too_large = terms["d_rms"] / self.clip_threshold
        clipped = (
            f", then by {shown(too_large)}, for its array's d is so many times τ" if too_large > 1.0 else ""
        )
        most = 1.0 / math.sqrt(move.step)
        capped = f", at a learning rate of 1/√t, {shown(most)}" if self.rate(move.step - 1) > most else ""
        return (
            f"Adafactor divides the gradient, {shown(move.gradient)}, by {whose}, {size}{clipped}, "
            f"and multiplies by {scale}, {shown(far)}{capped}: {self.compared(move)}."
        )


def _rms(x: FloatArray) -> float:
    return math.sqrt(float(np.mean(x * x)))
