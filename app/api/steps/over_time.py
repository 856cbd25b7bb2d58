"""The layers of a run over REST: their histograms over time, and how large a step is beside its weights."""

from typing import Any

from pydantic import BaseModel, Field

from ...engine.config import RunConfig
from ...engine.looks.pace import BAND, USUAL, Verdict
from ...runs import Pace, Strips
from ...runs.looks.pace_words import TITLES, headline, judgement
from ...runs.looks.strips import MOST_COLUMNS
from ..answer import Answer, Numbers, at, told
from ..parsing import LAX
from .diagnosis import ActionAnswer, action_of


class StripsQuery(BaseModel):
    """Into how many columns."""

    model_config = LAX

    most: int = Field(
        MOST_COLUMNS, ge=2, le=MOST_COLUMNS, description="So many columns at most, evenly over the run."
    )


class StripAnswer(Answer):
    """Numbers of one kind over time, in bins of one `width`: bin b goes from `low` + b·`width` on.

    Of weights, those are their values; of gradients and updates the powers of ten of their sizes, so a `low`
    of −3 means 0.001. `counts` has a row of all bins for each column, null where no step led to it. Beside
    them, `zero` are exactly 0, and `small` more than 6 powers of ten below the largest of their column.
    """

    low: float
    width: float
    counts: list[list[int] | None]
    zero: list[int | None]
    small: list[int | None]


class LayerStripsAnswer(Answer):
    """One layer over time; `moves` is false if all its weights are frozen.

    `ratio`: of each column, the length of the update over that of the weights before it; null where no step
    led to it, or where the weights were all 0.
    """

    layer: str
    units: int
    parameter_count: int
    moves: bool
    ratio: Numbers
    weights: StripAnswer
    gradients: StripAnswer
    updates: StripAnswer


class StripsAnswer(Answer):
    """The layers that have weights, over time: a column after each of some `steps`, the last one included.

    `diverged_at` is the step at which numbers stopped being finite, which has no column; null if none did.
    """

    steps: list[int]
    layers: list[LayerStripsAnswer]
    diverged_at: int | None


class LayerPaceAnswer(Answer):
    """One layer in a step: its `ratio`, and the `mean` over the last steps, in `parts` for people.

    Both are null at step 0, and for weights that were all 0.
    """

    layer: str
    units: int
    parameter_count: int = at("weights")
    moves: bool
    ratio: float | None
    mean: float | None
    parts: str


class IdleAnswer(Answer):
    """How many weights had no gradient in a step, and how many of them for which reason.

    `off`: a neuron at one of their ends is off or flat for the whole batch. `unfed`: their input is 0 for it.
    """

    idle: int
    parameter_count: int = at("weights")
    off: int
    unfed: int
    sentence: str


class UsualAnswer(Answer):
    """The usual size of an update beside its weights, and what still counts as it."""

    ratio: float
    low: float
    high: float


class PaceAnswer(Answer):
    """How large a step is beside its weights: the update's length over that of the weights before it.

    `ratio` and `mean` are of all weights that are not frozen: of the step, and of the last `steps`.
    `headline` tells the first, `title` and `sentence` judge the second. `idle` is null where no step led to
    this one. `action` is null unless another learning rate was tried aside that helps: a fork with `config`
    as its `changes`.
    """

    step: int
    layers: list[LayerPaceAnswer]
    steps: int
    ratio: float | None
    mean: float | None
    usual: UsualAnswer
    idle: IdleAnswer | None
    verdict: Verdict
    headline: str
    title: str
    sentence: str
    action: ActionAnswer | None


def strips_answer(found: Strips) -> dict[str, Any]:
    """Tell the histograms of a run."""
    return told(StripsAnswer, found)


def pace_answer(pace: Pace, config: RunConfig) -> dict[str, Any]:
    """Tell how large a step of a run of this configuration is."""
    words = {
        "usual": {"ratio": USUAL, "low": BAND[0], "high": BAND[1]},
        "headline": headline(pace),
        "title": TITLES[pace.verdict],
        "sentence": judgement(pace),
        "action": pace.remedy and action_of(pace.remedy, config),
    }
    return told(PaceAnswer, words, pace)
