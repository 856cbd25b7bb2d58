"""How many runs are kept, in how many bytes, and which ones leave when others come."""

from collections import Counter
from collections.abc import Mapping, Sequence
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
    """Say whether nobody watches a run, and nothing moves it."""
    return not (run.watchers or run.jobs or run.turn.locked())


def by_leave(kept: Sequence[Run]) -> list[Run]:
    """List the runs that may leave, in that order: the longest unused first, those with a name last."""
    return sorted(filter(may_leave, kept), key=lambda run: (run.given_name is not None, run.used))


def leaving(kept: Sequence[Run], coming: int, most: int, kind: str) -> list[Run]:
    """List those of the ``kept`` runs that leave so that with those coming there are at most ``most``.

    Raises TooManyRuns where too few may leave.
    """
    free = by_leave(kept)
    surplus = max(len(kept) + coming - most, 0)
    if surplus > len(free):
        busy = len(kept) - len(free)
        raise TooManyRuns(
            f"At most {most} {kind} are kept, and {busy} are watched or at work: no room for {coming} more. "
            f"{WAY_OUT}"
        )
    return free[:surplus]


class Holder(Protocol):
    """What keeps memory: a run, or the origin of one."""

    @property
    def segments(self) -> tuple[Segment, ...]: ...
    @property
    def history(self) -> History: ...
    @property
    def keyframes(self) -> Keyframes: ...


class Sized(Protocol):
    """What runs of one configuration share."""

    @property
    def nbytes(self) -> int: ...


class Weight:
    """The bytes of all runs and of those coming, each thing that several share counted once."""

    def __init__(self, kept: Mapping[Run, Sized], coming: Sequence[Holder], most: int) -> None:
        self.most = most
        self._kept = {run: {**parts_of(run), id(known): known.nbytes} for run, known in kept.items()}
        parts = [*self._kept.values(), *map(parts_of, coming)]
        self._sizes = {part: size for each in parts for part, size in each.items()}
        self._held = Counter(part for each in parts for part in each)
        self.total = sum(self._sizes.values())

    def leaving(self, most: int | None = None) -> list[Run]:
        """Let runs leave that may, while all together take more than ``most``, or than may be; list them."""
        most = self.most if most is None else most
        left = []
        for run in by_leave([*self._kept]):
            if self.total <= most:
                break
            left.append(run)
            gone = [*self._kept.pop(run)]
            self._held.subtract(gone)
            self.total -= sum(self._sizes[part] for part in gone if not self._held[part])
        return left


def require_light(weight: Weight, coming: Sequence[Holder]) -> None:
    """Raise TooManyRuns where what is coming makes the runs that stay too large."""
    if weight.total <= weight.most:
        return
    more = sum({part: size for each in coming for part, size in parts_of(each).items()}.values())
    raise TooManyRuns(
        f"All runs together may take {weight.most // MIB:,} MiB, and those that are watched or at work leave "
        f"too little for {-(-more // MIB):,} MiB more. Close the page of one, pause or delete one, or make a "
        "smaller one."
    )


BUFFERS = 6  # vectors of all weights in a trainer, besides the optimizer's slots, which it has twice
PLACES = 3  # numbers for each unit and sample in the buffers of a pass
LOOKING = 3  # evaluators that look at a run, each with two vectors of all weights…
BLOCK = 256  # …and a pass of so many samples


def parts_of(holder: Holder) -> dict[int, int]:
    """Give about how many bytes each thing takes that a run keeps, by its identity.

    Buffers are counted as if the run had been trained and looked at.
    """
    setups = [segment.trainer for segment in holder.segments]
    config, data, network = setups[-1].config, setups[-1].data, setups[-1].network
    looking = LOOKING * 8 * (2 * network.parameter_count + BLOCK * PLACES * sum(network.sizes))
    weights = 0 if config.initial_weights is None else A_NUMBER * network.parameter_count
    return {
        id(holder.history): holder.history.nbytes + holder.keyframes.nbytes + looking,
        id(config.initial_weights): weights,
        id(config.dataset): config.dataset.nbytes,
        id(data): data.nbytes,
        **{id(setup): _buffers(setup) for setup in setups},
    }


def _buffers(setup: Setup) -> int:
    """Give about how many bytes a trainer has: vectors of weights, the passes, and an epoch's batches."""
    vectors = BUFFERS + 2 * len(setup.config.optimizer.slots)
    batches = setup.data.x.size + 2 * setup.data.y.size + setup.data.samples
    return 8 * (
        vectors * setup.network.parameter_count
        + PLACES * setup.task.batch_size * sum(setup.network.sizes)
        + batches
    )
