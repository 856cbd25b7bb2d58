"""Activations that let a sum above zero through as it is."""

from functools import partial

import numpy as np

from ..arrays import Calls, FloatArray
from ..declare import register
from .base import Activation
from .functions import MANY, beside

_ZERO = np.array(0.0)
_INFINITY = np.array(np.inf)


@register("linear", "Linear", "f(z) = z", "keras.activations.linear")
class Linear(Activation):
    """The weighted sum itself: for values to be predicted, and for logits."""

    work = 2
    program = ("z", "da")

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.copyto(out, z)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.copyto(z, da)


@register("relu", "ReLU", "f(z) = max(z, 0)", "Nair and Hinton 2010; keras.activations.relu")
class Relu(Activation):
    """Nothing below zero, the sum itself above: the usual choice for hidden layers.

    The slope at exactly 0 is 0.
    """

    work = 2
    positive_part = True
    signed = False
    program = ("np.maximum(z, 0)", "da * (a > 0)")

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        if z.size < MANY:
            np.maximum(z, _ZERO, out=out)
        else:
            z.clip(_ZERO, _INFINITY, out=out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.sign(a, z)
        z *= da

    def forward_calls(self, z: FloatArray, out: FloatArray) -> Calls:
        if z.size < MANY:
            return (partial(np.maximum, z, beside(z, 0.0), out=out),)
        return super().forward_calls(z, out)

    def backward_calls(self, z: FloatArray, a: FloatArray, da: FloatArray) -> Calls:
        return partial(np.sign, a, z), partial(np.multiply, z, da, z)


@register(
    "leaky_relu",
    "Leaky ReLU",
    "f(z) = z for z ≥ 0, 0.2·z below",
    "Maas et al. 2013; keras.activations.leaky_relu",
)
class LeakyRelu(Activation):
    """ReLU that lets a fifth of a negative sum through, so that no unit dies."""

    work = 2
    slope = 0.2
    program = ("np.where(z >= 0, z, 0.2 * z)", "da * np.where(a >= 0, 1, 0.2)")

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.maximum(z, z * self.slope, out=out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.multiply(da, np.where(a >= 0.0, 1.0, self.slope), out=z)


@register("elu", "ELU", "f(z) = z for z > 0, eᶻ − 1 below", "Clevert et al. 2016; keras.activations.elu")
class Elu(Activation):
    """Bends smoothly towards −1 below zero, the sum itself above."""

    work = 16
    alpha = 1.0
    scale = 1.0
    program = ("np.where(z > 0, z, np.expm1(np.minimum(z, 0)))", "da * np.where(z > 0, 1, a + 1)")

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        below = self.scale * self.alpha * np.expm1(np.minimum(z, 0.0))
        np.copyto(out, np.where(z > 0.0, self.scale * z, below))

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        # Below zero, d/dz αs(eᶻ − 1) = αs·eᶻ = a + αs.
        np.multiply(da, np.where(z > 0.0, self.scale, a + self.scale * self.alpha), out=z)

    def second_derivative(self, z: FloatArray, a: FloatArray) -> FloatArray:
        return np.where(z > 0.0, 0.0, a + self.scale * self.alpha)


@register(
    "selu",
    "SELU",
    "f(z) = s·z for z > 0, s·α·(eᶻ − 1) below; s = 1.0507, α = 1.6733",
    "Klambauer et al. 2017; keras.activations.selu",
)
class Selu(Elu):
    """A scaled ELU that keeps the spread of activations steady; use it with lecun_normal."""

    alpha = 1.6732632423543772
    scale = 1.0507009873554805
    program = (
        "s, alpha = 1.0507009873554805, 1.6732632423543772\n"
        "np.where(z > 0, s * z, s * alpha * np.expm1(np.minimum(z, 0)))",
        "s, alpha = 1.0507009873554805, 1.6732632423543772\nda * np.where(z > 0, s, a + s * alpha)",
    )
