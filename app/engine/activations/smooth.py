"""Activations without a corner, and the functions that others share."""

import math

import numpy as np

from ..arrays import FloatArray
from ..declare import register
from ..erf import erf
from .base import Activation

_ONE = np.array(1.0)


@register(
    "gelu",
    "GELU",
    "f(z) = z·Φ(z), Φ(z) = (1 + erf(z/√2))/2",
    "Hendrycks and Gimpel 2016; keras.activations.gelu(approximate=False)",
)
class Gelu(Activation):
    """A smooth ReLU: the sum times the chance that a normal number lies below it."""

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.multiply(z, _normal_cdf(z), out=out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        # f'(z) = Φ(z) + z·φ(z), φ the normal density.
        density = np.exp(-0.5 * z * z) / math.sqrt(2.0 * math.pi)
        np.multiply(da, _normal_cdf(z) + z * density, out=z)


@register("silu", "SiLU", "f(z) = z·σ(z)", "Elfwing et al. 2018; keras.activations.silu")
class Silu(Activation):
    """A smooth ReLU: the sum times its own sigmoid. Also called swish."""

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.multiply(z, sigmoid(z), out=out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        # f'(z) = σ + z·σ·(1 − σ) = σ + a·(1 − σ).
        s = sigmoid(z)
        np.multiply(da, s + a * (1.0 - s), out=z)


@register("softplus", "Softplus", "f(z) = ln(1 + eᶻ)", "Glorot et al. 2011; keras.activations.softplus")
class Softplus(Activation):
    """ReLU with a rounded corner; always above zero."""

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.copyto(out, softplus(z))

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.multiply(da, sigmoid(z), out=z)


@register("sigmoid", "Sigmoid", "f(z) = σ(z) = 1/(1 + e⁻ᶻ)", "keras.activations.sigmoid")
class Sigmoid(Activation):
    """Squashes into 0…1: for a yes-or-no output."""

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.negative(z, out)
        np.exp(out, out)
        out += _ONE
        np.reciprocal(out, out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.subtract(_ONE, a, z)
        z *= a
        z *= da


@register("tanh", "Tanh", "f(z) = tanh(z)", "keras.activations.tanh")
class Tanh(Activation):
    """Squashes into −1…1, steepest at zero."""

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.tanh(z, out=out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.multiply(a, a, out=z)
        np.subtract(_ONE, z, out=z)
        z *= da


@register("softmax", "Softmax", "fₖ(z) = eᶻᵏ / Σⱼ eᶻʲ", "Bridle 1990; keras.activations.softmax")
class Softmax(Activation):
    """Shares that add up to 1 over the units: for one class out of several."""

    elementwise = False

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
