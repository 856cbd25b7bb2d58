"""How a run is told: what it is and where it stands, its history, and its weights."""

from typing import Any, Literal

from ...engine.config import as_dict
from ...runs import Run
from ...runs.looks.growth import Reading
from ..answer import Answer, Config, Numbers, Weights, at, told

MOST_LOSSES = 1_000_000
"""Losses in one history answer; ask for the others with `start`."""


class ParameterAnswer(Answer):
    """One array of weights: where it lies in theta."""

    layer: str
    role: Literal["kernel", "bias"]
    shape: list[int]
    start: int
    stop: int


class ParentAnswer(Answer):
    """Where a fork comes from."""

    id: str
    step: int


class DivergenceAnswer(Answer):
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


class BlownUpAnswer(Answer):
    """The full-data loss has grown by orders of magnitude over that at `start_step`, and stays there.

    `since`: the step to go on from with a smaller rate, after which the loss was still ordinary for an epoch.
    """

    start_step: int
    start: float | None
    since: int


class StopAnswer(Answer):
    """How a run ended that was watched for early stopping: `early`, or at its last epoch, and why.

    `best` is what was watched at its best, at the end of `best_epoch`; null where no epoch was watched. A run
    that `restores` went back there.
    """

    epoch: int
    step: int
    early: bool
    monitor: str
    best: float | None
    best_epoch: int | None
    best_step: int | None
    restores: bool
    reason: str


class RunAnswer(Answer):
    """A run: what it is and where it stands; `penalty` is the part of the loss that the weights add.

    `val_loss` and `val_accuracy` are of the samples that are held out, null without any.

    `saved_step`: where it would stand if the server were started again now; null for what is in memory alone.
    `created` is in seconds since 1970. `bytes`: what it takes of what is kept, with what it shares with other
    runs. Runs of one origin have one `family`. `arithmetic` names what made it, null for a scratch run.
    """

    id: str
    name: str
    listed: bool
    config: Config
    status: Literal["ready", "training", "finished", "diverged"]
    step: int
    epoch: int
    steps_per_epoch: int
    total_steps: int
    features: int = at("data.x.shape.1")
    parameter_count: int
    parameters: list[ParameterAnswer]
    loss: float | None
    accuracy: float | None
    penalty: float | None
    val_loss: float | None
    val_accuracy: float | None
    parent: ParentAnswer | None
    divergence: DivergenceAnswer | None
    stopped: StopAnswer | None
    blown_up: BlownUpAnswer | None
    saved_step: int | None
    created: float
    bytes: int = at("nbytes")
    family: str = at("descent.family.name")
    arithmetic: str | None


class EpochAnswer(Answer):
    """One epoch as Keras prints it; `val_loss` and `val_accuracy` are null where no samples are held out.

    `metrics` are what is counted beside the loss, by Keras's names.
    """

    epoch: int
    loss: float | None
    accuracy: float | None
    val_loss: float | None
    val_accuracy: float | None
    metrics: dict[str, float | None]
    seconds: float


class HistoryAnswer(Answer):
    """The losses of the steps after `start`, and the epochs that ended within them."""

    start: int
    loss: Numbers
    epochs: list[EpochAnswer]


class TrainAnswer(Answer):
    """Where training led, and the history of the way."""

    run: RunAnswer
    history: HistoryAnswer


class WeightsAnswer(Answer):
    """All weights at one step, as Keras's get_weights() gives them."""

    step: int
    weights: list[Weights]


def run_answer(run: Run, reading: Reading, *, bulk: bool = True) -> dict[str, Any]:
    """Tell a run, with full-data loss and accuracy at its present weights; `bulk` as in `as_dict`."""
    answer = told(RunAnswer, {"config": {}}, reading, run)
    answer["config"] = as_dict(run.config, bulk=bulk)  # as it is: maybe 20,000 samples, not to be read again
    return answer


def history_answer(run: Run, start: int, stop: int | None) -> dict[str, Any]:
    """Give the batch losses of the steps after `start` up to `stop`, at most `MOST_LOSSES`."""
    last = min(run.history.count if stop is None else stop, run.history.count, start + MOST_LOSSES)
    loss, epochs = run.history.losses(start, last), run.history.epochs(start, last)
    return told(HistoryAnswer, {"start": start, "loss": loss, "epochs": epochs})
