"""Tell how the server is."""

from time import monotonic
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Request

from ..answer import Answer, JsonAnswer, answered
from ..openapi import call
from ..parts import TheLab, TheViewers, part
from .lag import LoopLag

LATE_MS = 250.0
"""A lag of the event loop that people feel: the server is told as degraded."""

IN_TIME = "The server answers in time."
LATE = "The server answers late: its event loop was held up for {lag:.0f} ms."

TheLag = Annotated[LoopLag, Depends(part("lag"))]


class KeptAnswer(Answer):
    """What is kept: in a file, or in memory until the server ends; how many bytes now, and at most."""

    kind: Literal["file", "memory"]
    bytes: int
    keep: int


class HealthAnswer(Answer):
    """How the server is. Times: `uptime` in seconds, `loop_lag_ms` in milliseconds.

    `runs` are those that are kept, `training` those that train now, `viewers` the open sockets.
    `saved_lag_steps`: the most steps of one run that are made and not saved yet. `loop_lag_ms` is how late
    the event loop was: 99 in 100 moments of the last minute were met sooner.
    """

    status: Literal["ok", "degraded"]
    message: str
    version: str
    uptime: float
    runs: int
    training: int
    viewers: int
    saved_lag_steps: int
    loop_lag_ms: float
    data: KeptAnswer


router = APIRouter()


@router.get("/health", **call("read_health", HealthAnswer))
async def read_health(request: Request, lab: TheLab, viewers: TheViewers, lag: TheLag) -> JsonAnswer:
    """Tell how the server is, in one sentence and in numbers; it needs no run, and changes nothing."""
    runs, late = lab.list(), lag.at_share(0.99) * 1e3
    store = lab.kept.store
    return await answered(
        {
            **judged(late, lab.trouble),
            "version": request.app.version,
            "uptime": monotonic() - request.app.state.began,
            "runs": await lab.kept.count(),
            "training": sum(run.jobs > 0 for run in runs),
            "viewers": viewers.count,
            "saved_lag_steps": max((run.lag for run in runs), default=0),
            "loop_lag_ms": late,
            "data": {
                "kind": "file" if store.lasts else "memory",
                "bytes": store.in_use,
                "keep": store.keep,
            },
        }
    )


def judged(late: float, trouble: str | None = None) -> dict[str, Any]:
    """Give the status and its sentence: for what keeps runs from being saved, or a lag in milliseconds."""
    if trouble is not None:
        return {"status": "degraded", "message": trouble}
    if late > LATE_MS:
        return {"status": "degraded", "message": LATE.format(lag=late)}
    return {"status": "ok", "message": IN_TIME}
