"""All runs of this process: made, trained, moved in time, forked and forgotten.

The event loop owns every ``Run``; the work is done in the threads of ``workers``.
"""

import asyncio
import secrets
from collections.abc import Collection, Sequence
from dataclasses import replace
from weakref import WeakValueDictionary

from ..engine.config import RunConfig
from ..engine.errors import ConfigError
from ..engine.training.trainer import Trainer
from .capacity import (
    RUNS_BYTES,
    RUNS_KEPT,
    RUNS_UNLISTED,
    UNLISTED_BYTES,
    Holding,
    Sized,
    Weight,
    leaving,
    require_light,
)
from .errors import StepOutOfRange, TooManyTraining, UnknownRun
from .looks.look import Look
from .looks.measurements import Known
from .looks.probing import PlanePoint
from .looks.survey import LandscapeRequest
from .origins import ForkStart, fork_origin, new_origin
from .past.kept import keep_within
from .run import Origin, Run
from .samples import Samples
from .workers import CHUNK_SECONDS, Replay, Workers

RUNS_TRAINING = 16  # at once, over all viewers and programs


class Lab:
    """Create, train, move, fork and forget runs."""

    def __init__(
        self,
        *,
        keep: int = RUNS_KEPT,
        nbytes: int = RUNS_BYTES,
        training: int = RUNS_TRAINING,
        chunk_seconds: float = CHUNK_SECONDS,
    ) -> None:
        self.workers = Workers(chunk_seconds)
        self.keep = keep
        self.most_bytes = nbytes
        self.keep_unlisted, self.unlisted_bytes = RUNS_UNLISTED, UNLISTED_BYTES
        self.most_training = training
        self._looks: dict[str, Look] = {}  # of all runs, by their ids
        self._holdings: dict[Run, Holding] = {}  # of all runs
        self._samples = Samples()
        self._known: WeakValueDictionary[RunConfig, Known] = WeakValueDictionary()  # while a run holds it

    async def create(self, config: RunConfig, *, listed: bool = True) -> Run:
        """Make a run from a configuration, as ``create_all`` does."""
        (run,) = await self.create_all([config], listed=listed)
        return run

    async def create_all(self, configs: Sequence[RunConfig], *, listed: bool = True) -> list[Run]:
        """Make a run from each configuration; where there are too many, others leave (`leaving` says which).

        Those that are not ``listed`` make room among their like alone, of which few are kept.
        Raises ConfigError where one cannot be trained, and TooManyRuns without room; none is made then.
        """
        origins = [await asyncio.to_thread(self._origin, config) for config in configs]
        self._make_room(origins, listed=listed)
        return [
            self._add(origin, self._known.setdefault(origin.descent.config, Known()), listed=listed)
            for origin in origins
        ]

    @property
    def nbytes(self) -> int:
        """About how many bytes all runs take together, without their waypoints."""
        return self._weight().total

    def get(self, run_id: str) -> Run:
        """Give the run with this id, or raise UnknownRun."""
        try:
            return self._looks[run_id].run
        except KeyError:
            raise UnknownRun(f"No run has the id {run_id[:40]!r}. It may have been removed.") from None

    def look(self, run: Run) -> Look:
        """Give what looks at a run, and keeps what it found."""
        return self._looks.get(run.id) or Look(run, self.workers, Known())  # of one that was removed

    def family(self, run: Run) -> list[Run]:
        """List the runs that come from the same origin as this one, in the order in which they were made."""
        return [other.run for other in self._looks.values() if other.run.descent.family is run.descent.family]

    def list(self) -> list[Run]:
        """List all runs, newest first, those included that are not listed for people."""
        return [look.run for look in reversed(self._looks.values())]

    def delete(self, run: Run) -> None:
        """Forget a run; its training stops and its viewers are told."""
        self._looks.pop(run.id, None)
        self._holdings.pop(run, None)
        run.removed = True
        run.cancel()
        self._tell_family(run)

    def rename(self, run: Run, name: str | None) -> None:
        """Give a run a name; None gives it back the one that says what sets it apart."""
        run.given_name = name
        run.hear_of_family()
        self._tell_family(run)

    async def train(
        self, run: Run, *, steps: int | None = None, epochs: int | None = None
    ) -> tuple[int, int]:
        """Train ``steps`` steps, or to the ``epochs``-th epoch boundary ahead, or to the end.

        Waits for requests made earlier, then until this one is done, paused or diverged. Gives the step
        before it and the step after it. Raises TooManyTraining where as many runs train as may.
        """
        self.require_room(run)
        pauses = run.pauses
        run.begin()
        try:
            async with run.turn:
                start = run.step
                await self._walk_to(run, target_of(run, steps, epochs), pauses)
                return start, run.step
        finally:
            if run.pauses == pauses:
                run.jobs -= 1
                run.touch()
            self._tell_family(run)

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
        ahead = step - run.step
        if ahead > 0 and run.pauses == pauses:
            await self.train(run, steps=ahead)

    async def fork(
        self, run: Run, step: int, config: RunConfig, at: tuple[LandscapeRequest, PlanePoint] | None = None
    ) -> Run:
        """Make a new run that shares this one's past up to ``step`` and goes on with ``config``.

        ``at``: a point of a plane around that step, where it is set down instead of at the run's weights.
        Raises StepOutOfRange where the run has not been, ForkRefused and ConfigError for settings that may
        not change so, and TooManyRuns without room.
        """
        run.require_walked(step)
        present = await self.workers.present_at(run, step)
        landing = await self._landing(run, replace(at[0], step=step), at[1]) if at else None
        origin = await asyncio.to_thread(fork_origin, run, present, config, landing)
        self._make_room([origin], listed=True)
        fork = self._add(origin, Known())
        self._tell_family(fork)
        return fork

    async def close(self) -> None:
        """Stop all training and end the threads."""
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

    def _tell_family(self, run: Run) -> None:
        """Let those who watch the other runs of the family know that this one changed."""
        for other in self.family(run):
            if other is not run:
                other.hear_of_family()

    def _settle(self) -> None:
        """Keep the waypoints of all runs within their bound, now that one may have more."""
        keep_within([run.waypoints for run in self.list()])

    async def _walk_to(self, run: Run, target: int, pauses: int) -> None:
        while run.step < target and run.pauses == pauses and not run.stuck:
            stop = min([target, *(segment.first for segment in run.segments if segment.first > run.step)])
            trainer, state = run.trainer_from(run.step), run.present.state
            chunk = await self.workers.chunk(run, trainer, state, stop, by=run)
            if run.pauses == pauses:
                before = run.history.nbytes
                run.record(chunk)
                self._settle()
                if run.history.nbytes > before:  # now and then, for it grows by its own size
                    self._lighten()

    async def _landing(self, run: Run, request: LandscapeRequest, at: PlanePoint) -> ForkStart:
        try:
            return ForkStart(request, at, await self.look(run).point(request, at))
        except ConfigError as error:
            raise error.below("at") from None

    def _origin(self, config: RunConfig) -> Origin:
        return new_origin(Trainer(*self._samples.load(config)))

    def _make_room(self, origins: Sequence[Origin], *, listed: bool) -> None:
        """Let runs leave until those that are coming fit in, or raise TooManyRuns, and then none leaves."""
        coming = [Holding(origin) for origin in origins]
        kept = [run for run in reversed(self.list()) if run.listed == listed]
        bound = (self.keep, "runs") if listed else (self.keep_unlisted, "scratch runs")
        left = leaving(kept, len(coming), *bound)
        if not listed:
            others = [run for run in self.list() if run.listed]
            left += self._weight(coming, others + left).leaving(self.unlisted_bytes)
        weight = self._weight(coming, without=left)
        left += weight.leaving()
        require_light(weight, coming)
        for run in left:
            self.delete(run)

    def hold(self, run: Run, thing: Sized) -> None:
        """Count what is kept of a run among all that is, until it is let go; others leave for it."""
        if run in self._holdings:
            self._holdings[run].growing[id(thing)] = thing
            self._lighten()

    def let_go(self, run: Run, thing: Sized) -> None:
        """Count it no more."""
        if run in self._holdings:
            self._holdings[run].growing.pop(id(thing), None)

    def _lighten(self) -> None:
        """Let runs leave while all of them are too large, as long as one may."""
        for run in self._weight().leaving():
            self.delete(run)

    def _weight(self, coming: Sequence[Holding] = (), without: Collection[Run] = ()) -> Weight:
        """Weigh all runs, those that are coming too."""
        without = {*without}
        kept = {run: holding for run, holding in self._holdings.items() if run not in without}
        return Weight(kept, coming, self.most_bytes)

    def _add(self, origin: Origin, known: Known, *, listed: bool = True) -> Run:
        run = Run(secrets.token_hex(6), origin, listed=listed)
        self._looks[run.id], self._holdings[run] = Look(run, self.workers, known), Holding(run, known)
        if run.waypoints.nbytes:  # a fork's
            self._settle()
        return run


def target_of(run: Run, steps: int | None, epochs: int | None) -> int:
    """Give the step that so many steps or epoch ends lead to from here; with neither, the last one."""
    if steps is not None:
        return min(run.step + steps, run.total_steps)
    if epochs is not None:
        boundary = (run.step // run.steps_per_epoch + epochs) * run.steps_per_epoch
        return min(boundary, run.total_steps)
    return run.total_steps
