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


def seconds_in_turn(*tasks: Callable[[], object], rounds: int) -> list[float]:
    """Return each task's median processor time in seconds, run in turn so that noise meets all alike.

    Processor time, because a clock also counts what other programs do meanwhile; so a task must compute
    in this process, without waiting.
    """
    times: list[list[float]] = [[] for _ in tasks]
    for _ in range(rounds):
        for task, seconds in zip(tasks, times, strict=True):
            start = process_time()
            task()
            seconds.append(process_time() - start)
    return [statistics.median(seconds) for seconds in times]


def best_seconds(task: Callable[[], object], *, rounds: int) -> float:
    """Return a task's shortest time in seconds: what it costs when nothing else runs."""
    times = []
    for _ in range(rounds):
        start = perf_counter()
        task()
        times.append(perf_counter() - start)
    return min(times)
