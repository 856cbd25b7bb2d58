"""Hold two runs against each other: what they share, what differs in their settings, and how they fare."""

import math
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ...engine.config import RunConfig, as_dict
from ...engine.network.evaluator import Measure
from ..lineage import Parent
from ..past.history import EpochRecord
from ..run import Run


class Measured(NamedTuple):
    """Full-data loss and accuracy at a step."""

    step: int
    measure: Measure


class Side(NamedTuple):
    """One of two runs. ``at`` is None if it has not been at the step; ``best`` until an epoch has ended."""

    run: Run
    at: Measured | None
    last: Measured  # at the furthest step that it has made
    best: EpochRecord | None  # the epoch with the lowest mean loss


class Difference(NamedTuple):
    """A setting by its path, and its value in each run; None where a run has no such setting."""

    path: str
    values: tuple[Any, Any]


class Comparison(NamedTuple):
    """Two runs at ``step``; ``shared`` is the last step of their common past, None without one."""

    step: int
    shared: int | None
    sides: tuple[Side, Side]
    differences: list[Difference]


def shared_until(one: Run, other: Run) -> int | None:
    """Give the last step of the past that two runs share; None if they do not come from one origin."""
    first, second = ({run.id: math.inf, **dict(run.descent.shares())} for run in (one, other))
    steps = [min(first[run], second[run]) for run in first.keys() & second.keys()]
    return int(min(max(steps), one.history.count)) if steps else None


def tree(family: Sequence[Run]) -> dict[str, Parent | None]:
    """Say of each run of a family which other one it branches off from, and at which step.

    That is the nearest ancestor that is still there and whose own branch goes by that step; if none is, the
    earliest run that shares most of its past. The first run has no such place.
    """
    starts: dict[str, int] = {}
    places: dict[str, Parent | None] = {}
    earlier: list[Run] = []
    for run in sorted(family, key=lambda each: each.number):
        kin = [Parent(each.id, shared_until(run, each) or 0) for each in earlier]
        kin.sort(key=lambda each: -each.step)
        candidates = [*run.descent.shares(), *kin]
        place = next((each for each in candidates if starts.get(each.id, math.inf) <= each.step), None)
        places[run.id], starts[run.id] = place, place.step if place else 0
        earlier.append(run)
    return places


def differences(one: RunConfig, other: RunConfig) -> list[Difference]:
    """List the settings in which two configurations differ; samples and initial weights are left out."""
    first, second = _leaves(as_dict(one, bulk=False)), _leaves(as_dict(other, bulk=False))
    return [
        Difference(path, (first.get(path), second.get(path)))
        for path in dict.fromkeys([*first, *second])
        if first.get(path) != second.get(path)
    ]


def _leaves(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Give every setting by its dotted path, those of a schedule too; the layers stand as one."""
    found: dict[str, Any] = {}
    for name, value in settings.items():
        inner = _leaves(value) if isinstance(value, Mapping) else {}
        found |= {f"{name}.{key}": leaf for key, leaf in inner.items()} or {name: value}
    return found
