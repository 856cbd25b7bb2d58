"""Runs of one origin: their names, how they branch, how each came to be, and how two compare."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, ConfigDict, Field, field_validator

from ..engine.config import as_dict
from ..engine.errors import ConfigError
from ..runs.looks.comparison import tree
from .answer import Answer, Config, JsonAnswer, answered, at, told
from .openapi import call
from .parsing import STRICT, AtStep, Reader, body
from .parts import TheLab, TheRun
from .runs.answers import BlownUpAnswer, EpochAnswer, ParentAnswer, RunAnswer, run_answer

MOST_LETTERS = 80


class Rename(BaseModel):
    """How a run is to be called."""

    model_config = STRICT

    name: str | None = Field(
        min_length=1,
        max_length=MOST_LETTERS,
        description="Its name; null for the one that says what sets it apart.",
    )

    @field_validator("name")
    @classmethod
    def _legible(cls, name: str | None) -> str | None:
        if name is not None and not (name.strip() and name.isprintable()):
            raise ConfigError("", "name must have letters, and neither line breaks nor control characters.")
        return name and name.strip()


class CompareQuery(AtStep):
    """With which run to compare, and at which step."""

    model_config = ConfigDict(validate_by_alias=True)

    other: str = Field(alias="with", max_length=MOST_LETTERS, description="The id of the other run.")


class BranchAnswer(Answer):
    """A run among those of its origin: its number among them, and where it branches off from which."""

    id: str
    name: str
    number: int
    branches_from: ParentAnswer | None
    status: Literal["ready", "training", "finished", "diverged"]
    step: int
    recorded: int = at("history.count")
    total_steps: int
    steps_per_epoch: int
    loss: float | None
    accuracy: float | None
    blown_up: BlownUpAnswer | None


class BranchesAnswer(Answer):
    """All runs of one origin, in the order in which they were made."""

    runs: list[BranchAnswer]


class ForkAnswer(Answer):
    """One fork on the way to a run, as `fork` takes it."""

    step: int
    changes: dict[str, Any]
    at: dict[str, Any] | None


class LineageAnswer(Answer):
    """What makes a run again: the configuration to create, and each fork from there."""

    config: Config
    forks: list[ForkAnswer]


class MeasuredAnswer(Answer):
    """Full-data loss and accuracy at a step."""

    step: int
    loss: float | None = at("measure.loss")
    accuracy: float | None = at("measure.accuracy")


class SideAnswer(Answer):
    """One of two runs: at the step if it has been there, at its furthest step, and in its best epoch."""

    id: str = at("run.id")
    name: str = at("run.name")
    number: int = at("run.number")
    at: MeasuredAnswer | None
    last: MeasuredAnswer
    best: EpochAnswer | None


class DifferenceAnswer(Answer):
    """A setting that differs, and its values in the two runs; null too where a run has no such setting."""

    path: str
    values: list[Any]


class ComparisonAnswer(Answer):
    """Two runs; `shared` is the last step of their common past, null if they have no common origin."""

    step: int
    shared: int | None
    runs: list[SideAnswer] = at("sides")
    differences: list[DifferenceAnswer]


router = APIRouter(prefix="/runs/{id}")
RENAME: Reader[Rename] = Reader(Rename)


@router.patch("", **call("rename_run", RunAnswer, Rename, refuses=["no_room"]))
async def rename(request: Request, run: TheRun, lab: TheLab) -> JsonAnswer:
    """Give a run a name; without one it is called by what sets it apart."""
    await lab.call(run, (await body(request, RENAME.read)).name)
    return await answered(run_answer(run, await lab.look(run).read()))


@router.get("/branches", **call("list_branches", BranchesAnswer))
async def branches(run: TheRun, lab: TheLab) -> JsonAnswer:
    """List the runs that come from the same origin as this one, and where each branches off."""
    family = await lab.whole_family(run)
    pairs = [(each, await lab.look(each).read()) for each in family]
    places = tree(family)
    runs = [told(BranchAnswer, {"branches_from": places[each.id]}, read, each) for each, read in pairs]
    return await answered({"runs": runs})


@router.get("/lineage", **call("read_lineage", LineageAnswer))
async def lineage(run: TheRun) -> JsonAnswer:
    """Tell how a run came to be, so that it can be made again: its origin's configuration, and each fork."""
    return await answered(told(LineageAnswer, {"config": as_dict(run.descent.config)}, run.descent))


@router.get("/compare", **call("compare_runs", ComparisonAnswer, refuses=["step_out_of_range"]))
async def compare(run: TheRun, lab: TheLab, query: Annotated[CompareQuery, Query()]) -> JsonAnswer:
    """Compare a run with another: settings that differ, and losses at a step, at the end and at best."""
    found = await lab.look(run).compare(lab.look(await lab.find(query.other)), query.of(run))
    return await answered(told(ComparisonAnswer, found))
