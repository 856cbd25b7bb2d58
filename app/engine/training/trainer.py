"""Training: one update of all weights from one batch, again and again."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

import numpy as np

from ..arrays import EMPTY, FloatArray, frozen
from ..config import RunConfig
from ..datasets import Data
from ..network.evaluator import Evaluator
from ..network.targets import truth_of
from ..optimizers import Move, Optimizer, Weights, Whole
from ..optimizers.worked import STAYS
from ..problem import held_out_evaluator
from ..spelling import shown
from ..surfaces.position import PositionTask
from .batches import Batch, steps_per_epoch
from .divergence import Divergence, diagnose
from .stepper import NO_TALLIES
from .tasks import NetworkTask, Task


class State(NamedTuple):
    """All that a run is after `step` updates: read-only theta (P,) and optimizer slots (S, P)."""

    step: int
    theta: FloatArray
    slots: FloatArray


class Stretch(NamedTuple):
    """What a call of `train` did.

    `losses` (n,): each step's batch loss before its update; `correct` (n,): its right samples, zeros when
    there is no accuracy; `tallies` (n, width): what its other metrics add up. `gradient` and `update` (P,):
    of the last step done, empty when none was. With a `divergence`, `state` is the last finite one.
    """

    state: State
    losses: FloatArray
    correct: FloatArray
    gradient: FloatArray
    update: FloatArray
    divergence: Divergence | None = None
    tallies: FloatArray = NO_TALLIES


FROZEN = "It is frozen: the rule passes it by, whatever its gradient is."
"""Why a frozen weight stays."""


class Explanation(NamedTuple):
    """Why one weight moved as it did in one step: the numbers by name, a sentence, and the rule.

    `rescaled_gradient` is −update / learning rate: what stands in the gradient's place in plain SGD's
    rule; None where the learning rate is 0. No rule moves a frozen weight: 0, and no terms.
    """

    learning_rate: float
    rescaled_gradient: float | None
    terms: dict[str, float]
    why: str
    formula: str


class Setup:
    """A configuration on its data, and what follows from it for any step; any thread may use it."""

    def __init__(self, config: RunConfig, data: Data, *, memory_from: int = 0) -> None:
        """Prepare the run; raise `ConfigError` where settings do not fit the data or each other.

        `memory_from` is the step at which the optimizer's memory was new, for a run that goes on from
        another's state with another optimizer.
        """
        self.config, self.data, self.memory_from = config, data, memory_from
        model = config.model
        self.task: Task = NetworkTask(config, data) if model is None else PositionTask(config, model)
        self.network, self.has_accuracy = self.task.network, self.task.metric is not None
        self.steps_per_epoch = steps_per_epoch(self.task.samples, self.task.batch_size)
        self.total_steps = self.steps_per_epoch * config.epochs
        self.step_work = self.network.step_work * self.task.batch_size  # as so many multiply-adds take

    def initial_state(self) -> State:
        """Return the state at step 0."""
        return State(0, self.task.initial_theta, self.fresh_slots())

    def fresh_slots(self) -> FloatArray:
        """Return the optimizer's memory before its first step, (S, P)."""
        slots = self.config.optimizer.fresh_memory(self.network.parameter_count)
        slots[:, self.network.frozen] = 0.0
        return frozen(slots)

    def adopted_slots(self, optimizer: Optimizer, slots: FloatArray) -> FloatArray:
        """Return another optimizer's memory where this one has slots of the same names, else fresh ones."""
        adopted = self.fresh_slots().copy()
        for row, name in enumerate(self.config.optimizer.slots):
            if name in optimizer.slots:
                adopted[row] = slots[optimizer.slots.index(name)]
        return frozen(adopted)

    def batch(self, step: int) -> Batch:
        """Return the batch of step 1, 2, … total; one without samples if there are none to learn from."""
        return self.task.batch(step)

    def first_sample(self, step: int) -> int | None:
        """Return the index of the first sample in the batch of step 1, 2, … total; None if it has none."""
        indices = self.batch(step).indices
        return int(indices[0]) if len(indices) else None

    def rate_of(self, step: int) -> float:
        """Return the learning rate of step 1, 2, … total."""
        return self.config.optimizer.rate(step - 1 - self.memory_from)

    def next_update(self, state: State, gradient: FloatArray) -> FloatArray:
        """Return the update (P,) that a gradient (P,) would make next, with the memory as it is."""
        optimizer, network = self.config.optimizer, self.network
        t = state.step - self.memory_from + 1
        with np.errstate(all="ignore"):
            clipped = optimizer.clipped(network.moving(gradient), network.parts)
            decay = optimizer.decay(state.theta, t)
            weights = Weights(state.theta + decay, network.parts, network.shapes)
            pair = np.stack([clipped, np.empty_like(clipped)])
            optimizer.mover(pair, state.slots.copy(), weights)(t)
            return network.moving(pair[1] + decay)

    def explain(self, before: State, stretch: Stretch, index: int) -> Explanation:
        """Explain what the last step of a stretch did to weight `index`; `before` is the state before it."""
        if not len(stretch.losses):
            raise ValueError("stretch must hold at least one step.")
        optimizer, memory = self.config.optimizer, stretch.state.slots[:, index]
        step = stretch.state.step - self.memory_from
        if index in self.network.frozen:
            return Explanation(optimizer.rate(step - 1), 0.0, {}, FROZEN, STAYS)
        gradient = optimizer.clipped(self.network.moving(stretch.gradient), self.network.parts)
        decay, whole = self._around(before, stretch, gradient, index)
        slots = dict(zip(optimizer.slots, map(float, memory), strict=True))
        slope, update = float(stretch.gradient[index]), float(stretch.update[index]) - decay
        unclipped = None if gradient[index] == slope else slope
        move = Move(float(gradient[index]), slots, update, step, unclipped, whole)
        terms, why = {**move.memory, **optimizer.terms(move)}, optimizer.why(move)
        if decay:
            terms, why = terms | {"decay": decay}, f"{why} Weight decay adds {shown(decay)}."
        if move.unclipped is not None:
            terms = terms | {"clipped_gradient": move.gradient}
            why = f"The gradient is clipped to {shown(move.gradient)}. {why}"
        if stretch.update[index] != 0.0 and stretch.state.theta[index] == before.theta[index]:
            why += " That is so little that the weight stays the same number."
        rate = optimizer.rate(step - 1)
        rescaled = -float(stretch.update[index]) / rate if rate else None
        return Explanation(rate, rescaled, terms, why, optimizer.formula)

    def _around(
        self, before: State, stretch: Stretch, clipped: FloatArray, index: int
    ) -> tuple[float, Whole]:
        """Return what decay adds to a weight in a stretch's last step, and the array that it belongs to."""
        parameter = self.network.parameter(index)
        part, place = slice(parameter.start, parameter.stop), index - parameter.start
        decay = self.config.optimizer.decay(before.theta[part], stretch.state.step - self.memory_from)
        met, slots = before.theta[part] + decay, (before.slots[:, part], stretch.state.slots[:, part])
        return float(decay[place]), Whole(clipped[part], met, *slots, parameter.shape, place)


class Trainer(Setup):
    """Train a configuration on its data; state goes in and comes out.

    The same state and configuration give the same bits in one process, however the steps are divided into
    calls. A trainer owns buffers and must be used by one thread at a time.
    """

    def __init__(self, config: RunConfig, data: Data, *, memory_from: int = 0) -> None:
        """Prepare the run as a `Setup` does, and the buffers that step it."""
        super().__init__(config, data, memory_from=memory_from)
        self._stepper = self.task.stepper(memory_from)

    def train(self, state: State, steps: int) -> Stretch:
        """Do `steps` updates from a state: fewer at the run's end, or where the run diverges."""
        stop = min(state.step + steps, self.total_steps)
        stretch = self._walk(state, stop)
        if stretch.state.step == stop and _finite(stretch.losses) and _finite(stretch.state.theta):
            return stretch
        stretch = self._walk(state, self._last_finite_step(state, stop))
        return stretch._replace(divergence=diagnose(self._stepper, self.network))

    @property
    def measures_epochs(self) -> bool:
        """Whether there is anything that is measured at the end of an epoch."""
        return self.data.held_out is not None

    def measures(self, state: State) -> Mapping[str, float]:
        """Return what is measured at the end of an epoch, by Keras's names."""
        if self._held_out is None:
            return {}
        found = self._held_out.measure(state.theta)
        accuracy = {} if found.accuracy is None else {"val_accuracy": found.accuracy}
        return {"val_loss": found.loss, **accuracy, **self._counted(self._held_out, state)}

    def _counted(self, held_out: Evaluator, state: State) -> Mapping[str, float]:
        """Return the metrics that are tallied, over the samples that are held out."""
        data, tally = self.data.held_out, self.task.tally
        if tally is None or data is None:
            return {}
        outputs, targets = held_out.outputs(state.theta, data.x).T, truth_of(self.config, data).targets
        with np.errstate(all="ignore"):
            (found,) = tally.results(tally.rows(outputs[np.newaxis], targets[np.newaxis]), data.samples)
        return {f"val_{name}": value for name, value in found.items()}

    @cached_property
    def _held_out(self) -> Evaluator | None:
        return held_out_evaluator(self.config, self.data)

    def trace(self, state: State, steps: int, index: int) -> tuple[State, FloatArray, FloatArray]:
        """Do `steps` updates again that were done before: return the state that they lead to, weight `index`
        after each of them, (steps,), and its gradient in each, (steps,).
        """
        stepper = self._stepper
        stepper.load(*state)
        values, gradients = stepper.trace(state.step + steps, index)
        return self._reached(), values, gradients

    def _walk(self, state: State, stop: int) -> Stretch:
        stepper = self._stepper
        stepper.load(*state)
        losses, correct = stepper.walk(stop)
        if not len(losses):
            return Stretch(state, losses, correct, EMPTY, EMPTY)
        gradient, update = frozen(stepper.gradient.copy()), frozen(stepper.update.copy())
        return Stretch(self._reached(), losses, correct, gradient, update, tallies=stepper.tallies)

    def _reached(self) -> State:
        stepper = self._stepper
        return State(stepper.step, frozen(stepper.theta.copy()), frozen(stepper.slots.copy()))

    def _last_finite_step(self, state: State, stop: int) -> int:
        """Walk again one step at a time, up to the first that is not finite."""
        self._stepper.load(*state)
        for step in range(state.step + 1, stop + 1):
            losses, _ = self._stepper.walk(step)
            if not len(losses) or not _finite(losses) or not _finite(self._stepper.theta):
                return step - 1
        raise AssertionError("the same steps gave other numbers")  # pragma: no cover

    def batch_loss(self, theta: FloatArray, step: int) -> float:
        """Return the mean loss of a step's batch at the weights theta (P,); not finite where it overflows."""
        return self._stepper.batch_loss(theta, step)


def _finite(array: FloatArray) -> bool:
    return bool(np.isfinite(array).all())
