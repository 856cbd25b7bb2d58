"""Races over REST: what a caller may send, and what is answered."""

from typing import Any

from pydantic import BaseModel, Field

from ...engine.config import AnyOptimizer, RunConfig
from ...engine.describing import plain_value
from ...runs import RaceLandscape, Variation
from ..answer import Answer, Numbers, OverAnswer, Pair, Rows, at, part, told
from ..landscape.answers import PathAnswer, packed_path, packed_surface
from ..live.frame import pack
from ..parsing import DEFAULT_OPTIMIZER, LAX, MAX_SIZE, STRICT, Index, Reader, Span, spelled
from ..runs.answers import RunAnswer

MOST_RUNS = 6
MOST_LETTERS = 60


class RaceVariation(BaseModel):
    """One run of a race: how it differs from the base, and how it is to be called."""

    model_config = STRICT

    optimizer: AnyOptimizer = Field(
        discriminator="name", description="Its optimizer; settings left out are the base's."
    )
    label: str | None = Field(
        None, min_length=1, max_length=MOST_LETTERS, description="Its name; by what sets it apart without."
    )


class NewRace(BaseModel):
    """Which runs race: the same data, initial weights and batches, with different optimizers."""

    model_config = STRICT

    base: RunConfig = Field(default_factory=RunConfig, description="What all runs have in common.")
    variations: tuple[RaceVariation, ...] = Field(
        min_length=2, max_length=MOST_RUNS, description="A run each, two to six."
    )


class RaceLandscapeQuery(BaseModel):
    """Which window of the plane of all ways."""

    model_config = LAX

    size: int = Field(65, ge=2, le=MAX_SIZE, description="Grid points along each side.")
    span: Span = Field(1.0, description="How much of the plane; 1 holds all ways.")
    ahead: bool = Field(
        True,
        description="Look all runs ahead first, which may take seconds; false: the ways as known by now.",
    )
    until: Index | None = Field(
        None, description="The ways up to this step instead, of runs that are measured to their ends first."
    )


class RaceLandscapeJsonQuery(RaceLandscapeQuery):
    """The same, with what only the JSON answer can add."""

    axes: bool = Field(False, description="Also answer origin, axis_a and axis_b, P numbers each.")


RACE: Reader[NewRace] = Reader(NewRace, "invalid_config")


def read_race(text: bytes) -> tuple[RunConfig, list[Variation]]:
    """Read what races: names may stand for objects, and an optimizer without a name is the base's."""
    wanted = RACE.read_completed(text, _spelled_race)
    return wanted.base, [Variation(each.optimizer, each.label) for each in wanted.variations]


def _spelled_race(given: dict[str, Any]) -> dict[str, Any]:
    """Write the base's bare names as objects, and complete the variations' optimizers from the base's."""
    common, whole = plain_value(RunConfig().optimizer), dict(given)
    if isinstance(given.get("base"), dict):
        whole["base"] = spelled(given["base"], DEFAULT_OPTIMIZER)
        own = whole["base"].get("optimizer", common)
        common = own if isinstance(own, dict) and "name" in own else DEFAULT_OPTIMIZER
    if isinstance(variations := given.get("variations"), list):
        whole["variations"] = [spelled(one, common) if isinstance(one, dict) else one for one in variations]
    return whole


class FinishAnswer(Answer):
    """Who was first to the loss at which the slowest stands, an epoch's mean; null if all are out.

    `steps`: after how many each run had it, null if it is out of the race. `winner`: an id, null in a tie.
    """

    threshold: float | None
    winner: str | None
    steps: list[int | None]
    sentence: str


class RaceAnswer(Answer):
    """A race: its runs, how they are called at length and as shortly as tells them apart, and its finish once
    an epoch has ended in all.
    """

    id: str
    runs: list[RunAnswer]
    labels: list[str]
    names: list[str]
    finish: FinishAnswer | None


class RacesAnswer(Answer):
    """All races, newest first."""

    races: list[RaceAnswer]


class LaneFigures(Answer):
    """Where one run stands, and how far from the plane."""

    run: str = at("id")
    label: str
    present: int = at("step")
    true_loss: float | None = at("projection.true_loss")
    on_plane_loss: float | None = at("projection.on_plane_loss")
    distance: float | None = at("projection.distance")


class LaneAnswer(LaneFigures):
    """One run's way: walked up to the step `present`, and ahead from there if it was looked at."""

    step: list[int] = at("projection.path.step")
    a: Numbers = at("projection.path.a")
    b: Numbers = at("projection.path.b")
    loss: Numbers = at("projection.path.loss")
    ahead: PathAnswer | None = at("projection.ahead")


class RaceLandscapeFigures(Answer):
    """What a race's landscape says beside its arrays."""

    samples: int
    over: OverAnswer
    distinct: int
    labels: tuple[str, str] = at("plane.labels")
    explained_variance: Pair | None = at("plane.explained")
    explained_states: int | None = at("plane.states")
    seconds: float


class RaceLandscapeHeader(RaceLandscapeFigures):
    """What a race's landscape in binary says beside its arrays; `nulls` of its losses are infinite."""

    paths: list[LaneFigures] = at("lanes")
    nulls: int


class RaceLandscapeAnswer(RaceLandscapeFigures):
    """The full-data loss over the plane of all ways together, and each run's way on it."""

    origin: Numbers = part()
    axis_a: Numbers = part()
    axis_b: Numbers = part()
    a: Numbers
    b: Numbers
    loss: Rows
    paths: list[LaneAnswer] = at("lanes")


def packed_race_landscape(landscape: RaceLandscape) -> bytes:
    """Write a race's landscape in binary; the arrays of run n are path_n_… and ahead_n_…."""
    nulls, arrays = packed_surface(landscape.a, landscape.b, landscape.loss)
    for number, lane in enumerate(landscape.lanes):
        arrays |= packed_path(f"path_{number}", lane.projection.path)
        arrays |= packed_path(f"ahead_{number}", lane.projection.ahead)
    return pack(told(RaceLandscapeHeader, {"nulls": nulls}, landscape), arrays)
