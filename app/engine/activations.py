"""Activations: what a layer makes of its weighted sums.

Arrays are (…, units, B): a unit's values for the B samples of a batch stand in one row, so that softmax
works along axis −2. Each activation has the two halves of backpropagation: `forward` computes a = f(z),
`backward` the vector–Jacobian product dL/dz from dL/da. Names and constants are Keras's
(`keras/src/activations/activations.py`).
"""

import math
from abc import abstractmethod
from dataclasses import dataclass
from typing import ClassVar, Literal

import numpy as np

from app.engine.arrays import FloatArray
from app.engine.declare import Declared, register
from app.engine.erf import erf

ACTIVATIONS: "dict[str, type[Activation]]" = {}

_ZERO = np.array(0.0)
_ONE = np.array(1.0)
_INFINITY = np.array(np.inf)

_MANY = 4096
"""Numbers from which `clip` cuts faster than `maximum` with a scalar (100,000 take 22 µs against 46)."""


@dataclass(frozen=True, kw_only=True)
class Activation(Declared):
    """The base of every activation.

    `elementwise` says that each output depends on its own sum alone.
    """

    elementwise: ClassVar[bool] = True
    name: str = ""

    @abstractmethod
    def forward(self, z: FloatArray, out: FloatArray) -> None:
        """Write f(z) into `out`, which may be `z` itself; both (…, units, B)."""

    @abstractmethod
    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        """Replace z by dL/dz, given a = f(z) and da = dL/da; all (…, units, B). `z` must not be `a`."""


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

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:  # noqa: ARG002
        np.copyto(z, da)


@register(ACTIVATIONS)
@dataclass(frozen=True, kw_only=True)
class Relu(Activation):
    """Cut negative sums off; the slope at exactly 0 is 0."""

    title: ClassVar[str] = "ReLU"
    formula: ClassVar[str] = "f(z) = max(z, 0)"
    help: ClassVar[str] = "Nothing below zero, the sum itself above: the usual choice for hidden layers."
    source: ClassVar[str] = "Nair and Hinton 2010; keras.activations.relu"
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


@register(ACTIVATIONS)
@dataclass(frozen=True, kw_only=True)
class Gelu(Activation):
    """Weigh a sum by the share of a normal distribution below it, exactly (not by tanh)."""

    title: ClassVar[str] = "GELU"
    formula: ClassVar[str] = "f(z) = z·Φ(z), Φ(z) = (1 + erf(z/√2))/2"
    help: ClassVar[str] = "A smooth ReLU: the sum times the chance that a normal number lies below it."
    source: ClassVar[str] = "Hendrycks and Gimpel 2016; keras.activations.gelu(approximate=False)"
    name: Literal["gelu"] = "gelu"

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.multiply(z, _normal_cdf(z), out=out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:  # noqa: ARG002
        # f'(z) = Φ(z) + z·φ(z), φ the normal density.
        density = np.exp(-0.5 * z * z) / math.sqrt(2.0 * math.pi)
        np.multiply(da, _normal_cdf(z) + z * density, out=z)


@register(ACTIVATIONS)
@dataclass(frozen=True, kw_only=True)
class Silu(Activation):
    """Weigh a sum by its own sigmoid (also called swish)."""

    title: ClassVar[str] = "SiLU"
    formula: ClassVar[str] = "f(z) = z·σ(z)"
    help: ClassVar[str] = "A smooth ReLU: the sum times its own sigmoid. Also called swish."
    source: ClassVar[str] = "Elfwing et al. 2018; keras.activations.silu"
    name: Literal["silu"] = "silu"

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.multiply(z, sigmoid(z), out=out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        # f'(z) = σ + z·σ·(1 − σ) = σ + a·(1 − σ).
        s = sigmoid(z)
        np.multiply(da, s + a * (1.0 - s), out=z)


@register(ACTIVATIONS)
@dataclass(frozen=True, kw_only=True)
class Softplus(Activation):
    """Smooth ReLU's corner; computed without overflow."""

    title: ClassVar[str] = "Softplus"
    formula: ClassVar[str] = "f(z) = ln(1 + eᶻ)"
    help: ClassVar[str] = "ReLU with a rounded corner; always above zero."
    source: ClassVar[str] = "Glorot et al. 2011; keras.activations.softplus"
    name: Literal["softplus"] = "softplus"

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.copyto(out, softplus(z))

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:  # noqa: ARG002
        np.multiply(da, sigmoid(z), out=z)


@register(ACTIVATIONS)
@dataclass(frozen=True, kw_only=True)
class Sigmoid(Activation):
    """Squash a sum into 0…1."""

    title: ClassVar[str] = "Sigmoid"
    formula: ClassVar[str] = "f(z) = σ(z) = 1/(1 + e⁻ᶻ)"
    help: ClassVar[str] = "Squashes into 0…1: for a yes-or-no output."
    source: ClassVar[str] = "keras.activations.sigmoid"
    name: Literal["sigmoid"] = "sigmoid"

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.negative(z, out)
        np.exp(out, out)
        out += _ONE
        np.reciprocal(out, out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.subtract(_ONE, a, z)
        z *= a
        z *= da


@register(ACTIVATIONS)
@dataclass(frozen=True, kw_only=True)
class Tanh(Activation):
    """Squash a sum into −1…1."""

    title: ClassVar[str] = "Tanh"
    formula: ClassVar[str] = "f(z) = tanh(z)"
    help: ClassVar[str] = "Squashes into −1…1, steepest at zero."
    source: ClassVar[str] = "keras.activations.tanh"
    name: Literal["tanh"] = "tanh"

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.tanh(z, out=out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.multiply(a, a, out=z)
        np.subtract(_ONE, z, out=z)
        z *= da


@register(ACTIVATIONS)
@dataclass(frozen=True, kw_only=True)
class Softmax(Activation):
    """Turn a layer's sums into shares that add up to 1."""

    title: ClassVar[str] = "Softmax"
    formula: ClassVar[str] = "fₖ(z) = eᶻᵏ / Σⱼ eᶻʲ"
    help: ClassVar[str] = "Shares that add up to 1 over the units: for one class out of several."
    source: ClassVar[str] = "Bridle 1990; keras.activations.softmax"
    elementwise: ClassVar[bool] = False
    name: Literal["softmax"] = "softmax"

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.subtract(z, z.max(axis=-2, keepdims=True), out=out)
        np.exp(out, out=out)
        out /= out.sum(axis=-2, keepdims=True)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        # The Jacobian is diag(a) − a·aᵀ.
        np.multiply(a, da, out=z)
        total = z.sum(axis=-2, keepdims=True)
        np.subtract(da, total, out=z)
        z *= a


def sigmoid(z: FloatArray) -> FloatArray:
    """Return 1/(1 + e⁻ᶻ): exact to the last bits everywhere, since an e⁻ᶻ that overflows gives 0."""
    out = np.empty_like(z)
    Sigmoid().forward(z, out)
    return out


def softplus(z: FloatArray) -> FloatArray:
    """Return ln(1 + eᶻ) without overflow."""
    return np.maximum(z, 0.0) + np.log1p(np.exp(-np.abs(z)))


def _normal_cdf(z: FloatArray) -> FloatArray:
    return 0.5 * (1.0 + erf(z / math.sqrt(2.0)))
