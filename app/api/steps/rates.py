"""The learning rates of a run's steps over REST."""

from pydantic import BaseModel, Field

from ...runs.looks.rates import MOST_RATES
from ..answer import Answer
from ..parsing import LAX


class RatesQuery(BaseModel):
    """Of how many steps."""

    model_config = LAX

    most: int = Field(
        500,
        ge=2,
        le=MOST_RATES,
        description="So many steps at most, evenly over the run, and where a fork began.",
    )


class RatesAnswer(Answer):
    """The learning rate of each of some steps, 1 … N, those to come included."""

    steps: list[int]
    rates: list[float]
