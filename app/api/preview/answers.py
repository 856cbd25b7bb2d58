"""A preview over REST: what a caller may send, and what is answered."""

from typing import Annotated, Literal

from pydantic import BaseModel, Discriminator, Field
from typing_extensions import TypedDict

from ...engine.config import START_LIMIT, AnyOptimizer, RunConfig
from ...engine.declare import plain_value
from ...runs import Preview, PreviewRequest
from ..parsing import Reader, completed, spelled
from ..requests import STRICT
from ..runs.answers import Numbers

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


class PreviewAnswer(TypedDict):
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
    PREVIEW.require_modest(text)
    wanted = PREVIEW.read(completed(text, lambda given: spelled(given, plain_value(config.optimizer))))
    return PreviewRequest(optimizer=wanted.optimizer, start=wanted.start, steps=wanted.steps)


def preview_answer(preview: Preview) -> PreviewAnswer:
    """Tell a preview."""
    return {
        "step": preview.step,
        "a": preview.a,
        "b": preview.b,
        "loss": preview.loss,
        "status": "ok" if preview.diverged_at is None else "diverged",
        "diverged_at": preview.diverged_at,
    }
