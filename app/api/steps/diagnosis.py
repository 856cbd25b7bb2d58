"""The layers of a run at one step over REST: how far each can still learn, and what keeps it from that."""

from typing import Any, Literal

from typing_extensions import TypedDict

from ...engine.config import RunConfig, partial
from ...engine.looks.remedies import Remedy
from ...engine.looks.stall import Cause, LayerSigns
from ...runs import Diagnosis
from ...runs.looks.diagnosis import BlowUp, Since, Stall
from ...runs.looks.growth import LossBlowUp


class LayerAnswer(TypedDict):
    """One layer over all samples: its largest slope f′(z), weight, and gradient of the full-data loss.

    `dead_units` are flat on every sample; it and `largest_slope` are null for softmax. Null is also what is
    not finite.
    """

    layer: str
    units: int
    activation: str
    dead_units: int | None
    largest_slope: float | None
    largest_weight: float | None
    largest_gradient: float | None


class SinceAnswer(TypedDict):
    """The first step at which something held, or one soon after it where `exact` is false."""

    step: int
    exact: bool


ActionAnswer = TypedDict(
    "ActionAnswer",
    {"label": str, "as": Literal["fork", "run"], "from_step": int, "config": dict[str, Any]},
)
ActionAnswer.__doc__ = """A way out that was tried aside: a fork with `config` as its `changes`, or a new run.

A new run has the settings of the old one with those of `config` in their place, and of a part without a
`name` (the data set, say) only the settings that it has.
"""


class StallAnswer(TypedDict):
    """What keeps a run from learning; `value` is the largest slope, gradient, update or loss when it began.

    `layer` is empty where it is all of them; `action` is null where no way out is known to help. `subject`,
    `event` and `why` are the parts of `sentence`.
    """

    cause: Cause
    layer: str
    since: SinceAnswer
    value: float | None
    subject: str
    event: str
    why: str
    sentence: str
    advice: str
    action: ActionAnswer | None


class WayOutAnswer(TypedDict):
    """What may help, in a sentence and to be done."""

    advice: str
    action: ActionAnswer


class BlowUpAnswer(TypedDict):
    """Which layer of a diverged run grew first a thousandfold: its largest weight at three steps.

    `subject` and `event` are the parts of `sentence`.
    """

    layer: str
    since: SinceAnswer
    start: float | None
    grown: float | None
    last: float | None
    last_step: int
    subject: str
    event: str
    sentence: str


class LossBlowUpAnswer(TypedDict):
    """A full-data loss that has grown by orders of magnitude over that at `start_step`, and stays there.

    `since`: the step to go on from with a smaller rate. `largest_stable_rate`: 2/λmax there, where the run's
    rule is plain gradient descent and its rate is larger; else null.
    """

    start_step: int
    start: float | None
    since: int
    loss: float | None
    largest_stable_rate: float | None
    sentence: str
    advice: str


class DiagnosisAnswer(TypedDict):
    """The layers at a step; `stall` is null while weights can learn, `blow_up` unless the run diverged.

    `loss_blow_up` is null unless the loss has blown up at the step, which it may while it is finite.
    `unscaled` is null unless one of them came of inputs that are not scaled.
    """

    step: int
    samples: int
    layers: list[LayerAnswer]
    stall: StallAnswer | None
    blow_up: BlowUpAnswer | None
    loss_blow_up: LossBlowUpAnswer | None
    unscaled: WayOutAnswer | None


def diagnosis_answer(diagnosis: Diagnosis, config: RunConfig) -> DiagnosisAnswer:
    """Tell what the layers of a run of this configuration look like."""
    return {
        "step": diagnosis.step,
        "samples": diagnosis.look.samples,
        "layers": [_layer(signs) for signs in diagnosis.look.signs],
        "stall": diagnosis.stall and _stall(diagnosis.stall, config),
        "blow_up": diagnosis.blow_up and _blow_up(diagnosis.blow_up),
        "loss_blow_up": diagnosis.loss_blow_up and _loss_blow_up(diagnosis.loss_blow_up),
        "unscaled": diagnosis.unscaled and _way_out(diagnosis.unscaled, config),
    }


def _layer(signs: LayerSigns) -> LayerAnswer:
    return {
        "layer": signs.layer,
        "units": signs.units,
        "activation": signs.activation,
        "dead_units": signs.dead_units,
        "largest_slope": signs.largest_slope,
        "largest_weight": signs.largest_weight,
        "largest_gradient": signs.largest_gradient,
    }


def _stall(stall: Stall, config: RunConfig) -> StallAnswer:
    finding = stall.finding
    return {
        "cause": finding.cause,
        "layer": finding.layer,
        "since": _since(stall.since),
        "value": finding.value,
        "subject": finding.subject,
        "event": stall.event,
        "why": finding.why,
        "sentence": stall.sentence,
        "advice": stall.advice,
        "action": stall.remedy and _action(stall.remedy, config),
    }


def _way_out(remedy: Remedy, config: RunConfig) -> WayOutAnswer:
    return {"advice": remedy.advice, "action": _action(remedy, config)}


def _action(remedy: Remedy, config: RunConfig) -> ActionAnswer:
    return {
        "label": remedy.label,
        "as": "run" if remedy.fork_at is None else "fork",
        "from_step": remedy.fork_at or 0,
        "config": partial(config, remedy.config),
    }


def _blow_up(blow_up: BlowUp) -> BlowUpAnswer:
    return {
        "layer": blow_up.layer,
        "since": _since(blow_up.since),
        "start": blow_up.start,
        "grown": blow_up.grown,
        "last": blow_up.last,
        "last_step": blow_up.last_step,
        "subject": blow_up.subject,
        "event": blow_up.event,
        "sentence": blow_up.sentence,
    }


def _loss_blow_up(found: LossBlowUp) -> LossBlowUpAnswer:
    start_step, start, since = found.blown_up
    return {
        "start_step": start_step,
        "start": start,
        "since": since,
        "loss": found.loss,
        "largest_stable_rate": found.stable_rate,
        "sentence": found.sentence,
        "advice": found.advice,
    }


def _since(since: Since) -> SinceAnswer:
    return {"step": since.step, "exact": since.exact}
