"""Runs of one origin over REST: their names, how they branch, how each came to be, and how two compare."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from ...engine.config import as_dict
from ...engine.errors import ConfigError
from ...runs import Run
from ...runs.looks.comparison import tree
from ...runs.looks.growth import Reading
from ..answer import Answer, Config, at, told
from ..parsing import Reader
from ..requests import STRICT, AtStep
from ..runs.answers import BlownUpAnswer, EpochAnswer, ParentAnswer

MOST_LETTERS = 80


class Name(BaseModel):
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


NAME: Reader[Name] = Reader(Name)


def branches_answer(family: Sequence[Run], readings: Mapping[str, Reading]) -> dict[str, Any]:
    """Tell the runs of one origin; `readings` has each at its present step, by id."""
    places = tree(family)
    runs = [told(BranchAnswer, {"branches_from": places[run.id]}, readings[run.id], run) for run in family]
    return {"runs": runs}


def lineage_answer(run: Run) -> dict[str, Any]:
    """Tell how a run came to be."""
    return told(LineageAnswer, {"config": as_dict(run.descent.config)}, run.descent)
