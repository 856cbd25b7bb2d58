"""The loss of one step's batch as a weight takes other values, with what the layers drew in that step."""

from collections.abc import Iterable

import numpy as np

from ..arrays import FloatArray
from ..landscape.sweep import BUDGET
from ..layers import Placed
from ..network.layers import Network
from ..network.objective import Objective
from ..network.parameters import Parameters
from ..problem import evaluator_for
from ..training.trainer import Setup
from .slices import FEW_LEVELS, LEVELS, along

ROUNDINGS = 6
"""Last digits on each side of a weight at which rounding alone is seen; one where a batch is dear."""

LEAST_POINTS = 9
"""A curve has so many points at least, however dear they are."""


class BatchCurve:
    """The batch of step 1, 2, …: its loss at other values of weight `index`, and how many are affordable.

    `evaluator` measures its samples as they are outside of training.
    """

    def __init__(self, setup: Setup, step: int, index: int) -> None:
        self._setup, self._step, self._index = setup, step, index
        self._batch = setup.batch(step)
        self.evaluator = evaluator_for(setup.config, setup.data.part(self._batch.indices))
        self._affordable = BUDGET // (max(len(self._batch.indices), 1) * _reached(setup.network, index))
        whole = 2 * (len(LEVELS) + ROUNDINGS) <= self._affordable
        self.levels, self.roundings = (LEVELS, ROUNDINGS) if whole else (FEW_LEVELS, 1)

    def points(self, wanted: int) -> int:
        """Return how many points a curve has: those wanted, or an odd number of fewer within `BUDGET`."""
        if wanted <= self._affordable:
            return wanted
        return min(wanted, max(LEAST_POINTS, (self._affordable - 1) | 1))

    def along(self, theta: FloatArray, values: FloatArray) -> FloatArray:
        """Compute the loss (M,) as the weight takes the values (M,), the others as in `theta` (P,)."""
        network = self._setup.network
        if isinstance(network, Network) and network.random:
            return np.array([*self._as_drawn(network, theta, values)])
        return along(self.evaluator, theta, self._index, values)

    def _as_drawn(self, network: Network, theta: FloatArray, values: FloatArray) -> Iterable[float]:
        """Carry the batch forward at each value, from the weight's layer on."""
        task, changed = self._setup.task, theta.copy()
        objective = Objective.of_training(self._setup.config, network.stack)
        targets, noises = task.truth.targets[self._batch.indices], task.noises(self._step)
        layers = [*zip(network.stack, noises, strict=True)]
        first = _home(network, self._index).number
        inputs = _forward(layers[:first], theta, self._batch.x.T)
        for value in values:
            changed[self._index] = value
            outputs = _forward(layers[first:], changed, inputs)
            yield float(objective.values(outputs, targets, changed).mean())


def _home(network: Network, index: int) -> Placed:
    """Return the layer that a weight belongs to."""
    return next(place for place in network.stack if index < place.stop)


def _reached(network: Parameters, index: int) -> int:
    """Return how many multiply-adds take as long as what a weight reaches, for one sample.

    In its own layer it reaches one unit, unless these are mixed, or all are computed for what was dropped.
    """
    if not isinstance(network, Network):
        return network.work
    home = _home(network, index)
    start = home.number + (home.activation.elementwise and not network.random)
    return max(network.parameter_count, sum(place.work for place in network.stack[start:]))


def _forward(
    layers: list[tuple[Placed, FloatArray | None]], theta: FloatArray, inputs: FloatArray
) -> FloatArray:
    """Carry inputs (F, B) through some layers, with what each drew; returns (U, B)."""
    for place, noise in layers:
        inputs = place.layer.weigh(theta[place.part], inputs, noise)
        place.activation.forward(inputs, inputs)
    return inputs
