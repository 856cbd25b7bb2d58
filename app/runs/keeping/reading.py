"""A run made again from the file. Everything there is checked against what the configuration says."""

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...engine.arrays import FloatArray, frozen
from ...engine.config import RunConfig
from ...engine.errors import Refusal
from ...engine.training.divergence import Divergence
from ...engine.training.trainer import State, Trainer
from ...store.errors import Damaged
from ...store.records import Frame, Kind, Row, Stretch
from ..counting import sums_at
from ..lineage import Family, Fork, Lineage, Parent
from ..past.chunk import RunState
from ..past.history import History, Schedule
from ..past.kept import KEEP_BYTES, Grid, Keyframes, Waypoints
from ..run import Origin, Segment
from .measures import unpacked

ReadConfig = Callable[[bytes], RunConfig]

MOST_STATES = 64
"""Beside twice the bytes that keyframes may take, so many states of a run are read."""


class Plan(NamedTuple):
    """What makes a run again, before any state of it is read."""

    segments: tuple[Segment, ...]
    descent: Lineage

    def sizes(self, step: int) -> tuple[int, int]:
        """Give the bytes of the weights and of the memory at a step."""
        trainer = next(one.trainer for one in reversed(self.segments) if one.first <= max(step, 0))
        count = trainer.network.parameter_count
        return 8 * count, 8 * count * len(trainer.config.optimizer.slots)

    @property
    def most(self) -> int:
        """The bytes of all states together, at most."""
        return 2 * KEEP_BYTES + MOST_STATES * max(sum(self.sizes(one.first)) for one in self.segments)


class PlanReader:
    """Read plans; `most`: the weights of all trainers of a run together, if they are bounded."""

    def __init__(
        self, read_config: ReadConfig, trainer_of: Callable[..., Trainer], most: int | None = None
    ) -> None:
        self._read_config, self._trainer_of, self._most = read_config, trainer_of, most

    def read(self, row: Row, parts: tuple[bytes, bytes | None], family: Family) -> Plan:
        """Read a run's plan. Raises Damaged where it is none."""
        try:
            plan = json.loads(row.plan)
            segments = tuple(self._segments(plan["segments"], parts))
            forks = tuple(_fork(*fork) for fork in plan["forks"])
            ancestors = tuple(Parent(str(run), int(step)) for run, step in plan["ancestors"])
            origin = self._config(plan["origin"], parts)
        except (ValueError, TypeError, KeyError, Refusal) as error:
            raise Damaged(f"The run cannot be read: {error}") from None
        firsts = [one.first for one in segments]
        if not segments or firsts[0] != 0 or firsts != sorted({*firsts}):
            raise Damaged("The run cannot be read: its beginning is not there.")
        return Plan(segments, Lineage(origin, family, forks, ancestors))

    def _segments(self, plans: list[Any], parts: tuple[bytes, bytes | None]) -> Iterator[Segment]:
        weights = 0
        for first, memory_from, light in plans:
            if not 0 <= int(memory_from) <= int(first):
                raise ValueError("its optimizer's memory is from a later step.")
            trainer = self._trainer_of(self._config(light, parts), memory_from=int(memory_from))
            weights += trainer.network.parameter_count
            if self._most is not None and weights > self._most:
                raise ValueError(f"all forks on its way must have at most {self._most:,} weights together.")
            yield Segment(int(first), trainer)

    def _config(self, light: Any, parts: tuple[bytes, bytes | None]) -> RunConfig:
        dataset, weights = parts
        bulk = b',"dataset":' + dataset + b',"initial_weights":' + (weights or b"null") + b"}"
        return self._read_config(json.dumps(light).encode()[:-1] + bulk)


def _fork(step: Any, changes: Any, at: Any) -> Fork:
    if not (isinstance(changes, dict) and isinstance(at, dict | None)):
        raise TypeError("what a fork changed is not told.")
    return Fork(int(step), changes, at)


def origin_of(row: Row, plan: Plan, frames: Sequence[Frame], way: Sequence[Stretch]) -> Origin:
    """Put a run together where it began; `row.step` is where it stood."""
    trainer, first = plan.segments[-1].trainer, plan.segments[0].trainer
    if not 0 <= row.step <= row.recorded <= trainer.total_steps:
        raise Damaged(f"The run cannot be read: it has no step {row.step}.")
    schedule = Schedule(trainer.task.samples, trainer.task.batch_size)
    states = {frame.step: _state(frame, trainer.network.parameter_count) for frame in frames}
    kept = [states[frame.step] for frame in frames if frame.kind != Kind.LATEST]
    pinned = [frame.step for frame in frames if frame.kind == Kind.PINNED]
    if not kept or kept[0].step != 0 or not {one.first for one in plan.segments} <= {*pinned}:
        raise Damaged("The run cannot be read: its first state is not there.")
    grid = Grid(schedule.steps_per_epoch, max(1, row.spacing))
    waypoints = Waypoints(row.recorded)
    for frame in frames:
        if frame.kind == Kind.LATEST:
            waypoints.keep(states[frame.step])
    beginning = RunState(kept[0], None, first.first_sample(1))
    keyframes = Keyframes.restored(grid, kept, pinned)
    sums = sums_at(plan.segments, row.recorded, keyframes)
    return Origin(
        plan.segments, beginning, beginning, _history(row, schedule, trainer, way, sums),
        keyframes, waypoints, plan.descent, row.number,
    )  # fmt: skip


def divergence_of(row: Row) -> Divergence | None:
    """Read what ended a run, if anything did."""
    if row.divergence is None:
        return None
    try:
        return Divergence(*json.loads(row.divergence))
    except (ValueError, TypeError):
        raise Damaged("The run cannot be read: what ended it is not told.") from None


def _state(frame: Frame, count: int) -> State:
    slots = _array(frame.slots, "<f8")
    return State(frame.step, _array(frame.theta, "<f8"), frozen(slots.reshape(-1, count)))


def _history(
    row: Row, schedule: Schedule, trainer: Trainer, way: Sequence[Stretch], sums: FloatArray | None
) -> History:
    each = schedule.steps_per_epoch
    losses = [_array(one.losses, "<f8")[: one.steps] for one in way]
    correct = [_array(one.correct, "<u2")[: one.steps] for one in way]
    epochs = [ended(one, each) for one in way]
    measures = [unpacked(one.measures, len(table)) for one, table in zip(way, epochs, strict=True)]
    return History.restored(
        schedule,
        has_accuracy=trainer.has_accuracy,
        losses=np.concatenate([np.empty(0), *losses]),
        correct=np.concatenate([np.empty(0, np.uint16), *correct]),
        epochs=np.concatenate([np.empty((0, 3)), *epochs]),
        measures=[*chain.from_iterable(measures)],
        seconds=row.seconds,
        tally=trainer.task.tally,
        sums=sums,
    )


def ended(one: Stretch, each: int) -> FloatArray:
    """Give the epochs that ended within the part of a stretch that belongs to a run, (n, 3)."""
    count = (one.first + one.steps) // each - one.first // each
    table: FloatArray = _array(one.epochs, "<f8").reshape(-1, 3)[:count]
    if len(table) < count:
        raise Damaged(f"The epochs that end after step {one.first} are not in the file.")
    return table


def _array(content: bytes, kind: str) -> NDArray[Any]:
    return frozen(np.frombuffer(content, kind))
