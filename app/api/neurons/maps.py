"""What is asked and told of a map over any two inputs."""

from typing import Any

from pydantic import Field

from ...runs.looks.neurons import OverTwoAtStep
from ..answer import Answer, Numbers, Rows, at, told
from ..parsing import AtStep, Index

LONGEST_NAME = 200


class MapQuery(AtStep):
    """Which step of a run, which two inputs, and whose other inputs are held."""

    across: str = Field(max_length=LONGEST_NAME, description="The input from left to right, by its column.")
    up: str = Field(max_length=LONGEST_NAME, description="The input from below upwards, by its column.")
    sample: Index = Field(0, description="The other inputs are those of this sample, from 0.")


class AxisAnswer(Answer):
    """One side of a map: a number from `low` to `high` in its own unit, or the `values` of a column."""

    name: str
    unit: str
    low: float
    high: float
    values: list[str]


class MapAnswer(Answer):
    """What the network answers over two inputs, with the others held at those of a sample.

    `prediction`: row first, the first row at the lowest `up`, words with a cell for each value: the
    probability of class 1, the largest share of several classes, or the value, in its own units.
    `prediction_class`: the class of the largest output, null where the first tells all. `held`: the sample's
    inputs, in the data's own units.
    """

    step: int
    across: AxisAnswer = at("seen.across")
    up: AxisAnswer = at("seen.up")
    sample: int = at("seen.sample")
    held: Numbers = at("seen.held")
    prediction: Rows = at("seen.prediction")
    prediction_class: Rows | None = at("seen.classes")


def map_answer(found: OverTwoAtStep) -> dict[str, Any]:
    """Tell a map."""
    return told(MapAnswer, found)
