"""One weight at one step, as JSON in float64."""

from typing import Annotated

from pydantic import WithJsonSchema
from typing_extensions import TypedDict

from ...engine.looks.microscope import Change, Curve, Step, agreement
from ...engine.looks.ranks import Histogram, Rank
from ...engine.optimizers.worked import Line, Worked
from ...runs import WeightLook
from ..runs.answers import Numbers

_NUMBERS_OR_NULL = {"type": ["array", "null"], "items": {"type": ["number", "null"]}}


class LineAnswer(TypedDict):
    """One line of the optimizer's rule: in letters, in rounded numbers, and as an exact expression."""

    letters: str
    text: str
    arithmetic: str
    value: float | None


class FilledAnswer(TypedDict):
    """The optimizer's rule with its numbers filled in.

    `text` is the line of the new weight for people. `arithmetic` gives the new weight and `update` what was
    added, both as expressions of numbers, + - * / **, sqrt(), abs(), sign(), min() and max().
    """

    text: str
    arithmetic: str
    update: str
    lines: list[LineAnswer]


class CurveAnswer(TypedDict):
    """The loss as this weight alone takes the values w, the others as before the step.

    `full_loss` is null where a curve over all samples would cost too much.
    """

    w: Numbers
    batch_loss: Numbers
    full_loss: Annotated[object, WithJsonSchema(_NUMBERS_OR_NULL)]


class ChangeAnswer(TypedDict):
    """A change of the loss on the batch: slope × move, and what it really is."""

    predicted: float | None
    actual: float | None


class HistogramAnswer(TypedDict):
    """How a layer's numbers spread, which bar the weight is in, and its place by size (1: the largest)."""

    edges: Numbers
    counts: Annotated[object, WithJsonSchema({"type": "array", "items": {"type": "integer"}})]
    bin: int
    place: int


class RankAnswer(TypedDict):
    """The weight among all `count` of its layer; `ratio` is |update|/|weight|, `layer_ratio` by lengths."""

    layer: str
    count: int
    weights: HistogramAnswer
    gradients: HistogramAnswer | None
    updates: HistogramAnswer | None
    ratio: float | None
    layer_ratio: float | None


class WeightHistoryAnswer(TypedDict):
    """The weight after some of the steps up to this one, and its gradient in them; null where not kept."""

    step: list[int]
    value: Numbers
    gradient: Numbers


class WeightStepAnswer(TypedDict):
    """What the step did to the weight; all null, and `terms` empty, at step 0.

    `numeric_gradient` is the slope by differences of the loss alone, `numeric_error` how far it may be off,
    `agreement` in how many digits it and the gradient agree. `plain_update` is −learning rate × gradient,
    `rescaled_gradient` −update / learning rate: null at a learning rate of 0.
    `predicted_change` and `actual_change` are those of the batch's loss as this weight alone moves,
    `step_change` as all do.
    """

    before: float | None
    gradient: float | None
    numeric_gradient: float | None
    numeric_error: float | None
    agreement: float | None
    learning_rate: float | None
    rescaled_gradient: float | None
    plain_update: float | None
    update: float | None
    terms: dict[str, float | None]
    formula: str | None
    why: str | None
    filled: FilledAnswer | None
    predicted_change: float | None
    actual_change: float | None
    step_change: ChangeAnswer | None


class WeightAnswer(WeightStepAnswer):
    """One weight at one step. `batch_step` is the step whose batch the curve is of: at step 0, the first."""

    index: int
    label: str
    step: int
    batch_step: int
    after: float | None
    curve: CurveAnswer
    rank: RankAnswer
    history: WeightHistoryAnswer


def weight_answer(look: WeightLook) -> WeightAnswer:
    """Tell what was seen of a weight."""
    seen, history = look.microscope, look.history
    return {
        "index": seen.index,
        "label": seen.label,
        "step": seen.step,
        "batch_step": seen.batch_step,
        "after": seen.after,
        **_step(seen.done),
        "curve": _curve(seen.curve),
        "rank": _rank(seen.rank),
        "history": {"step": history.step, "value": history.value, "gradient": history.gradient},
    }


def _step(done: Step | None) -> WeightStepAnswer:
    if done is None:
        return _NOTHING_DONE
    rate = done.explanation.learning_rate
    return {
        "before": done.before,
        "gradient": done.gradient,
        "numeric_gradient": done.numeric.value,
        "numeric_error": done.numeric.error,
        "agreement": agreement(done.gradient, done.numeric.value),
        "learning_rate": rate,
        "rescaled_gradient": done.explanation.rescaled_gradient,
        "plain_update": -rate * done.gradient,
        "update": done.update,
        "terms": dict(done.explanation.terms),
        "formula": done.explanation.formula,
        "why": done.explanation.why,
        "filled": _filled(done.worked),
        "predicted_change": done.weight_alone.predicted,
        "actual_change": done.weight_alone.actual,
        "step_change": _change(done.whole_step),
    }


_NOTHING_DONE: WeightStepAnswer = {
    "before": None,
    "gradient": None,
    "numeric_gradient": None,
    "numeric_error": None,
    "agreement": None,
    "learning_rate": None,
    "rescaled_gradient": None,
    "plain_update": None,
    "update": None,
    "terms": {},
    "formula": None,
    "why": None,
    "filled": None,
    "predicted_change": None,
    "actual_change": None,
    "step_change": None,
}


def _filled(worked: Worked) -> FilledAnswer:
    return {
        "text": worked.text,
        "arithmetic": worked.arithmetic,
        "update": worked.update,
        "lines": [_line(line) for line in worked.lines],
    }


def _line(line: Line) -> LineAnswer:
    return {
        "letters": line.letters,
        "text": line.text,
        "arithmetic": line.arithmetic,
        "value": line.value,
    }


def _curve(curve: Curve) -> CurveAnswer:
    return {"w": curve.w, "batch_loss": curve.batch, "full_loss": curve.full}


def _change(change: Change) -> ChangeAnswer:
    return {"predicted": change.predicted, "actual": change.actual}


def _rank(rank: Rank) -> RankAnswer:
    return {
        "layer": rank.layer,
        "count": rank.count,
        "weights": _histogram(rank.weights),
        "gradients": rank.gradients and _histogram(rank.gradients),
        "updates": rank.updates and _histogram(rank.updates),
        "ratio": rank.ratio,
        "layer_ratio": rank.layer_ratio,
    }


def _histogram(histogram: Histogram) -> HistogramAnswer:
    edges, counts, inside, place = histogram
    return {"edges": edges, "counts": counts, "bin": inside, "place": place}
