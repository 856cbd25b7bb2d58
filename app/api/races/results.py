"""How a race went, over REST: the course of each run, and who came under a finish line."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from ...runs import Entrant, Result
from ..answer import Answer, Integers, Numbers, at, told
from ..parsing import LAX

FARTHEST = 1e300

Line = Annotated[float, Field(ge=-FARTHEST, le=FARTHEST)]


class ResultQuery(BaseModel):
    """Which loss is the finish line, and what counts as arriving there."""

    model_config = LAX

    finish: Line | None = Field(
        None, description="A full-data loss; without it, one under which all come that learn."
    )
    rule: Literal["first", "stays"] = Field(
        "first", description="The first step under it, or the step from which the loss stays under it."
    )


class OutAnswer(Answer):
    """Why a run is out of the race: a step that diverged, or from which its loss had blown up to the end."""

    step: int
    how: Literal["diverged", "blew up"]


class CourseAnswer(Answer):
    """The full-data loss of one run along its whole way: after `every` so many steps, and at the end."""

    run: str
    label: str
    every: int
    step: Integers
    loss: Numbers
    out: OutAnswer | None


class EntrantAnswer(Answer):
    """What became of one run at the finish line; all steps are among those that are measured.

    `arrived` is the step that counts by the rule, null where it does not come. `crossings` are the steps at
    which the loss changes sides, going under first.
    """

    run: str
    name: str
    arrived: int | None
    first_under: int | None
    stays_under: int | None
    crossings: Integers
    lowest: float | None
    lowest_at: int
    out: OutAnswer | None


class MomentAnswer(Answer):
    """What there is to say from a step of the race on: who won, in a sentence, and what that hides."""

    step: int
    winner: list[str]
    sentence: str
    note: str


class RaceResultAnswer(Answer):
    """A race judged at a finish line; each of the `moments` holds from its step until the next one's.

    `until` is the step to which the race is worth showing. Between `lowest` and `highest` lie the losses that
    the runs go through, and at `usual` is a line under which all come that learn.
    """

    finish: float | None = at("field.line")
    rule: Literal["first", "stays"] = at("field.rule")
    usual: float | None
    lowest: float | None
    highest: float | None
    every: int = at("field.every")
    steps_per_epoch: int
    total_steps: int = at("field.total_steps")
    until: int = at("field.until")
    entrants: list[EntrantAnswer]
    moments: list[MomentAnswer]


def result_answer(result: Result, steps_per_epoch: int) -> dict[str, object]:
    """Tell a result."""
    entrants: list[Entrant] = result.field.entrants
    return told(RaceResultAnswer, {"steps_per_epoch": steps_per_epoch, "entrants": entrants}, result)
