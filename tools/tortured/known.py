"""What was acknowledged, and whether a server still has it."""

import threading
from dataclasses import dataclass, field
from typing import Any

from .asking import Asking
from .reference import Reference

ACTS = ("created", "trained", "forked", "deleted", "raced", "named", "tables brought", "tables deleted")


@dataclass(eq=False)
class KnownRun:
    """What a server said of one run: at least so many steps are made; what may or may not have been done."""

    id: str
    reference: Reference
    steps: int = 0
    name: str | None = None
    names: set[str] = field(default_factory=set)  # asked for, and not answered
    deleting: bool = False  # asked for
    deleted: bool = False
    table: str = ""  # that it learns from


@dataclass(eq=False)
class KnownTable:
    """A table that a server acknowledged, and its file."""

    id: str
    file: bytes
    deleting: bool = False  # asked for
    deleted: bool = False


class Known:
    """All runs and races that were acknowledged. For several threads."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.runs: dict[str, KnownRun] = {}
        self.races: dict[str, list[str]] = {}
        self.tables: dict[str, KnownTable] = {}
        self.counts = dict.fromkeys(ACTS, 0)
        self.more = threading.Condition(self.lock)
        self.checked = {"runs": 0, "steps": 0}

    def add(self, run: KnownRun, what: str) -> None:
        """Know of a run that was made."""
        with self.lock:
            self.runs[run.id] = run
        self.count(what)

    def count(self, what: str) -> None:
        """Count something that was acknowledged."""
        with self.more:
            self.counts[what] += 1
            self.more.notify_all()

    def include(self, other: "Known") -> None:
        """Add what another one counted."""
        self.counts = {act: number + other.counts[act] for act, number in self.counts.items()}
        self.checked = {what: number + other.checked[what] for what, number in self.checked.items()}

    def wait(self, acts: int, seconds: float) -> bool:
        """Wait until so many more things are acknowledged; say whether that came in time."""
        with self.more:
            start = sum(self.counts.values())
            return self.more.wait_for(lambda: sum(self.counts.values()) >= start + acts, seconds)

    def there(self) -> list[KnownRun]:
        """List the runs that nobody asked to delete."""
        with self.lock:
            return [run for run in self.runs.values() if not run.deleting]

    def differences(self, address: str) -> str:
        """Say what a server lacks or has otherwise; nothing if all is there."""
        asking = Asking(address)
        for run in list(self.runs.values()):
            if wrong := self._difference(asking, run):
                return f"run {run.id}: {wrong}"
        for table in list(self.tables.values()):
            if wrong := self._lacking(asking, table):
                return f"table {table.id}: {wrong}"
        for race, members in self.races.items():
            left = {run for run in members if run in self.runs and not self.runs[run].deleting}
            status, answer = asking.ask("GET", f"/api/races/{race}")
            if left and (status != 200 or not left <= {run["id"] for run in answer["runs"]}):
                return f"race {race} lacks a run, or is not there: {status}."
        self.runs = {run.id: run for run in self.runs.values() if not run.deleted}
        return ""

    def told(self) -> str:
        """Say what was acknowledged, and what was compared."""
        acts = ", ".join(f"{number:,} {act}" for act, number in self.counts.items())
        return f"{acts}; {self.checked['runs']:,} runs with {self.checked['steps']:,} steps compared"

    def _lacking(self, asking: Asking, table: KnownTable) -> str:
        status, _ = asking.ask("GET", f"/api/tables/{table.id}")
        if status == 404 and table.deleting:
            del self.tables[table.id]
            used = [run.id for run in self.runs.values() if run.table == table.id and not run.deleted]
            return f"it is gone, and the runs {used} learn from it." if used else ""
        if status != 200 or table.deleted:
            return f"it was {'deleted' if table.deleted else 'kept'}, and GET answers {status}."
        table.deleting = False
        return ""

    def _difference(self, asking: Asking, run: KnownRun) -> str:
        status, answer = asking.ask("GET", f"/api/runs/{run.id}")
        if run.deleting and status == 404:
            run.deleted = True
            return ""
        if run.deleted or status != 200:
            return f"it was {'deleted' if run.deleted else 'kept'}, and GET answers {status}."
        run.deleting = False
        if run.name is not None and answer["name"] not in {run.name, *run.names}:
            return f"it was called {run.name!r} and is called {answer['name']!r}."
        if run.names:
            run.name, run.names = answer["name"], set()
        return self._bits(asking, run, answer)

    def _bits(self, asking: Asking, run: KnownRun, answer: dict[str, Any]) -> str:
        losses = asking.ask("GET", f"/api/runs/{run.id}/history")[1]["loss"]
        weights = asking.ask("GET", f"/api/runs/{run.id}/weights")[1]["weights"]
        if len(losses) < run.steps or answer["step"] < run.steps:
            return f"{run.steps} steps were acknowledged, and {len(losses)} are there."
        if losses != run.reference.losses(len(losses)).tolist():
            return f"its {len(losses)} losses are not those of the engine."
        if weights != run.reference.weights(answer["step"]):
            return f"its weights at step {answer['step']} are not those of the engine."
        run.steps = len(losses)
        self.checked["runs"] += 1
        self.checked["steps"] += len(losses)
        return ""
