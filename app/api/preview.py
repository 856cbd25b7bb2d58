"""What a run of two parameters would do: the way that a trial would lead."""

from typing import Annotated, Literal

from fastapi import APIRouter, Request
from pydantic import BaseModel, Discriminator, Field

from ..engine.config import START_LIMIT, AnyOptimizer, RunConfig
from ..engine.declare import plain_value
from ..runs import PreviewRequest
from .answer import Answer, JsonAnswer, Numbers, answered, told
from .openapi import call
from .parsing import STRICT, Reader, body, spelled
from .parts import TheLab, TheRun

router = APIRouter(prefix="/runs/{id}")

MOST_STEPS = 500

Coordinate = Annotated[float, Field(ge=-START_LIMIT, le=START_LIMIT)]


class PreviewBody(BaseModel):
    """How many steps ahead, with which optimizer, and from where."""

    model_config = STRICT

    optimizer: Annotated[AnyOptimizer, Discriminator("name")] | None = Field(
        None, description="Another optimizer; settings left out are the run's."
    )
    start: tuple[Coordinate, Coordinate] | None = Field(
        None, description="The two parameters before the first step; without it, those of now, and go on."
    )
    steps: int = Field(150, ge=1, le=MOST_STEPS, description="Steps to make.")


class PreviewAnswer(Answer):
    """The path of a run of two parameters, a and b: the points from `step` on, with their full-data losses.

    A path that diverges ends before the step `diverged_at`.
    """

    step: int
    a: Numbers
    b: Numbers
    loss: Numbers
    status: Literal["ok", "diverged"]
    diverged_at: int | None


PREVIEW: Reader[PreviewBody] = Reader(PreviewBody, "invalid_config")


def read_preview(text: bytes, config: RunConfig) -> PreviewRequest:
    """Read a preview in which an optimizer of the same name, or of none, keeps what is not mentioned."""
    wanted = PREVIEW.read_completed(text, lambda given: spelled(given, plain_value(config.optimizer)))
    return PreviewRequest(optimizer=wanted.optimizer, start=wanted.start, steps=wanted.steps)


@router.post("/preview", **call("preview_run", PreviewAnswer, PreviewBody, refuses=["invalid_config"]))
async def preview(request: Request, run: TheRun, lab: TheLab) -> JsonAnswer:
    """Walk the next steps of a run of two parameters with another optimizer or start; no run is made."""
    wanted = await body(request, lambda text: read_preview(text, run.config))
    return await answered(told(PreviewAnswer, await lab.look(run).preview(wanted)))
