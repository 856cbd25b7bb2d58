"""How a run's samples are told, and what its predictions are over."""

from typing import Any, Literal

from ...engine.datasets import Data
from ...engine.looks.outcomes import held_out_of
from ...engine.looks.predictions import PredictionPlan
from ...runs import Run
from ..answer import Answer, FiniteRows, Pair, Targets, at, told

DATA_SAMPLES = 5_000
"""Samples that the data answer holds at most, taken evenly."""


class CategoryAnswer(Answer):
    """A value of a column of words."""

    column: str
    value: str


class FeatureAnswer(Answer):
    """One input, or a target: a person reads offset + scale·x, in the unit.

    `category`: of a column of words the one value for which the input is 1. `fill`: the value that an empty
    cell was filled with, null where none was.
    """

    name: str
    offset: float
    scale: float
    unit: str
    category: CategoryAnswer | None
    fill: float | None


class CurvePlan(Answer):
    """Outputs over the inputs x (M,) of one feature; `lines` are the outputs that are drawn."""

    kind: Literal["curve"]
    x: list[float]
    outputs: int
    lines: list[int]


class MapPlan(Answer):
    """Outputs over two features, whose lowest and highest are x and y; the first row is at the lowest y."""

    kind: Literal["map"]
    columns: int
    rows: int
    x: Pair
    y: Pair
    outputs: int


class ConfusionPlan(Answer):
    """How often each class is taken for which."""

    kind: Literal["confusion"]
    classes: int


class ScatterPlan(Answer):
    """Values predicted, over the true ones."""

    kind: Literal["scatter"]
    truth: list[float]


class NoPlan(Answer):
    """A textbook surface predicts nothing."""

    kind: Literal["none"]


class HeldOutAnswer(Answer):
    """How many samples are held out, and the classes of which there are none among them.

    `unseen`: the classes of which all samples are held out, so that none is trained on.
    """

    count: int
    missing: list[str]
    unseen: list[str]


class DataAnswer(Answer):
    """The samples that a run learns from, what a network makes of them, and what its predictions are over.

    `target`: how to read y and the outputs of a regression. `picture`: rows and columns of samples that are
    pictures, row by row. `file`: the name of the file that a table came by; null for all other data.
    """

    task: Literal["classification", "regression"]
    features: list[FeatureAnswer]
    classes: list[str]
    file: str | None
    target: FeatureAnswer | None
    picture: tuple[int, int] | None
    advice: list[str]
    count: int
    held_out: HeldOutAnswer | None
    x: FiniteRows
    y: Targets
    prediction: CurvePlan | MapPlan | ConfusionPlan | ScatterPlan | NoPlan = at("description")


class AlwaysAnswer(Answer):
    """What always saying the same would give: how large a share is `right`, or how far `off_by` it is.

    That is measured on the samples that are held out, where there are any; `off_by` is a mean distance in
    the target's own units.
    """

    says: str
    right: float | None
    off_by: float | None


class OutlookAnswer(Answer):
    """What will happen: samples that are trained on and `held_out`, inputs by name, outputs and weights.

    `always` says the most frequent class, or the mean; it is null for several values a sample.
    """

    training: int
    held_out: int
    features: list[str]
    outputs: int
    weights: int
    always: AlwaysAnswer | None


def data_answer(run: Run, data: Data, plan: PredictionPlan, file: str | None) -> dict[str, Any]:
    """Give the samples of a share, ``data``, evenly thinned to `DATA_SAMPLES`; of a table's ``file``."""
    chosen = slice(None, None, max(1, -(-data.samples // DATA_SAMPLES)))
    y = data.y[chosen]
    target = None if run.trainer.task.truth.classes else data.target
    samples = {"x": data.x[chosen], "y": y[:, 0] if y.ndim == 2 and y.shape[1] == 1 else y, "target": target}
    facts = {"count": data.samples, "held_out": held_out_of(run.config, run.data), "file": file}
    return told(DataAnswer, samples, facts, plan, run.trainer.task.truth, data)
