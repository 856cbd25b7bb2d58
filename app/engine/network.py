"""A stack of Dense layers over one flat vector of weights."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np

from app.engine.activations import ACTIVATIONS
from app.engine.arrays import FloatArray, frozen, generator
from app.engine.config import LayerConfig
from app.engine.initializers import INITIALIZERS
from app.engine.passes import Dense, Pass

PURPOSE = 1
"""What the run's seed is used for here (2 is the batches' order)."""

BLOCK = 256
"""Samples in one product of `forward`: more fall out of the cache, fewer are lost in calls."""


class Parameter(NamedTuple):
    """One array of weights: its layer's name, its role and shape, and its place start…stop in theta."""

    layer: str
    role: Literal["kernel", "bias"]
    shape: tuple[int, ...]
    start: int
    stop: int


class Network:
    """A stack of Dense layers on F features; all P weights lie in one vector, `theta`.

    Theta's order is that of Keras's `get_weights()`, flattened: layer by layer, kernel (inputs × units,
    C order) before bias. A network object owns buffers and must be used by one thread at a time.
    """

    def __init__(self, features: int, layers: tuple[LayerConfig, ...]) -> None:
        self.layers = layers
        self.sizes = (features, *(layer.units for layer in layers))
        self.layer_names = tuple("dense" if i == 0 else f"dense_{i}" for i in range(len(layers)))
        self.stack = _stack(self.sizes, layers)
        self.parameters = tuple(
            parameter
            for name, dense in zip(self.layer_names, self.stack, strict=True)
            for parameter in _parameters(name, dense)
        )
        self.parameter_count = self.stack[-1].stop
        self._theta = np.zeros(self.parameter_count)
        self._gradient = np.zeros(self.parameter_count)
        self._passes: dict[int, Pass] = {}

    def label(self, index: int) -> str:
        """Return the name of weight `index`, such as `dense_1/kernel[3, 5]`."""
        parameter = self.parameter(index)
        place = np.unravel_index(index - parameter.start, parameter.shape)
        return f"{parameter.layer}/{parameter.role}[{', '.join(str(int(i)) for i in place)}]"

    def parameter(self, index: int) -> Parameter:
        """Return the array that weight `index` belongs to; raise IndexError outside 0…P − 1."""
        for parameter in self.parameters:
            if parameter.start <= index < parameter.stop:
                return parameter
        raise IndexError(f"weight must be from 0 to {self.parameter_count - 1:,}. Got {index}.")

    def initial_theta(self, seed: int) -> FloatArray:
        """Return the starting weights (P,): a pure function of the layers and the seed."""
        theta = np.empty(self.parameter_count)
        for number, parameter in enumerate(self.parameters):
            layer = self.layers[number // 2]
            name = layer.kernel_initializer if parameter.role == "kernel" else layer.bias_initializer
            drawn = INITIALIZERS[name]().draw(generator(seed, PURPOSE, number), parameter.shape)
            theta[parameter.start : parameter.stop] = drawn.reshape(-1)
        return frozen(theta)

    def weights(self, theta: FloatArray) -> list[FloatArray]:
        """Return theta as Keras's `get_weights()` gives it: kernel, bias, kernel, bias, … (views)."""
        return [theta[p.start : p.stop].reshape(p.shape) for p in self.parameters]

    def theta_from(self, weights: Sequence[FloatArray]) -> FloatArray:
        """Return the vector (P,) of the arrays of `get_weights()`; raise ValueError for other shapes."""
        shapes = [np.shape(array) for array in weights]
        wanted = [parameter.shape for parameter in self.parameters]
        if shapes != wanted:
            raise ValueError(f"weights must have the shapes {wanted}. Got {shapes}.")
        return frozen(np.concatenate([np.asarray(array, dtype=np.float64).reshape(-1) for array in weights]))

    def forward(self, theta: FloatArray, x: FloatArray) -> FloatArray:
        """Return the outputs (N, K) of inputs x (N, F) at the weights theta (P,), as a new array."""
        self._theta[...] = theta
        outputs = np.empty((len(x), self.sizes[-1]))
        for start in range(0, len(x), BLOCK):
            block = x[start : start + BLOCK]
            outputs[start : start + BLOCK] = self._pass(len(block)).forward(with_ones(block)).T
        return outputs

    def backward(self, theta: FloatArray, x: FloatArray, slopes: FloatArray) -> FloatArray:
        """Return dL/dtheta (P,), given dL/d(outputs) `slopes` (B, K) of one batch x (B, F)."""
        self._theta[...] = theta
        batch = Pass(self.stack, self._theta, self._gradient, len(x))
        batch.forward(with_ones(x))
        batch.slopes[...] = slopes.T
        batch.backward()
        return frozen(self._gradient.copy())

    def _pass(self, batch: int) -> Pass:
        if batch not in self._passes:
            self._passes = {batch: Pass(self.stack, self._theta, self._gradient, batch)} | (
                {BLOCK: self._passes[BLOCK]} if BLOCK in self._passes else {}
            )
        return self._passes[batch]


def with_ones(x: FloatArray) -> FloatArray:
    """Return samples x (B, F) as the columns that a pass takes: (F + 1, B), the last row all ones."""
    columns = np.ones((x.shape[1] + 1, len(x)))
    columns[:-1] = x.T
    return columns


def _stack(sizes: tuple[int, ...], layers: tuple[LayerConfig, ...]) -> tuple[Dense, ...]:
    stack: list[Dense] = []
    for features, layer in zip(sizes[:-1], layers, strict=True):
        start = stack[-1].stop if stack else 0
        stack.append(Dense(features, layer.units, start, ACTIVATIONS[layer.activation]()))
    return tuple(stack)


def _parameters(name: str, dense: Dense) -> tuple[Parameter, Parameter]:
    middle = dense.stop - dense.units
    return (
        Parameter(name, "kernel", (dense.features, dense.units), dense.start, middle),
        Parameter(name, "bias", (dense.units,), middle, dense.stop),
    )
