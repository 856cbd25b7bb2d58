"""How many runs are kept, in how many bytes, and which ones leave when others come."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, KeysView, Mapping, Sequence
from itertools import islice
from typing import Protocol

from ..engine.rows import A_NUMBER
from ..engine.training.trainer import Setup
from .errors import TooManyRuns
from .past.history import History
from .past.kept import Keyframes
from .run import Run, Segment

RUNS_KEPT = 200
RUNS_UNLISTED = 512  # beside them: scratch runs, of which a page of the guide has two and the article six
UNLISTED_BYTES = 2**28  # of the scratch runs among all; a class of 60 in the guide takes about 160 MB
RUNS_BYTES = 2**30  # of all of them; their waypoints, which have a bound of their own, aside

WAY_OUT = "Close the page of one, or pause or delete one."
MIB = 2**20


def may_leave(run: Run) -> bool:
    """Say whether nobody watches a run or is at it, nothing moves it, and nothing of it is to be saved."""
    return not (run.watchers or run.jobs or run.turn.locked() or run.held or run.unsaved)


def by_leave(kept: Collection[Run]) -> Iterator[Run]:
    """Give the runs that may leave, in that order: the longest unused first, those with a name last."""
    return filter(may_leave, sorted(kept, key=lambda run: (run.given_name is not None, run.used)))


def leaving(kept: Sequence[Run], coming: int, most: int, kind: str) -> list[Run]:
    """List those of the ``kept`` runs that leave so that with those coming there are at most ``most``.

    Raises TooManyRuns where too few may leave.
    """
    surplus = len(kept) + coming - most
    if surplus <= 0:
        return []
    free = [*islice(by_leave(kept), surplus)]
    if surplus > len(free):
        busy = len(kept) - len(free)
        raise TooManyRuns(
            f"At most {most} {kind} are kept, and {busy} are watched or at work: no room for {coming} more. "
            f"{WAY_OUT}"
        )
    return free


class Sized(Protocol):
    """What takes memory."""

    @property
    def nbytes(self) -> int: ...


class Holder(Protocol):
    """What keeps memory: a run, or the origin of one."""

    @property
    def segments(self) -> tuple[Segment, ...]: ...
    @property
    def history(self) -> History: ...
    @property
    def keyframes(self) -> Keyframes: ...


BUFFERS = 6  # vectors of all weights in a trainer, besides the optimizer's slots, which it has twice
PLACES = 3  # numbers for each unit and sample in the buffers of a pass
LOOKING = 3  # evaluators that look at a run, each with two vectors of all weights…
BLOCK = 256  # …and a pass of so many samples


class Holding:
    """What a run keeps, each thing by its identity: the bytes of what never changes, and what may grow.

    Buffers are counted as if the run had been trained and looked at; `known` is what runs of its
    configuration share. Made once for a run: what it holds is reckoned from sizes, which takes 10 µs.
    """

    def __init__(self, holder: Holder, known: Sized | None = None) -> None:
        setups = [segment.trainer for segment in holder.segments]
        config, data, network = setups[-1].config, setups[-1].data, setups[-1].network
        looking = LOOKING * 8 * (2 * network.parameter_count + BLOCK * PLACES * sum(network.sizes))
        weights = 0 if config.initial_weights is None else A_NUMBER * network.parameter_count
        self.fixed = {
            id(holder.segments): looking,
            id(config.initial_weights): weights,
            id(config.dataset): config.dataset.nbytes,
            **{id(setup): _buffers(setup) for setup in setups},
        }
        things: list[Sized] = [holder.history, holder.keyframes, data, *([known] if known else ())]
        self.growing = {id(thing): thing for thing in things}

    @property
    def parts(self) -> list[int]:
        """All that is held, by identity."""
        return [*self.fixed, *self.growing]


def _buffers(setup: Setup) -> int:
    """Give about how many bytes a trainer has: vectors of weights, the passes, and an epoch's batches."""
    vectors = BUFFERS + 2 * len(setup.config.optimizer.slots)
    batches = setup.data.x.size + 2 * setup.data.y.size + setup.data.samples
    return 8 * (
        vectors * setup.network.parameter_count
        + PLACES * setup.task.batch_size * sum(setup.network.sizes)
        + batches
    )


def sizes_of(holdings: Iterable[Holding]) -> dict[int, int]:
    """Give the bytes of all that is held, each thing that several share once."""
    sizes, growing = dict[int, int](), dict[int, Sized]()
    for holding in holdings:
        sizes.update(holding.fixed)
        growing.update(holding.growing)
    sizes.update({part: thing.nbytes for part, thing in growing.items()})
    return sizes


class Scales:
    """The bytes of runs in memory, each thing that several share counted once.

    What may grow is weighed again where somebody was at a run since: not of all runs each time.
    """

    def __init__(self) -> None:
        self._holdings = dict[Run, Holding]()
        self._stirred = set[Run]()
        self._sizes, self.held = dict[int, int](), Counter[int]()
        self._total = 0

    @property
    def runs(self) -> KeysView[Run]:
        """The runs that are on them."""
        return self._holdings.keys()

    @property
    def total(self) -> int:
        """The bytes of all that the runs hold now."""
        for run in self._stirred:
            self._weigh({part: thing.nbytes for part, thing in self._holdings[run].growing.items()})
        self._stirred = {run for run in self._stirred if not may_leave(run)}
        return self._total

    def put(self, run: Run, holding: Holding) -> None:
        """Count what a run holds."""
        self._holdings[run] = holding
        self.held.update(holding.parts)
        self._weigh(sizes_of([holding]))

    def take(self, run: Run) -> None:
        """Count a run no more."""
        if run in self._holdings:
            self._drop(self._holdings.pop(run).parts)
            self._stirred.discard(run)

    def stir(self, run: Run) -> None:
        """Weigh what may grow of a run again: somebody is at it."""
        if run in self._holdings:
            self._stirred.add(run)

    def add(self, run: Run, thing: Sized) -> None:
        """Count one more thing that a run holds."""
        if run not in self._holdings:
            return
        growing = self._holdings[run].growing
        self.held[id(thing)] += id(thing) not in growing
        growing[id(thing)] = thing
        self._weigh({id(thing): thing.nbytes})

    def remove(self, run: Run, thing: Sized) -> None:
        """Count it no more."""
        if run in self._holdings and self._holdings[run].growing.pop(id(thing), None) is not None:
            self._drop([id(thing)])

    def parts_of(self, run: Run) -> list[tuple[int, int]]:
        """List what a run holds, each thing by its identity, with its bytes."""
        return [(part, self._sizes[part]) for part in self._holdings[run].parts]

    def _weigh(self, sizes: Mapping[int, int]) -> None:
        self._total += sum(size - self._sizes.get(part, 0) for part, size in sizes.items())
        self._sizes.update(sizes)

    def _drop(self, parts: Iterable[int]) -> None:
        for part in parts:
            self.held[part] -= 1
            if not self.held[part]:
                del self.held[part]
                self._total -= self._sizes.pop(part)


class Weight:
    """The bytes of the runs on some scales with those coming and without those that leave."""

    def __init__(
        self, scales: Scales, most: int, coming: Sequence[Holding] = (), without: Collection[Run] = ()
    ) -> None:
        self.most, self.total = most, scales.total
        self._scales, self._without, self._more = scales, {*without}, Counter[int]()
        for run in scales.runs & self._without:
            self._let_go(run)
        new = {part: size for part, size in sizes_of(coming).items() if not self._held(part)}
        self.total += sum(new.values())
        for holding in coming:
            self._more.update(holding.parts)

    def leaving(self) -> list[Run]:
        """Let runs leave that may, while all together take more than may be; list them."""
        left = list[Run]()
        if self.total <= self.most:
            return left
        for run in by_leave(self._scales.runs - self._without):
            if self.total <= self.most:
                break
            left.append(run)
            self._let_go(run)
        return left

    def _held(self, part: int) -> int:
        return self._scales.held[part] + self._more[part]

    def _let_go(self, run: Run) -> None:
        for part, size in self._scales.parts_of(run):
            self._more[part] -= 1
            if not self._held(part):
                self.total -= size


def require_light(weight: Weight, coming: Sequence[Holding]) -> None:
    """Raise TooManyRuns where what is coming makes the runs that stay too large."""
    if weight.total <= weight.most:
        return
    more = sum(sizes_of(coming).values())
    raise TooManyRuns(
        f"All runs together may take {weight.most // MIB:,} MiB, and those that are watched or at work leave "
        f"too little for {-(-more // MIB):,} MiB more. Close the page of one, pause or delete one, or make a "
        "smaller one."
    )
