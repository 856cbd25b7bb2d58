"""What a caller may send besides a RunConfig: bodies, queries, and the socket's messages."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, get_args

from pydantic import BaseModel, ConfigDict, Discriminator, Field, model_validator

from ..engine.arrays import MAX_SEED
from ..engine.config import RunConfig
from ..engine.errors import ConfigError
from ..runs.looks.examine import TRAIL_STEPS
from ..runs.looks.survey import PlaneKind

MAX_STEP = 2**53 - 1
"""The largest integer that JSON carries exactly through a browser."""

MAX_SIZE = 257
"""Grid points along each side of a landscape; what a large network allows may be fewer."""

MAX_SPAN = 1_000.0

MOST_OTHERS = 5
"""Paths of other runs on one landscape."""

MAX_POINTS = 1_001
"""Points of one weight's curve."""

UNCHANGED = RunConfig()

STRICT = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)
LAX = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)
"""A query's values are text, so numbers are read from it."""


class Train(BaseModel):
    """How far to train: so many steps, or so many epoch ends, or (with neither) to the end."""

    model_config = STRICT

    steps: int | None = Field(None, ge=1, le=MAX_STEP, description="Updates to make.")
    epochs: int | None = Field(
        None, ge=1, le=MAX_STEP, description="Epoch ends to reach; the first one may be near."
    )

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

    step: int = Field(ge=0, le=MAX_STEP, description="The step to go to, from 0 to total_steps.")


@dataclass(frozen=True, kw_only=True)
class At:
    """A point of a plane around the step, where a fork is set down."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    plane: Annotated[PlaneKind, Field(description="As in a landscape's query.")] = "random"
    i: Annotated[int, Field(ge=0, le=MAX_STEP, description="weights: index of the weight along a.")] = 0
    j: Annotated[int, Field(ge=0, le=MAX_STEP, description="weights: index of the weight along b.")] = 1
    seed: Annotated[int, Field(ge=0, le=MAX_SEED, description="random: seed of the directions.")] = 0
    samples: Annotated[
        Literal["all", "batch"], Field(description="What the landscape was over; it moves no point.")
    ] = "all"
    a: Annotated[float, Field(description="The point's first coordinate on the plane.")]
    b: Annotated[float, Field(description="The point's second coordinate.")]


@dataclass(frozen=True, kw_only=True)
class Fork:
    """From which step to go on with which other settings."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    step: Annotated[
        int, Field(ge=0, le=MAX_STEP, description="The step to fork at; the run must have been there.")
    ]
    changes: Annotated[
        RunConfig, Field(description="The settings that differ in the new run; no others.")
    ] = UNCHANGED
    at: Annotated[
        At | None, Field(description="Where to set the new run down; at the run's own weights without it.")
    ] = None


class Message(BaseModel):
    """What every message of the socket may carry."""

    model_config = STRICT

    id: Annotated[str, Field(max_length=100)] | int | None = Field(
        None, description="Repeated in the answer."
    )


class TrainMessage(Train, Message):
    """Train on; answered when it is done, paused or diverged."""

    do: Literal["train"]


class PauseMessage(Pause, Message):
    """Stop training; answered when the run stands still."""

    do: Literal["pause"]


class SeekMessage(Seek, Message):
    """Go to a step; answered when the run is there."""

    do: Literal["seek"]


class AckMessage(Message):
    """A frame was drawn, and all before it: the next one may come."""

    do: Literal["ack"]
    frame: int = Field(ge=0, le=MAX_STEP, description="The frame's number.")


Look = Annotated[
    int | None,
    Field(
        ge=3,
        le=MAX_POINTS,
        description="Points of the curve in a close look at that weight, which comes with each frame of a "
        "run at rest; null for none.",
    ),
]
Trail = Annotated[
    int, Field(ge=0, le=TRAIL_STEPS, description="Steps just before that a look's history holds each of.")
]


class WatchMessage(Message):
    """Choose the weight that frames explain, and how closely; a frame follows at once."""

    do: Literal["watch"]
    weight: int | None = Field(None, ge=0, le=MAX_STEP, description="Index of the weight, or null for none.")
    look: Look = None
    trail: Trail = 0


Command = TrainMessage | PauseMessage | SeekMessage
AnyMessage = Annotated[Command | AckMessage | WatchMessage, Discriminator("do")]


class HistoryQuery(BaseModel):
    """Which steps of the history."""

    model_config = LAX

    start: int = Field(0, ge=0, le=MAX_STEP, description="Losses of the steps after this one.")
    stop: int | None = Field(
        None, ge=0, le=MAX_STEP, description="The last step; without it, as far as there are."
    )


class WeightsQuery(BaseModel):
    """Which step's weights."""

    model_config = LAX

    step: int | None = Field(
        None, ge=0, le=MAX_STEP, description="A step that the run has been at; now without it."
    )


class OneWeightQuery(BaseModel):
    """Which step of one weight, and which part of its curve."""

    model_config = LAX

    step: int | None = Field(
        None, ge=0, le=MAX_STEP, description="A step that the run has been at; now without it."
    )
    span: float | None = Field(
        None,
        gt=0,
        le=MAX_SPAN,
        description="The curve reaches so far from the weight on each side; as far as suits it without.",
    )
    points: int = Field(201, ge=3, le=MAX_POINTS, description="Points of the curve.")
    trail: Trail = TRAIL_STEPS


Part = Literal["batch", "losses", "forward", "backward", "sample_gradient", "batch_gradient", "theta"]
"""What an answer about one step may hold besides its figures."""

PARTS: tuple[Part, ...] = get_args(Part)


class StepQuery(BaseModel):
    """Which sample of one step, and how much of it."""

    model_config = LAX

    sample: int = Field(0, ge=0, le=MAX_STEP, description="Which sample of the step's batch, from 0.")
    layer: int | None = Field(
        None, ge=0, le=MAX_STEP, description="One layer only, from 0; all layers without it."
    )
    unit: int | None = Field(
        None, ge=0, le=MAX_STEP, description="One unit of the layer only, from 0; all units without it."
    )
    parts: tuple[Part, ...] = Field(
        PARTS,
        max_length=len(PARTS),
        description="What to answer, each as a parts= of its own; everything without it.",
    )


class LandscapeQuery(BaseModel):
    """Which plane through weight space, and which window of it."""

    model_config = LAX

    plane: PlaneKind = Field(
        "random",
        description="The walk's principal directions, two weights, the gradient and the update, two random "
        "directions, or the walk's end points.",
    )
    size: int = Field(65, ge=2, le=MAX_SIZE, description="Grid points along each side.")
    span: float = Field(
        1.0, gt=0, le=MAX_SPAN, description="The window reaches so far from its centre on each side."
    )
    fit: bool = Field(
        False,
        description="The window holds the first weights and, of a bowl, the minimum; span times that wide. "
        "Planes of the walk hold the walk in any case.",
    )
    i: int = Field(0, ge=0, le=MAX_STEP, description="weights: index of the weight along a.")
    j: int = Field(1, ge=0, le=MAX_STEP, description="weights: index of the weight along b.")
    center_a: float | None = Field(
        None, description="weights: middle of the window along a; the weight without it."
    )
    center_b: float | None = Field(
        None, description="weights: middle of the window along b; the weight without it."
    )
    seed: int = Field(0, ge=0, le=MAX_SEED, description="random: seed of the directions.")
    samples: Literal["all", "batch"] = Field("all", description="All samples, or those of the step's batch.")
    step: int | None = Field(
        None, ge=0, le=MAX_STEP, description="A step that the run has been at; now without it."
    )


class SurveyQuery(LandscapeQuery):
    """The same, and what else is laid on it."""

    others: tuple[str, ...] = Field(
        (),
        alias="with",
        max_length=MOST_OTHERS,
        description="Ids of runs with the same weights to lay on it, each as a with= of its own.",
    )


class LandscapeJsonQuery(SurveyQuery):
    """The same, with what only the JSON answer can add."""

    axes: bool = Field(False, description="Also answer origin, axis_a and axis_b, P numbers each.")


class LiveQuery(BaseModel):
    """How a socket starts."""

    model_config = LAX

    have: int = Field(
        0, ge=0, le=MAX_STEP, description="Losses that the viewer has already: send those after."
    )
    watch: int | None = Field(None, ge=0, le=MAX_STEP, description="Index of the weight that frames explain.")
    look: Look = None
    trail: Trail = 0
