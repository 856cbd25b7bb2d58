"""Runs of one origin over REST: their names, how they branch, how each came to be, and how two compare."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator
from typing_extensions import TypedDict

from ...engine.config import as_dict
from ...engine.errors import ConfigError
from ...runs import Comparison, Run
from ...runs.looks.comparison import Measured, Side, tree
from ...runs.looks.growth import Reading
from ..parsing import Reader
from ..requests import LAX, MAX_STEP, STRICT
from ..runs.answers import BlownUpAnswer, EpochAnswer, ParentAnswer, blown_up_answer, epoch_answer

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


class CompareQuery(BaseModel):
    """With which run to compare, and at which step."""

    model_config = ConfigDict(**LAX, validate_by_alias=True)

    other: str = Field(alias="with", max_length=MOST_LETTERS, description="The id of the other run.")
    step: int | None = Field(
        None, ge=0, le=MAX_STEP, description="A step that the run has been at; now without it."
    )


class BranchAnswer(TypedDict):
    """A run among those of its origin: its number among them, and where it branches off from which."""

    id: str
    name: str
    number: int
    branches_from: ParentAnswer | None
    status: Literal["ready", "training", "finished", "diverged"]
    step: int
    recorded: int
    total_steps: int
    steps_per_epoch: int
    loss: float | None
    accuracy: float | None
    blown_up: BlownUpAnswer | None


class BranchesAnswer(TypedDict):
    """All runs of one origin, in the order in which they were made."""

    runs: list[BranchAnswer]


class ForkAnswer(TypedDict):
    """One fork on the way to a run, as `fork` takes it."""

    step: int
    changes: dict[str, Any]
    at: dict[str, Any] | None


class LineageAnswer(TypedDict):
    """What makes a run again: the configuration to create, and each fork from there."""

    config: dict[str, Any]
    forks: list[ForkAnswer]


class MeasuredAnswer(TypedDict):
    """Full-data loss and accuracy at a step."""

    step: int
    loss: float | None
    accuracy: float | None


class SideAnswer(TypedDict):
    """One of two runs: at the step if it has been there, at its furthest step, and in its best epoch."""

    id: str
    name: str
    number: int
    at: MeasuredAnswer | None
    last: MeasuredAnswer
    best: EpochAnswer | None


class DifferenceAnswer(TypedDict):
    """A setting that differs, and its values in the two runs; null too where a run has no such setting."""

    path: str
    values: list[Any]


class ComparisonAnswer(TypedDict):
    """Two runs; `shared` is the last step of their common past, null if they have no common origin."""

    step: int
    shared: int | None
    runs: list[SideAnswer]
    differences: list[DifferenceAnswer]


NAME: Reader[Name] = Reader(Name)


def branches_answer(family: Sequence[Run], readings: Mapping[str, Reading]) -> BranchesAnswer:
    """Tell the runs of one origin; `readings` has each at its present step, by id."""
    places = tree(family)
    return {"runs": [_branch(run, places[run.id], readings[run.id]) for run in family]}


def _branch(run: Run, place: tuple[str, int] | None, reading: Reading) -> BranchAnswer:
    return {
        "id": run.id,
        "name": run.name,
        "number": run.number,
        "branches_from": place and {"id": place[0], "step": place[1]},
        "status": run.status,
        "step": run.step,
        "recorded": run.history.count,
        "total_steps": run.total_steps,
        "steps_per_epoch": run.steps_per_epoch,
        "loss": reading.loss,
        "accuracy": reading.accuracy,
        "blown_up": blown_up_answer(reading.blown_up),
    }


def lineage_answer(run: Run) -> LineageAnswer:
    """Tell how a run came to be."""
    forks = [
        ForkAnswer(step=step, changes=dict(changes), at=None if at is None else dict(at))
        for step, changes, at in run.descent.forks
    ]
    return {"config": as_dict(run.descent.config), "forks": forks}


def comparison_answer(comparison: Comparison) -> ComparisonAnswer:
    """Tell a comparison."""
    return {
        "step": comparison.step,
        "shared": comparison.shared,
        "runs": [_side(side) for side in comparison.sides],
        "differences": [{"path": path, "values": list(values)} for path, values in comparison.differences],
    }


def _side(side: Side) -> SideAnswer:
    return {
        "id": side.run.id,
        "name": side.run.name,
        "number": side.run.number,
        "at": side.at and _measured(side.at),
        "last": _measured(side.last),
        "best": side.best and epoch_answer(side.best),
    }


def _measured(measured: Measured) -> MeasuredAnswer:
    return {
        "step": measured.step,
        "loss": measured.measure.loss,
        "accuracy": measured.measure.accuracy,
    }
