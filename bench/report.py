"""What every benchmark reports: a value held against its target."""

import statistics
from collections.abc import Callable
from time import process_time
from typing import NamedTuple


class Result(NamedTuple):
    """One measured value, its unit in the name; `ok` when it meets the target, which is stated in words."""

    name: str
    value: float
    target: str
    ok: bool

    def line(self) -> str:
        """Return the result as a line of text."""
        return f"{'ok  ' if self.ok else 'MISS'}  {self.name}: {self.value:.4g}  (target: {self.target})"


def at_most(name: str, value: float, most: float) -> Result:
    """Hold a value against the most that it may be."""
    return Result(name, value, f"at most {most:,g}", value <= most)


def seconds_in_turn(*tasks: Callable[[], object], rounds: int) -> list[float]:
    """Return each task's median processor time in seconds, run in turn so that noise meets all alike."""
    times = [[seconds(task) for task in tasks] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*times, strict=True)]


def best_seconds(task: Callable[[], object], *, rounds: int) -> float:
    """Return a task's shortest processor time in seconds: what it costs when nothing disturbs it."""
    return min(seconds(task) for _ in range(rounds))


def seconds(task: Callable[[], object]) -> float:
    """Return the processor time in seconds that a task takes.

    Processor time, because a clock also counts what other programs do meanwhile; so a task must compute
    in this process, without waiting.
    """
    start = process_time()
    task()
    return process_time() - start
