"""What a run would do with other settings: the way that a trial would lead."""

import asyncio
from collections.abc import Coroutine
from typing import Annotated, Any, Literal, TypeVar

from fastapi import APIRouter, Request
from pydantic import BaseModel, Discriminator, Field
from starlette.requests import ClientDisconnect

from ..engine.arrays import MAX_SEED
from ..engine.config import START_LIMIT, AnyOptimizer, RunConfig
from ..engine.describing import plain_value
from ..runs import LandscapeRequest, PreviewRequest
from ..runs.looks.survey import PlaneKind
from .answer import Answer, JsonAnswer, Numbers, answered, told
from .openapi import call
from .parsing import STRICT, Index, Reader, body, spelled
from .parts import TheLab, TheRun

T = TypeVar("T")

router = APIRouter(prefix="/runs/{id}")

MOST_STEPS = 500

Coordinate = Annotated[float, Field(ge=-START_LIMIT, le=START_LIMIT)]


class PreviewPlane(BaseModel):
    """The plane that the way is laid on, as a landscape's query names it."""

    model_config = STRICT

    plane: PlaneKind = Field("path", description="As a landscape's.")
    i: Index = Field(0, description="weights: index of the weight along a.")
    j: Index = Field(1, description="weights: index of the weight along b.")
    seed: int = Field(0, ge=0, le=MAX_SEED, description="random: seed of the directions.")


class PreviewBody(BaseModel):
    """How many steps ahead, with which optimizer, from where, and on which plane."""

    model_config = STRICT

    optimizer: Annotated[AnyOptimizer, Discriminator("name")] | None = Field(
        None, description="Another optimizer; settings left out are the run's."
    )
    start: tuple[Coordinate, Coordinate] | None = Field(
        None, description="The two parameters before the first step; without it, those of now, and go on."
    )
    steps: int = Field(150, ge=1, le=MOST_STEPS, description="Steps to make.")
    on: PreviewPlane | None = Field(
        None, description="The plane to lay the way on; without it, that of a run's two parameters."
    )


class PreviewAnswer(Answer):
    """The path, as a run's two parameters or on a plane: the points from `step` on, with full-data losses.

    A loss that was not measured is null; the first and the last one are. A path that diverges ends before
    the step `diverged_at`.
    """

    step: int
    a: Numbers
    b: Numbers
    loss: Numbers
    status: Literal["ok", "diverged"]
    diverged_at: int | None


async def while_heard(request: Request, work: Coroutine[Any, Any, T]) -> T:
    """Wait for work, and give it up when the client leaves, which raises ClientDisconnect."""
    doing, leaving = asyncio.ensure_future(work), asyncio.ensure_future(request.receive())
    try:
        await asyncio.wait((doing, leaving), return_when=asyncio.FIRST_COMPLETED)
        if not doing.done():
            raise ClientDisconnect
        return doing.result()
    finally:
        doing.cancel()
        leaving.cancel()


PREVIEW: Reader[PreviewBody] = Reader(PreviewBody, "invalid_config")


def read_preview(text: bytes, config: RunConfig) -> PreviewRequest:
    """Read a preview in which an optimizer of the same name, or of none, keeps what is not mentioned."""
    wanted = PREVIEW.read_completed(text, lambda given: spelled(given, plain_value(config.optimizer)))
    plane = None if wanted.on is None else LandscapeRequest(**wanted.on.model_dump())
    return PreviewRequest(optimizer=wanted.optimizer, start=wanted.start, steps=wanted.steps, plane=plane)


@router.post("/preview", **call("preview_run", PreviewAnswer, PreviewBody, refuses=["invalid_config"]))
async def preview(request: Request, run: TheRun, lab: TheLab) -> JsonAnswer:
    """Walk a run's next steps with another optimizer or start, and lay them on a plane; no run is made."""
    wanted = await body(request, lambda text: read_preview(text, run.config))
    seen = await while_heard(request, lab.look(run).preview(wanted))
    return await answered(told(PreviewAnswer, seen))
