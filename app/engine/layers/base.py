"""What every kind of layer declares, and where a layer lies in theta.

Everything lies in columns: an array is (units, B), one column a sample. A layer weighs what comes in, z, and
its activation makes the outputs of that, a = f(z).
"""

import math
from collections import Counter
from collections.abc import Iterator
from typing import ClassVar, Literal, NamedTuple

import numpy as np
from numpy.random import Generator

from ..activations import ACTIVATIONS, Activation
from ..arrays import FloatArray, generator
from ..declare import Declared
from ..regularizers import Regularizer

LAYERS: "dict[str, type[Layer]]" = {}

PURPOSE = 6
"""What the run's seed is used for here: what a layer draws in training."""

BLOCK_NUMBERS = 32_768
"""Numbers (256 kB) that a layer draws at once: 100 steps of 32 units and 10 samples.

Those of a step took 0.7 µs, and 10 µs with a stream of its own.
"""

Role = Literal["kernel", "bias"]
"""What an array of weights may be called."""


class Array(NamedTuple):
    """One array of a layer's weights: its role, shape and first values, and what it adds to the loss."""

    role: Role
    shape: tuple[int, ...]
    initializer: str
    regularizer: Regularizer | None = None


class Layer(Declared):
    """The base of every kind of layer; F features come in.

    A kind says how many units it has, which arrays of weights, and its `matrix`. One that draws at `random`
    in training, or whose weights are more than the entries of its matrix, says how it weighs, and back. One
    that draws passes all as it is outside of training; `work` is how many multiply-adds take as long as to
    draw one number.
    """

    registry = LAYERS
    type: ClassVar[str]
    random: ClassVar[bool] = False
    work: ClassVar[int] = 0
    activation: str = "linear"

    def units_of(self, features: int) -> int:
        """Return the number of units: as many as come in, unless a kind says otherwise."""
        return features

    def arrays(self, features: int) -> tuple[Array, ...]:
        """Return the arrays of weights, in the order in which they lie in theta."""
        return ()

    def matrix(self, weights: FloatArray, features: int) -> FloatArray:
        """Return what weighs the inputs outside of training, (F + 1, U), the last row added to each sum.

        Affine in the weights (n,): so a landscape takes all points of a plane from three of it.
        """
        return np.eye(features + 1, features)

    def noise(self, stream: Generator, steps: int, features: int, batch: int) -> FloatArray:
        """Draw what is random in some steps of training, (steps, …, B)."""
        raise NotImplementedError(f"{type(self).__name__} must say what it draws.")

    def weigh(self, weights: FloatArray, inputs: FloatArray, noise: FloatArray | None) -> FloatArray:
        """Return the sums z (U, B) of inputs (F, B); `noise` is None outside of training."""
        matrix = self.matrix(weights, len(inputs))
        sums: FloatArray = matrix[:-1].T @ inputs + matrix[-1][:, None]
        return sums

    def weigh_back(
        self, weights: FloatArray, inputs: FloatArray, error: FloatArray, noise: FloatArray | None
    ) -> tuple[FloatArray, FloatArray]:
        """Return dL/d(weights) (n,) and dL/d(inputs) (F, B) of dL/dz (U, B)."""
        return np.empty(0), self.matrix(weights, len(inputs))[:-1] @ error

    def pass_of(self, place: "Placed", theta: FloatArray, gradient: FloatArray, batch: int) -> "LayerPass":
        """Return the buffers that carry batches of one size; a kind may have faster ones."""
        return LayerPass(place, theta, gradient, batch)


class Placed(NamedTuple):
    """A layer at its place: its name, its number, F, U, and from where to where its weights lie in theta."""

    name: str
    number: int
    layer: Layer
    activation: Activation
    features: int
    units: int
    start: int
    stop: int

    @property
    def work(self) -> int:
        """How many multiply-adds take as long as what its units make and draw for one sample."""
        return self.units * (self.activation.work + self.layer.work)

    @property
    def part(self) -> slice:
        """Where its weights lie in theta."""
        return slice(self.start, self.stop)

    def arrays(self) -> Iterator[tuple[Array, slice]]:
        """Give each of its arrays, and where that lies in theta."""
        start = self.start
        for array in self.layer.arrays(self.features):
            stop = start + math.prod(array.shape)
            yield array, slice(start, stop)
            start = stop

    def matrix(self, theta: FloatArray) -> FloatArray:
        """Return the layer's `matrix` at theta (P,)."""
        return self.layer.matrix(theta[self.part], self.features)

    def by_role(self, numbers: FloatArray) -> dict[str, FloatArray]:
        """Return numbers (n,) that belong to its weights as its arrays."""
        arrays = self.layer.arrays(self.features)
        cuts = np.cumsum([int(np.prod(array.shape)) for array in arrays])[:-1]
        parts = np.split(numbers, cuts) if arrays else []
        return {array.role: part.reshape(array.shape) for array, part in zip(arrays, parts, strict=True)}

    def drawn(self, seed: int, step: int, batch: int) -> tuple[int, FloatArray]:
        """Return what it draws in the steps of one block, (steps, …, B), and which of them is step 1, 2, …

        A function of seed, block and layer, of batches that all have the largest size, B.
        """
        steps = max(1, BLOCK_NUMBERS // (self.features * batch))
        block, place = divmod(step - 1, steps)
        stream = generator(seed, PURPOSE, block, self.number)
        return place, self.layer.noise(stream, steps, self.features, batch)

    def noise(self, seed: int, step: int, batch: int, samples: int) -> FloatArray | None:
        """Return what it draws in a step for so many samples, (…, samples); None if it never draws.

        ``batch``: the largest batch; a smaller one meets the first columns.
        """
        if not self.layer.random:
            return None
        place, drawn = self.drawn(seed, step, batch)
        own: FloatArray = drawn[place][..., :samples]
        return own


_NOTHING: tuple[int, FloatArray] = (0, np.empty(0))
"""Before a first block is drawn."""


class LayerPass:
    """A layer's buffers for batches of one size; private to the `Pass` that made it."""

    def __init__(self, place: Placed, theta: FloatArray, gradient: FloatArray, batch: int) -> None:
        self.place, self._layer, self._batch = place, place.layer, batch
        self._weights, self.gradient = theta[place.part], gradient[place.part]
        self._noise: FloatArray | None = None
        self._drawn = _NOTHING
        self.z = np.empty((place.units, batch))
        self.errors = self.z.T
        self.input_slopes = np.empty((place.features, batch))
        self.outputs_and_ones = np.ones((place.units + 1, batch))
        self.outputs = self.outputs_and_ones[:-1]

    def draw(self, seed: int, step: int, batch: int) -> None:
        """Draw what is random in a step of training; ``batch`` is the size of the largest one."""
        first, numbers = self._drawn
        if not first <= step < first + len(numbers):
            place, numbers = self.place.drawn(seed, step, batch)
            first = step - place
            self._drawn = first, numbers
        self._noise = numbers[step - first][..., : self._batch]

    def weigh(self, inputs: FloatArray, z: FloatArray) -> object:
        """Write the sums z (U, B) of inputs with a row of ones, (F + 1, B)."""
        z[...] = self._layer.weigh(self._weights, inputs[:-1], self._noise)
        return z

    def weigh_back(self, inputs: FloatArray, errors: FloatArray, gradient: FloatArray) -> object:
        """Write dL/d(weights) of ``errors`` dL/dz, (B, U), into the gradient."""
        back = self._layer.weigh_back(self._weights, inputs[:-1], errors.T, self._noise)
        gradient[...], self.input_slopes[...] = back
        return gradient

    def pass_on(self, z: FloatArray, slopes: FloatArray) -> object:
        """Write dL/d(inputs) (F, B) of dL/dz (U, B); here `weigh_back` did."""
        return slopes

    def errors_of(self, slopes: FloatArray) -> FloatArray:
        """Return dL/dz, (U, B), of dL/d(outputs), after a pass forward; the sums are lost."""
        self.place.activation.backward(self.z, self.outputs, slopes)
        return self.z


def widths(features: int, layers: tuple[Layer, ...]) -> tuple[int, ...]:
    """Return the number of features and of each layer's units."""
    sizes = [features]
    for layer in layers:
        sizes.append(layer.units_of(sizes[-1]))
    return tuple(sizes)


def names_of(layers: tuple[Layer, ...]) -> tuple[str, ...]:
    """Name layers as Keras does, each kind counted on its own: dense, dropout, dense_1."""
    seen: Counter[str] = Counter()
    names = []
    for layer in layers:
        names.append(f"{layer.type}_{seen[layer.type]}" if seen[layer.type] else layer.type)
        seen[layer.type] += 1
    return tuple(names)


def placed(features: int, layers: tuple[Layer, ...]) -> tuple[Placed, ...]:
    """Give each layer its place, one after the other."""
    stack: list[Placed] = []
    for name, layer in zip(names_of(layers), layers, strict=True):
        features, start = (stack[-1].units, stack[-1].stop) if stack else (features, 0)
        stop = start + sum(int(np.prod(array.shape)) for array in layer.arrays(features))
        activation, units = ACTIVATIONS[layer.activation](), layer.units_of(features)
        stack.append(Placed(name, len(stack), layer, activation, features, units, start, stop))
    return tuple(stack)
