"""What a run is at a step, and what follows from a configuration on its data for any step."""

from typing import NamedTuple

import numpy as np

from ..arrays import FloatArray, frozen
from ..config import RunConfig
from ..datasets import Data
from ..optimizers import Move, Optimizer, Weights, Whole
from ..optimizers.worked import STAYS
from ..spelling import shown
from ..surfaces.position import PositionTask
from .batches import Batch, steps_per_epoch
from .divergence import Divergence
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
    `kept`: the states on the way that were to be kept, maybe with the last.
    """

    state: State
    losses: FloatArray
    correct: FloatArray
    gradient: FloatArray
    update: FloatArray
    divergence: Divergence | None = None
    tallies: FloatArray = NO_TALLIES
    kept: tuple[State, ...] = ()


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
