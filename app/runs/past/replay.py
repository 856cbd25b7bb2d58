"""Walk again to a step that a run has made, from the nearest state that is kept, chunk by chunk."""

from __future__ import annotations

from ..run import Run
from .chunk import Chunk, train_chunk
from .status import RunState, Seeking

LONG_SECONDS = 0.2  # of work; of a way that takes longer it is told how far it has come


class Replay:
    """One way to a step. ``present`` is that moment once it is reached; the run stays where it is."""

    def __init__(self, run: Run, step: int) -> None:
        self._run, self.step = run, step
        self.present: RunState | None = run.beginning if step == 0 else None
        if step == run.step:
            self.present = run.present
        self._state = run.present.state if self.present else run.kept_before(step)
        self._first = self._state.step
        self._pace = run.pace
        self._spent = 0.0  # seconds of work

    @property
    def seeking(self) -> Seeking | None:
        """How far it has come, if the whole way is long."""
        done, total = self._state.step - self._first, self.step - self._first
        if done <= 0 or self._spent / done * total < LONG_SECONDS:
            return None
        return Seeking(self.step, done, total)

    def walk(self, seconds: float) -> Chunk:
        """Walk on for about so many seconds. For the training thread."""
        grid, trainer = self._run.keyframes.grid, self._run.trainer_of(self.step)
        return train_chunk(
            trainer, self._state, self.step, grid, seconds=seconds, pace=self._pace, replays=True
        )

    def take(self, walked: Chunk) -> None:
        """Take in what ``walk`` gave."""
        self._state, self._pace = walked.state, walked.pace
        self._spent += walked.effort
        if walked.last is not None:
            self.present = self._run.arrival(walked.state, walked.last)
        self._run.waypoints.passed(self.present.state if self.present else walked.state, walked.effort)
