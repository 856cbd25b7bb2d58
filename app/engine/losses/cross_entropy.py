"""The cross-entropies: how surprising the truth is to a network, in nats.

Probabilities are clipped to [1e-7, 1 − 1e-7], and the clip has no slope outside that range.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, Literal

import numpy as np
from numpy.typing import NDArray

from app.engine.activations import sigmoid, softplus
from app.engine.arrays import FloatArray
from app.engine.declare import register, setting
from app.engine.losses.base import LOSSES, Loss, Takes, mean, total

EPSILON = 1e-7
"""How near to 0 and 1 a probability may come in a cross-entropy: `keras.config.epsilon()`."""

_LOW, _HIGH = np.array(EPSILON), np.array(1.0 - EPSILON)
_INVERSE_LOW, _INVERSE_HIGH = 1.0 / EPSILON, 1.0 / (1.0 - EPSILON)


@dataclass(frozen=True, kw_only=True)
class CrossEntropy(Loss):
    """The base of the losses that compare probabilities, in nats."""

    from_logits: bool = setting(
        False, help="Outputs are logits: turn them into probabilities here, stably.", advanced=True
    )


@register(LOSSES)
@dataclass(frozen=True, kw_only=True)
class SparseCategoricalCrossentropy(CrossEntropy):
    """Measure the surprise at the true class: −ln of its share of the sample's outputs."""

    title: ClassVar[str] = "Sparse categorical cross-entropy"
    formula: ClassVar[str] = "L = −ln(pᵧ / Σₖ pₖ)"
    help: ClassVar[str] = (
        "The surprise at the true class, given as a number: −ln of its share of the outputs. "
        "The outputs are divided by their sum first."
    )
    source: ClassVar[str] = "keras.losses.SparseCategoricalCrossentropy"
    takes: ClassVar[Takes] = "labels"
    name: Literal["sparse_categorical_crossentropy"] = "sparse_categorical_crossentropy"

    def values(self, outputs: FloatArray, targets: NDArray[Any]) -> FloatArray:
        position = np.broadcast_to(targets, (*outputs.shape[:-2], 1, outputs.shape[-1]))
        chosen = np.take_along_axis(outputs, position, axis=-2)[..., 0, :]
        if self.from_logits:
            losses: FloatArray = _log_sum_exp(outputs)[..., 0, :] - chosen
        else:
            losses = -np.log(_clipped(chosen / outputs.sum(axis=-2)))
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
        ones, of_mean = _constants(*outputs.shape)
        row_sum = ones.dot(outputs)
        chosen = outputs.reshape(-1)[columns]
        inverse_share = row_sum / chosen
        slope = of_mean / row_sum
        slopes[...] = slope
        slope -= of_mean / chosen
        slopes.reshape(-1)[columns] = slope
        smallest, largest = inverse_share[inverse_share.argmin()], inverse_share[inverse_share.argmax()]
        if smallest < _INVERSE_HIGH or largest > _INVERSE_LOW:
            share = chosen / row_sum
            slopes[:, (share < _LOW) | (share > _HIGH)] = 0.0
            inverse_share = 1.0 / _clipped(share)
        losses: FloatArray = np.log(inverse_share)
        return losses

    def _of_logits(self, outputs: FloatArray, columns: NDArray[Any], slopes: FloatArray) -> FloatArray:
        # L = ln Σₖ e^zₖ − zᵧ: dL/dzₖ = softmax(z)ₖ − [k = y].
        normaliser = _log_sum_exp(outputs)
        np.exp(outputs - normaliser, out=slopes)
        slopes.reshape(-1)[columns] -= 1.0
        slopes /= outputs.shape[1]
        losses: FloatArray = normaliser[0] - outputs.reshape(-1)[columns]
        return losses


@register(LOSSES)
@dataclass(frozen=True, kw_only=True)
class CategoricalCrossentropy(CrossEntropy):
    """Measure the surprise at the true classes, given as shares (one-hot): −Σ tₖ ln pₖ."""

    title: ClassVar[str] = "Categorical cross-entropy"
    formula: ClassVar[str] = "L = −Σₖ tₖ·ln(pₖ / Σⱼ pⱼ)"
    help: ClassVar[str] = (
        "The surprise at the true class, given as a row of shares (one-hot): −ln of its share of the "
        "outputs. The outputs are divided by their sum first."
    )
    source: ClassVar[str] = "keras.losses.CategoricalCrossentropy"
    takes: ClassVar[Takes] = "shares"
    name: Literal["categorical_crossentropy"] = "categorical_crossentropy"

    def log_shares(self, outputs: FloatArray) -> FloatArray:
        """Return the logarithm of each class's share of the outputs, both (…, K, B)."""
        if self.from_logits:
            return outputs - _log_sum_exp(outputs)
        log_shares: FloatArray = np.log(_clipped(outputs / outputs.sum(axis=-2, keepdims=True)))
        return log_shares

    def values(self, outputs: FloatArray, targets: NDArray[Any]) -> FloatArray:
        return total(-targets.T * self.log_shares(outputs))

    def backward(self, outputs: FloatArray, columns: NDArray[Any], slopes: FloatArray) -> FloatArray:
        if self.from_logits:
            log_share = self.log_shares(outputs)
            np.divide(np.exp(log_share) * columns.sum(axis=0) - columns, outputs.shape[1], out=slopes)
            return total(-columns * log_share)
        row_sum = outputs.sum(axis=0)
        share = outputs / row_sum
        clipped = _clipped(share)
        # With u = dL/dshare, zero where the clip holds: dL/dpₖ = (uₖ − Σⱼ uⱼ·shareⱼ)/Σp.
        u = np.where(clipped == share, -columns / clipped, 0.0)
        np.divide(u - (u * share).sum(axis=0), row_sum * outputs.shape[1], out=slopes)
        return total(-columns * np.log(clipped))


@register(LOSSES)
@dataclass(frozen=True, kw_only=True)
class BinaryCrossentropy(CrossEntropy):
    """Measure the surprise at yes-or-no answers, one for each output, and take their mean."""

    title: ClassVar[str] = "Binary cross-entropy"
    formula: ClassVar[str] = "L = −meanₖ(tₖ·ln pₖ + (1 − tₖ)·ln(1 − pₖ))"
    help: ClassVar[str] = "The surprise at a yes-or-no answer: −ln of the probability given to what came."
    source: ClassVar[str] = "keras.losses.BinaryCrossentropy"
    takes: ClassVar[Takes] = "shares"
    name: Literal["binary_crossentropy"] = "binary_crossentropy"

    def values(self, outputs: FloatArray, targets: NDArray[Any]) -> FloatArray:
        t = targets.T
        if self.from_logits:
            return mean(softplus(outputs) - t * outputs)
        p = _clipped(outputs)
        return mean(-t * np.log(p) - (1.0 - t) * np.log(1.0 - p))

    def backward(self, outputs: FloatArray, columns: NDArray[Any], slopes: FloatArray) -> FloatArray:
        t = columns
        if self.from_logits:
            np.divide(sigmoid(outputs) - t, t.size, out=slopes)
        else:
            p = _clipped(outputs)
            # d/dp −(t·ln p + (1 − t)·ln(1 − p)) = (p − t)/(p·(1 − p)), zero where the clip holds.
            np.divide(np.where(p == outputs, (p - t) / (p * (1.0 - p)), 0.0), t.size, out=slopes)
        return self.values(outputs, t.T)


@cache
def _constants(outputs: int, batch: int) -> tuple[FloatArray, FloatArray]:
    """Return K ones and the scalar 1/B: constants as arrays make the calls that take them shorter."""
    return np.ones(outputs), np.array(1.0 / batch)


def _clipped(share: FloatArray) -> FloatArray:
    clipped: FloatArray = share.clip(_LOW, _HIGH)
    return clipped


def _log_sum_exp(outputs: FloatArray) -> FloatArray:
    """Return ln Σₖ e^zₖ without overflow: (…, 1, B) of (…, K, B)."""
    largest = outputs.max(axis=-2, keepdims=True)
    result: FloatArray = largest + np.log(np.exp(outputs - largest).sum(axis=-2, keepdims=True))
    return result
