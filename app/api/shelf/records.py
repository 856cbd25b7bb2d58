"""The records of a text that has all that is kept: what each holds, and how it must be written."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from ..parsing import STRICT, Count, Index
from .bookmarks import LONGEST_NOTE

Id = Annotated[str, Field(pattern="^[0-9a-f]{12}$")]
Label = Annotated[str, Field(max_length=400)]
Name = Annotated[str, Field(min_length=1, max_length=80)]


class RunPart(BaseModel):
    """A run: what makes it again."""

    model_config = STRICT

    id: Id
    family: Id
    number: Index
    given: Name | None
    created: float
    arithmetic: Annotated[str, Field(max_length=100)]
    dataset: dict[str, Any]
    initial_weights: list[list[Any]] | None
    plan: dict[str, Any]
    step: Index
    recorded: Index
    spacing: Annotated[int, Field(ge=1, le=2**40)]
    seconds: float
    divergence: list[int | float | str | None] | None
    loss: float | None = Field(None, description="Its full-data loss at its step, if that was measured.")


class FramePart(BaseModel):
    """A state of the run before: float64 numbers, little-endian, in base64."""

    model_config = STRICT

    step: Index
    kind: Literal[0, 1, 2]
    theta: str
    slots: str


class LossesPart(BaseModel):
    """Its next losses (float64) and matches (uint16), likewise."""

    model_config = STRICT

    losses: str
    correct: str


class MeasuresPart(BaseModel):
    """What else was measured of the epochs before: names, and of how many each; their numbers, likewise."""

    model_config = STRICT

    epochs: list[tuple[list[str], Count]]
    numbers: str


class TablePart(BaseModel):
    """A table: its file in base64, whose hash its id is."""

    model_config = STRICT

    id: Annotated[str, Field(pattern="^[0-9a-f]{16}$")]
    name: Annotated[str, Field(max_length=200)]
    content: str


class RacePart(BaseModel):
    """A race: of each run its id, its label and its short name."""

    model_config = STRICT

    id: Id
    entries: Annotated[list[tuple[Id, Label, Label]], Field(min_length=1, max_length=6)]


class BookmarkPart(BaseModel):
    """A bookmark."""

    model_config = STRICT

    id: Id
    run: Id
    step: Index
    view: dict[str, Any]
    note: Annotated[str, Field(max_length=LONGEST_NOTE)]
    created: float


class Record(BaseModel):
    """One of these; the states, losses and epochs after a run are its own."""

    model_config = STRICT

    table: TablePart | None = Field(None, description="A table; before the runs that learn from it.")
    run: RunPart | None = Field(None, description="A run.")
    frame: FramePart | None = Field(None, description="A state of it.")
    losses: LossesPart | None = Field(None, description="Losses of it.")
    epochs: str | None = Field(None, description="Epochs of it: loss, accuracy and seconds of each.")
    measures: MeasuresPart | None = Field(None, description="What else was measured of these epochs.")
    race: RacePart | None = Field(None, description="A race.")
    bookmark: BookmarkPart | None = Field(None, description="A bookmark.")


class Archive(BaseModel):
    """All that was kept elsewhere."""

    model_config = STRICT

    format: Literal["fallline"] = Field(description="What it is.")
    version: Literal[1] = Field(description="How it is written.")
    records: list[Record] = Field(description="One after the other.")
