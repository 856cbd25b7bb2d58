"""The bodies of the API's answers: their shapes, and how a run is told in them.

Arrays stay NumPy's here; `encode` writes them as lists, and numbers that are not finite as null.
"""

from typing import Annotated, Any, Literal

from pydantic import WithJsonSchema
from typing_extensions import TypedDict

from ...engine.config import as_dict
from ...engine.looks.predictions import PredictionPlan
from ...engine.training.divergence import Divergence
from ...engine.training.trainer import State
from ...runs import EpochRecord, Run
from ...runs.looks.growth import BlownUp, Reading

DATA_SAMPLES = 5_000
"""Samples that the data answer holds at most, taken evenly."""

MOST_LOSSES = 1_000_000
"""Losses in one history answer; ask for the others with `start`."""

_NUMBERS = {"type": "array", "items": {"type": ["number", "null"]}}
Numbers = Annotated[Any, WithJsonSchema(_NUMBERS)]
Rows = Annotated[Any, WithJsonSchema({"type": "array", "items": _NUMBERS})]


class ParameterAnswer(TypedDict):
    """One array of weights: where it lies in theta."""

    layer: str
    role: Literal["kernel", "bias"]
    shape: list[int]
    start: int
    stop: int


class ParentAnswer(TypedDict):
    """Where a fork comes from."""

    id: str
    step: int


class DivergenceAnswer(TypedDict):
    """The step that could not be made, and what was not finite in it.

    `message` is made of the step, the `cause` and `why`. `smaller_rate` is null where none may help.
    """

    step: int
    layer: str
    what: Literal["loss", "gradient", "weights"]
    message: str
    cause: str
    why: str
    smaller_rate: float | None


class BlownUpAnswer(TypedDict):
    """The full-data loss has grown by orders of magnitude over that at `start_step`, and stays there.

    `since`: the step to go on from with a smaller rate, after which the loss was still ordinary for an epoch.
    """

    start_step: int
    start: float | None
    since: int


class RunAnswer(TypedDict):
    """A run: what it is and where it stands."""

    id: str
    name: str
    config: dict[str, Any]
    status: Literal["ready", "training", "finished", "diverged"]
    step: int
    epoch: int
    steps_per_epoch: int
    total_steps: int
    features: int
    parameter_count: int
    parameters: list[ParameterAnswer]
    loss: float | None
    accuracy: float | None
    parent: ParentAnswer | None
    divergence: DivergenceAnswer | None
    blown_up: BlownUpAnswer | None


class EpochAnswer(TypedDict):
    """One epoch as Keras prints it."""

    epoch: int
    loss: float | None
    accuracy: float | None
    seconds: float


class HistoryAnswer(TypedDict):
    """The losses of the steps after `start`, and the epochs that ended within them."""

    start: int
    loss: Numbers
    epochs: list[EpochAnswer]


class TrainAnswer(TypedDict):
    """Where training led, and the history of the way."""

    run: RunAnswer
    history: HistoryAnswer


class RunsAnswer(TypedDict):
    """All runs, newest first."""

    runs: list[RunAnswer]


class WeightsAnswer(TypedDict):
    """All weights at one step, as Keras's get_weights() gives them."""

    step: int
    weights: Annotated[list[Any], WithJsonSchema({"type": "array", "items": {"type": "array"}})]


class FeatureAnswer(TypedDict):
    """One input: a person reads offset + scale·x, in the unit."""

    name: str
    offset: float
    scale: float
    unit: str


class DataAnswer(TypedDict):
    """The samples that a run learns from, what a network makes of them, and what its predictions are over."""

    task: Literal["classification", "regression"]
    features: list[FeatureAnswer]
    classes: list[str]
    advice: list[str]
    count: int
    x: Rows
    y: Numbers
    prediction: dict[str, Any]


def run_answer(run: Run, reading: Reading, *, bulk: bool = True) -> RunAnswer:
    """Tell a run, with full-data loss and accuracy at its present weights; `bulk` as in `as_dict`."""
    return {
        "id": run.id,
        "name": run.name,
        "config": as_dict(run.config, bulk=bulk),
        "status": run.status,
        "step": run.step,
        "epoch": run.epoch,
        "steps_per_epoch": run.steps_per_epoch,
        "total_steps": run.total_steps,
        "features": run.data.x.shape[1],
        "parameter_count": run.parameter_count,
        "parameters": [
            {"layer": layer, "role": role, "shape": list(shape), "start": start, "stop": stop}
            for layer, role, shape, start, stop in run.parameters
        ],
        "loss": reading.loss,
        "accuracy": reading.accuracy,
        "parent": run.parent and {"id": run.parent.id, "step": run.parent.step},
        "divergence": divergence_answer(run.divergence),
        "blown_up": blown_up_answer(reading.blown_up),
    }


def divergence_answer(divergence: Divergence | None) -> DivergenceAnswer | None:
    """Tell why a run cannot go on, if so."""
    if divergence is None:
        return None
    return {
        "step": divergence.step,
        "layer": divergence.layer,
        "what": divergence.what,
        "message": divergence.message,
        "cause": divergence.cause,
        "why": divergence.why,
        "smaller_rate": divergence.smaller_rate,
    }


def blown_up_answer(blown_up: BlownUp | None) -> BlownUpAnswer | None:
    """Tell what the loss grew from, if it blew up."""
    if blown_up is None:
        return None
    start_step, start, since = blown_up
    return {"start_step": start_step, "start": start, "since": since}


def epoch_answers(run: Run, start: int, stop: int) -> list[EpochAnswer]:
    """List the epochs that ended after step `start` and not after step `stop`."""
    return [epoch_answer(epoch) for epoch in run.history.epochs(start, stop)]


def epoch_answer(record: EpochRecord) -> EpochAnswer:
    """Tell one epoch as Keras prints it."""
    return {
        "epoch": record.epoch,
        "loss": record.loss,
        "accuracy": record.accuracy,
        "seconds": record.seconds,
    }


def history_answer(run: Run, start: int, stop: int | None) -> HistoryAnswer:
    """Give the batch losses of the steps after `start` up to `stop`, at most `MOST_LOSSES`."""
    last = min(run.history.count if stop is None else stop, run.history.count, start + MOST_LOSSES)
    return {
        "start": start,
        "loss": run.history.losses(start, last),
        "epochs": epoch_answers(run, start, last),
    }


def weights_answer(run: Run, state: State) -> WeightsAnswer:
    """Give all weights of a state in float64."""
    return {"step": state.step, "weights": run.trainer.network.weights(state.theta)}


def data_answer(run: Run, plan: PredictionPlan) -> DataAnswer:
    """Give the samples, evenly thinned to `DATA_SAMPLES`."""
    data, truth = run.data, run.trainer.task.truth
    chosen = slice(None, None, max(1, -(-data.samples // DATA_SAMPLES)))
    y = data.y[chosen]
    return {
        "task": truth.task,
        "features": [
            {"name": name, "offset": offset, "scale": scale, "unit": unit}
            for name, offset, scale, unit in data.features
        ],
        "classes": list(truth.classes),
        "advice": list(truth.advice),
        "count": data.samples,
        "x": data.x[chosen],
        "y": y[:, 0] if y.ndim == 2 and y.shape[1] == 1 else y,
        "prediction": plan.description,
    }


def keras_log(run: Run) -> str:
    """Write the lines that Keras prints, one for each epoch that has ended."""
    lines = [
        f"Epoch {epoch.epoch}/{run.config.epochs} {epoch.seconds:.0f}s - loss: {_keras_number(epoch.loss)}"
        + ("" if epoch.accuracy is None else f" - acc: {_keras_number(epoch.accuracy)}")
        for epoch in run.history.epochs(0, run.history.count)
    ]
    return "".join(f"{line}\n" for line in lines)


def _keras_number(value: float) -> str:
    """Write a metric as Keras's progress bar does: four decimals, or an exponent when it is tiny."""
    return f"{value:.4f}" if abs(value) > 1e-3 or value == 0 else f"{value:.4e}"
