"""Activations with a corner at zero, and the straight one."""

from dataclasses import dataclass
from typing import ClassVar, Literal

import numpy as np

from ..arrays import FloatArray
from ..declare import register
from .base import ACTIVATIONS, Activation

_ZERO = np.array(0.0)
_INFINITY = np.array(np.inf)

_MANY = 4096
"""Numbers from which `clip` cuts faster than `maximum` with a scalar (100,000 take 22 µs against 46)."""


@register(ACTIVATIONS)
@dataclass(frozen=True, kw_only=True)
class Linear(Activation):
    """Pass the weighted sum on as it is."""

    title: ClassVar[str] = "Linear"
    formula: ClassVar[str] = "f(z) = z"
    help: ClassVar[str] = "The weighted sum itself: for values to be predicted, and for logits."
    source: ClassVar[str] = "keras.activations.linear"
    name: Literal["linear"] = "linear"

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.copyto(out, z)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.copyto(z, da)


@register(ACTIVATIONS)
@dataclass(frozen=True, kw_only=True)
class Relu(Activation):
    """Cut negative sums off; the slope at exactly 0 is 0."""

    title: ClassVar[str] = "ReLU"
    formula: ClassVar[str] = "f(z) = max(z, 0)"
    help: ClassVar[str] = "Nothing below zero, the sum itself above: the usual choice for hidden layers."
    source: ClassVar[str] = "Nair and Hinton 2010; keras.activations.relu"
    positive_part: ClassVar[bool] = True
    name: Literal["relu"] = "relu"

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        if z.size < _MANY:
            np.maximum(z, _ZERO, out=out)
        else:
            z.clip(_ZERO, _INFINITY, out=out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.sign(a, z)
        z *= da


@register(ACTIVATIONS)
@dataclass(frozen=True, kw_only=True)
class LeakyRelu(Activation):
    """Let a fifth of a negative sum through, as Keras's string `leaky_relu` does."""

    title: ClassVar[str] = "Leaky ReLU"
    formula: ClassVar[str] = "f(z) = z for z ≥ 0, 0.2·z below"
    help: ClassVar[str] = "ReLU that lets a fifth of a negative sum through, so that no unit dies."
    source: ClassVar[str] = "Maas et al. 2013; keras.activations.leaky_relu"
    name: Literal["leaky_relu"] = "leaky_relu"
    slope: ClassVar[float] = 0.2

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.maximum(z, z * self.slope, out=out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.multiply(da, np.where(a >= 0.0, 1.0, self.slope), out=z)


@register(ACTIVATIONS)
@dataclass(frozen=True, kw_only=True)
class Elu(Activation):
    """Bend negative sums exponentially towards −1."""

    title: ClassVar[str] = "ELU"
    formula: ClassVar[str] = "f(z) = z for z > 0, eᶻ − 1 below"
    help: ClassVar[str] = "Bends smoothly towards −1 below zero, the sum itself above."
    source: ClassVar[str] = "Clevert et al. 2016; keras.activations.elu"
    name: Literal["elu"] = "elu"
    alpha: ClassVar[float] = 1.0
    scale: ClassVar[float] = 1.0

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        below = self.scale * self.alpha * np.expm1(np.minimum(z, 0.0))
        np.copyto(out, np.where(z > 0.0, self.scale * z, below))

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        # Below zero, d/dz αs(eᶻ − 1) = αs·eᶻ = a + αs.
        np.multiply(da, np.where(z > 0.0, self.scale, a + self.scale * self.alpha), out=z)


@register(ACTIVATIONS)
@dataclass(frozen=True, kw_only=True)
class Selu(Elu):
    """Scale ELU so that activations normalise themselves from layer to layer."""

    title: ClassVar[str] = "SELU"
    formula: ClassVar[str] = "f(z) = s·z for z > 0, s·α·(eᶻ − 1) below; s = 1.0507, α = 1.6733"
    help: ClassVar[str] = (
        "A scaled ELU that keeps the spread of activations steady; use it with lecun_normal."
    )
    source: ClassVar[str] = "Klambauer et al. 2017; keras.activations.selu"
    name: Literal["selu"] = "selu"  # type: ignore[assignment]
    alpha: ClassVar[float] = 1.6732632423543772
    scale: ClassVar[float] = 1.0507009873554805
