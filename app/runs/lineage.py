"""How a run came to be: the configuration that its origin has, and each fork from there on."""

import math
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any, NamedTuple

from ..engine.config import RunConfig, as_dict
from ..engine.describing import plain_value
from ..engine.spelling import plain

FORKABLE = ("optimizer", "loss", "metrics", "epochs", "early_stopping")  # what may change in mid-run


class Parent(NamedTuple):
    """Where a fork came from."""

    id: str
    step: int


class Fork(NamedTuple):
    """What a fork changed at a step, and the point of a plane where it was set down, as the API has them."""

    step: int
    changes: Mapping[str, Any]
    at: Mapping[str, Any] | None = None


class Family:
    """All runs that come from one origin: what they are called in the file, and the next one's number."""

    def __init__(self, name: str | None = None) -> None:
        self.name = name or secrets.token_hex(6)
        self._next = 0

    def number(self, known: int | None = None) -> int:
        """Give the next run's number, 0 to the origin; one that is known is that of no later run."""
        number = self._next if known is None else known
        self._next = max(self._next, number + 1)
        return number


@dataclass(frozen=True)
class Lineage:
    """The origin's configuration, the forks from it to a run, and the run's ancestors, the nearest first.

    All runs that come from one origin share the ``family``, which gives them their numbers.
    """

    config: RunConfig
    family: Family = field(default_factory=Family)
    forks: tuple[Fork, ...] = ()
    ancestors: tuple[Parent, ...] = ()

    def forked(self, parent: Parent, fork: Fork) -> "Lineage":
        """Give the descent of a fork."""
        return Lineage(self.config, self.family, (*self.forks, fork), (parent, *self.ancestors))

    def shares(self) -> Iterator[Parent]:
        """Give each ancestor with the last step that is still its own, the nearest first."""
        last: float = math.inf
        for ancestor, step in self.ancestors:
            last = min(last, step)
            yield Parent(ancestor, int(last))


def changes_between(before: RunConfig, after: RunConfig) -> dict[str, Any]:
    """List the settings that a fork changed, as a fork's body has them; of the same optimizer, one by one."""
    old, new = as_dict(before, bulk=False), as_dict(after, bulk=False)
    changed = {field: new[field] for field in FORKABLE if new[field] != old[field]}
    if "optimizer" in changed:
        same = after.optimizer.name == before.optimizer.name
        usual = plain_value(before.optimizer if same else type(after.optimizer)())
        kept = () if same else ("name", "learning_rate")
        every = new["optimizer"].items()
        changed["optimizer"] = {key: value for key, value in every if key in kept or value != usual[key]}
    return changed


def automatic_name(descent: Lineage) -> str:
    """Call a run by what it changed: `learning_rate 0.001`; an origin by its optimizer."""
    if not descent.forks:
        optimizer = descent.config.optimizer
        return (
            f"{optimizer.name} {optimizer.schedule.name if optimizer.schedule else plain(optimizer.rate(0))}"
        )
    last, changes = descent.forks[-1], dict[str, Any]()
    # Of the ancestor that it leaves, the forks after that step have set it apart as well.
    apart = [*takewhile(lambda fork: fork is last or fork.step > last.step, reversed(descent.forks))]
    rate = _rate_after(descent, descent.forks[: len(descent.forks) - len(apart)])
    for fork in reversed(apart):
        for setting, value in fork.changes.items():
            adds = isinstance(value, Mapping) and "name" not in value
            changes[setting] = {**changes.get(setting, {}), **value} if adds else value
    parts = [_named(setting, value, rate) for setting, value in changes.items()]
    if last.at is not None:
        parts.append("from another point")
    return ", ".join(parts) or "unchanged"


def _rate_after(descent: Lineage, forks: Iterable[Fork]) -> Any:
    """Give the learning rate that the origin has after some of its forks."""
    rate = plain_value(descent.config.optimizer)["learning_rate"]
    for fork in forks:
        rate = fork.changes.get("optimizer", {}).get("learning_rate", rate)
    return rate


def _named(field: str, value: Any, rate: Any) -> str:
    """Name a setting that was changed; of a schedule like the ``rate`` before, what differs."""
    if isinstance(value, Mapping) and "name" in value:
        title = (
            f"{value['name']} {spoken(value['learning_rate'])}" if "learning_rate" in value else value["name"]
        )
        rest = [f"{key} {spoken(one)}" for key, one in value.items() if key not in ("name", "learning_rate")]
        return ", ".join([title, *rest])
    if isinstance(value, Mapping):
        new = value.get("learning_rate")
        if isinstance(new, Mapping) and isinstance(rate, Mapping) and new["name"] == rate["name"]:
            changed = {key: one for key, one in new.items() if one != rate.get(key)}
            value = {key: one for key, one in value.items() if key != "learning_rate"} | changed
        return ", ".join(f"{key} {spoken(one)}" for key, one in value.items())
    return str(value) if field == "loss" else f"{field} {spoken(value)}"


def _number(value: Any) -> str:
    return plain(value) if isinstance(value, float) else str(value)


def spoken(value: Any, number: Callable[[Any], str] = _number) -> str:
    """Say the value of a setting in a name, and how a ``number`` is written there."""
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    if isinstance(value, Mapping):
        return str(value["name"])
    if value is None or isinstance(value, bool):
        return {None: "none", True: "on", False: "off"}[value]
    return number(value)
