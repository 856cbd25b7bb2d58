"""The cross-entropies: how surprising the truth is to a network, in nats.

Probabilities are clipped to [1e-7, 1 − 1e-7], and the clip has no slope outside that range.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from ..arrays import FloatArray
from ..declare import register, setting
from . import programs
from .base import Filled, Hasty, Loss, added, filled, total
from .shares import EPSILON, INVERSE_HIGH, INVERSE_LOW, HastyShares, constants

_LOW, _HIGH = np.array(EPSILON), np.array(1.0 - EPSILON)


@dataclass(frozen=True, kw_only=True)
class CrossEntropy(Loss):
    """The base of the losses that compare probabilities, in nats."""

    from_logits: bool = setting(
        False, help="Outputs are logits: turn them into probabilities here, stably.", advanced=True
    )
    of_logits: ClassVar[str]
    programs: ClassVar[tuple[str, str]]  # of shares, and of logits

    @property
    def letters(self) -> str:
        return self.of_logits if self.from_logits else self.formula

    @property
    def program(self) -> str:
        return self.programs[self.from_logits]


@register(
    "sparse_categorical_crossentropy",
    "Sparse categorical cross-entropy",
    "L = −ln(pᵧ / Σₖ pₖ)",
    "keras.losses.SparseCategoricalCrossentropy",
)
class SparseCategoricalCrossentropy(CrossEntropy):
    """The surprise at the true class, given as a number: −ln of its share of the outputs. The outputs are
    divided by their sum first.
    """

    of_logits = "L = −(pᵧ − ln Σₖ e^pₖ)"
    programs = programs.SPARSE
    takes = "labels"
    shares_sum_to_1 = True

    def values(self, outputs: FloatArray, targets: NDArray[Any]) -> FloatArray:
        position = np.broadcast_to(targets, (*outputs.shape[:-2], 1, outputs.shape[-1]))
        chosen = np.take_along_axis(outputs, position, axis=-2)[..., 0, :]
        if self.from_logits:
            losses: FloatArray = _log_sum_exp(outputs)[..., 0, :] - chosen
        else:
            losses = -np.log(clip(chosen / outputs.sum(axis=-2)))
        return losses

    def columns(self, targets: NDArray[Any]) -> NDArray[Any]:
        """Return where each label (…, B) stands in its batch's flattened (K, B) outputs."""
        batch = targets.shape[-1]
        places: NDArray[Any] = targets * batch + np.arange(batch)
        return places

    def backward(self, outputs: FloatArray, columns: NDArray[Any], slopes: FloatArray) -> FloatArray:
        return (self._of_logits if self.from_logits else self._of_shares)(outputs, columns, slopes)

    def _of_shares(self, outputs: FloatArray, columns: NDArray[Any], slopes: FloatArray) -> FloatArray:
        # L = ln s − ln p, with s the sum of the outputs and p the true class's: dL/dpₖ = 1/s − [k = y]/p.
        ones, of_mean = constants(*outputs.shape)
        row_sum = ones.dot(outputs)
        chosen = outputs.reshape(-1)[columns]
        inverse_share = row_sum / chosen
        slope = of_mean / row_sum
        slopes[...] = slope
        slope -= of_mean / chosen
        slopes.reshape(-1)[columns] = slope
        smallest, largest = inverse_share[inverse_share.argmin()], inverse_share[inverse_share.argmax()]
        if smallest < INVERSE_HIGH or largest > INVERSE_LOW:
            share = chosen / row_sum
            slopes[:, (share < _LOW) | (share > _HIGH)] = 0.0
            inverse_share = 1.0 / clip(share)
        losses: FloatArray = np.log(inverse_share)
        return losses

    def hasty(self, outputs: FloatArray, slopes: FloatArray) -> Hasty | None:
        return None if self.from_logits else HastyShares(outputs, slopes)

    def _of_logits(self, outputs: FloatArray, columns: NDArray[Any], slopes: FloatArray) -> FloatArray:
        # L = ln Σₖ e^zₖ − zᵧ: dL/dzₖ = softmax(z)ₖ − [k = y].
        normaliser = _log_sum_exp(outputs)
        np.exp(outputs - normaliser, out=slopes)
        slopes.reshape(-1)[columns] -= 1.0
        slopes /= outputs.shape[1]
        losses: FloatArray = normaliser[0] - outputs.reshape(-1)[columns]
        return losses

    def bend(self, outputs: FloatArray, columns: NDArray[Any], moves: FloatArray) -> FloatArray:
        rows = np.zeros(outputs.shape)
        rows.reshape(-1)[columns] = 1.0
        return CategoricalCrossentropy(from_logits=self.from_logits).bend(outputs, rows, moves)

    def worked(self, outputs: Sequence[float], target: Any) -> Filled:
        text, arithmetic = _log_share(outputs, int(target), self.from_logits)
        return Filled(f"−{text}", f"-{arithmetic}")


@register(
    "categorical_crossentropy",
    "Categorical cross-entropy",
    "L = −Σₖ tₖ·ln(pₖ / Σⱼ pⱼ)",
    "keras.losses.CategoricalCrossentropy",
)
class CategoricalCrossentropy(CrossEntropy):
    """The surprise at the true class, given as a row of shares (one-hot): −ln of its share of the outputs.
    The outputs are divided by their sum first.
    """

    of_logits = "L = −Σₖ tₖ·(pₖ − ln Σⱼ e^pⱼ)"
    programs = programs.CATEGORICAL
    takes = "shares"
    shares_sum_to_1 = True

    def log_shares(self, outputs: FloatArray) -> FloatArray:
        """Return the logarithm of each class's share of the outputs, both (…, K, B)."""
        if self.from_logits:
            return outputs - _log_sum_exp(outputs)
        shares = outputs / np.add.reduce(outputs, axis=-2, keepdims=True)
        shares.clip(_LOW, _HIGH, out=shares)
        return np.log(shares, out=shares)

    def values(self, outputs: FloatArray, targets: NDArray[Any]) -> FloatArray:
        return total(-targets.T * self.log_shares(outputs))

    def backward(self, outputs: FloatArray, columns: NDArray[Any], slopes: FloatArray) -> FloatArray:
        if self.from_logits:
            log_share = self.log_shares(outputs)
            np.divide(np.exp(log_share) * columns.sum(axis=0) - columns, outputs.shape[1], out=slopes)
            return total(-columns * log_share)
        row_sum = outputs.sum(axis=0)
        share = outputs / row_sum
        clipped = clip(share)
        # With u = dL/dshare, zero where the clip holds: dL/dpₖ = (uₖ − Σⱼ uⱼ·shareⱼ)/Σp.
        u = np.where(clipped == share, -columns / clipped, 0.0)
        np.divide(u - (u * share).sum(axis=0), row_sum * outputs.shape[1], out=slopes)
        return total(-columns * np.log(clipped))

    def bend(self, outputs: FloatArray, columns: NDArray[Any], moves: FloatArray) -> FloatArray:
        if self.from_logits:
            share = np.exp(self.log_shares(outputs))
            bend: FloatArray = total(columns) * share * (moves - total(share * moves))
        else:  # Of the shares that no clip holds, dL/dpₖ = Σⱼ tⱼ/Σp − tₖ/pₖ.
            row_sum = total(outputs)
            share = outputs / row_sum
            counted = np.where(clip(share) == share, columns, 0.0)
            own = np.divide(
                counted * moves, np.square(outputs), out=np.zeros_like(share), where=counted != 0.0
            )
            bend = own - total(counted) * total(moves) / np.square(row_sum)
        bend /= outputs.shape[1]
        return bend

    def worked(self, outputs: Sequence[float], target: Any) -> Filled:
        terms = []
        for place, share in enumerate(target):
            if share:  # a class that is not there adds nothing
                text, arithmetic = _log_share(outputs, place, self.from_logits)
                terms.append(filled(f"{{t}} × {text}", f"{{t}}*{arithmetic}", {"t": share}))
        text, arithmetic = added(terms) if terms else Filled("0", "0.0")
        return Filled(f"−({text})", f"-({arithmetic})")


def _log_share(outputs: Sequence[float], place: int, from_logits: bool) -> Filled:
    """Fill the logarithm of one class's share of the outputs."""
    numbers = {"p": outputs[place], "low": EPSILON, "high": 1.0 - EPSILON, "top": max(outputs)}
    if from_logits:
        whole = added([filled("e^{p}", f"exp({{p}} - {numbers['top']!r})", {"p": p}) for p in outputs])
        return filled(f"({{p}} − ln({whole.text}))", f"({{p}} - {{top}} - log({whole.arithmetic}))", numbers)
    whole = added([filled("{p}", "{p}", {"p": p}) for p in outputs])
    exact = f"log(min(max({{p}}/({whole.arithmetic}), {{low}}), {{high}}))"
    share = float(clip(np.divide(outputs[place], np.sum(outputs))))
    if share in (EPSILON, 1.0 - EPSILON):  # where the clip holds, it is all that counts
        return filled("ln({p})", exact.replace("{p}", repr(outputs[place])), {**numbers, "p": share})
    return filled(f"ln({{p}} ÷ ({whole.text}))", exact, numbers)


def clip(share: FloatArray) -> FloatArray:
    return share.clip(_LOW, _HIGH)


def _log_sum_exp(outputs: FloatArray) -> FloatArray:
    """Return ln Σₖ e^zₖ without overflow: (…, 1, B) of (…, K, B)."""
    largest = outputs.max(axis=-2, keepdims=True)
    result: FloatArray = largest + np.log(np.exp(outputs - largest).sum(axis=-2, keepdims=True))
    return result
