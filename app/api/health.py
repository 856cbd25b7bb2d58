"""How the server is: whether it saves, what it keeps, and how much it does."""

from time import monotonic
from typing import Literal

from fastapi import APIRouter, Request

from ..runs import Lab
from ..store import Store
from .answer import Answer, JsonAnswer, answered
from .openapi import call
from .parts import TheLab, TheViewers


class KeptAnswer(Answer):
    """What is kept: in a file, or in memory until the server ends; how much now, and at most."""

    kind: Literal["file", "memory"]
    bytes: int
    keep: int


class HealthAnswer(Answer):
    """`degraded` where something does not work, which `message` tells in a sentence.

    `uptime` is in seconds. `saved_lag_steps`: the most steps of one run that are made and not saved yet.
    """

    status: Literal["ok", "degraded"]
    message: str | None
    version: str
    uptime: float
    runs: int
    training: int
    viewers: int
    saved_lag_steps: int
    loop_lag_ms: float | None
    data: KeptAnswer


router = APIRouter()


@router.get("/health", **call("read_health", HealthAnswer))
async def read_health(request: Request, lab: TheLab, viewers: TheViewers) -> JsonAnswer:
    """Tell whether all is well: what is kept, how far saving is behind, and how much there is to do."""
    message, state = lab.trouble, request.app.state
    return await answered(
        {
            "status": "degraded" if message else "ok",
            "message": message,
            "version": request.app.version,
            "uptime": monotonic() - state.started,
            "runs": await lab.kept.count(),
            "training": sum(1 for run in lab.list() if run.jobs),
            "viewers": viewers.count,
            "saved_lag_steps": saved_lag(lab),
            "loop_lag_ms": None,
            "data": data_of(state.store),
        }
    )


def saved_lag(lab: Lab) -> int:
    """Give the most steps of one run that are not in the file yet."""
    return max((run.lag for run in lab.list()), default=0)


def data_of(store: Store) -> dict[str, object]:
    """Tell what is kept."""
    return {"kind": "file" if store.lasts else "memory", "bytes": store.in_use, "keep": store.keep}
