"""The inner loop of training a network: whole blocks of batches, one update after another."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..arrays import FloatArray, frozen
from ..config import RunConfig
from ..losses.base import Hasty, Loss, SlopesOf
from ..metrics import Accuracy, Tally
from ..network.layers import Network, Pass
from ..network.objective import Objective
from . import batches
from .batches import Batches, prepare
from .stepper import NO_TALLIES, Stepper

WORTH_HASTE = 8  # steps of a block: what is done once for all of them takes as long as two
BLOCK_OUTPUTS = 65_536  # kept until their accuracy is counted in one go: half a megabyte


class Bound(NamedTuple):
    """A pass for batches of one size, and the loss on its outputs: as ever, and in haste if it can be."""

    walker: Pass
    slopes_of: SlopesOf
    hasty: Hasty | None


class NetworkStepper(Stepper):
    """Step a network along the mean gradients of its batches."""

    def __init__(
        self, config: RunConfig, network: Network, samples: FloatArray, targets: NDArray[Any], *,
        memory_from: int, metric: Accuracy | None, tally: Tally | None = None,
    ) -> None:  # fmt: skip
        """Prepare buffers for samples (N, F + 1) with a last column of ones, which are read alone, and their
        targets; `metric` counts matches, and `tally` what else is counted, if anything is.
        """
        super().__init__(config.optimizer, network, memory_from=memory_from)
        self._config, self._network = config, network
        self._objective = Objective.of_training(config, network.stack)
        self._samples, self._targets = samples, targets
        self._metric, self._tally = metric, tally
        self._largest = min(config.batch_size, len(samples))
        self.steps_per_epoch = batches.steps_per_epoch(len(samples), config.batch_size)
        self._zeros = np.zeros(network.parameter_count)
        self._passes: dict[int, Bound] = {}
        self._epoch, self._groups = -1, list[Batches]()
        penalties = self._objective.penalties
        self._penalise = penalties and penalties.adder(self.theta, self.gradient)
        self._may_haste = not (self._clips or len(network.frozen))  # until a block was done in vain

    def walk(self, stop: int) -> tuple[FloatArray, FloatArray]:
        """Walk whole blocks of batches, with their accuracy counted at once."""
        losses, correct = np.zeros((2, max(stop - self.step, 0)))
        done, self._rows = 0, list[FloatArray]()
        with np.errstate(all="ignore"):
            while self.step < stop:
                block = self._block(self.step, stop)
                walked = self._walk_block(block, losses[done:], correct[done:])
                done += walked
                if walked < len(block.inputs):
                    break
        self.tallies = frozen(np.concatenate(self._rows)) if self._rows else NO_TALLIES
        return frozen(losses[:done]), frozen(correct[:done])

    def batch_loss(self, theta: FloatArray, step: int) -> float:
        """Carry the batch forward."""
        np.copyto(self.theta, theta)
        batch, loss = self._block(step - 1, step), np.empty(1)
        walker, slopes_of, _ = self._pass(batch)
        with np.errstate(all="ignore"):
            walker.draw(self._config.seed, step, self._largest)
            walker.forward(batch.inputs[0])
            slopes_of(batch.columns[0], loss)
            penalised = self._objective.penalised
            return float(loss[0] + self._objective.penalty(theta) if penalised else loss[0])

    def layer_outputs(self, step: int) -> list[FloatArray]:
        """Return the layers' outputs, (U, B) each."""
        return [layer.outputs for layer in self._pass(self._block(step - 1, step))[0].layers]

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
        x, targets = self._samples.take(order, 0), self._targets.take(order, 0)
        cut = samples // config.batch_size * config.batch_size
        parts = ((slice(0, cut), config.batch_size), (slice(cut, None), samples - cut))
        return [
            prepare(x[part], targets[part], self._objective.loss, size)
            for part, size in parts
            if len(x[part])
        ]

    def _pass(self, block: Batches) -> Bound:
        """Return the pass for batches of this size, and its loss; there are at most two sizes."""
        size = block.inputs.shape[-1]
        if size not in self._passes:
            made = Pass(self._network.stack, self.theta, self.gradient, size)
            slopes_of = self._objective.bound(made.outputs, made.slopes, made.mean)
            loss = self._objective.loss
            hasty = loss.hasty(made.outputs, made.slopes) if isinstance(loss, Loss) else None
            self._passes[size] = Bound(made, slopes_of, hasty)
        return self._passes[size]

    def _walk_block(self, block: Batches, losses: FloatArray, correct: FloatArray) -> int:
        """Do one step for each batch of a block; return how many had a finite gradient."""
        (walker, slopes_of, hasty), steps = self._pass(block), len(block.inputs)
        keeps = self._metric is not None or self._tally is not None
        kept = np.empty((steps, *walker.outputs.shape)) if keeps else None
        self._penalties = np.zeros(steps if self._penalise else 0)  # what weights add to the loss of each
        done = steps if hasty and self._in_haste(hasty, walker, block, losses, kept) else 0
        if not done:
            done = self._updates(walker, block, slopes_of, losses[:, np.newaxis], kept)
        if self._penalise:
            losses[:done] += self._penalties[:done]
        if kept is not None and self._metric is not None:
            correct[:done] = self._metric.matches(kept[:done], block.rows[:done]).sum(axis=-1)
        if kept is not None and self._tally is not None:
            self._rows.append(self._tally.rows(kept[:done], block.rows[:done]))
        return done

    def _in_haste(
        self, hasty: Hasty, walker: Pass, block: Batches, losses: FloatArray, kept: FloatArray | None
    ) -> bool:
        """Try to leave what can wait to the block's end; say whether that was right, else all is as it was.

        Whatever rule made of a gradient that was not finite, it left a weight or its memory not finite.
        """
        steps = len(block.inputs)
        if not self._may_haste or steps < WORTH_HASTE or self._traced is not None:
            return False
        start = self.step, self.theta.copy(), self.slots.copy()
        rows = np.empty((steps, 2, len(walker.mean)))
        self._updates(walker, block, hasty.slopes, rows, kept, careful=False)
        found = hasty.losses(rows)
        if found is None or not (np.isfinite(self.theta).all() and np.isfinite(self.slots).all()):
            self._may_haste = False
            self.load(*start)
            return False
        losses[:steps] = np.vecdot(found, walker.mean)
        return True

    def _updates(
        self, walker: Pass, block: Batches, slopes_of: SlopesOf, rows: FloatArray, kept: FloatArray | None, *,
        careful: bool = True,
    ) -> int:  # fmt: skip
        """Walk a block; each step writes its row, and keeps its outputs if they are to be kept.

        A `careful` walk ends before a step whose gradient is not finite. Returns the number of steps.
        """
        ahead, back, first = walker.forward_calls, walker.backward_calls, walker.first
        weigh, z, weigh_back, errors = first.weigh, first.z, first.weigh_back, first.errors
        penalise, penalties, draws = self._penalise, self._penalties, bool(walker.random)
        gradient_dot, zeros, rule, add = self.gradient.dot, self._zeros, self._rule, np.add
        plain = not (self._clips or self._decays or self._traced or len(self._frozen))
        theta, update, gradient, since = self.theta, self.update, first.gradient, self._memory_from
        for number, (inputs, columns, row) in enumerate(zip(block.inputs, block.columns, rows, strict=False)):
            if draws:
                walker.draw(self._config.seed, self.step + 1, self._largest)
            weigh(inputs, z)
            for call in ahead:
                call()
            slopes_of(columns, row)
            if kept is not None:
                kept[number] = walker.outputs
            for call in back:
                call()
            weigh_back(inputs, errors, gradient)
            if penalise:
                penalties[number] = penalise()
            # 0·x is 0 for a finite x and else not a number, which counts as true: one product tests them all.
            if careful and gradient_dot(zeros):
                return number
            if plain:
                self.step += 1
                rule(self.step - since)
                add(theta, update, theta)
            else:
                self._move()
        return len(block.inputs)
