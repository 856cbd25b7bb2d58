"""The threads that work for runs, and the replays that they do.

Training goes to one thread in chunks of a few milliseconds, so that runs share it first come first
served and a pause takes effect within a chunk; what viewers see is measured in a second thread,
landscapes in a third, and single steps are examined in a fourth. State goes in and comes out.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from ..engine.training.trainer import State, Trainer
from ..store import Damaged
from .past.chunk import Chunk, RunState, Seeking, train_chunk
from .run import Run

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
        if walked.divergence is not None:
            step = walked.divergence.step
            raise Damaged(
                f"Step {self.step} cannot be made again: what was saved leads to no step {step} here."
            )
        self._state, self._pace = walked.state, walked.pace
        self._spent += walked.effort
        if walked.last is not None:
            self.present = self._run.arrival(walked.state, walked.last)
        self._run.waypoints.passed(self.present.state if self.present else walked.state, walked.effort)


T = TypeVar("T")

CHUNK_SECONDS = 0.015  # a pause waits at most so long; shorter chunks cost training more than 1 %


class Worker:
    """A thread that does one piece of work at a time, in the order of asking."""

    def __init__(self, name: str) -> None:
        self._executor = ThreadPoolExecutor(1, name)

    async def do(self, work: Callable[[], T]) -> T:
        """Do ``work`` in the thread; wait for it and give its result."""
        return await asyncio.get_running_loop().run_in_executor(self._executor, work)

    def close(self) -> None:
        """End the thread after what it is at; what waits is dropped."""
        self._executor.shutdown(wait=False, cancel_futures=True)


class Workers:
    """The four threads of a lab."""

    def __init__(self, chunk_seconds: float = CHUNK_SECONDS) -> None:
        self.chunk_seconds = chunk_seconds
        self.training = Worker("training")
        self.viewing = Worker("viewing")
        self.surveying = Worker("surveying")
        self.examining = Worker("examining")

    def close(self) -> None:
        """End all threads."""
        for worker in (self.training, self.viewing, self.surveying, self.examining):
            worker.close()

    async def chunk(
        self, run: Run, trainer: Trainer, state: State, target: int, pace: float | None = None
    ) -> Chunk:
        """Train from ``state`` towards ``target`` for one chunk of time; the run itself stays where it is.

        ``pace``: the expected seconds a step, the run's own without it.
        """
        grid, pace = run.keyframes.grid, run.pace if pace is None else pace
        work = partial(train_chunk, trainer, state, target, grid, seconds=self.chunk_seconds, pace=pace)
        return await self.training.do(work)

    async def present_at(self, run: Run, step: int) -> RunState:
        """Give the moment of a step that the run has made; the run stays where it is."""
        replay = Replay(run, step)
        while replay.present is None:
            await self.replay(replay)
        return replay.present

    async def replay(self, replay: Replay) -> None:
        """Go on with a replay for one chunk of time."""
        replay.take(await self.training.do(partial(replay.walk, self.chunk_seconds)))
