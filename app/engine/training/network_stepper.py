"""The inner loop of training a network: whole blocks of batches, one update after another."""

from functools import partial
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..arrays import FloatArray, frozen, given
from ..config import RunConfig
from ..losses.base import TARGETS, Hasty, Loss, SlopesOf
from ..metrics import Accuracy, Tally
from ..network.layers import Network, Pass
from ..network.objective import Objective
from . import batches
from .batches import Batches, prepare
from .stepper import NO_TALLIES, Following, Stepper
from .straight import Loop, Straight

WORTH_HASTE = 8  # steps of a block: what is done once for all of them takes as long as two
BLOCK_OUTPUTS = 65_536  # kept until their accuracy is counted in one go: half a megabyte

STEP, INPUTS, ROW, KEPT, PENALTY = map(given, ("t", "inputs", "row", "kept", "penalty"))
"""What each step of a loop is given besides TARGETS: its number, its samples, and where it writes."""


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
        self._keeps = metric is not None or tally is not None
        self._largest = min(config.batch_size, len(samples))
        self.steps_per_epoch = batches.steps_per_epoch(len(samples), config.batch_size)
        self._zeros = np.zeros(network.parameter_count)
        self._passes: dict[int, Bound] = {}
        self._loops: dict[tuple[int, bool, bool], Loop] = {}
        self._epoch, self._groups = -1, list[Batches]()
        self._following: Following | None = None
        penalties = self._objective.penalties
        self._penalise = penalties and penalties.adder(self.theta, self.gradient)
        self._may_haste = not (self._clips or len(network.frozen))  # until a block was done in vain

    def walk(self, stop: int, following: Following | None = None) -> tuple[FloatArray, FloatArray]:
        """Walk whole blocks of batches, with their accuracy counted at once."""
        losses, correct = np.zeros((2, max(stop - self.step, 0)))
        done, self._rows, self.kept, self._following = 0, list[FloatArray](), [], following
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
        bound, steps = self._pass(block), len(block.inputs)
        kept = [np.empty((steps, *bound.walker.outputs.shape))] if self._keeps or bound.hasty else []
        penalties = [np.zeros((steps, 1))] if self._penalise else []  # what weights add to the loss of each
        done = self._in_haste(bound, block, losses, *kept, *penalties)
        if not done:
            loop = self._loop(bound, haste=False)
            rows = losses[:steps, np.newaxis], *(kept if self._keeps else ())
            done = self._updates(loop, block.inputs, block.columns, *rows, *penalties)
        for added in penalties:
            losses[:done] += added[:done, 0]
        if self._metric is not None:
            correct[:done] = self._metric.matches(kept[0][:done], block.rows[:done]).sum(axis=-1)
        if self._tally is not None:
            self._rows.append(self._tally.rows(kept[0][:done], block.rows[:done]))
        return done

    def _in_haste(self, bound: Bound, block: Batches, losses: FloatArray, *rows: FloatArray) -> int:
        """Try to leave what can wait to the block's end; if that was not right, all is as it was: 0 steps.

        Whatever rule made of a gradient that was not finite, it left a weight or its memory not finite.
        """
        steps, hasty = len(block.inputs), bound.hasty
        if hasty is None or not self._may_haste or steps < WORTH_HASTE or self._traced is not None:
            return 0
        start, kept = self.reached(), len(self.kept)
        loop = self._loop(bound, haste=True)
        self._updates(loop, block.inputs, hasty.laid_out(block.columns), *rows)
        found = hasty.losses(rows[0], block.columns)
        if found is None or not (np.isfinite(self.theta).all() and np.isfinite(self.slots).all()):
            self._may_haste = False
            self.load(*start)
            del self.kept[kept:]
            return 0
        losses[:steps] = np.vecdot(found, bound.walker.mean)
        return steps

    def _updates(self, loop: Loop, *arrays: Any) -> int:
        """Walk a block by a loop over arrays of its steps, and keep the states that are to be kept.

        Returns the number of steps.
        """
        start, end = self.step, self.step + len(arrays[0])
        while self.step < end:
            here = self.step
            halt = self._following(here) if self._following else end + 1
            part = slice(here - start, min(halt, end) - start)
            self.step = here + loop(
                here + 1 - self._memory_from, self._move, *(array[part] for array in arrays)
            )
            if self.step < min(halt, end):
                break
            if self.step == halt:
                self.kept.append(self.reached())
        return self.step - start

    def _loop(self, bound: Bound, *, haste: bool) -> Loop:
        """Return the loop over such batches; one without haste ends before a gradient that is not finite."""
        plain = not (self._clips or self._decays or self._traced or len(self._frozen))
        key = bound.walker.outputs.shape[1], haste, plain
        if key not in self._loops:
            self._loops[key] = self._written(bound, bound.hasty if haste else None, plain)
        return self._loops[key]

    def _written(self, bound: Bound, hasty: Hasty | None, plain: bool) -> Loop:
        """Write what a step does: what the last layer makes, it writes in haste to where it is kept."""
        walker, first, keeps = bound.walker, bound.walker.first, self._keeps and not hasty
        rows = [KEPT] if hasty else [ROW, KEPT] if keeps else [ROW]
        code = Straight([INPUTS, TARGETS, *rows, *([PENALTY] if self._penalise else [])])
        if hasty:
            code.replace(walker.outputs, KEPT)
        if walker.random:
            code.line("{}({}, t + {}, {})", walker.draw, self._config.seed, self._memory_from, self._largest)
        code.calls(partial(first.weigh, INPUTS, first.z), *walker.forward_calls)
        code.calls(*hasty.slopes if hasty else [partial(bound.slopes_of, TARGETS, ROW)])
        if keeps:
            code.line("kept[...] = {}", walker.outputs)
        code.calls(*walker.backward_calls, partial(first.weigh_back, INPUTS, first.errors, first.gradient))
        if self._penalise:
            code.line("penalty[0] = {}()", self._penalise)
        if not hasty:  # 0·x is 0 for a finite x, and else no number, which is true: one product tests all
            code.line("if {}({}): return t - first", self.gradient.dot, self._zeros)
        if plain:
            code.calls(partial(self._rule, STEP), partial(np.add, self.theta, self.update, self.theta))
        else:
            code.line("move()")
        return code.loop()
