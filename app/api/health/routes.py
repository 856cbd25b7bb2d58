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


class HealthAnswer(Answer):
    """How the server is. Times: `uptime` in seconds, `loop_lag_ms` in milliseconds.

    `runs` counts scratch runs too, `training` those that train now, `viewers` the open sockets. `loop_lag_ms`
    is how late the event loop was: 99 in 100 moments of the last minute were met sooner.
    """

    status: Literal["ok", "degraded"]
    message: str
    version: str
    uptime: float
    runs: int
    training: int
    viewers: int
    loop_lag_ms: float


router = APIRouter()


@router.get("/health", **call("read_health", HealthAnswer))
async def read_health(request: Request, lab: TheLab, viewers: TheViewers, lag: TheLag) -> JsonAnswer:
    """Tell how the server is, in one sentence and in numbers; it needs no run, and changes nothing."""
    runs, late = lab.list(), lag.at_share(0.99) * 1e3
    return await answered(
        {
            **judged(late),
            "version": request.app.version,
            "uptime": monotonic() - request.app.state.began,
            "runs": len(runs),
            "training": sum(run.jobs > 0 for run in runs),
            "viewers": viewers.count,
            "loop_lag_ms": late,
        }
    )


def judged(late: float) -> dict[str, Any]:
    """Give the status and its sentence, for a lag in milliseconds."""
    if late > LATE_MS:
        return {"status": "degraded", "message": LATE.format(lag=late)}
    return {"status": "ok", "message": IN_TIME}
