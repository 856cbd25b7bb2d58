"""A stack of layers over one flat vector of weights, and its passes in buffers that are made once."""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from itertools import pairwise

import numpy as np

from ..arrays import Calls, FloatArray, frozen, generator
from ..initializers import INITIALIZERS
from ..layers import Layer, LayerPass, Placed, placed, widths
from .parameters import Parameter, Parameters


class Pass:
    """Carry batches of one size forward and backward through a stack of layers.

    It reads the weights in `theta` and writes into `gradient` (both (P,), owned by the caller) at the time of
    each call. What `forward` returns is overwritten by the next. A product with `mean` (B,) gives the
    mean over a batch. What layers draw in training is asked for by `draw`; else nothing is random.
    """

    def __init__(self, stack: Sequence[Placed], theta: FloatArray, gradient: FloatArray, batch: int) -> None:
        self.layers = tuple(place.layer.pass_of(place, theta, gradient, batch) for place in stack)
        self.random = tuple(layer for layer in self.layers if layer.place.layer.random)
        self.outputs = self.layers[-1].outputs
        self.slopes = np.empty((stack[-1].units, batch))
        self.mean = np.full(batch, 1.0 / batch)
        self.first, self._inputs = self.layers[0], np.empty((0, batch))
        self.forward_calls, self.backward_calls = self._bound()

    def _bound(self) -> tuple[Calls, Calls]:
        """Bind what follows the first layer's sums, and what comes before its gradient."""
        ahead, back, slopes = [*self._activate(self.first)], list[Callable[[], object]](), self.slopes
        for before, layer in pairwise(self.layers):
            ahead += [partial(layer.weigh, before.outputs_and_ones, layer.z), *self._activate(layer)]
        for layer, before in pairwise(self.layers[::-1]):
            back += layer.place.activation.backward_calls(layer.z, layer.outputs, slopes)
            back += [
                partial(layer.weigh_back, before.outputs_and_ones, layer.errors, layer.gradient),
                partial(layer.pass_on, layer.z, layer.input_slopes),
            ]
            slopes = layer.input_slopes
        back += self.first.place.activation.backward_calls(self.first.z, self.first.outputs, slopes)
        return tuple(ahead), tuple(back)

    @staticmethod
    def _activate(layer: LayerPass) -> Calls:
        return layer.place.activation.forward_calls(layer.z, layer.outputs)

    def draw(self, seed: int, step: int, batch: int) -> None:
        """Draw what is random in step 1, 2, … of training, whose largest batch has so many samples."""
        for layer in self.random:
            layer.draw(seed, step, batch)

    def forward(self, columns: FloatArray) -> FloatArray:
        """Return the outputs (K, B) of input columns with a row of ones, (F + 1, B)."""
        self._inputs = columns
        self.first.weigh(columns, self.first.z)
        for call in self.forward_calls:
            call()
        return self.outputs

    def backward(self) -> None:
        """Write the gradient, given dL/d(outputs) in `slopes` (K, B), after `forward`."""
        for call in self.backward_calls:
            call()
        self.first.weigh_back(self._inputs, self.first.errors, self.first.gradient)


PURPOSE = 1
"""What the run's seed is used for here (2 is the batches' order)."""

BLOCK = 256
"""Samples in one product of `forward`: more fall out of the cache, fewer are lost in calls."""


class Network(Parameters):
    """A stack of layers on F features; all P weights lie in one vector, `theta`.

    Theta's order is that of Keras's `get_weights()`, flattened: layer by layer, each array in C order, a
    kernel (inputs × units) before its bias. `lasting`: the layers that do something outside of
    training. A network object owns buffers and must be used by one thread at a
    time.
    """

    def __init__(self, features: int, layers: tuple[Layer, ...], frozen_names: Collection[str] = ()) -> None:
        self.sizes = widths(features, layers)
        self.stack = placed(features, layers)
        self.random = any(layer.random for layer in layers)
        self.penalised = any(
            array.regularizer is not None for place in self.stack for array, _ in place.arrays()
        )
        super().__init__(
            tuple(parameter for place in self.stack for parameter in _parameters(place)),
            tuple(place.name for place in self.stack),
            frozen_names,
        )
        self.lasting = tuple(place for place in self.stack if not place.layer.random)
        self.work, self.step_work = (
            max(self.parameter_count, sum(place.work for place in places))
            for places in (self.lasting, self.stack)
        )
        self._theta = np.zeros(self.parameter_count)
        self._gradient = np.zeros(self.parameter_count)
        self._passes: dict[int, Pass] = {}

    def initial_theta(self, seed: int) -> FloatArray:
        """Return the starting weights (P,): a pure function of the layers and the seed."""
        theta = np.empty(self.parameter_count)
        arrays = [array for place in self.stack for array in place.layer.arrays(place.features)]
        for number, (parameter, array) in enumerate(zip(self.parameters, arrays, strict=True)):
            initializer = INITIALIZERS[array.initializer]()
            drawn = initializer.draw(generator(seed, PURPOSE, number), parameter.shape)
            theta[parameter.start : parameter.stop] = drawn.reshape(-1)
        return frozen(theta)

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

    def last_errors(self, theta: FloatArray, x: FloatArray, slopes: FloatArray) -> FloatArray:
        """Return dL/dz (K, B) of the last layer's sums, given dL/d(outputs) ``slopes`` (K, B) of x (B, F)."""
        self._theta[...] = theta
        batch = self._pass(len(x))
        batch.forward(with_ones(x))
        return batch.layers[-1].errors_of(slopes)

    def carried(self, theta: FloatArray, x: FloatArray) -> list[tuple[FloatArray, FloatArray]]:
        """Return each layer's sums z and outputs a, (U, N) each, of inputs x (N, F), as new arrays."""
        self._theta[...] = theta
        sizes = self.sizes[1:]
        found = [(np.empty((units, len(x))), np.empty((units, len(x)))) for units in sizes]
        for start in range(0, len(x), BLOCK):
            block = x[start : start + BLOCK]
            carried = self._pass(len(block))
            carried.forward(with_ones(block))
            for (z, a), layer in zip(found, carried.layers, strict=True):
                z[:, start : start + BLOCK], a[:, start : start + BLOCK] = layer.z, layer.outputs
        return found

    def unit_slopes(self, theta: FloatArray, x: FloatArray) -> list[FloatArray | None]:
        """Return for each layer the largest |f′(z)| of each unit over samples x (N, F), (U,).

        None for a layer whose activation is not elementwise.
        """
        self._theta[...] = theta
        largest = [np.zeros(dense.units) if dense.activation.elementwise else None for dense in self.stack]
        for start in range(0, len(x), BLOCK):
            block = x[start : start + BLOCK]
            carried = self._pass(len(block))
            carried.forward(with_ones(block))
            for steepest, layer in zip(largest, carried.layers, strict=True):
                if steepest is not None:
                    np.fmax(
                        steepest, np.abs(layer.errors_of(np.ones_like(layer.z))).max(axis=1), out=steepest
                    )
        return largest

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


def _parameters(place: Placed) -> Iterator[Parameter]:
    for array, part in place.arrays():
        yield Parameter(place.name, array.role, array.shape, part.start, part.stop)
