"""Initializers: the numbers that weights start from.

Names and spreads are Keras's (`keras/src/initializers/random_initializers.py`). A kernel is
(fan_in, fan_out): its inputs by its units.
"""

import math
from abc import abstractmethod
from dataclasses import dataclass
from typing import ClassVar, Literal

import numpy as np
from numpy.random import Generator

from .arrays import FloatArray
from .declare import Declared, register

INITIALIZERS: "dict[str, type[Initializer]]" = {}

TRUNCATED_SIGMA = 0.87962566103423978
"""The standard deviation of a normal distribution cut at two of its own."""


@dataclass(frozen=True, kw_only=True)
class Initializer(Declared):
    """The base of every initializer."""

    name: str = ""

    @abstractmethod
    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        """Return new starting values of a kernel's (fan_in, units) or a bias's (units,) shape."""


def fans(shape: tuple[int, ...]) -> tuple[int, int]:
    """Return (fan_in, fan_out) as Keras counts them: a kernel's two lengths, a bias's length twice."""
    return shape[0], shape[-1]


def uniform(generator: Generator, shape: tuple[int, ...], limit: float) -> FloatArray:
    """Draw evenly from −limit to limit."""
    return generator.uniform(-limit, limit, shape)


def truncated_normal(generator: Generator, shape: tuple[int, ...], sigma: float) -> FloatArray:
    """Draw from a normal distribution cut at two deviations, so spread that its deviation is `sigma`."""
    values = generator.standard_normal(shape)
    while (outside := np.abs(values) > 2.0).any():
        values[outside] = generator.standard_normal(int(outside.sum()))
    return values * (sigma / TRUNCATED_SIGMA)


@register(INITIALIZERS)
@dataclass(frozen=True, kw_only=True)
class GlorotUniform(Initializer):
    """Draw evenly, with a spread that keeps signals steady forward and backward."""

    title: ClassVar[str] = "Glorot uniform"
    formula: ClassVar[str] = "w ~ U(−a, a), a = √(6 / (fan_in + fan_out))"
    help: ClassVar[str] = "Even, as wide as suits both the inputs and the units; Keras's default."
    source: ClassVar[str] = "Glorot and Bengio 2010; keras.initializers.GlorotUniform"
    name: Literal["glorot_uniform"] = "glorot_uniform"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return uniform(generator, shape, math.sqrt(6.0 / sum(fans(shape))))


@register(INITIALIZERS)
@dataclass(frozen=True, kw_only=True)
class GlorotNormal(Initializer):
    """Draw from a truncated normal distribution with Glorot's spread."""

    title: ClassVar[str] = "Glorot normal"
    formula: ClassVar[str] = "w ~ N(0, σ) within 2σ, σ = √(2 / (fan_in + fan_out))"
    help: ClassVar[str] = "Bell-shaped, as wide as suits both the inputs and the units."
    source: ClassVar[str] = "Glorot and Bengio 2010; keras.initializers.GlorotNormal"
    name: Literal["glorot_normal"] = "glorot_normal"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return truncated_normal(generator, shape, math.sqrt(2.0 / sum(fans(shape))))


@register(INITIALIZERS)
@dataclass(frozen=True, kw_only=True)
class HeUniform(Initializer):
    """Draw evenly, with a spread for ReLU layers."""

    title: ClassVar[str] = "He uniform"
    formula: ClassVar[str] = "w ~ U(−a, a), a = √(6 / fan_in)"
    help: ClassVar[str] = "Even, as wide as suits layers with ReLU."
    source: ClassVar[str] = "He et al. 2015; keras.initializers.HeUniform"
    name: Literal["he_uniform"] = "he_uniform"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return uniform(generator, shape, math.sqrt(6.0 / fans(shape)[0]))


@register(INITIALIZERS)
@dataclass(frozen=True, kw_only=True)
class HeNormal(Initializer):
    """Draw from a truncated normal distribution, with a spread for ReLU layers."""

    title: ClassVar[str] = "He normal"
    formula: ClassVar[str] = "w ~ N(0, σ) within 2σ, σ = √(2 / fan_in)"
    help: ClassVar[str] = "Bell-shaped, as wide as suits layers with ReLU."
    source: ClassVar[str] = "He et al. 2015; keras.initializers.HeNormal"
    name: Literal["he_normal"] = "he_normal"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return truncated_normal(generator, shape, math.sqrt(2.0 / fans(shape)[0]))


@register(INITIALIZERS)
@dataclass(frozen=True, kw_only=True)
class LecunUniform(Initializer):
    """Draw evenly, with a spread that keeps signals steady on the way forward."""

    title: ClassVar[str] = "LeCun uniform"
    formula: ClassVar[str] = "w ~ U(−a, a), a = √(3 / fan_in)"
    help: ClassVar[str] = "Even, as wide as suits the inputs."
    source: ClassVar[str] = "LeCun et al. 1998; keras.initializers.LecunUniform"
    name: Literal["lecun_uniform"] = "lecun_uniform"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return uniform(generator, shape, math.sqrt(3.0 / fans(shape)[0]))


@register(INITIALIZERS)
@dataclass(frozen=True, kw_only=True)
class LecunNormal(Initializer):
    """Draw from a truncated normal distribution with LeCun's spread."""

    title: ClassVar[str] = "LeCun normal"
    formula: ClassVar[str] = "w ~ N(0, σ) within 2σ, σ = √(1 / fan_in)"
    help: ClassVar[str] = "Bell-shaped, as wide as suits the inputs; the partner of SELU."
    source: ClassVar[str] = "LeCun et al. 1998; keras.initializers.LecunNormal"
    name: Literal["lecun_normal"] = "lecun_normal"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return truncated_normal(generator, shape, math.sqrt(1.0 / fans(shape)[0]))


@register(INITIALIZERS)
@dataclass(frozen=True, kw_only=True)
class RandomUniform(Initializer):
    """Draw evenly from −0.05 to 0.05, whatever the layer."""

    title: ClassVar[str] = "Random uniform"
    formula: ClassVar[str] = "w ~ U(−0.05, 0.05)"
    help: ClassVar[str] = "Even from −0.05 to 0.05, whatever the layer's size."
    source: ClassVar[str] = "keras.initializers.RandomUniform"
    name: Literal["random_uniform"] = "random_uniform"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return uniform(generator, shape, 0.05)


@register(INITIALIZERS)
@dataclass(frozen=True, kw_only=True)
class RandomNormal(Initializer):
    """Draw from a normal distribution with the deviation 0.05, whatever the layer."""

    title: ClassVar[str] = "Random normal"
    formula: ClassVar[str] = "w ~ N(0, 0.05)"
    help: ClassVar[str] = "Bell-shaped with a standard deviation of 0.05, whatever the layer's size."
    source: ClassVar[str] = "keras.initializers.RandomNormal"
    name: Literal["random_normal"] = "random_normal"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return generator.normal(0.0, 0.05, shape)


@register(INITIALIZERS)
@dataclass(frozen=True, kw_only=True)
class Zeros(Initializer):
    """Start at zero."""

    title: ClassVar[str] = "Zeros"
    formula: ClassVar[str] = "w = 0"
    help: ClassVar[str] = "All zero: usual for biases; in a kernel it keeps all units of a layer alike."
    source: ClassVar[str] = "keras.initializers.Zeros"
    name: Literal["zeros"] = "zeros"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return np.zeros(shape)


@register(INITIALIZERS)
@dataclass(frozen=True, kw_only=True)
class Ones(Initializer):
    """Start at one."""

    title: ClassVar[str] = "Ones"
    formula: ClassVar[str] = "w = 1"
    help: ClassVar[str] = "All one; in a kernel it keeps all units of a layer alike."
    source: ClassVar[str] = "keras.initializers.Ones"
    name: Literal["ones"] = "ones"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return np.ones(shape)
