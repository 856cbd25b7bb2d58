"""The inner loop of training: buffers made once, and one update after another."""

from abc import ABC, abstractmethod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..arrays import FloatArray, frozen
from ..config import RunConfig
from ..metrics import Metric
from ..network.layers import Network, Pass, with_ones
from ..network.objective import Objective
from ..network.parameters import Parameters
from ..optimizers import Optimizer
from . import batches
from .batches import Batches, prepare

BLOCK_OUTPUTS = 65_536  # kept until their accuracy is counted in one go: half a megabyte


class Stepper(ABC):
    """A run's present state in buffers, and the loop that moves it on.

    `theta`, `gradient` and `update` are (P,), `slots` (S, P); each call of `walk` overwrites them. Which
    values come out depends on the state put in by `load` alone. For one thread at a time. What a step's
    loss and gradient are is up to the subclass.
    """

    def __init__(self, optimizer: Optimizer, network: Parameters, *, memory_from: int) -> None:
        """Prepare buffers; `memory_from` is the step at which the optimizer's memory was new."""
        self.optimizer, self._memory_from, self._parts = optimizer, memory_from, network.parts
        self._rule, self._decays = optimizer.update, bool(optimizer.weight_decay)
        self.step = 0
        self.theta, self.gradient, self.update = np.zeros((3, network.parameter_count))
        self.slots = optimizer.fresh_memory(network.parameter_count)
        self._memory = tuple(self.slots)
        self._traced: tuple[int, list[float], list[float]] | None = None

    @abstractmethod
    def walk(self, stop: int) -> tuple[FloatArray, FloatArray]:
        """Do the steps up to and including `stop`; return their losses and numbers of matches, (n,) each.

        It ends early before a step whose gradient is not finite, which is then left in `gradient`.
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

    @property
    def rate(self) -> float:
        """The learning rate of the next step."""
        return self.optimizer.rate(self.step - self._memory_from)

    def _move(self) -> None:
        """Add the optimizer's update for the present gradient to theta."""
        self.step += 1
        update, t = self.update, self.step - self._memory_from
        self._rule(self.optimizer.clipped(self.gradient, self._parts), self._memory, t, update)
        if self._decays:
            update += self.optimizer.decay(self.theta, t)
        self.theta += update
        if self._traced is not None:
            index, values, gradients = self._traced
            values.append(self.theta[index])
            gradients.append(self.gradient[index])


class NetworkStepper(Stepper):
    """Step a network along the mean gradients of its batches."""

    def __init__(
        self, config: RunConfig, network: Network, x: FloatArray, targets: NDArray[Any], *,
        memory_from: int, metric: Metric | None,
    ) -> None:  # fmt: skip
        """Prepare buffers for samples x (N, F) and their targets; `metric` counts matches, if any does."""
        super().__init__(config.optimizer, network, memory_from=memory_from)
        self._config, self._network = config, network
        self._objective = Objective(config.loss, network.stack)
        self._samples, self._targets = with_ones(x).T.copy(), targets
        self._metric = metric
        self.steps_per_epoch = batches.steps_per_epoch(len(x), config.batch_size)
        self._zeros = np.zeros(network.parameter_count)
        self._passes: dict[int, Pass] = {}
        self._epoch, self._groups = -1, list[Batches]()

    def walk(self, stop: int) -> tuple[FloatArray, FloatArray]:
        """Walk whole blocks of batches, with their accuracy counted at once."""
        losses, correct = np.zeros((2, max(stop - self.step, 0)))
        done = 0
        with np.errstate(all="ignore"):
            while self.step < stop:
                block = self._block(self.step, stop)
                walked = self._walk_block(block, losses[done:], correct[done:])
                done += walked
                if walked < len(block.inputs):
                    break
        return frozen(losses[:done]), frozen(correct[:done])

    def batch_loss(self, theta: FloatArray, step: int) -> float:
        """Carry the batch forward."""
        np.copyto(self.theta, theta)
        batch = self._block(step - 1, step)
        walker = self._pass(batch)
        with np.errstate(all="ignore"):
            walker.draw(self._config.seed, step)
            outputs = walker.forward(batch.inputs[0])
            return self._objective.backward(outputs, batch.columns[0], walker.slopes, walker.mean, self.theta)

    def layer_outputs(self, step: int) -> list[FloatArray]:
        """Return the layers' outputs, (U, B) each."""
        return [layer.outputs for layer in self._pass(self._block(step - 1, step)).layers]

    def _block(self, start: int, stop: int) -> Batches:
        """Return one or more batches from `start` on that may be walked in one go: of one epoch and size."""
        epoch, place = divmod(start, self.steps_per_epoch)
        if self._epoch != epoch:
            self._epoch, self._groups = epoch, self._prepare(epoch)
        whole = len(self._samples) // self._config.batch_size
        if place >= whole:
            return self._groups[-1]
        outputs = self._network.sizes[-1] * self._config.batch_size
        count = min(stop - start, max(1, BLOCK_OUTPUTS // outputs))
        return self._groups[0].part(place, place + count)

    def _prepare(self, epoch: int) -> list[Batches]:
        """Return an epoch's whole batches, and its last one if it is smaller."""
        config, samples = self._config, len(self._samples)
        order = batches.order(config.seed, epoch, samples, config.shuffle)
        x, targets = self._samples[order], self._targets[order]
        cut = samples // config.batch_size * config.batch_size
        parts = ((slice(0, cut), config.batch_size), (slice(cut, None), samples - cut))
        return [prepare(x[part], targets[part], config.loss, size) for part, size in parts if len(x[part])]

    def _pass(self, block: Batches) -> Pass:
        """Return the pass for batches of this size; there are at most two sizes."""
        size = block.inputs.shape[-1]
        if size not in self._passes:
            self._passes[size] = Pass(self._network.stack, self.theta, self.gradient, size)
        return self._passes[size]

    def _walk_block(self, block: Batches, losses: FloatArray, correct: FloatArray) -> int:
        """Do one step for each batch of a block; return how many had a finite gradient."""
        walker = self._pass(block)
        if self._metric is None:
            return self._updates(walker, block, losses, None)
        outputs = np.empty((len(block.inputs), *walker.outputs.shape))
        done = self._updates(walker, block, losses, outputs)
        correct[:done] = self._metric.matches(outputs[:done], block.rows[:done]).sum(axis=-1)
        return done

    def _updates(self, walker: Pass, block: Batches, losses: FloatArray, kept: FloatArray | None) -> int:
        """Walk a block, writing each step's mean loss, and its outputs if they are to be kept."""
        forward, backward, loss_backward = walker.forward, walker.backward, self._objective.backward
        slopes, mean, theta = walker.slopes, walker.mean, self.theta
        random, penalised = walker.random, self._objective.penalised
        gradient_dot, zeros, move = self.gradient.dot, self._zeros, self._move
        for number, (inputs, columns) in enumerate(zip(block.inputs, block.columns, strict=True)):
            if random:
                walker.draw(self._config.seed, self.step + 1)
            outputs = forward(inputs)
            losses[number] = loss_backward(outputs, columns, slopes, mean, theta)
            if kept is not None:
                kept[number] = outputs
            backward()
            if penalised:
                self._objective.add_slopes(theta, self.gradient)
            # 0·x is 0 for a finite x and else not a number, which counts as true: one product tests them all.
            if gradient_dot(zeros):
                return number
            move()
        return len(block.inputs)
