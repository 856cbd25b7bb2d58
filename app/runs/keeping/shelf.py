"""Runs go into the file, and come out of it: one saving at a time of each."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from sqlite3 import Connection
from time import monotonic, time
from weakref import WeakValueDictionary

from ...store import Damaged, Store, Unsaved, Work, fetching, listing, runs
from ...store.records import NewRun, Progress, Row
from ..errors import UnknownRun
from ..lineage import Family
from ..looks.growth import Reading
from ..run import Run
from ..samples import Samples
from . import reading, writing
from .filing import Filing
from .ledger import Ledger

BETWEEN_SECONDS = 0.25
"""Of training between two savings at least…"""

COST = 40
"""…and so many times as long as the last one took: what it takes of the processor is not training."""

LATER_SECONDS = 0.05
"""After what was asked for, so that the answer goes first."""

UNDO_SECONDS = 600.0
"""How long a deleted run can be taken back."""


class Shelf(Filing):
    """All runs in the file."""

    def __init__(self, store: Store, read_config: reading.ReadConfig, arithmetic: str) -> None:
        super().__init__(store)
        self.read_config, self.arithmetic = read_config, arithmetic
        self.samples = Samples()
        self._families: WeakValueDictionary[str, Family] = WeakValueDictionary()

    async def enter(
        self, made: Sequence[Run], found: Sequence[Reading | None], also: Work[None] | None = None
    ) -> None:
        """Put runs of their own into the file, all of them or none. Raises Unsaved."""
        new = [await self._new(run, reading) for run, reading in zip(made, found, strict=True)]

        def insert(connection: Connection) -> list[int]:
            if also is not None:
                also(connection)
            return [runs.insert(connection, one, to) for one, _, to in new]

        sizes = await self.do(insert, grows=True)
        for run, (_, ledger, to), nbytes in zip(made, new, sizes, strict=True):
            self._entered(run, ledger, to, nbytes)

    async def enter_fork(self, fork: Run, parent: Run, found: Reading | None, step: int) -> None:
        """Put a run into the file that shares its parent's past up to a step. Raises Unsaved."""
        ledger = parent.ledger
        if ledger is None:
            await self.enter([fork], [found])
            return
        async with ledger.turn:
            await self._write(parent, ledger, None)
            ledger.close_tail()
            new, own, _ = await self._new(fork, found)
            own.tail, own.framed, own.stated = step, step - 1, step - 1
            to = writing.progress(fork, own, found)
            nbytes = await self._do(partial(runs.insert, new=new, progress=to, parent=parent.id), grows=True)
        self._entered(fork, own, to, nbytes)

    async def save(self, run: Run, found: Reading | None = None) -> None:
        """Save how far a run has come; its states, which spare a replay alone, after that. Raises Unsaved."""
        ledger = run.ledger
        if ledger is None:
            return
        async with ledger.turn:
            await self._write(run, ledger, found, states=False)
        if ledger.saving is None and writing.states_due(run, ledger):
            self._begin_saving(run, ledger, LATER_SECONDS)

    async def keep_up(self, run: Run, wanted: Callable[[], bool]) -> None:
        """Save beside training what is due; wait here for room, as long as that is `wanted`."""
        ledger = run.ledger
        if ledger is None:
            return
        while self.trouble is not None and wanted():
            await run.stirred()
        if ledger.saving is None and monotonic() >= ledger.due:
            self._begin_saving(run, ledger)

    async def remove(self, ids: Sequence[str]) -> None:
        """Put runs aside, all of them or none; for a while they can be taken back."""
        now = time()

        def put_aside(connection: Connection) -> None:
            runs.put_aside(connection, ids, now)
            runs.purge(connection, now - UNDO_SECONDS)

        await self.do(put_aside)

    async def rename(self, run: Run, name: str | None) -> None:
        """Give a run a name in the file. Raises Unsaved."""
        await self.do(partial(runs.rename, run=run.id, name=name))

    async def find(self, run_id: str) -> Row:
        """Give what a list has of a run; raise UnknownRun for one that is not there."""
        row = await self.do(lambda connection: fetching.row_of(connection, run_id))
        if row is None:
            raise UnknownRun(f"No run has the id {run_id[:40]!r}. It may have been removed.")
        return row

    async def load(self, run_id: str) -> tuple[Run, int]:
        """Make a run again as it was at its start, and give the step where it stood."""
        row = await self.find(run_id)
        parts = await self.do(lambda connection: fetching.parts_of(connection, row))
        plan = await self.plan_of(row, parts)
        frames, way = await self.do(
            lambda connection: (
                fetching.frames_of(connection, row, plan.sizes, plan.most),
                fetching.way_of(connection, row),
            )
        )
        run = Run(row.id, reading.origin_of(row, plan, frames, way))
        run.given_name, run.divergence = row.given, reading.divergence_of(row)
        run.created = row.created
        tail = row.recorded
        run.ledger = Ledger(
            row.arithmetic, self.store.lasts, row.step, row.recorded, tail, row.spacing, nbytes=row.nbytes,
            framed=max(run.keyframes.steps), stated=max(frame.step for frame in frames),
        )  # fmt: skip
        return run, row.step

    async def restore(self, run_id: str) -> None:
        """Take back a run that was put aside not too long ago; raise UnknownRun without one."""
        since = time() - UNDO_SECONDS
        if not await self.do(partial(runs.take_back, run=run_id, since=since)):
            raise UnknownRun(f"No run that can be taken back has the id {run_id[:40]!r}.")

    async def unmeasured(self) -> list[str]:
        """List the runs of which the loss at their step is not known."""
        return await self.do(listing.unmeasured)

    async def count(self) -> int:
        """Count the runs in the file."""
        return await self.do(listing.count)

    async def plan_of(
        self, row: Row, parts: tuple[bytes, bytes | None], most: int | None = None
    ) -> reading.Plan:
        """Read what makes a run again, of `most` weights in all its trainers together. Raises Damaged."""
        family = self._families.setdefault(row.family, Family(row.family))
        reader = reading.PlanReader(self.read_config, self.samples.trainer, most)
        return await asyncio.to_thread(reader.read, row, parts, family)

    async def take_in(self, run: Run, arithmetic: str, found: Reading | None) -> None:
        """Put a run into the file that was made elsewhere, by another arithmetic maybe. Raises Unsaved."""
        ledger = Ledger(arithmetic, self.store.lasts)
        new = await asyncio.to_thread(writing.new_run, run, ledger)
        to = writing.progress(run, ledger, found)
        self._entered(run, ledger, to, await self.do(partial(runs.insert, new=new, progress=to), grows=True))

    async def members(self, family: str) -> list[str]:
        """List the runs of one origin that are in the file."""
        query = "SELECT id FROM runs WHERE family = ? AND deleted IS NULL ORDER BY number"
        return await self.do(lambda connection: [one for (one,) in connection.execute(query, (family,))])

    async def _new(self, run: Run, found: Reading | None) -> tuple[NewRun, Ledger, Progress]:
        self._families[run.descent.family.name] = run.descent.family
        ledger = Ledger(self.arithmetic, self.store.lasts)
        bulky = run.config.dataset.name == "inline" or run.config.initial_weights is not None
        new = await asyncio.to_thread(writing.new_run, run, ledger) if bulky else writing.new_run(run, ledger)
        return new, ledger, writing.progress(run, ledger, found)

    def _entered(self, run: Run, ledger: Ledger, to: Progress, nbytes: int) -> None:
        writing.saved(ledger, to, nbytes)
        ledger.due = monotonic() + BETWEEN_SECONDS
        run.ledger = ledger

    async def _write(self, run: Run, ledger: Ledger, found: Reading | None, *, states: bool = True) -> None:
        to = writing.progress(run, ledger, found, states=states)
        begin = monotonic()
        nbytes = await self._do(partial(runs.save, run=run.id, progress=to), grows=True)
        writing.saved(ledger, to, nbytes)
        ledger.due = monotonic() + max(BETWEEN_SECONDS, COST * (monotonic() - begin))

    def _begin_saving(self, run: Run, ledger: Ledger, after: float = 0.0) -> None:
        ledger.saving = self._beside(self._save_aside(run, ledger, after), follows=bool(after))

    async def _save_aside(self, run: Run, ledger: Ledger, after: float = 0.0) -> None:
        try:
            await self._hurried(after)
            async with ledger.turn:
                if not run.removed:
                    await self._write(run, ledger, None)
        except (Unsaved, Damaged):
            pass  # what was asked for is saved before it is answered, or told why not; or the run is gone
        finally:
            ledger.saving = None
