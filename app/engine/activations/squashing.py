"""Activations whose values lie between bounds."""

from functools import partial

import numpy as np

from ..arrays import Calls, FloatArray
from ..declare import register
from .base import Activation
from .functions import ONE, beside, sigmoid


@register("sigmoid", "Sigmoid", "f(z) = σ(z) = 1/(1 + e⁻ᶻ)", "keras.activations.sigmoid")
class Sigmoid(Activation):
    """Squashes into 0…1: for a yes-or-no output."""

    signed = False
    program = ("1 / (1 + np.exp(-z))", "da * (1 - a) * a")

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        sigmoid(z, out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.subtract(ONE, a, z)
        z *= a
        z *= da

    def second_derivative(self, z: FloatArray, a: FloatArray) -> FloatArray:
        return a * (1.0 - a) * (1.0 - 2.0 * a)

    def forward_calls(self, z: FloatArray, out: FloatArray) -> Calls:
        exponential = partial(np.negative, z, out), partial(np.exp, out, out)
        return *exponential, partial(np.add, out, beside(z, 1.0), out), partial(np.reciprocal, out, out)

    def backward_calls(self, z: FloatArray, a: FloatArray, da: FloatArray) -> Calls:
        return (
            partial(np.subtract, beside(z, 1.0), a, z),
            partial(np.multiply, z, a, z),
            partial(np.multiply, z, da, z),
        )


@register("tanh", "Tanh", "f(z) = tanh(z)", "keras.activations.tanh")
class Tanh(Activation):
    """Squashes into −1…1, steepest at zero."""

    program = ("np.tanh(z)", "da * (1 - a * a)")

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.tanh(z, out=out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.multiply(a, a, out=z)
        np.subtract(ONE, z, out=z)
        z *= da

    def second_derivative(self, z: FloatArray, a: FloatArray) -> FloatArray:
        return -2.0 * a * (1.0 - a * a)


@register("softmax", "Softmax", "fₖ(z) = eᶻᵏ / Σⱼ eᶻʲ", "Bridle 1990; keras.activations.softmax")
class Softmax(Activation):
    """Shares that add up to 1 over the units: for one class out of several."""

    work = 16
    signed = False
    elementwise = False
    program = (
        "e = np.exp(z - z.max(axis=1, keepdims=True))\ne / e.sum(axis=1, keepdims=True)",
        "a * (da - (a * da).sum(axis=1, keepdims=True))",
    )

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.subtract(z, z.max(axis=-2, keepdims=True), out=out)
        np.exp(out, out=out)
        out /= out.sum(axis=-2, keepdims=True)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        # The Jacobian is diag(a) − a·aᵀ.
        np.multiply(a, da, out=z)
        np.subtract(da, z.sum(axis=-2, keepdims=True), out=z)
        z *= a

    def bend(self, z: FloatArray, a: FloatArray, da: FloatArray, moves: FloatArray) -> FloatArray:
        # With ȧ the change of a: that of a·(da − a·da) is ȧ·(da − a·da) − a·(ȧ·da).
        change = a * (moves - (a * moves).sum(axis=-2, keepdims=True))
        off = da - (a * da).sum(axis=-2, keepdims=True)
        bend: FloatArray = change * off - a * (change * da).sum(axis=-2, keepdims=True)
        return bend
