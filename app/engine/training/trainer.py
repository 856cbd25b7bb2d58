"""Training: one update of all weights from one batch, again and again."""

from collections.abc import Mapping
from functools import cached_property

import numpy as np

from ..arrays import EMPTY, FloatArray, frozen
from ..config import RunConfig
from ..datasets import Data
from ..network.evaluator import Evaluator
from ..network.targets import truth_of
from ..problem import held_out_evaluator
from .divergence import diagnose
from .setup import Setup, State, Stretch
from .stepper import Following


class Trainer(Setup):
    """Train a configuration on its data; state goes in and comes out.

    The same state and configuration give the same bits in one process, however the steps are divided into
    calls. A trainer owns buffers and must be used by one thread at a time.
    """

    def __init__(self, config: RunConfig, data: Data, *, memory_from: int = 0) -> None:
        """Prepare the run as a `Setup` does, and the buffers that step it."""
        super().__init__(config, data, memory_from=memory_from)
        self._stepper = self.task.stepper(memory_from)

    def train(self, state: State, steps: int, following: Following | None = None) -> Stretch:
        """Do `steps` updates from a state: fewer at the run's end, or where the run diverges.

        The states at the steps that are `following` one after the other are kept.
        """
        stop = min(state.step + steps, self.total_steps)
        stretch = self._walk(state, stop, following)
        if stretch.state.step == stop and _finite(stretch.losses) and _finite(stretch.state.theta):
            return stretch
        stretch = self._walk(state, self._last_finite_step(state, stop), following)
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

    def _walk(self, state: State, stop: int, following: Following | None = None) -> Stretch:
        stepper = self._stepper
        stepper.load(*state)
        losses, correct = stepper.walk(stop, following)
        if not len(losses):
            return Stretch(state, losses, correct, EMPTY, EMPTY)
        gradient, update = frozen(stepper.gradient.copy()), frozen(stepper.update.copy())
        kept = tuple(State(*one) for one in stepper.kept)
        return Stretch(self._reached(), losses, correct, gradient, update, None, stepper.tallies, kept)

    def _reached(self) -> State:
        return State(*self._stepper.reached())

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
