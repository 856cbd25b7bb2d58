"""The layers of a run at one step over REST: how far each can still learn, and what keeps it from that."""

from typing import Any, Literal

from pydantic import Field

from ...engine.config import RunConfig, partial
from ...engine.looks.stall import Cause
from ...engine.looks.trouble import Remedy
from ...runs import Diagnosis
from ..answer import Answer, at, told


class LayerAnswer(Answer):
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


class SinceAnswer(Answer):
    """The first step at which something held, or one soon after it where `exact` is false."""

    step: int
    exact: bool


class ActionAnswer(Answer):
    """A way out that was tried aside: a fork with `config` as its `changes`, or a new run.

    A new run has the settings of the old one with those of `config` in their place, and of a part without a
    `name` (the data set, say) only the settings that it has.
    """

    label: str
    kind: Literal["fork", "run"] = Field(alias="as")
    from_step: int
    config: dict[str, Any]


class StallAnswer(Answer):
    """What keeps a run from learning; `value` is the largest slope, gradient, update or loss at the step.

    `layer` is empty where it is all of them; `action` is null where no way out is known to help. `subject`,
    `event` and `why` are the parts of `sentence`.
    """

    cause: Cause = at("finding.cause")
    layer: str = at("finding.layer")
    since: SinceAnswer
    value: float | None = at("finding.value")
    subject: str = at("finding.subject")
    event: str
    why: str = at("finding.why")
    sentence: str
    advice: str
    action: ActionAnswer | None


class WayOutAnswer(Answer):
    """What may help, in a sentence and to be done."""

    advice: str
    action: ActionAnswer


class BlowUpAnswer(Answer):
    """Which layer of a diverged run grew first a thousandfold: its largest weight at step 0 and `since`.

    `subject` and `event` are the parts of `sentence`.
    """

    layer: str
    since: SinceAnswer
    start: float | None
    grown: float | None
    subject: str
    event: str
    sentence: str


class LossBlowUpAnswer(Answer):
    """A full-data loss that has grown by orders of magnitude over that at `start_step`, and stays there.

    `since`: the step to go on from with a smaller rate. `largest_stable_rate`: 2/λmax there, where the run's
    rule is plain gradient descent and its rate is larger; else null. `tenth`: of the rate, there or here.
    """

    start_step: int = at("blown_up.start_step")
    start: float | None = at("blown_up.start")
    since: int = at("blown_up.since")
    loss: float | None
    largest_stable_rate: float | None = at("stable_rate")
    tenth: float
    sentence: str
    advice: str


class DiagnosisAnswer(Answer):
    """The layers at a step; `stall` is null while weights can learn, `blow_up` unless the run diverged.

    `loss_blow_up` is null unless the loss has blown up at the step, which it may while it is finite.
    `unscaled` is null unless one of them came of inputs that are not scaled.
    """

    step: int
    samples: int = at("look.samples")
    layers: list[LayerAnswer] = at("look.signs")
    stall: StallAnswer | None
    blow_up: BlowUpAnswer | None
    loss_blow_up: LossBlowUpAnswer | None
    unscaled: WayOutAnswer | None


def diagnosis_answer(diagnosis: Diagnosis, config: RunConfig) -> dict[str, Any]:
    """Tell what the layers of a run of this configuration look like."""
    stall, unscaled = diagnosis.stall, diagnosis.unscaled
    action = stall and stall.remedy and action_of(stall.remedy, config)
    ways_out = {
        "stall": stall and told(StallAnswer, {"action": action}, stall),
        "unscaled": unscaled and {"advice": unscaled.advice, "action": action_of(unscaled, config)},
    }
    return told(DiagnosisAnswer, ways_out, diagnosis)


def action_of(remedy: Remedy, config: RunConfig) -> dict[str, Any]:
    """Tell a way out of what a run of this configuration is in."""
    return {
        "label": remedy.label,
        "as": "run" if remedy.fork_at is None else "fork",
        "from_step": remedy.fork_at or 0,
        "config": partial(config, remedy.config),
    }
