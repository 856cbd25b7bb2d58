"""What a run may be told to do: train, pause, seek, and fork."""

from dataclasses import replace
from typing import Any, Literal

from pydantic import BaseModel, Field, model_validator

from ...engine.arrays import MAX_SEED
from ...engine.config import RunConfig
from ...engine.describing import plain_value
from ...engine.errors import ConfigError
from ...runs.looks.survey import PlaneKind
from ..parsing import STRICT, Count, Index, Reader, spelled

UNCHANGED = RunConfig()


class Train(BaseModel):
    """How far to train: so many steps, or so many epoch ends, or (with neither) to the end."""

    model_config = STRICT

    steps: Count | None = Field(None, description="Updates to make.")
    epochs: Count | None = Field(None, description="Epoch ends to reach; the first one may be near.")

    @model_validator(mode="after")
    def _one_of_both(self) -> "Train":
        if self.steps is not None and self.epochs is not None:
            raise ConfigError("epochs", f"epochs must not be given beside steps. Got {self.epochs}.")
        return self


class Pause(BaseModel):
    """Stop training; nothing more to say."""

    model_config = STRICT


class Seek(BaseModel):
    """Which step to go to."""

    model_config = STRICT

    step: Index = Field(description="The step to go to, from 0 to total_steps.")


class At(BaseModel):
    """A point of a plane around the step, where a fork is set down."""

    model_config = STRICT

    plane: PlaneKind = Field("random", description="As in a landscape's query.")
    i: Index = Field(0, description="weights: index of the weight along a.")
    j: Index = Field(1, description="weights: index of the weight along b.")
    seed: int = Field(0, ge=0, le=MAX_SEED, description="random: seed of the directions.")
    samples: Literal["all", "batch"] = Field(
        "all", description="What the landscape was over; it moves no point."
    )
    a: float = Field(description="The point's first coordinate on the plane.")
    b: float = Field(description="The point's second coordinate.")


class Fork(BaseModel):
    """From which step to go on with which other settings."""

    model_config = STRICT

    step: Index = Field(description="The step to fork at; the run must have been there.")
    changes: RunConfig = Field(UNCHANGED, description="The settings that differ in the new run; no others.")
    at: At | None = Field(
        None, description="Where to set the new run down; at the run's own weights without it."
    )


TRAIN: Reader[Train] = Reader(Train)
PAUSE: Reader[Pause] = Reader(Pause)
SEEK: Reader[Seek] = Reader(Seek)
FORK: Reader[Fork] = Reader(Fork, "invalid_config")


def read_fork(text: bytes, config: RunConfig) -> tuple[int, RunConfig, At | None]:
    """Read from which step to fork, `config` with what is to change, and where to set the fork down.

    An optimizer of the same name, or without a name, keeps the settings that are not mentioned.
    """
    names: list[str] = []

    def complete(given: dict[str, Any]) -> dict[str, Any]:
        changes = given.get("changes")
        if not isinstance(changes, dict):
            return given
        names.extend(changes)
        return {**given, "changes": spelled(changes, plain_value(config.optimizer))}

    wanted = FORK.read_completed(text, complete)
    changed = replace(config, **{name: getattr(wanted.changes, name) for name in names})
    return wanted.step, changed, wanted.at
