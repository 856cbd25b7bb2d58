"""Initializers: the numbers that weights start from.

Names and spreads are Keras's (`keras/src/initializers/random_initializers.py`). A kernel is
(fan_in, fan_out): its inputs by its units.
"""

import math
from abc import abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.random import Generator

from .arrays import FloatArray
from .declare import Declared, register

INITIALIZERS: "dict[str, type[Initializer]]" = {}

TRUNCATED_SIGMA = 0.87962566103423978
"""The standard deviation of a normal distribution cut at two of its own."""


@dataclass(frozen=True, kw_only=True)
class Initializer(Declared):
    """The base of every initializer.

    `program` is what it draws from a generator `random` for a `shape`, as lines of NumPy for people.
    """

    registry = INITIALIZERS
    program: ClassVar[str]
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


@register(
    "glorot_uniform",
    "Glorot uniform",
    "w ~ U(−a, a), a = √(6 / (fan_in + fan_out))",
    "Glorot and Bengio 2010; keras.initializers.GlorotUniform",
)
class GlorotUniform(Initializer):
    """Even, as wide as suits both the inputs and the units; Keras's default."""

    program = "limit = np.sqrt(6 / (shape[0] + shape[-1]))\nrandom.uniform(-limit, limit, shape)"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return uniform(generator, shape, math.sqrt(6.0 / sum(fans(shape))))


@register(
    "glorot_normal",
    "Glorot normal",
    "w ~ N(0, σ) within 2σ, σ = √(2 / (fan_in + fan_out))",
    "Glorot and Bengio 2010; keras.initializers.GlorotNormal",
)
class GlorotNormal(Initializer):
    """Bell-shaped, as wide as suits both the inputs and the units."""

    program = "truncated_normal(random, shape, np.sqrt(2 / (shape[0] + shape[-1])))"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return truncated_normal(generator, shape, math.sqrt(2.0 / sum(fans(shape))))


@register(
    "he_uniform",
    "He uniform",
    "w ~ U(−a, a), a = √(6 / fan_in)",
    "He et al. 2015; keras.initializers.HeUniform",
)
class HeUniform(Initializer):
    """Even, as wide as suits layers with ReLU."""

    program = "limit = np.sqrt(6 / shape[0])\nrandom.uniform(-limit, limit, shape)"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return uniform(generator, shape, math.sqrt(6.0 / fans(shape)[0]))


@register(
    "he_normal",
    "He normal",
    "w ~ N(0, σ) within 2σ, σ = √(2 / fan_in)",
    "He et al. 2015; keras.initializers.HeNormal",
)
class HeNormal(Initializer):
    """Bell-shaped, as wide as suits layers with ReLU."""

    program = "truncated_normal(random, shape, np.sqrt(2 / shape[0]))"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return truncated_normal(generator, shape, math.sqrt(2.0 / fans(shape)[0]))


@register(
    "lecun_uniform",
    "LeCun uniform",
    "w ~ U(−a, a), a = √(3 / fan_in)",
    "LeCun et al. 1998; keras.initializers.LecunUniform",
)
class LecunUniform(Initializer):
    """Even, as wide as suits the inputs."""

    program = "limit = np.sqrt(3 / shape[0])\nrandom.uniform(-limit, limit, shape)"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return uniform(generator, shape, math.sqrt(3.0 / fans(shape)[0]))


@register(
    "lecun_normal",
    "LeCun normal",
    "w ~ N(0, σ) within 2σ, σ = √(1 / fan_in)",
    "LeCun et al. 1998; keras.initializers.LecunNormal",
)
class LecunNormal(Initializer):
    """Bell-shaped, as wide as suits the inputs; the partner of SELU."""

    program = "truncated_normal(random, shape, np.sqrt(1 / shape[0]))"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return truncated_normal(generator, shape, math.sqrt(1.0 / fans(shape)[0]))


@register("random_uniform", "Random uniform", "w ~ U(−0.05, 0.05)", "keras.initializers.RandomUniform")
class RandomUniform(Initializer):
    """Even from −0.05 to 0.05, whatever the layer's size."""

    program = "random.uniform(-0.05, 0.05, shape)"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return uniform(generator, shape, 0.05)


@register("random_normal", "Random normal", "w ~ N(0, 0.05)", "keras.initializers.RandomNormal")
class RandomNormal(Initializer):
    """Bell-shaped with a standard deviation of 0.05, whatever the layer's size."""

    program = "random.normal(0, 0.05, shape)"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return generator.normal(0.0, 0.05, shape)


@register("zeros", "Zeros", "w = 0", "keras.initializers.Zeros")
class Zeros(Initializer):
    """All zero: usual for biases; in a kernel all units of a layer start alike."""

    program = "np.zeros(shape)"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return np.zeros(shape)


@register("ones", "Ones", "w = 1", "keras.initializers.Ones")
class Ones(Initializer):
    """All one; in a kernel all units of a layer start alike."""

    program = "np.ones(shape)"

    def draw(self, generator: Generator, shape: tuple[int, ...]) -> FloatArray:
        return np.ones(shape)
