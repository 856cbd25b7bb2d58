"""What a look needs of a run, whether it was trained here or recorded elsewhere."""

from typing import Protocol

from ...engine.arrays import IntArray
from ...engine.training.trainer import State
from ..errors import StepOutOfRange
from ..past.chunk import RunState
from ..run import Run
from ..workers import Workers


class Source(Protocol):
    """The states and batches of a run, by step."""

    @property
    def replayable(self) -> bool:
        """Whether its steps can be made again, so that what led to a state is known."""

    async def state_at(self, step: int) -> State:
        """Give the state at a step; raise StepOutOfRange where the run has not been."""

    async def present_at(self, step: int) -> RunState:
        """Give the state at a step with the update that led there; None in its place without a replay."""

    def batch(self, step: int) -> IntArray:
        """Give the indices of the samples in the batch of step 1 … N."""


class Trained:
    """A run that was trained here: any step again is a short replay away."""

    replayable = True

    def __init__(self, run: Run, workers: Workers) -> None:
        self._run, self._workers = run, workers

    async def state_at(self, step: int) -> State:
        return (await self.present_at(step)).state

    async def present_at(self, step: int) -> RunState:
        self._run.require_walked(step)
        return await self._workers.present_at(self._run, step)

    def batch(self, step: int) -> IntArray:
        return self._run.trainer_of(step).batch(step).indices


def require_replay(source: Source, step: int) -> None:
    """Raise StepOutOfRange for a run whose steps cannot be made again."""
    if not source.replayable:
        raise StepOutOfRange(f"step {step} cannot be made again: this run was recorded.", "step")
