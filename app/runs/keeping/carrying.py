"""All that is kept as records that can be carried elsewhere, and taken in there."""

import json
import math
from base64 import b64encode
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import chain
from sqlite3 import Connection
from typing import Any, NamedTuple, TypeVar

import numpy as np

from ...store import Damaged, bookmarks, fetching, legible, listing, races, tables
from ...store.bookmarks import Bookmark
from ...store.records import Frame, Kind, Row, Stretch
from ..run import Run
from . import reading
from .measures import MOST_NAMES, NOTHING, packed_whole, unpacked
from .reading import Plan
from .shelf import Shelf

MOST_WEIGHTS = 4_000_000
"""Of all trainers of a run that is taken in: each fork on its way has one, of about 64 bytes a weight."""

PIECE = 65_536  # steps or epochs of one record
MEASURED_PIECE = 8_192  # epochs of one record, with up to MOST_NAMES numbers each

Record = dict[str, Any]
T = TypeVar("T")


class RunRecord(NamedTuple):
    """What makes a run again, but for its states and losses, which follow."""

    id: str
    family: str
    number: int
    given: str | None
    created: float
    arithmetic: str
    dataset: dict[str, Any]
    initial_weights: list[Any] | None
    plan: dict[str, Any]
    step: int
    recorded: int
    spacing: int
    seconds: float
    divergence: list[Any] | None
    loss: float | None = None  # full-data, at its step

    @property
    def row(self) -> Row:
        """The run as the file has it."""
        end = None if self.divergence is None else json.dumps(self.divergence)
        return Row(
            0, self.id, self.family, self.number, self.given, "", self.created, self.created, None,
            self.arithmetic, "", None, json.dumps(self.plan), "", self.step, self.recorded, self.spacing,
            self.seconds, end, None, None, "[]", 0, 0, 0,
        )  # fmt: skip


async def ids_of(shelf: Shelf) -> list[str]:
    """List the runs that are kept, the oldest first."""
    return [*reversed(await shelf.do(partial(listing.ids, query="", sort="newest")))]


async def records(shelf: Shelf, ids: Sequence[str]) -> AsyncIterator[Record]:
    """Give all that is kept, a run at a time, but for what cannot be read any more."""
    for table in reversed([one["id"] for one in await _readable(shelf, _tables)]):
        for name, content in await _readable(shelf, partial(_of_table, table=table)):
            yield {"table": {"id": table, "name": name, "content": content}}
    for run in ids:
        for record in await _readable(shelf, partial(_of_run, run=run)):
            yield record
    for race in reversed(await _readable(shelf, races.ids)):
        entries = await _readable(shelf, partial(races.entries_of, race=race))
        if entries:
            yield {"race": {"id": race, "entries": [list(entry) for entry in entries]}}
    for mark in reversed(await _readable(shelf, bookmarks.listed)):
        yield {"bookmark": mark._asdict()}


def _tables(connection: Connection) -> list[Record]:
    return [*tables.listed(connection)]


def _of_table(connection: Connection, table: str) -> list[tuple[str, str]]:
    found, content = tables.told(connection, table), tables.content(connection, table)
    return [] if found is None or content is None else [(str(found["name"]), _text(content))]


def _of_run(connection: Connection, run: str) -> list[Record]:
    row = fetching.row_of(connection, run)
    if row is None:  # removed meanwhile
        return []
    with legible(f"The run {run}"):
        return _records(connection, row)


async def _readable(shelf: Shelf, read: Callable[[Connection], Sequence[T]]) -> Sequence[T]:
    """Give what is in the file, or nothing where it cannot be read any more."""
    with suppress(Damaged):
        return await shelf.do(read)
    return []


def _records(connection: Connection, row: Row) -> list[Record]:
    dataset, weights = fetching.parts_of(connection, row)
    plain = {name: getattr(row, name) for name in RunRecord._fields if name in Row._fields}
    end = None if row.divergence is None else json.loads(row.divergence)
    parts = {"dataset": json.loads(dataset), "initial_weights": weights and json.loads(weights)}
    loss = None if row.loss is None or not math.isfinite(row.loss) else row.loss
    whole = {**plain, **parts, "plan": json.loads(row.plan), "divergence": end, "loss": loss}
    each = int(json.loads(row.facts)["steps_per_epoch"])
    return [{"run": whole}, *_states(connection, row), *_past(fetching.way_of(connection, row), each)]


def _states(connection: Connection, row: Row) -> Iterator[Record]:
    for step, theta, slots, kind in fetching.states_of(connection, row):
        yield {"frame": {"step": step, "kind": int(kind), "theta": _text(theta), "slots": _text(slots)}}


def _past(way: list[Stretch], each: int) -> Iterator[Record]:
    losses = b"".join(one.losses[: 8 * one.steps] for one in way)
    correct = b"".join(one.correct[: 2 * one.steps] for one in way)
    tables = [reading.ended(one, each) for one in way]
    epochs = b"".join(table.tobytes() for table in tables)
    measured = [unpacked(one.measures, len(table)) for one, table in zip(way, tables, strict=True)]
    measures = [*chain.from_iterable(measured)]
    for first in range(0, len(losses) // 8, PIECE):
        part = slice(first, first + PIECE)
        loss, right = losses[8 * first : 8 * part.stop], correct[2 * first : 2 * part.stop]
        yield {"losses": {"losses": _text(loss), "correct": _text(right)}}
    for first in range(0, len(epochs), 24 * PIECE):
        yield {"epochs": _text(epochs[first : first + 24 * PIECE])}
    for first in range(0, len(measures) if any(measures) else 0, MEASURED_PIECE):
        groups, numbers = packed_whole(measures[first : first + MEASURED_PIECE])
        yield {"measures": {"epochs": json.loads(groups), "numbers": _text(numbers)}}


def _text(content: bytes) -> str:
    return b64encode(content).decode()


class Arriving:
    """A run that is taken in record by record; what is more than it may have is refused as it comes."""

    def __init__(self, shelf: Shelf, record: RunRecord, plan: Plan) -> None:
        self._shelf, self.record, self._plan = shelf, record, plan
        self._frames: list[Frame] = []
        self._losses, self._correct, self._epochs = bytearray(), bytearray(), bytearray()
        self._measured, self._measures = list[Any](), bytearray()
        self._bytes = 0

    @classmethod
    async def of(cls, shelf: Shelf, record: RunRecord) -> "Arriving":
        """Begin with a run. Raises Damaged for one whose configuration is none."""
        weights = None if record.initial_weights is None else json.dumps(record.initial_weights).encode()
        parts = json.dumps(record.dataset).encode(), weights
        return cls(shelf, record, await shelf.plan_of(record.row, parts, MOST_WEIGHTS))

    def frame(self, step: int, kind: int, theta: bytes, slots: bytes) -> None:
        """Take in a state."""
        self._bytes += len(theta) + len(slots)
        if (len(theta), len(slots)) != self._plan.sizes(step) or self._bytes > self._plan.most:
            raise Damaged(f"The run cannot be read: its state at step {step} has another size.")
        if not (np.isfinite(np.frombuffer(theta)).all() and np.isfinite(np.frombuffer(slots)).all()):
            raise Damaged(f"The run cannot be read: its state at step {step} is not finite.")
        if self._frames and self._frames[-1].step >= step:
            raise Damaged("The run cannot be read: its states are not in order.")
        self._frames.append(Frame(step, theta, slots, Kind(kind)))

    def losses(self, losses: bytes, correct: bytes) -> None:
        """Take in the losses and matches of some steps."""
        self._losses += losses
        self._correct += correct
        fits = len(losses) == 4 * len(correct) and not len(losses) % 8
        if not fits or len(self._losses) > 8 * self._plan.segments[-1].trainer.total_steps:
            raise Damaged("The run cannot be read: it has losses of more steps than it can make.")

    def epochs(self, table: bytes) -> None:
        """Take in some epochs that ended."""
        self._epochs += table
        if len(table) % 24 or len(self._epochs) > 3 * len(self._losses):
            raise Damaged("The run cannot be read: it has more epochs than steps.")

    def measures(self, epochs: list[Any], numbers: bytes) -> None:
        """Take in what else was measured of some epochs: so many with which names, and the numbers."""
        self._measured += epochs
        self._measures += numbers
        most = len(self._epochs) // 24
        if len(self._measured) > most or len(self._measures) > 8 * MOST_NAMES * most:
            raise Damaged("The run cannot be read: it has measures of more epochs than it ended.")

    def run(self) -> Run:
        """Put it together, where it began. Raises Damaged where something is missing."""
        if len(self._losses) != 8 * self.record.recorded:
            raise Damaged(f"The run cannot be read: it lacks losses of its {self.record.recorded} steps.")
        measures = (json.dumps(self._measured), bytes(self._measures)) if self._measured else NOTHING
        whole = (bytes(self._losses), bytes(self._correct), bytes(self._epochs), measures)
        way = [Stretch(0, self.record.recorded, *whole)]
        row = self.record.row
        run = Run(row.id, reading.origin_of(row, self._plan, self._frames, way))
        run.given_name, run.divergence, run.created = row.given, reading.divergence_of(row), row.created
        return run


async def known(shelf: Shelf, run: str) -> bool:
    """Say whether a run is in the file, removed or not."""
    return await shelf.do(partial(fetching.row_of, run=run, deleted=True)) is not None


async def take_race(shelf: Shelf, race: str, entries: list[tuple[str, str, str]]) -> bool:
    """Enter a race that is not there; say whether it was not."""
    if await shelf.do(partial(races.entries_of, race=race)):
        return False
    await shelf.do(partial(races.insert, race=race, entries=entries, keep=races.KEEP), grows=True)
    return True


async def take_bookmark(shelf: Shelf, mark: Bookmark) -> bool:
    """Enter a bookmark that is not there, of a run that is; say whether that was so."""
    if not await known(shelf, mark.run) or mark.id in {one.id for one in await shelf.do(bookmarks.listed)}:
        return False
    await shelf.do(partial(bookmarks.insert, mark=mark), grows=True)
    return True
