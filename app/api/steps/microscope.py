"""One weight at one step, as JSON in float64."""

from typing import Annotated, Any

from pydantic import Field, WithJsonSchema

from ...engine.looks.microscope import Step, agreement
from ...runs import WeightLook
from ...runs.looks.examine import TRAIL_STEPS
from ..answer import Answer, Integers, Numbers, OverAnswer, at, told
from ..parsing import AtStep, Span

MAX_POINTS = 1_001
"""Points of one weight's curve."""

Trail = Annotated[
    int, Field(ge=0, le=TRAIL_STEPS, description="Steps just before that a look's history holds each of.")
]

_NUMBERS_OR_NULL = {"type": ["array", "null"], "items": {"type": ["number", "null"]}}


class OneWeightQuery(AtStep):
    """Which step of one weight, and which part of its curve."""

    span: Span | None = Field(
        None, description="The curve reaches so far from the weight on each side; as far as suits it without."
    )
    points: int = Field(
        201,
        ge=3,
        le=MAX_POINTS,
        description="Points of the curve; a batch that takes long has fewer, 9 at least.",
    )
    trail: Trail = TRAIL_STEPS


class LineAnswer(Answer):
    """One line of the optimizer's rule: in letters, in rounded numbers, and as an exact expression."""

    letters: str
    text: str
    arithmetic: str
    value: float | None


class FilledAnswer(Answer):
    """The optimizer's rule with its numbers filled in.

    `text` is the line of the new weight for people. `arithmetic` gives the new weight and `update` what was
    added, both as expressions of numbers, + - * / **, sqrt(), abs(), sign(), min() and max().
    """

    text: str
    arithmetic: str
    update: str
    lines: list[LineAnswer]


class CurveAnswer(Answer):
    """The loss as this weight alone takes the values w, the others as before the step.

    `full_loss` is over all samples, or evenly some of them, as `over` tells; both are null where even these
    would cost too much.
    """

    w: Numbers
    batch_loss: Numbers = at("batch")
    full_loss: Annotated[Any, WithJsonSchema(_NUMBERS_OR_NULL)] = at("full")
    over: OverAnswer | None


class ChangeAnswer(Answer):
    """A change of the loss on the batch: slope × move, and what it really is."""

    predicted: float | None
    actual: float | None


class HistogramAnswer(Answer):
    """How a layer's numbers spread, which bar the weight is in, and its place by size (1: the largest)."""

    edges: Numbers
    counts: Integers
    bin: int
    place: int


class RankAnswer(Answer):
    """The weight among all `count` of its layer; `ratio` is |update|/|weight|, `layer_ratio` by lengths."""

    layer: str
    count: int
    weights: HistogramAnswer
    gradients: HistogramAnswer | None
    updates: HistogramAnswer | None
    ratio: float | None
    layer_ratio: float | None


class WeightHistoryAnswer(Answer):
    """The weight after some of the steps up to this one, and its gradient in them; null where not kept."""

    step: list[int]
    value: Numbers
    gradient: Numbers


class WeightAnswer(Answer):
    """One weight at one step. `batch_step` is the step whose batch the curve is of: at step 0, the first.

    What the step did to it is null, and `terms` empty, at step 0. `numeric_gradient` is the slope by
    differences of the loss alone, `numeric_error` how far it may be off, `agreement` in how many digits it
    and the gradient agree. `plain_update` is −learning rate × gradient, `rescaled_gradient` −update /
    learning rate: null at a learning rate of 0. A frozen weight has no terms, and no rule moves it: its
    rescaled gradient and update are 0, whatever its gradient. `predicted_change` and `actual_change` are
    those of the batch's loss as this weight alone moves, `step_change` as all do, but for `change_error` by
    rounding.
    """

    index: int
    label: str
    step: int
    batch_step: int
    after: float | None
    before: float | None
    gradient: float | None
    numeric_gradient: float | None = at("numeric.value")
    numeric_error: float | None = at("numeric.error")
    agreement: float | None
    learning_rate: float | None
    rescaled_gradient: float | None
    plain_update: float | None
    update: float | None
    terms: dict[str, float | None]
    formula: str | None
    why: str | None
    filled: FilledAnswer | None = at("worked")
    predicted_change: float | None = at("weight_alone.predicted")
    actual_change: float | None = at("weight_alone.actual")
    step_change: ChangeAnswer | None = at("whole_step")
    change_error: float | None
    curve: CurveAnswer
    rank: RankAnswer
    history: WeightHistoryAnswer


def weight_answer(look: WeightLook) -> dict[str, Any]:
    """Tell what was seen of a weight."""
    return told(WeightAnswer, look.microscope, look, *_done(look.microscope.done))


_NOTHING_DONE: dict[str, Any] = {**dict.fromkeys(WeightAnswer.model_fields), "terms": {}}


def _done(done: Step | None) -> tuple[object, ...]:
    """Give what tells what a step did to a weight."""
    if done is None:
        return (_NOTHING_DONE,)
    derived = {
        "agreement": agreement(done.gradient, done.numeric.value),
        "plain_update": -done.explanation.learning_rate * done.gradient,
    }
    return derived, done, done.explanation
