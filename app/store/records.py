"""What a run is in the file: what never changes of it, what each saving adds, and what is read again."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any, NamedTuple

Bytes = Any  # anything whose bytes can be read: arrays are written without a copy


class Kind(IntEnum):
    """Why a state is kept: by the grid, for good, or as the last one of a long way."""

    GRID = 0
    PINNED = 1
    LATEST = 2


class Frame(NamedTuple):
    """The weights and the optimizer's memory at a step."""

    step: int
    theta: Bytes
    slots: Bytes
    kind: Kind = Kind.GRID


class NewRun(NamedTuple):
    """What of a run never changes. `plan` makes it again; `facts` are what a list tells of it.

    `parts`: large texts by the hash of their content; `dataset` and `weights` are two of these hashes.
    """

    id: str
    family: str
    number: int
    given: str | None
    created: float
    title: str
    about: str
    arithmetic: str
    parts: Mapping[str, bytes]
    dataset: str
    weights: str | None
    plan: str
    facts: str


class Progress(NamedTuple):
    """Where a run stands, and the steps and states that led there since it was saved before.

    `losses` (n,), `correct` (n,), `epochs` and their `measures` are those of the steps after `tail`, in place
    of what was saved of these. `seen`: the last keyframe that there was, written or not. `wanted`: the steps
    of all states to keep, where they were thinned.
    """

    step: int
    recorded: int
    tail: int
    losses: Bytes
    correct: Bytes
    epochs: Bytes
    frames: Sequence[Frame]
    spacing: int
    seconds: float
    changed: float
    divergence: str | None
    reading: str | None
    loss: float | None
    sparkline: str
    seen: int
    measures: tuple[str, bytes]
    wanted: frozenset[int] | None = None


class Row(NamedTuple):
    """One run as a list has it."""

    serial: int
    id: str
    family: str
    number: int
    given: str | None
    title: str
    created: float
    changed: float
    deleted: float | None
    arithmetic: str
    dataset: str
    weights: str | None
    plan: str
    facts: str
    step: int
    recorded: int
    spacing: int
    seconds: float
    divergence: str | None
    reading: str | None
    loss: float | None
    sparkline: str
    frames: int
    state_bytes: int
    fixed_bytes: int

    @property
    def nbytes(self) -> int:
        """The bytes that it takes, with those that it shares with others."""
        return self.frames * self.state_bytes + STEP_BYTES * self.recorded + self.fixed_bytes


STEP_BYTES = 10
"""Of a step's loss and matches."""

EPOCH_BYTES = 24


class Stretch(NamedTuple):
    """The losses, matches and ended epochs of so many steps after `first`; there may be more of them.

    `measures`: how many epochs have which names, as JSON, and their numbers.
    """

    first: int
    steps: int
    losses: bytes
    correct: bytes
    epochs: bytes
    measures: tuple[str, bytes] = ("", b"")
