"""Runs that are kept in the file: found there, taken back, copied, and saved before anything is told."""

import asyncio
from collections.abc import Collection, Coroutine, Sequence
from contextlib import suppress

from ..store import Damaged, Unsaved
from .capacity import RUNS_BYTES, RUNS_KEPT
from .keeping.shelf import Shelf
from .keeping.tables import Tables
from .living import Living
from .looks.measurements import Known
from .origins import copy_origin
from .run import Run
from .workers import CHUNK_SECONDS

LONGEST_NAME = 80


class Saving(Living):
    """Runs in memory, with those in the file behind them once there is a shelf."""

    def __init__(
        self, *, keep: int = RUNS_KEPT, nbytes: int = RUNS_BYTES, chunk_seconds: float = CHUNK_SECONDS
    ) -> None:
        super().__init__(keep=keep, nbytes=nbytes, chunk_seconds=chunk_seconds)
        self.shelf: Shelf | None = None
        self.tables: Tables
        self._coming: dict[str, asyncio.Future[Run]] = {}  # runs that are read from the file just now

    @property
    def kept(self) -> Shelf:
        """What keeps the runs of a server."""
        assert self.shelf is not None
        return self.shelf

    def open(self, shelf: Shelf) -> None:
        """Save from now on what is made and done, and find what was saved."""
        self.shelf, self.tables = shelf, Tables(shelf)
        self._samples.tables = self.tables.load
        shelf.samples = self._samples
        shelf.changed = self._tell_all

    @property
    def trouble(self) -> str | None:
        """Why nothing can be saved, while that is so."""
        return None if self.shelf is None else self.shelf.trouble

    async def find(self, run_id: str) -> Run:
        """Give the run with this id, made again from the file if it must be; raise UnknownRun without one."""
        await self._have_written()
        if run_id in self._looks or self.shelf is None:
            return self.get(run_id)
        if run_id not in self._coming:
            self._coming[run_id] = asyncio.ensure_future(self._load(self.shelf, run_id))
            self._coming[run_id].add_done_callback(lambda _: self._coming.pop(run_id))
        return await asyncio.shield(self._coming[run_id])

    def present(self, run_id: str) -> Run | None:
        """Give the run with this id if it is in memory."""
        return self._looks[run_id].run if run_id in self._looks else None

    async def whole_family(self, run: Run) -> list[Run]:
        """List all runs that come from the same origin as this one, in the order in which they were made."""
        if self.shelf is not None:
            for member in await self.shelf.members(run.descent.family.name):
                await self.find(member)
        return self.family(run)

    async def remove(self, run: Run) -> None:
        """Delete a run, which can be undone for a while if it is in the file."""
        if self.shelf is not None and run.ledger is not None:
            await self.shelf.remove([run.id])
        self.delete(run)

    async def call(self, run: Run, name: str | None) -> None:
        """Give a run a name, as ``rename`` does, once it is in the file."""
        if self.shelf is not None and run.ledger is not None:
            await self.shelf.rename(run, name)
        self.rename(run, name)

    def rename(self, run: Run, name: str | None) -> None:
        """Give a run a name; None gives it back the one that says what sets it apart."""
        run.given_name = name
        run.hear_of_family()
        self._tell_family(run)

    async def restore(self, run_id: str) -> Run:
        """Take back a run that was removed not long ago; raise UnknownRun without one."""
        await self.kept.restore(run_id)
        run = await self.find(run_id)
        self._tell_family(run)
        return run

    async def take_in(self, run: Run, arithmetic: str, step: int, loss: float | None) -> None:
        """Put a run that was made elsewhere into the file, where it stands at a step until it is asked for.

        There it keeps the loss that another arithmetic found: whoever opens it is told of the difference.
        Raises Damaged where it has no such step, and Unsaved without room in the file.
        """
        run.present = await self.workers.present_at(run, step)
        found = None
        if loss is not None and arithmetic != self.kept.arithmetic:
            found = (await self.look(run).read())._replace(loss=loss)
        await self.kept.take_in(run, arithmetic, found)

    async def copy(self, run: Run) -> Run:
        """Make another run with the same past, which stands where this one does, of a family of its own.

        Raises TooManyRuns, and Unsaved without room in the file.
        """
        origin = copy_origin(run)
        self._make_room([origin], listed=True)
        copy, step = self._add(origin, Known()), run.history.count
        copy.given_name, copy.divergence = f"{run.name} (copy)"[:LONGEST_NAME], run.divergence
        found = await self.look(copy).read_cheap()
        await self._entered([copy], self.kept.enter_fork(copy, run, found, step))
        return copy

    async def measure(self, among: Collection[str] | None = None) -> None:
        """Measure the runs (all, or ``among`` these) whose loss at their step is not in the file; save it."""
        for run_id in await self.kept.unmeasured():
            if among is not None and run_id not in among:
                continue
            with suppress(Unsaved, Damaged):
                run = await self.find(run_id)
                if not run.jobs:
                    await self.kept.save(run, await self.look(run).read())

    async def _have_written(self) -> None:
        """Have in the file what follows an answer."""
        if self.shelf is not None:
            await self.shelf.settle()

    async def _save(self, run: Run, pauses: int) -> None:
        """Save where a run stands before that is told; without room, wait until there is or it is paused."""
        if self.shelf is None or run.ledger is None:
            return
        while not run.removed:
            try:
                await self._save_once(run)
            except Unsaved:
                if run.pauses != pauses:
                    raise
                await self.shelf.keep_up(run, lambda: run.pauses == pauses)
            else:
                return

    async def _save_once(self, run: Run) -> None:
        """Save where a run stands, and its loss there if it takes little to measure. Raises Unsaved."""
        if self.shelf is not None and run.ledger is not None and not run.removed:
            await self.shelf.save(run, await self.look(run).read_cheap())

    async def _entered(self, made: Sequence[Run], entering: Coroutine[None, None, None]) -> None:
        """Wait until new runs are in the file; without room for them there, they are gone again."""
        try:
            await entering
        except BaseException:
            for run in made:
                self.delete(run)
            raise

    async def _load(self, shelf: Shelf, run_id: str) -> Run:
        run, step = await shelf.load(run_id)
        run.present = await self.workers.present_at(run, step)
        self._lighten()
        return self._take(run, self._known.setdefault(run.config, Known()) if run.parent is None else Known())

    def _tell_all(self) -> None:
        """Let all viewers know that saving fails, or works again."""
        for run in self.list():
            run.hear()
