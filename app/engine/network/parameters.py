"""The names and places of all that is trained, in one flat vector."""

from collections.abc import Callable, Collection, Sequence
from typing import ClassVar, NamedTuple

import numpy as np

from ..arrays import FloatArray, IntArray, frozen
from ..layers.base import Role


class Parameter(NamedTuple):
    """One array of weights: its layer's name, its role and shape, and its place start…stop in theta."""

    layer: str
    role: Role
    shape: tuple[int, ...]
    start: int
    stop: int

    @property
    def name(self) -> str:
        """Its name in a label: `dense_1/kernel`."""
        return f"{self.layer}/{self.role}"


Times = Callable[[FloatArray], FloatArray]
"""A square matrix, as what it makes of a vector."""


class Parameters:
    """Arrays of weights, one after the other in a vector of P numbers, `theta`.

    `sizes` are the numbers of features and of each layer's units. `layered` says whether the layers'
    names tell anything, `random` whether a layer draws in training. `free` and `frozen` are the places in
    theta of the weights that move, and of those that do not. `penalised` says whether weights themselves add
    to the loss. `work` is how many multiply-adds take as long as a pass of one sample, `step_work`
    in training.
    """

    layered: ClassVar[bool] = True
    random = penalised = False
    sizes: tuple[int, ...]

    def __init__(
        self,
        parameters: tuple[Parameter, ...],
        layer_names: tuple[str, ...],
        frozen_names: Collection[str] = (),
    ) -> None:
        self.parameters, self.layer_names = parameters, layer_names
        self._moving = {one.layer for one in parameters if one.name not in frozen_names}
        self.parts = [slice(parameter.start, parameter.stop) for parameter in parameters]
        self.shapes = [parameter.shape for parameter in parameters]
        self.parameter_count = self.work = self.step_work = parameters[-1].stop
        holds = np.zeros(self.parameter_count, dtype=bool)
        for parameter in parameters:
            holds[parameter.start : parameter.stop] = parameter.name in frozen_names
        self.free, self.frozen = np.flatnonzero(~holds), np.flatnonzero(holds)

    def label(self, index: int) -> str:
        """Return the name of weight `index`, such as `dense_1/kernel[3, 5]`."""
        parameter = self.parameter(index)
        place = np.unravel_index(index - parameter.start, parameter.shape)
        return f"{parameter.name}[{', '.join(str(int(i)) for i in place)}]"

    def parameter(self, index: int) -> Parameter:
        """Return the array that weight `index` belongs to; raise IndexError outside 0…P − 1."""
        for parameter in self.parameters:
            if parameter.start <= index < parameter.stop:
                return parameter
        raise IndexError(f"weight must be from 0 to {self.parameter_count - 1:,}. Got {index}.")

    def moves(self, layer: str) -> bool:
        """Say whether a layer has weights that are not frozen."""
        return layer in self._moving

    def moving(self, numbers: FloatArray) -> FloatArray:
        """Return numbers (P,) of all weights with a 0 for each frozen one; the very same if none is."""
        if not len(self.frozen):
            return numbers
        moving = numbers.copy()
        moving[self.frozen] = 0.0
        return frozen(moving)

    @property
    def spanning(self) -> IntArray:
        """The weights along which directions go: the free ones, or all where one alone spans no plane."""
        return self.free if len(self.free) > 1 else np.arange(self.parameter_count)

    def of_free(self, times: Times) -> Times:
        """Return a matrix by all weights as that by the free ones; the very same if none is frozen."""
        if not len(self.frozen):
            return times

        def product(free: FloatArray) -> FloatArray:
            whole = np.zeros(self.parameter_count)
            whole[self.free] = free
            return times(whole)[self.free]

        return product

    def layer_part(self, layer: str) -> slice:
        """Return where a layer's weights lie in theta: nowhere, 0…0, if it has none."""
        own = [parameter for parameter in self.parameters if parameter.layer == layer]
        return slice(own[0].start, own[-1].stop) if own else slice(0, 0)

    def view(self, theta: FloatArray, i: int, j: int) -> tuple[tuple[float, float], float]:
        """Return the middle and the reach of the window that suits weights i and j, around theta (P,)."""
        return (float(theta[i]), float(theta[j])), 1.0

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
