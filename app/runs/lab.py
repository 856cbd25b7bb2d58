"""All runs: made, trained, moved in time, forked and forgotten.

The event loop owns every ``Run``; the work is done in the threads of ``workers``. With a shelf, what is made
and done is in the file before it is told.
"""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace

from ..engine.config import RunConfig
from ..engine.errors import ConfigError
from ..store import Unsaved, Work
from .capacity import RUNS_BYTES, RUNS_KEPT
from .errors import StepOutOfRange, TooManyTraining
from .looks.measurements import Known
from .looks.probing import PlanePoint
from .looks.survey import LandscapeRequest
from .origins import ForkStart, fork_origin, new_origin
from .run import Origin, Run
from .saving import Saving
from .workers import CHUNK_SECONDS, Replay

RUNS_TRAINING = 16  # at once, over all viewers and programs


Also = Callable[[Sequence[Run]], Work[None]]


class Lab(Saving):
    """Create, train, move, fork and forget runs."""

    def __init__(
        self,
        *,
        keep: int = RUNS_KEPT,
        nbytes: int = RUNS_BYTES,
        training: int = RUNS_TRAINING,
        chunk_seconds: float = CHUNK_SECONDS,
    ) -> None:
        super().__init__(keep=keep, nbytes=nbytes, chunk_seconds=chunk_seconds)
        self.most_training = training

    async def create(self, config: RunConfig, *, listed: bool = True) -> Run:
        """Make a run from a configuration, as ``create_all`` does."""
        (run,) = await self.create_all([config], listed=listed)
        return run

    async def create_all(
        self, configs: Sequence[RunConfig], *, listed: bool = True, also: Also | None = None
    ) -> list[Run]:
        """Make a run from each configuration; where there are too many, others leave (`leaving` says which).

        Those that are not ``listed`` make room among their like alone, of which few are kept, none in the
        file. Raises ConfigError where one cannot be trained, TooManyRuns without room, and Unsaved without
        room in the file; none is made then. ``also``: what else is written with them.
        """
        origins = [await asyncio.to_thread(self._origin, config) for config in configs]
        await self._have_written()
        self._make_room(origins, listed=listed)
        made = [
            self._add(origin, self._known.setdefault(origin.descent.config, Known()), listed=listed)
            for origin in origins
        ]
        if self.shelf is not None and listed:
            readings = [await self.look(run).read_cheap() for run in made]
            await self._entered(made, self.shelf.enter(made, readings, also and also(made)))
        return made

    async def train(
        self, run: Run, *, steps: int | None = None, epochs: int | None = None
    ) -> tuple[int, int]:
        """Train ``steps`` steps, or to the ``epochs``-th epoch boundary ahead, or to the end.

        Waits for requests made earlier, then until this one is done, paused or diverged. Gives the step
        before it and the furthest that it came to. Raises TooManyTraining where as many runs train as may,
        and Unsaved where there is no room for what was done, and it was paused.
        """
        self.require_room(run)
        pauses = run.pauses
        run.begin()
        try:
            async with run.turn:
                start = run.step
                await self._walk_to(run, target_of(run, steps, epochs), pauses)
                stop = run.step
                if stop == run.total_steps != run.ending.rest:
                    await self._go_to(run, run.ending.rest, pauses)
        finally:
            if run.pauses == pauses:
                run.jobs -= 1
                run.touch()
            self._tell_family(run)
        await self._save(run, pauses)
        return start, stop

    def require_room(self, *runs: Run) -> None:
        """Raise TooManyTraining unless all of these runs may train at once, beside those that do."""
        busy = sum(1 for other in self.list() if other.jobs and other not in runs)
        if busy + len(runs) > self.most_training:
            raise TooManyTraining(
                f"At most {self.most_training} runs train at once, and {busy} do. Pause one, or wait for it."
            )

    def pause(self, run: Run, by: object = None) -> None:
        """Drop all training that was asked for; from now on the run stands still. `by`: who asks for it."""
        run.cancel(by)

    async def seek(self, run: Run, step: int, by: object = None) -> None:
        """Stop training and go to ``step``; past the furthest walked step, by training to it.

        A seek, a pause or a deletion that comes meanwhile ends it where the run stood. Raises StepOutOfRange
        for a step that is not between 0 and the run's total steps.
        """
        if not 0 <= step <= run.total_steps:
            raise StepOutOfRange(f"step must be between 0 and {run.total_steps}. Got {step}.", "step")
        run.cancel(by)
        pauses = run.pauses
        async with run.turn:
            await self._go_to(run, min(step, run.history.count), pauses)
        with suppress(Unsaved):  # without room one can still look about; the file then has the former place
            await self._save_once(run)
        ahead = step - run.step
        if ahead > 0 and run.pauses == pauses:
            await self.train(run, steps=ahead)

    async def fork(
        self, run: Run, step: int, config: RunConfig, at: tuple[LandscapeRequest, PlanePoint] | None = None
    ) -> Run:
        """Make a new run that shares this one's past up to ``step`` and goes on with ``config``.

        ``at``: a point of a plane around that step, where it is set down instead of at the run's weights.
        Raises StepOutOfRange where the run has not been, ForkRefused and ConfigError for settings that may
        not change so, TooManyRuns without room, and Unsaved without room in the file.
        """
        run.require_walked(step)
        present = await self.workers.present_at(run, step)
        landing = await self._landing(run, replace(at[0], step=step), at[1]) if at else None
        origin = await asyncio.to_thread(fork_origin, run, present, config, landing)
        self._make_room([origin], listed=True)
        fork = self._add(origin, Known())
        if self.shelf is not None:
            found = await self.look(fork).read_cheap()
            await self._entered([fork], self.shelf.enter_fork(fork, run, found, step))
        self._tell_family(fork)
        return fork

    async def close(self) -> None:
        """Stop all training, save what is not saved yet, and end the threads."""
        for run in self.list():
            run.cancel()
        if self.shelf is not None:
            for run in self.list():
                if run.unsaved:
                    with suppress(Unsaved):
                        await self.shelf.save(run)
            await self.shelf.close()
        for run in self.list():
            self.delete(run)
        self.workers.close()

    async def _go_to(self, run: Run, step: int, pauses: int) -> None:
        """Replay to a step that the run has made, and say how far a long way has come."""
        replay = Replay(run, step)
        while replay.present is None and run.pauses == pauses:
            await self.workers.replay(replay, by=run)
            self._settle()
            if run.pauses == pauses:
                run.seek(replay.seeking)
        run.seek(None)
        if replay.present is not None and run.pauses == pauses:
            run.stand(replay.present)

    async def _walk_to(self, run: Run, target: int, pauses: int) -> None:
        while run.step < min(target, run.total_steps) and run.pauses == pauses and not run.stuck:
            firsts = [segment.first for segment in run.segments if segment.first > run.step]
            stop = min([target, run.ending.next_cut(run.step), *firsts])
            trainer, state = run.trainer_from(run.step), run.present.state
            chunk = await self.workers.chunk(run, trainer, state, stop, by=run)
            if run.pauses == pauses:
                before = run.history.nbytes, run.waypoints.nbytes
                run.record(chunk)
                self._stir(run)
                if run.waypoints.nbytes > before[1]:
                    self._settle()
                if run.history.nbytes > before[0]:  # now and then, for it grows by its own size
                    self._lighten()
                if self.shelf is not None:
                    await self.shelf.keep_up(run, lambda: run.pauses == pauses)

    async def _landing(self, run: Run, request: LandscapeRequest, at: PlanePoint) -> ForkStart:
        try:
            return ForkStart(request, at, await self.look(run).point(request, at))
        except ConfigError as error:
            raise error.below("at") from None

    def _origin(self, config: RunConfig) -> Origin:
        return new_origin(self._samples.trainer(config))


def target_of(run: Run, steps: int | None, epochs: int | None) -> int:
    """Give the step that so many steps or epoch ends lead to from here; with neither, the last one."""
    if steps is not None:
        return min(run.step + steps, run.total_steps)
    if epochs is not None:
        boundary = (run.step // run.steps_per_epoch + epochs) * run.steps_per_epoch
        return min(boundary, run.total_steps)
    return run.total_steps
