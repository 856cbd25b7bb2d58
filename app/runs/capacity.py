"""How many runs are kept, in how many bytes, and which ones leave when others come."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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


def by_leave(kept: Sequence[Run]) -> list[Run]:
    """List the runs that may leave, in that order: the longest unused first, those with a name last."""
    return sorted(filter(may_leave, kept), key=lambda run: (run.given_name is not None, run.used))


def leaving(kept: Sequence[Run], coming: int, most: int, kind: str) -> list[Run]:
    """List those of the ``kept`` runs that leave so that with those coming there are at most ``most``.

    Raises TooManyRuns where too few may leave.
    """
    surplus = len(kept) + coming - most
    if surplus <= 0:
        return []
    free = by_leave(kept)
    if surplus > len(free):
        busy = len(kept) - len(free)
        raise TooManyRuns(
            f"At most {most} {kind} are kept, and {busy} are watched or at work: no room for {coming} more. "
            f"{WAY_OUT}"
        )
    return free[:surplus]


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


class Weight:
    """The bytes of all runs and of those coming, each thing that several share counted once."""

    def __init__(self, kept: Mapping[Run, Holding], coming: Sequence[Holding], most: int) -> None:
        self.most = most
        self._kept, self._coming = kept, coming
        self._sizes = sizes_of([*kept.values(), *coming])
        self.total = sum(self._sizes.values())

    def leaving(self, most: int | None = None) -> list[Run]:
        """Let runs leave that may, while all together take more than ``most``, or than may be; list them."""
        most = self.most if most is None else most
        left = list[Run]()
        if self.total <= most:
            return left
        holdings = [*self._kept.values(), *self._coming]
        held = Counter(part for each in holdings for part in (*each.fixed, *each.growing))
        for run in by_leave([*self._kept]):
            if self.total <= most:
                break
            left.append(run)
            gone = [*self._kept[run].fixed, *self._kept[run].growing]
            held.subtract(gone)
            self.total -= sum(self._sizes[part] for part in gone if not held[part])
        return left


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
