"""What is counted and measured, as Prometheus reads it: its text format, version 0.0.4."""

import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from time import monotonic
from typing import Annotated, NamedTuple

from fastapi import APIRouter, Depends, Request, Response

from ..middleware.traffic import Traffic
from ..parts import TheLab, TheViewers, part
from .lag import LoopLag
from .routes import TheLag

TYPE = "text/plain; version=0.0.4; charset=utf-8"

TheTraffic = Annotated[Traffic, Depends(part("traffic"))]

router = APIRouter(include_in_schema=False)


class Metric(NamedTuple):
    """One metric: its name, what it is, whether it only grows, and its values by label ("" for none)."""

    name: str
    help: str
    counter: bool
    values: Mapping[str, float]

    def lines(self) -> Iterator[str]:
        """Write it."""
        yield f"# HELP {self.name} {self.help}"
        yield f"# TYPE {self.name} {'counter' if self.counter else 'gauge'}"
        for label, value in self.values.items():
            yield f"{self.name}{label and f'{{{label}}}'} {value:.17g}"


@router.get("/metrics")
async def read_metrics(
    request: Request, lab: TheLab, viewers: TheViewers, lag: TheLag, traffic: TheTraffic
) -> Response:
    """Tell what is counted and measured."""
    runs = lab.list()
    own = [
        Metric("fallline_info", "The version.", False, {f'version="{request.app.version}"': 1}),
        Metric(
            "fallline_uptime_seconds",
            "Since the start.",
            False,
            {"": monotonic() - request.app.state.began},
        ),
        Metric("fallline_runs", "Runs in memory, scratch runs included.", False, {"": len(runs)}),
        Metric("fallline_runs_training", "Runs that train.", False, {"": sum(run.jobs > 0 for run in runs)}),
        Metric("fallline_viewers", "Open sockets.", False, {"": viewers.count}),
        _lag(lag),
        *_traffic(traffic),
        *_process(),
    ]
    return Response(written(own), media_type=TYPE)


def written(metrics: Iterable[Metric]) -> str:
    """Write metrics in Prometheus's text format."""
    return "".join(f"{line}\n" for metric in metrics for line in metric.lines())


def _lag(lag: LoopLag) -> Metric:
    shares = {f'quantile="{share:g}"': lag.at_share(share) for share in (0.5, 0.99, 1)}
    return Metric(
        "fallline_loop_lag_seconds", "How late the event loop was in the last minute.", False, shares
    )


def _traffic(traffic: Traffic) -> list[Metric]:
    answers = {f'status="{digit}xx"': count for digit, count in sorted(traffic.answers.items())}
    return [
        Metric("fallline_answers_total", "Answers over HTTP, by their status.", True, answers),
        Metric("fallline_sockets_total", "Sockets that were opened.", True, {"": traffic.sockets}),
    ]


def _process() -> list[Metric]:
    """Tell what the process takes; its memory where the system has it in /proc."""
    spent = Metric("process_cpu_seconds_total", "Processor time.", True, {"": time.process_time()})
    if sys.platform != "linux":
        return [spent]
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    resident = {"": pages * os.sysconf("SC_PAGE_SIZE")}
    return [spent, Metric("process_resident_memory_bytes", "Memory in use.", False, resident)]
