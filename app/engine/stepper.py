"""The inner loop of training: buffers made once, and one update after another."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.engine import batches
from app.engine.arrays import FloatArray, frozen
from app.engine.batches import Prepared
from app.engine.config import RunConfig
from app.engine.metrics import Accuracy
from app.engine.network import Network, with_ones
from app.engine.optimizers.clipping import clipping
from app.engine.passes import LayerPass, Pass

BLOCK_OUTPUTS = 65_536
"""Outputs kept until their accuracy is counted in one go: half a megabyte."""


class Stepper:
    """A run's present state in buffers, and the loop that moves it on.

    `theta`, `gradient` and `update` are (P,), `slots` (S, P); each call of `walk` overwrites them. Which
    values come out depends on the state put in by `load` alone. For one thread at a time.
    """

    def __init__(
        self, config: RunConfig, network: Network, x: FloatArray, targets: NDArray[Any], *,
        memory_from: int, accuracy: bool,
    ) -> None:  # fmt: skip
        """Prepare buffers for samples x (N, F) and their targets; `accuracy` asks for matches."""
        self._config, self._network = config, network
        self._loss, self._optimizer = config.loss, config.optimizer
        self._samples, self._targets = with_ones(x).T.copy(), targets
        self._memory_from, self._metric = memory_from, Accuracy() if accuracy else None
        self.steps_per_epoch = batches.steps_per_epoch(len(x), config.batch_size)
        self.step = 0
        self.theta, self.gradient, self.update = np.zeros((3, network.parameter_count))
        self.slots = config.optimizer.fresh_memory(network.parameter_count)
        self._memory = tuple(self.slots)
        self._zeros = np.zeros(network.parameter_count)
        self._clip = clipping(config.optimizer, [slice(p.start, p.stop) for p in network.parameters])
        self._passes: dict[int, Pass] = {}
        self._epoch: tuple[int, list[Prepared]] = (-1, [])

    def load(self, step: int, theta: FloatArray, slots: FloatArray) -> None:
        """Put a state into the buffers."""
        self.step = step
        np.copyto(self.theta, theta)
        np.copyto(self.slots, slots)

    def walk(self, stop: int) -> tuple[FloatArray, FloatArray]:
        """Do the steps up to and including `stop`; return their losses and numbers of matches, (n,) each.

        It ends early before a step whose gradient is not finite, which is then left in `gradient`.
        """
        losses, correct = np.zeros((2, max(stop - self.step, 0)))
        done = 0
        with np.errstate(all="ignore"):
            while self.step < stop:
                block = self._block(stop)
                walked = self._walk_block(block, losses[done:], correct[done:])
                done += walked
                if walked < len(block):
                    break
        return frozen(losses[:done]), frozen(correct[:done])

    def batch_loss(self, theta: FloatArray, step: int) -> float:
        """Return the mean loss of the batch of step 1, 2, … at other weights, which stay in `theta`."""
        np.copyto(self.theta, theta)
        epoch, place = divmod(step - 1, self.steps_per_epoch)
        batch = self._batches(epoch)[place]
        walker = self._pass(batch)
        with np.errstate(all="ignore"):
            outputs = walker.forward(batch.inputs)
            return float(self._loss.backward(outputs, batch.columns, walker.slopes).dot(walker.mean))

    def layers(self, step: int) -> tuple[LayerPass, ...]:
        """Return the layers' buffers as the batch of a step left them."""
        epoch, place = divmod(step - 1, self.steps_per_epoch)
        return self._pass(self._batches(epoch)[place]).layers

    def _block(self, stop: int) -> list[Prepared]:
        """Return the next batches that may be walked in one go: of one epoch and of one size."""
        epoch, place = divmod(self.step, self.steps_per_epoch)
        prepared = self._batches(epoch)
        whole = len(self._samples) // self._config.batch_size
        end = whole if place < whole else len(prepared)
        outputs = self._network.sizes[-1] * self._config.batch_size
        return prepared[place : min(end, place + stop - self.step, place + max(1, BLOCK_OUTPUTS // outputs))]

    def _walk_block(self, block: list[Prepared], losses: FloatArray, correct: FloatArray) -> int:
        """Do one step for each batch of a block; return how many had a finite gradient."""
        walker = self._pass(block[0])
        kept = np.empty((len(block), *walker.outputs.shape))
        done = self._updates(walker, block, losses, kept)
        if self._metric is not None:
            rows = np.stack([batch.rows for batch in block[:done]]) if done else block[0].rows[:0]
            correct[:done] = self._metric.matches(kept[:done], rows).sum(axis=-1) if done else 0.0
        return done

    def _updates(self, walker: Pass, block: list[Prepared], losses: FloatArray, kept: FloatArray) -> int:
        slopes, gradient, zeros = walker.slopes, self.gradient, self._zeros
        for number, (inputs, columns, _) in enumerate(block):
            outputs = walker.forward(inputs)
            losses[number] = self._loss.backward(outputs, columns, slopes).dot(walker.mean)
            kept[number] = outputs
            slopes *= walker.scale
            walker.backward()
            # 0 · x is 0 for every finite x and not a number otherwise: one product tests the whole gradient.
            if gradient.dot(zeros) != 0.0:
                return number
            self._apply()
        return len(block)

    def clipped(self, gradient: FloatArray) -> FloatArray:
        """Return a gradient (P,) as the optimizer's rule gets it."""
        return gradient if self._clip is None else self._clip(gradient)

    def _apply(self) -> None:
        """Move theta by the optimizer's update for the present gradient."""
        self.step += 1
        gradient = self.clipped(self.gradient)
        self._optimizer.update(gradient, self._memory, self.step - self._memory_from, self.update)
        if self._optimizer.weight_decay:
            self.update += self._optimizer.decay(self.theta)
        self.theta += self.update

    def _batches(self, epoch: int) -> list[Prepared]:
        """Return the batches of epoch 0, 1, …; the last epoch asked for is kept."""
        if self._epoch[0] != epoch:
            config = self._config
            order = batches.order(config.seed, epoch, len(self._samples), config.shuffle)
            self._epoch = (
                epoch,
                batches.prepare(self._samples[order], self._targets[order], config.loss, config.batch_size),
            )
        return self._epoch[1]

    def _pass(self, batch: Prepared) -> Pass:
        """Return the pass for batches of this size; there are at most two sizes."""
        size = batch.inputs.shape[1]
        if size not in self._passes:
            self._passes[size] = Pass(self._network.stack, self.theta, self.gradient, size)
        return self._passes[size]
