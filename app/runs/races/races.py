"""Races: ordinary runs that differ in their optimizer alone, walked together and seen on one surface.

A run that is deleted, or leaves because there are too many runs, leaves its race: the others go on. A
race without runs is gone.
"""

import asyncio
import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from ...engine.config import RunConfig
from ...engine.errors import ConfigError, refuse
from ...engine.optimizers import Optimizer
from ...store import Damaged, Work
from ...store import races as stored
from ..errors import UnknownRace, UnknownRun
from ..lab import Lab, target_of
from ..looks.growth import Reading
from ..run import Run
from .commentary import Entry, Finish, finish, labels_of
from .course import Course, Walk
from .judging import Field, Rule, field_of, reach_of, usual_line
from .landscape import RaceLandscape, Racer, racer_until
from .race import Race
from .telling import Moment, moments, names_of

COURSES_KEPT = 4
"""Races whose courses are kept; those of others are walked again when they are asked for."""


class Variation(NamedTuple):
    """What is different in one run of a race, and how it is to be called (None: by what sets it apart)."""

    optimizer: Optimizer
    label: str | None = None


class Result(NamedTuple):
    """A race judged at a finish line, what there is to say of it, and which lines make a race of it.

    ``usual``: a loss under which all come that learn; between ``lowest`` and ``highest`` a line is crossed.
    """

    field: Field
    moments: list[Moment]
    usual: float
    lowest: float
    highest: float


class Races:
    """Start, train, measure, survey and forget races; the ``lab`` keeps their runs."""

    def __init__(self, lab: Lab, *, keep: int = stored.KEEP) -> None:
        self._lab = lab
        self.keep = keep
        self._races: dict[str, Race] = {}
        self._measured: list[Race] = []  # those whose courses are kept, the last used last

    async def create(self, base: RunConfig, variations: Sequence[Variation]) -> Race:
        """Make a run of each variation of the ``base``, or none at all.

        The oldest race is forgotten when there are too many; its runs stay. Raises ConfigError, at ``base``
        or a part of it, where that cannot be trained, and TooManyRuns without room.
        """
        if base.early_stopping is not None:
            must = "be null in a race, whose runs are all walked to their last epoch"
            raise refuse("base.early_stopping", must, base.early_stopping.monitor)
        optimizers = [variation.optimizer for variation in variations]
        labels = labels_of(optimizers)
        names = names_of(optimizers, labels, [variation.label for variation in variations])
        configs = [replace(base, optimizer=optimizer) for optimizer, _ in variations]
        labels = tuple(own or label for (_, own), label in zip(variations, labels, strict=True))
        race_id, called_so = secrets.token_hex(6), [*zip(labels, names, strict=True)]

        def entered(runs: Sequence[Run]) -> Work[None]:
            entries = [(run.id, *called) for run, called in zip(runs, called_so, strict=True)]
            return partial(stored.insert, race=race_id, entries=entries, keep=self.keep)

        try:
            runs = await self._lab.create_all(configs, also=entered)
        except ConfigError as error:
            raise error.below("base") from None
        if len(self._there()) >= self.keep:
            self._races.pop(next(iter(self._races)))
        entries = [Entry(*each) for each in zip(runs, labels, names, strict=True)]
        race = self._races[race_id] = Race(race_id, tuple(entries))
        return race

    async def find(self, race_id: str) -> Race:
        """Give the race with this id and all its runs in memory, or raise UnknownRace."""
        shelf, known = self._lab.shelf, self._races.get(race_id)
        if shelf is None or (known and all(self._lab.has(entry.run) for entry in known.started)):
            return self.get(race_id)
        entries = []
        for run, label, name in await shelf.do(partial(stored.entries_of, race=race_id)):
            with suppress(UnknownRun, Damaged):
                entries.append(Entry(await self._lab.find(run), label, name))
        race = self._races[race_id] = Race(race_id, tuple(entries))
        if known:
            race.courses, race.surveyor = known.courses, known.surveyor
        return self.get(race_id)

    async def all(self) -> list[Race]:
        """List all races, newest first, with their runs in memory."""
        if self._lab.shelf is None:
            return self.list()
        found = []
        for race_id in await self._lab.shelf.do(stored.ids):
            with suppress(UnknownRace, Damaged):
                found.append(await self.find(race_id))
        return found

    async def remove(self, race: Race) -> None:
        """Delete a race and its runs; as long as a run can be taken back, it comes back to its race."""
        if self._lab.shelf is not None:
            await self._lab.shelf.remove([run.id for run in race.runs])
        self.delete(race)

    def get(self, race_id: str) -> Race:
        """Give the race with this id that is in memory, or raise UnknownRace."""
        race = self._there().get(race_id)
        if race is None:
            raise UnknownRace(f"No race has the id {race_id[:40]!r}. It may have been removed with its runs.")
        return race

    def list(self) -> list[Race]:
        """List the races in memory, the last that came first."""
        return list(reversed(self._there().values()))

    def delete(self, race: Race) -> None:
        """Forget a race and its runs."""
        self._races.pop(race.id, None)
        for run in race.runs:
            self._lab.delete(run)

    async def train(self, race: Race, *, steps: int | None = None, epochs: int | None = None) -> None:
        """Train all runs to one step, so far ahead of the foremost; with neither, to the end.

        Waits for requests made earlier, which a pause of one of the runs drops. Returns when each run is
        there, was paused, or has diverged. Raises TooManyTraining if not all may train at once.
        """
        self._lab.require_room(*race.runs)
        pauses = _pauses(race)
        async with race.turn:
            runs = race.runs
            if not runs or _pauses(race) != pauses:
                return
            target = target_of(max(runs, key=lambda run: run.step), steps, epochs)
            behind = [run for run in runs if run.step < target]
            await asyncio.gather(*(self._lab.train(run, steps=target - run.step) for run in behind))

    async def finish(self, race: Race, readings: Mapping[str, Reading] | None = None) -> Finish | None:
        """Say who was first to the loss at which the slowest stands; None while nobody can tell.

        ``readings``: what was measured of the runs just now, by their ids; measured here without them.
        """
        entries = race.entries
        if readings is None:
            readings = {entry.run.id: await self._lab.look(entry.run).read() for entry in entries}
        blown_up = {run: reading.loss for run, reading in readings.items() if reading.blown_up}
        return await self._lab.workers.viewing.do(lambda: finish(entries, blown_up))

    async def course(self, race: Race, run: Run) -> Course:
        """Walk one run of a race to its end, aside, and measure its loss on the way; kept of a few races.

        Raises UnknownRun where the run leaves meanwhile.
        """
        async with race.measuring:
            if run.id not in race.courses:
                course = race.courses[run.id] = await self._walked(run)
                self._keep_courses_of(race)
                self._lab.hold(run, course)
            return race.courses[run.id]

    async def result(self, race: Race, line: float | None, rule: Rule) -> Result:
        """Judge a race at a finish line, a loss (None: the usual one), by the courses of all its runs."""
        entries = race.entries
        courses = [await self.course(race, entry.run) for entry in entries]
        usual, (lowest, highest) = usual_line(courses), reach_of(courses)
        runs, lap = [(run.id, name) for run, _, name in entries], entries[0].run.steps_per_epoch
        field = field_of(runs, courses, usual if line is None else line, rule, lap)
        return Result(field, moments(field), usual, lowest, highest)

    async def landscape(
        self, race: Race, *, size: int, span: float, ahead: bool = True, until: int | None = None
    ) -> RaceLandscape:
        """Compute the loss over the plane of all paths together, each looked ahead where that is quick.

        Without ``ahead``, over the plane of the paths as far as they are known by now; with ``until``, of
        those up to that step, along the courses. Raises ConfigError for a surface too dear.
        """
        racers = []
        for run, label, _ in race.entries:
            if until is not None:
                racers.append(racer_until(until, run, label, await self.course(race, run)))
                continue
            state = run.present.state
            path = await self._lab.look(run).path(state, ahead=ahead)
            racers.append(Racer(run.id, label, state, path, run.total_steps))
        run = race.started[0].run
        return await self._lab.workers.surveying.do(
            lambda: race.surveyor.survey(run.config, run.data, racers, size=size, span=span)
        )

    async def _walked(self, run: Run) -> Course:
        workers = self._lab.workers
        walk = await workers.examining.do(lambda: Walk(run.config, run.data))
        while not await workers.examining.do(partial(walk.on, workers.chunk_seconds)):
            if run.removed:
                raise UnknownRun(f"No run has the id {run.id!r}. It was removed while it was measured.")
        return walk.course

    def _keep_courses_of(self, race: Race) -> None:
        self._measured = [*(other for other in self._measured if other is not race), race]
        for other in self._measured[:-COURSES_KEPT]:
            for run, _, _ in other.started:
                if run.id in other.courses:
                    self._lab.let_go(run, other.courses.pop(run.id))
        self._measured = self._measured[-COURSES_KEPT:]

    def _there(self) -> dict[str, Race]:
        """Give the races that have runs, and forget the others."""
        self._races = {race.id: race for race in self._races.values() if race.runs}
        return self._races


def _pauses(race: Race) -> int:
    return sum(entry.run.pauses for entry in race.started)
