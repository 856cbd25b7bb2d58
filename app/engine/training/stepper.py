"""What every inner loop of training has: a state in buffers made once, and the update that moves it on."""

from abc import ABC, abstractmethod
from collections.abc import Callable

import numpy as np

from ..arrays import FloatArray, frozen
from ..network.parameters import Parameters
from ..optimizers import Optimizer, Weights

Following = Callable[[int], int]
"""Gives the first step after one whose state is to be kept."""

NO_TALLIES: FloatArray = frozen(np.empty((0, 0)))


class Stepper(ABC):
    """A run's present state in buffers, and the loop that moves it on.

    `theta`, `gradient` and `update` are (P,), `slots` (S, P); each call of `walk` overwrites them. Which
    values come out depends on the state put in by `load` alone. `tallies` (n, width) is what the metrics of
    the last walk's steps add up, and `kept` are the states of those of its steps that were to be kept,
    (step, theta, slots). For one thread at a time. What a step's loss and gradient are is up to the
    subclass.
    """

    def __init__(self, optimizer: Optimizer, network: Parameters, *, memory_from: int) -> None:
        """Prepare buffers; `memory_from` is the step at which the optimizer's memory was new."""
        self.optimizer, self._memory_from, self._parts = optimizer, memory_from, network.parts
        self._decays = bool(optimizer.weight_decay)
        self._moving, self._frozen = network.moving, network.frozen
        self.step = 0
        self.theta, gradient, self._clipped, self.update = buffers = np.zeros((4, network.parameter_count))
        self._clips = (optimizer.clipnorm, optimizer.global_clipnorm, optimizer.clipvalue) != (None,) * 3
        self.gradient = gradient if self._clips or len(self._frozen) else self._clipped
        self.slots = optimizer.fresh_memory(network.parameter_count)
        self._met = np.zeros_like(self.theta) if self._decays else self.theta  # as the rule meets them
        weights = Weights(self._met, network.parts, network.shapes)
        self._rule = optimizer.mover(buffers[2:], self.slots, weights)
        self._traced: tuple[int, list[float], list[float]] | None = None
        self.tallies: FloatArray = NO_TALLIES
        self.kept: list[tuple[int, FloatArray, FloatArray]] = []

    @abstractmethod
    def walk(self, stop: int, following: Following | None = None) -> tuple[FloatArray, FloatArray]:
        """Do the steps up to and including `stop`; return their losses and numbers of matches, (n,) each.

        It ends early before a step whose gradient is not finite, which is then left in `gradient`. The states
        of the steps that are `following` one after the other are kept.
        """

    @abstractmethod
    def batch_loss(self, theta: FloatArray, step: int) -> float:
        """Return the mean loss of the batch of step 1, 2, … at other weights, which stay in `theta`."""

    @abstractmethod
    def layer_outputs(self, step: int) -> list[FloatArray]:
        """Return what each layer made of a step's batch when its loss was last computed."""

    def trace(self, stop: int, index: int) -> tuple[FloatArray, FloatArray]:
        """Walk, and return what weight `index` is after each step, and its gradient in it, (n,) each."""
        self._traced = index, [], []
        self.walk(stop)
        (_, values, gradients), self._traced = self._traced, None
        return np.array(values), np.array(gradients)

    def load(self, step: int, theta: FloatArray, slots: FloatArray) -> None:
        """Put a state into the buffers."""
        self.step = step
        np.copyto(self.theta, theta)
        np.copyto(self.slots, slots)

    def reached(self) -> tuple[int, FloatArray, FloatArray]:
        """Return the present step, theta (P,) and slots (S, P), read-only copies."""
        return self.step, frozen(self.theta.copy()), frozen(self.slots.copy())

    @property
    def rate(self) -> float:
        """The learning rate of the next step."""
        return self.optimizer.rate(self.step - self._memory_from)

    @property
    def last_rate(self) -> float:
        """The learning rate of the last step."""
        return self.optimizer.rate(self.step - self._memory_from - 1)

    def _move(self) -> None:
        """Add the optimizer's update for the present gradient to theta."""
        self.step += 1
        update, t = self.update, self.step - self._memory_from
        if self._clipped is not self.gradient:
            self._clipped[...] = self.optimizer.clipped(self._moving(self.gradient), self._parts)
        if self._decays:
            decay = self.optimizer.decay(self.theta, t)
            np.add(self.theta, decay, self._met)
            self._rule(t)
            update += decay
        else:
            self._rule(t)
        if len(self._frozen):  # at ε = 0 a rule divides their 0 by 0
            update[self._frozen] = self.slots[:, self._frozen] = 0.0
        self.theta += update
        if self._traced is not None:
            index, values, gradients = self._traced
            values.append(self.theta[index])
            gradients.append(self.gradient[index])
