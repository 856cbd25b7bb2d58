"""The runs that are in memory: how many bytes they take, and which ones leave when others come."""

import secrets
from collections.abc import Sequence
from weakref import WeakValueDictionary

from ..engine.config import RunConfig
from .capacity import (
    RUNS_BYTES,
    RUNS_KEPT,
    RUNS_UNLISTED,
    UNLISTED_BYTES,
    Holding,
    Scales,
    Sized,
    Weight,
    leaving,
    require_light,
)
from .errors import UnknownRun
from .looks.look import Look
from .looks.measurements import Known
from .past.kept import keep_within
from .run import Origin, Run
from .samples import Samples
from .workers import CHUNK_SECONDS, Workers


class Living:
    """Runs in memory. One that leaves is forgotten, unless it is in the file."""

    def __init__(
        self, *, keep: int = RUNS_KEPT, nbytes: int = RUNS_BYTES, chunk_seconds: float = CHUNK_SECONDS
    ) -> None:
        self.workers = Workers(chunk_seconds)
        self.keep = keep
        self.most_bytes = nbytes
        self.keep_unlisted, self.unlisted_bytes = RUNS_UNLISTED, UNLISTED_BYTES
        self._looks: dict[str, Look] = {}  # of all runs, by their ids
        self._scales, self._scratch_scales = Scales(), Scales()  # of all runs, and of those not listed
        self._samples = Samples()
        self._known: WeakValueDictionary[RunConfig, Known] = WeakValueDictionary()  # while a run holds it

    @property
    def nbytes(self) -> int:
        """About how many bytes all runs take together, without their waypoints."""
        return self._scales.total

    def get(self, run_id: str) -> Run:
        """Give the run with this id that is in memory, or raise UnknownRun."""
        try:
            return self._looks[run_id].run
        except KeyError:
            raise UnknownRun(f"No run has the id {run_id[:40]!r}. It may have been removed.") from None

    def has(self, run: Run) -> bool:
        """Say whether this is the run of its id that is in memory."""
        return run.id in self._looks and self._looks[run.id].run is run

    def look(self, run: Run) -> Look:
        """Give what looks at a run, and keeps what it found."""
        self._stir(run)
        return self._looks.get(run.id) or Look(run, self.workers, Known())  # of one that was removed

    def family(self, run: Run) -> list[Run]:
        """List the runs in memory that come from the same origin as this one, as they were made."""
        kin = [other.run for other in self._looks.values() if other.run.descent.family is run.descent.family]
        return sorted(kin, key=lambda other: other.number)

    def list(self) -> list[Run]:
        """List the runs in memory, the last that came first, those too that are not listed for people."""
        return [look.run for look in reversed(self._looks.values())]

    def delete(self, run: Run) -> None:
        """Forget a run; its training stops and its viewers are told."""
        self._drop(run)
        run.removed = True
        run.cancel()
        self._tell_family(run)

    def _drop(self, run: Run) -> None:
        self._looks.pop(run.id, None)
        for scales in self._scales_of(run):
            scales.take(run)

    def _let_go(self, run: Run) -> None:
        """Let a run leave the memory; one that is in the file is made again from there when it is wanted."""
        if run.ledger is None:
            self.delete(run)
        else:
            self._drop(run)

    def _tell_family(self, run: Run) -> None:
        """Let those who watch the other runs of the family know that this one changed."""
        for other in self.family(run):
            if other is not run:
                other.hear_of_family()

    def _settle(self) -> None:
        """Keep the waypoints of all runs within their bound, now that one may have more."""
        keep_within([run.waypoints for run in self.list()])

    def _make_room(self, origins: Sequence[Origin], *, listed: bool) -> None:
        """Let runs leave until those that are coming fit in, or raise TooManyRuns, and then none leaves."""
        coming = [Holding(origin) for origin in origins]
        kept = [run for run in reversed(self.list()) if run.listed == listed]
        bound = (self.keep, "runs") if listed else (self.keep_unlisted, "scratch runs")
        left = leaving(kept, len(coming), *bound)
        if not listed:
            left += Weight(self._scratch_scales, self.unlisted_bytes, coming, left).leaving()
        weight = Weight(self._scales, self.most_bytes, coming, left)
        left += weight.leaving()
        require_light(weight, coming)
        for run in left:
            self._let_go(run)

    def hold(self, run: Run, thing: Sized) -> None:
        """Count what is kept of a run among all that is, until it is let go; others leave for it."""
        for scales in self._scales_of(run):
            scales.add(run, thing)
        self._lighten()

    def let_go(self, run: Run, thing: Sized) -> None:
        """Count it no more."""
        for scales in self._scales_of(run):
            scales.remove(run, thing)

    def _lighten(self) -> None:
        """Let runs leave while all of them are too large, as long as one may."""
        for run in Weight(self._scales, self.most_bytes).leaving():
            self._let_go(run)

    def _stir(self, run: Run) -> None:
        """Note that somebody is at a run, so that it may hold more."""
        for scales in self._scales_of(run):
            scales.stir(run)

    def _scales_of(self, run: Run) -> tuple[Scales, ...]:
        return (self._scales,) if run.listed else (self._scales, self._scratch_scales)

    def _add(self, origin: Origin, known: Known, *, listed: bool = True) -> Run:
        return self._take(Run(secrets.token_hex(6), origin, listed=listed), known)

    def _take(self, run: Run, known: Known) -> Run:
        self._looks[run.id], holding = Look(run, self.workers, known), Holding(run, known)
        for scales in self._scales_of(run):
            scales.put(run, holding)
        if run.waypoints.nbytes:  # a fork's
            self._settle()
        return run
