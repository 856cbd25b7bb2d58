"""All runs of this process, and the four threads that work for them.

The event loop owns every ``Run``. Training goes to one thread in chunks of a few milliseconds,
so that runs share it first come first served and a pause takes effect within a chunk; what
viewers see is measured in a second thread, landscapes in a third, and single steps are examined in
a fourth. State goes in and comes out.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from app.engine.anatomy import Anatomy, anatomy
from app.engine.config import RunConfig
from app.engine.evaluator import Measure
from app.engine.trainer import State, Trainer
from app.runs.errors import StepOutOfRange, TooManyTraining, UnknownRun
from app.runs.examine import WeightLook, WeightRequest
from app.runs.moment import Moment, moment
from app.runs.run import Origin, Present, Run, fork_origin, new_origin
from app.runs.survey import Landscape, LandscapeRequest
from app.runs.viewer import Viewer
from app.runs.walk import Walk, walk

T = TypeVar("T")

CHUNK_SECONDS = 0.015  # a pause waits at most so long; shorter chunks cost training more than 1 %


class Lab:
    """Create, train, move, fork, show and forget runs."""

    def __init__(self, *, keep: int = 200, training: int = 16, chunk_seconds: float = CHUNK_SECONDS) -> None:
        self.keep = keep
        self.most_training = training
        self.chunk_seconds = chunk_seconds
        self._runs: dict[str, Run] = {}
        self._viewers: dict[str, Viewer] = {}
        self._training = ThreadPoolExecutor(1, "training")
        self._viewing = ThreadPoolExecutor(1, "viewing")
        self._surveying = ThreadPoolExecutor(1, "surveying")
        self._examining = ThreadPoolExecutor(1, "examining")

    async def create(self, config: RunConfig) -> Run:
        """Make a run from a configuration; the oldest idle one leaves when there are too many.

        Raises:
            ConfigError: the configuration cannot be trained.
            TooManyTraining: every kept run is in training.
        """
        origin = await asyncio.to_thread(lambda: new_origin(Trainer(config, config.dataset.load())))
        return self._add(origin)

    def get(self, run_id: str) -> Run:
        """Give the run with this id, or raise UnknownRun."""
        try:
            return self._runs[run_id]
        except KeyError:
            raise UnknownRun(f"No run has the id {run_id[:40]!r}. It may have been removed.") from None

    def list(self) -> list[Run]:
        """List all runs, newest first."""
        return list(reversed(self._runs.values()))

    def delete(self, run: Run) -> None:
        """Forget a run; its training stops and its viewers are told."""
        self._runs.pop(run.id, None)
        self._viewers.pop(run.id, None)
        run.cancelled += 1
        run.removed = True
        run.touch()

    async def train(
        self, run: Run, *, steps: int | None = None, epochs: int | None = None
    ) -> tuple[int, int]:
        """Train ``steps`` steps, or to the ``epochs``-th epoch boundary ahead, or to the end.

        Waits for requests made earlier, then until this one is done, paused or diverged. Gives
        the step before it and the step after it.

        Raises:
            TooManyTraining: as many runs train as may.
        """
        self._require_room(run)
        cancelled = run.cancelled
        run.jobs += 1
        run.touch()
        try:
            async with run.turn:
                start = run.step
                await self._walk_to(run, _target(run, steps, epochs), cancelled)
                return start, run.step
        finally:
            run.jobs -= 1
            run.touch()

    async def pause(self, run: Run) -> None:
        """Drop all training that was asked for; on return the run stands still."""
        run.cancelled += 1
        async with run.turn:
            pass

    async def seek(self, run: Run, step: int) -> None:
        """Stop training and go to ``step``; past the furthest walked step, by training to it.

        Raises:
            StepOutOfRange: not between 0 and the run's total steps.
        """
        if not 0 <= step <= run.total_steps:
            raise StepOutOfRange(f"step must be between 0 and {run.total_steps}. Got {step}.", "step")
        run.cancelled += 1
        cancelled = run.cancelled
        async with run.turn:
            if run.cancelled == cancelled:
                run.stand(await self._present_at(run, min(step, run.history.count)))
        ahead = step - run.step
        if ahead > 0 and run.cancelled == cancelled:
            await self.train(run, steps=ahead)

    async def fork(self, run: Run, step: int, config: RunConfig) -> Run:
        """Make a new run that shares this one's past up to ``step`` and goes on with ``config``.

        Raises:
            StepOutOfRange: the run has not been at ``step``.
            ForkRefused, ConfigError: the settings may not change so.
        """
        run.require_walked(step)
        present = await self._present_at(run, step)
        origin = await asyncio.to_thread(fork_origin, run, present, config)
        return self._add(origin)

    async def state_at(self, run: Run, step: int) -> State:
        """Give the state at a step that the run has been at, without moving it."""
        run.require_walked(step)
        return (await self._present_at(run, step)).state

    async def measure(self, run: Run) -> Measure:
        """Measure full-data loss and accuracy at the present weights (once a step)."""
        present, viewer = run.present, self._viewer_of(run)
        return await self._in(self._viewing, lambda: viewer.measure(present))

    async def moment(self, run: Run, *, watch: int | None = None) -> Moment:
        """Give everything that one frame shows of the newest state."""
        present, status, viewer = run.present, run.status, self._viewer_of(run)
        sight = await self._in(self._viewing, lambda: viewer.see(present, dear=status != "training"))
        return moment(run, present, status, sight, watch)

    async def landscape(self, run: Run, request: LandscapeRequest) -> Landscape:
        """Compute the loss over a plane around the present step, or the one asked for."""
        state = run.present.state
        if request.step is not None and request.step != state.step:
            state = await self.state_at(run, request.step)
        walked, viewer = run.keyframes.until(state.step), self._viewer_of(run)
        return await self._in(self._surveying, lambda: viewer.survey(state, walked, request))

    async def weight(self, run: Run, request: WeightRequest) -> WeightLook:
        """Look at one weight at the present step, or the one asked for, without moving the run.

        Raises:
            UnknownWeight: the run has no weight of this index.
            StepOutOfRange: the run has not been at the step.
        """
        run.require_weight(request.index)
        step = run.step if request.step is None else request.step
        run.require_walked(step)
        present = await self._present_at(run, step)
        walked, viewer = run.keyframes.until(step), self._viewer_of(run)
        return await self._in(self._examining, lambda: viewer.look(present, walked, request))

    async def anatomy(self, run: Run, step: int, sample: int) -> Anatomy:
        """Take apart a step that the run has made, for one sample of its batch, without moving the run.

        Raises:
            StepOutOfRange: the run has not made the step.
            ConfigError: the batch has no such sample.
        """
        run.require_walked(step, first=1)
        last = (await self._present_at(run, step)).last
        assert last is not None
        return await self._in(
            self._examining, lambda: anatomy(last.trainer, last.before, last.stretch, sample)
        )

    async def close(self) -> None:
        """Stop all training and end the threads."""
        for run in self.list():
            self.delete(run)
        for executor in (self._training, self._viewing, self._surveying, self._examining):
            executor.shutdown(wait=False, cancel_futures=True)

    async def _walk_to(self, run: Run, target: int, cancelled: int) -> None:
        while run.step < target and run.cancelled == cancelled and not run.stuck:
            stop = min(target, run.next_boundary())
            run.record(await self._chunk(run, run.trainer_from(run.step), run.present.state, stop))

    async def _present_at(self, run: Run, step: int) -> Present:
        """Replay from the nearest keyframe, chunk by chunk; the run itself stays where it is."""
        if step == run.step:
            return run.present
        if step == 0:
            return run.beginning
        state, last = run.keyframes.at_or_before(step - 1), None
        while state.step < step:
            chunk = await self._chunk(run, run.trainer_of(step), state, step)
            state, last = chunk.state, chunk.last
        assert last is not None
        return Present(run.keyframes.pinned_at(step) or state, last, last.sample)

    async def _chunk(self, run: Run, trainer: Trainer, state: State, target: int) -> Walk:
        grid, pace = run.keyframes.grid, run.pace
        return await self._in(
            self._training, lambda: walk(trainer, state, target, grid, seconds=self.chunk_seconds, pace=pace)
        )

    async def _in(self, executor: ThreadPoolExecutor, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(executor, work)

    def _add(self, origin: Origin) -> Run:
        if len(self._runs) >= self.keep:
            idle = next((run for run in self._runs.values() if not run.jobs), None)
            if idle is None:
                raise TooManyTraining(
                    f"All {self.keep} runs that are kept are in training; pause or delete one."
                )
            self.delete(idle)
        run = Run(secrets.token_hex(6), origin)
        self._runs[run.id] = run
        return run

    def _viewer_of(self, run: Run) -> Viewer:
        return self._viewers.setdefault(run.id, Viewer(run))

    def _require_room(self, run: Run) -> None:
        busy = sum(1 for other in self._runs.values() if other.jobs and other is not run)
        if busy >= self.most_training:
            raise TooManyTraining(
                f"At most {self.most_training} runs train at once, and {busy} do. Pause one, or wait for it."
            )


def _target(run: Run, steps: int | None, epochs: int | None) -> int:
    if steps is not None:
        return min(run.step + steps, run.total_steps)
    if epochs is not None:
        boundary = (run.step // run.steps_per_epoch + epochs) * run.steps_per_epoch
        return min(boundary, run.total_steps)
    return run.total_steps
