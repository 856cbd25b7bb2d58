"""What a run can be made of."""

from typing import Any, Literal

from fastapi import APIRouter, Request

from ..engine.catalogue import catalogue
from ..engine.datasets.dataset import Task
from ..engine.losses.base import Takes
from .answer import Answer, Config, Pair
from .encode import JsonAnswer, answered
from .limits import limits
from .numerics import numerics
from .openapi import answers, described

router = APIRouter()


class SettingEntry(Answer):
    """One setting: what it must be, its default, its words, and (`log`, `advanced`) how it is best shown."""

    name: str
    type: str
    default: Any
    required: bool
    optional: bool
    gt: float | None
    ge: float | None
    lt: float | None
    le: float | None
    min_length: int | None
    max_length: int | None
    choices: list[str | int]
    help: str
    log: bool
    advanced: bool


class Entry(Answer):
    """A thing that can be chosen, with its words and its settings."""

    name: str
    title: str
    formula: str
    help: str
    source: str
    settings: list[SettingEntry]


class DatasetEntry(Entry):
    """A data set; null and [] where it hangs on the caller's own samples."""

    task: Task | None
    feature_count: int | None
    class_names: list[str]


class ActivationEntry(Entry):
    """An activation; a unit with less slope is saturated, null where outputs hang on all sums of a layer."""

    saturated_below: float | None


class LossEntry(Entry):
    """A loss, and what its targets are."""

    takes: Takes


class MinimumAnswer(Answer):
    """A lowest point of a textbook surface, and its value."""

    x: float
    y: float
    value: float


class WindowAnswer(Answer):
    """Where a textbook surface is worth seeing: the least and the most along each parameter."""

    x: Pair
    y: Pair


class SurfaceEntry(Entry):
    """A textbook surface f(x, y), and where a run starts that says nothing else."""

    minima: list[MinimumAnswer]
    window: WindowAnswer
    start: Pair


class PresetAnswer(Answer):
    """A complete configuration, and what it shows."""

    name: str
    title: str
    help: str
    config: Config


class ArticleAnswer(Answer):
    """The loss and accuracy that the article publishes for each epoch, and why a run's differ."""

    log: list[Pair]
    note: str


class CatalogueAnswer(Answer):
    """All that a run can be made of, and the arithmetic of this server."""

    version: str
    numerics: dict[str, str]
    datasets: list[DatasetEntry]
    activations: list[ActivationEntry]
    initializers: list[Entry]
    losses: list[LossEntry]
    metrics: list[Entry]
    optimizers: list[Entry]
    landscapes: list[SurfaceEntry]
    fields: dict[Literal["run", "layer", "model"], list[SettingEntry]]
    limits: dict[str, int]
    default: Config
    presets: list[PresetAnswer]
    article: ArticleAnswer


@router.get("/catalogue", responses=answers(CatalogueAnswer), openapi_extra=described("catalogue"))
async def read_catalogue(request: Request) -> JsonAnswer:
    """List every data set, activation, initializer, loss, metric and optimizer, with settings and bounds."""
    known = {"version": request.app.version, "numerics": numerics()}
    return await answered({**known, **catalogue(), "limits": limits()})
