"""What requests have in common: how strictly they are read, how large their numbers may be, and a step."""

from pydantic import BaseModel, ConfigDict, Field

from ..runs import Run

MAX_STEP = 2**53 - 1
"""The largest integer that JSON carries exactly through a browser."""

MAX_SIZE = 257
"""Grid points along each side of a landscape; what a large network allows may be fewer."""

MAX_SPAN = 1_000.0

STRICT = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)
LAX = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)
"""A query's values are text, so numbers are read from it."""


class AtStep(BaseModel):
    """Which step of a run."""

    model_config = LAX

    step: int | None = Field(
        None, ge=0, le=MAX_STEP, description="A step that the run has been at; now without it."
    )

    def of(self, run: Run) -> int:
        """Give the step that is meant."""
        return run.step if self.step is None else self.step
