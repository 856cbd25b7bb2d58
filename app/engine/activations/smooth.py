"""Activations like ReLU, without its corner."""

import numpy as np

from ..arrays import FloatArray
from ..declare import register
from .base import Activation
from .functions import normal_cdf, normal_density, sigmoid, softplus


@register(
    "gelu",
    "GELU",
    "f(z) = z·Φ(z), Φ(z) = (1 + erf(z/√2))/2",
    "Hendrycks and Gimpel 2016; keras.activations.gelu(approximate=False)",
)
class Gelu(Activation):
    """A smooth ReLU: the sum times the chance that a normal number lies below it."""

    work = 45
    program = (
        "z * normal_cdf(z)",
        "da * (normal_cdf(z) + z * np.exp(-z * z / 2) / np.sqrt(2 * np.pi))",
    )

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.multiply(z, normal_cdf(z), out=out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        # f'(z) = Φ(z) + z·φ(z), φ the normal density.
        np.multiply(da, normal_cdf(z) + z * normal_density(z), out=z)

    def second_derivative(self, z: FloatArray, a: FloatArray) -> FloatArray:
        # φ'(z) = −z·φ(z). Where z² overflows, φ is 0.
        z = z.clip(-1e100, 1e100)
        return normal_density(z) * (2.0 - z * z)


@register("silu", "SiLU", "f(z) = z·σ(z)", "Elfwing et al. 2018; keras.activations.silu")
class Silu(Activation):
    """A smooth ReLU: the sum times its own sigmoid. Also called swish."""

    program = ("z / (1 + np.exp(-z))", "s = 1 / (1 + np.exp(-z))\nda * (s + a * (1 - s))")

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.multiply(z, sigmoid(z), out=out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        # f'(z) = σ + z·σ·(1 − σ) = σ + a·(1 − σ).
        s = sigmoid(z)
        np.multiply(da, s + a * (1.0 - s), out=z)

    def second_derivative(self, z: FloatArray, a: FloatArray) -> FloatArray:
        # σ' = σ·(1 − σ).
        s = sigmoid(z)
        return s * (1.0 - s) * (2.0 + z * (1.0 - 2.0 * s))


@register("softplus", "Softplus", "f(z) = ln(1 + eᶻ)", "Glorot et al. 2011; keras.activations.softplus")
class Softplus(Activation):
    """ReLU with a rounded corner; always above zero."""

    work = 16
    signed = False
    program = ("np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))", "da / (1 + np.exp(-z))")

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.copyto(out, softplus(z))

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.multiply(da, sigmoid(z), out=z)

    def second_derivative(self, z: FloatArray, a: FloatArray) -> FloatArray:
        s = sigmoid(z)
        return s * (1.0 - s)
