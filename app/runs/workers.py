"""The threads that work for runs, and the replays that they do.

Training goes to one thread in chunks of a few milliseconds, so that runs share it first come first
served and a pause takes effect within a chunk; what viewers see is measured in a second thread,
landscapes in a third, and single steps are examined in a fourth. State goes in and comes out.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from ..engine.training.trainer import State, Trainer
from .past.chunk import Chunk, train_chunk
from .past.replay import Replay
from .past.status import RunState
from .run import Run

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
        seconds = self.chunk_seconds
        return await self.training.do(
            lambda: train_chunk(trainer, state, target, grid, seconds=seconds, pace=pace)
        )

    async def present_at(self, run: Run, step: int) -> RunState:
        """Give the moment of a step that the run has made; the run stays where it is."""
        replay = Replay(run, step)
        while replay.present is None:
            await self.replay(replay)
        return replay.present

    async def replay(self, replay: Replay) -> None:
        """Go on with a replay for one chunk of time."""
        replay.take(await self.training.do(partial(replay.walk, self.chunk_seconds)))
