"""Activations: what a layer makes of its weighted sums.

Arrays are (…, units, B): a unit's values for the B samples of a batch stand in one row, so that softmax
works along axis −2. Each activation has the two halves of backpropagation: `forward` computes a = f(z),
`backward` the vector–Jacobian product dL/dz from dL/da. Names and constants are Keras's
(`keras/src/activations/activations.py`).
"""

import math
from abc import abstractmethod
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

import numpy as np

from .arrays import Calls, FloatArray
from .declare import Declared, register
from .erf import erf

ACTIVATIONS: "dict[str, type[Activation]]" = {}


@dataclass(frozen=True, kw_only=True)
class Activation(Declared):
    """The base of every activation.

    `elementwise` says that each output depends on its own sum alone, `positive_part` that f(z) = max(z, 0).
    `program` is f(z), and dL/dz of z, a and da, as lines of NumPy for people, in which a row is a sample.
    """

    registry = ACTIVATIONS
    elementwise: ClassVar[bool] = True
    positive_part: ClassVar[bool] = False
    program: ClassVar[tuple[str, str]]
    name: str = ""

    @abstractmethod
    def forward(self, z: FloatArray, out: FloatArray) -> None:
        """Write f(z) into `out`, which may be `z` itself; both (…, units, B)."""

    @abstractmethod
    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        """Replace z by dL/dz, given a = f(z) and da = dL/da; all (…, units, B). `z` must not be `a`."""

    def second_derivative(self, z: FloatArray, a: FloatArray) -> FloatArray:
        """Return f″(z), where it is elementwise; 0 of one that is made of straight lines."""
        return np.zeros_like(z)

    def bend(self, z: FloatArray, a: FloatArray, da: FloatArray, moves: FloatArray) -> FloatArray:
        """Return by how much dL/dz changes while z moves by `moves`, at a fixed dL/da."""
        return self.second_derivative(z, a) * da * moves

    def forward_calls(self, z: FloatArray, out: FloatArray) -> Calls:
        """Return `forward` on these arrays; an activation of few NumPy calls may give them themselves."""
        return (partial(self.forward, z, out),)

    def backward_calls(self, z: FloatArray, a: FloatArray, da: FloatArray) -> Calls:
        """Return `backward` on these arrays, likewise."""
        return (partial(self.backward, z, a, da),)


_ZERO = np.array(0.0)
_INFINITY = np.array(np.inf)

_MANY = 4096
"""Numbers from which `clip` cuts faster than `maximum` with a scalar (100,000 take 22 µs against 46)."""


@register("linear", "Linear", "f(z) = z", "keras.activations.linear")
class Linear(Activation):
    """The weighted sum itself: for values to be predicted, and for logits."""

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

    positive_part = True
    program = ("np.maximum(z, 0)", "da * (a > 0)")

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        if z.size < _MANY:
            np.maximum(z, _ZERO, out=out)
        else:
            z.clip(_ZERO, _INFINITY, out=out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.sign(a, z)
        z *= da

    def forward_calls(self, z: FloatArray, out: FloatArray) -> Calls:
        if z.size < _MANY:
            return (partial(np.maximum, z, _ZERO, out=out),)
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

    slope = 0.2
    program = ("np.where(z >= 0, z, 0.2 * z)", "da * np.where(a >= 0, 1, 0.2)")

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.maximum(z, z * self.slope, out=out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.multiply(da, np.where(a >= 0.0, 1.0, self.slope), out=z)


@register("elu", "ELU", "f(z) = z for z > 0, eᶻ − 1 below", "Clevert et al. 2016; keras.activations.elu")
class Elu(Activation):
    """Bends smoothly towards −1 below zero, the sum itself above."""

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


_ONE = np.array(1.0)


@register(
    "gelu",
    "GELU",
    "f(z) = z·Φ(z), Φ(z) = (1 + erf(z/√2))/2",
    "Hendrycks and Gimpel 2016; keras.activations.gelu(approximate=False)",
)
class Gelu(Activation):
    """A smooth ReLU: the sum times the chance that a normal number lies below it."""

    program = (
        "z * normal_cdf(z)",
        "da * (normal_cdf(z) + z * np.exp(-z * z / 2) / np.sqrt(2 * np.pi))",
    )

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.multiply(z, _normal_cdf(z), out=out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        # f'(z) = Φ(z) + z·φ(z), φ the normal density.
        np.multiply(da, _normal_cdf(z) + z * _normal_density(z), out=z)

    def second_derivative(self, z: FloatArray, a: FloatArray) -> FloatArray:
        # φ'(z) = −z·φ(z). Where z² overflows, φ is 0.
        z = z.clip(-1e100, 1e100)
        return _normal_density(z) * (2.0 - z * z)


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

    program = ("np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))", "da / (1 + np.exp(-z))")

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.copyto(out, softplus(z))

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.multiply(da, sigmoid(z), out=z)

    def second_derivative(self, z: FloatArray, a: FloatArray) -> FloatArray:
        s = sigmoid(z)
        return s * (1.0 - s)


@register("sigmoid", "Sigmoid", "f(z) = σ(z) = 1/(1 + e⁻ᶻ)", "keras.activations.sigmoid")
class Sigmoid(Activation):
    """Squashes into 0…1: for a yes-or-no output."""

    program = ("1 / (1 + np.exp(-z))", "da * (1 - a) * a")

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.negative(z, out)
        np.exp(out, out)
        out += _ONE
        np.reciprocal(out, out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.subtract(_ONE, a, z)
        z *= a
        z *= da

    def second_derivative(self, z: FloatArray, a: FloatArray) -> FloatArray:
        return a * (1.0 - a) * (1.0 - 2.0 * a)

    def forward_calls(self, z: FloatArray, out: FloatArray) -> Calls:
        exponential = partial(np.negative, z, out), partial(np.exp, out, out)
        return *exponential, partial(np.add, out, _ONE, out), partial(np.reciprocal, out, out)

    def backward_calls(self, z: FloatArray, a: FloatArray, da: FloatArray) -> Calls:
        return partial(np.subtract, _ONE, a, z), partial(np.multiply, z, a, z), partial(np.multiply, z, da, z)


@register("tanh", "Tanh", "f(z) = tanh(z)", "keras.activations.tanh")
class Tanh(Activation):
    """Squashes into −1…1, steepest at zero."""

    program = ("np.tanh(z)", "da * (1 - a * a)")

    def forward(self, z: FloatArray, out: FloatArray) -> None:
        np.tanh(z, out=out)

    def backward(self, z: FloatArray, a: FloatArray, da: FloatArray) -> None:
        np.multiply(a, a, out=z)
        np.subtract(_ONE, z, out=z)
        z *= da

    def second_derivative(self, z: FloatArray, a: FloatArray) -> FloatArray:
        return -2.0 * a * (1.0 - a * a)


@register("softmax", "Softmax", "fₖ(z) = eᶻᵏ / Σⱼ eᶻʲ", "Bridle 1990; keras.activations.softmax")
class Softmax(Activation):
    """Shares that add up to 1 over the units: for one class out of several."""

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


def _normal_density(z: FloatArray) -> FloatArray:
    return np.exp(-0.5 * z * z) / math.sqrt(2.0 * math.pi)
