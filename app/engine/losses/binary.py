"""Binary cross-entropy."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..activations import sigmoid, softplus
from ..arrays import FloatArray
from ..declare import register
from . import programs
from .base import Filled, averaged, filled, mean
from .cross_entropy import EPSILON, CrossEntropy, clip


@register(
    "binary_crossentropy",
    "Binary cross-entropy",
    "L = −meanₖ(tₖ·ln pₖ + (1 − tₖ)·ln(1 − pₖ))",
    "keras.losses.BinaryCrossentropy",
)
class BinaryCrossentropy(CrossEntropy):
    """The surprise at a yes-or-no answer: −ln of the probability given to what came."""

    of_logits = "L = meanₖ(ln(1 + e^pₖ) − tₖ·pₖ)"
    programs = programs.BINARY
    takes = "shares"

    def values(self, outputs: FloatArray, targets: NDArray[Any]) -> FloatArray:
        t = targets.T
        if self.from_logits:
            return mean(softplus(outputs) - t * outputs)
        p = clip(outputs)
        return mean(-t * np.log(p) - (1.0 - t) * np.log(1.0 - p))

    def backward(self, outputs: FloatArray, columns: NDArray[Any], slopes: FloatArray) -> FloatArray:
        t = columns
        if self.from_logits:
            np.divide(sigmoid(outputs) - t, t.size, out=slopes)
        else:
            p = clip(outputs)
            # d/dp −(t·ln p + (1 − t)·ln(1 − p)) = (p − t)/(p·(1 − p)), zero where the clip holds.
            np.divide(np.where(p == outputs, (p - t) / (p * (1.0 - p)), 0.0), t.size, out=slopes)
        return self.values(outputs, t.T)

    def bend(self, outputs: FloatArray, columns: NDArray[Any], moves: FloatArray) -> FloatArray:
        t = columns
        if self.from_logits:
            share = sigmoid(outputs)
            return share * (1.0 - share) * moves / t.size
        p = clip(outputs)
        bent = t / np.square(p) + (1.0 - t) / np.square(1.0 - p)
        return np.where(p == outputs, bent * moves / t.size, 0.0)

    def worked(self, outputs: Sequence[float], target: Any) -> Filled:
        pairs = list(zip(outputs, target, strict=True))
        if self.from_logits:
            exact = "(max({p}, 0) + log(1 + exp(-abs({p}))) - {t}*{p})"
            text = "(ln(1 + e^{p}) − {t} × {p})"
            return averaged([filled(text, exact, {"p": p, "t": t}) for p, t in pairs])
        text, arithmetic = averaged([_surprise(p, t) for p, t in pairs])
        return Filled(f"−{text}", f"-{arithmetic}")


def _surprise(p: float, t: float) -> Filled:
    """Fill t·ln p + (1 − t)·ln(1 − p), with the clip where it holds."""
    p = min(max(p, EPSILON), 1.0 - EPSILON)
    numbers = {"p": p, "t": t, "not_p": 1.0 - p, "not_t": 1.0 - t}
    exact = "({t}*log({p}) + {not_t}*log(1 - {p}))"
    return filled("({t} × ln {p} + {not_t} × ln {not_p})", exact, numbers)
