"""One message of the binary stream: a JSON header, then float32 arrays that it names.

A little-endian uint32 gives the header's length in bytes; the header is padded with spaces so that
the arrays start on a multiple of 4, where a browser can look at them without a copy.
"""

import struct
from collections.abc import Collection, Mapping
from math import isfinite
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from pydantic_core import to_json

from ...engine.looks.predictions import Kind
from ...engine.training.setup import Explanation
from ...runs import Frame, Run
from ...runs.looks.growth import Reading
from ...runs.past.chunk import Status
from ..answer import Answer, Floats, Joined, Numbers, Target, at, listed, part, told
from ..runs.answers import BlownUpAnswer, DivergenceAnswer, EpochAnswer, StopAnswer
from ..steps.microscope import WeightAnswer, weight_answer

MOST_LOSSES = 16_384  # in one frame; a viewer that is further behind catches up over several

LARGEST = float(np.finfo(np.float32).max)

NARROW = 2.0**-14
"""Of their size: where numbers span less, float32 has under a thousand steps for them, too few to draw."""


def pack(header: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]], exact: Collection[str] = ()) -> bytes:
    """Join a header and its arrays. What is not finite is null in the header; arrays keep it, and numbers
    beyond float32 become infinite; an `exact` array, or one not told by it, is in `beyond_float32` too."""
    contents = [{"name": name, "length": array.size} for name, array in arrays.items()]
    untold = {name: array.ravel() for name, array in arrays.items() if name in exact or not _told(array)}
    more = {"beyond_float32": untold} if untold else {}
    text = to_json({**header, **more, "arrays": contents}, inf_nan_mode="null", fallback=listed)
    text += b" " * (-len(text) % 4)
    with np.errstate(over="ignore"):
        columns = [array.astype("<f4").tobytes() for array in arrays.values()]
    return b"".join([struct.pack("<I", len(text)), text, *columns])


def _told(array: NDArray[Any]) -> bool:
    """Say whether float32 tells an array's finite numbers apart, or has the one that all of them are."""
    low, high = _ends(array)
    if not isfinite(low + high):
        low, high = _ends(array[np.isfinite(array)])
    largest = max(-low, high)
    apart = high - low >= NARROW * largest
    return largest <= LARGEST and (apart or low == high == float(np.float32(low)))


def _ends(array: NDArray[Any]) -> tuple[float, float]:
    """Return the least and the largest of some numbers, NaN if one is; 0 of none."""
    if not array.size:
        return 0.0, 0.0
    return array.item(array.argmin()), array.item(array.argmax())  # a third of the time of `min` and `max`


class BatchFigures(Answer):
    """The last step's batch: its size, and its mean loss before and after the update."""

    size: int
    loss_before: float | None
    loss_after: float | None


class SampleAnswer(Answer):
    """One sample of the batch, and what the network makes of it now."""

    index: int
    input: Numbers
    output: Numbers
    label: Target = at("target")


class ShapeAnswer(Answer):
    """What is predicted, and the shape of the array `prediction`."""

    kind: Kind
    shape: list[int] = at("values.shape")


class WatchedAnswer(Answer):
    """The watched weight's last step in float64; what led to it is null at step 0."""

    index: int
    label: str
    before: float | None
    gradient: float | None
    update: float | None
    after: float | None
    learning_rate: float | None
    rescaled_gradient: float | None
    terms: dict[str, float | None] | None
    why: str | None
    formula: str | None


class FrameHeader(Answer):
    """What a frame says beside its arrays; what is measured is null while it is too dear in training.

    `penalty` is the part of the loss that the weights themselves add, `learning_rate` that of the step which
    led here (at step 0 of the first to come). `val_loss` and `val_accuracy` are of the samples held out.

    `look` is missing where no close look was asked for, and null where it took too long.
    """

    type: Literal["frame"]
    frame: int
    run: str
    step: int
    epoch: int
    status: Status
    steps_per_epoch: int
    total_steps: int
    samples_seen: int
    recorded: int
    saved_step: int | None
    learning_rate: float = at("rate")
    loss: float | None
    accuracy: float | None
    penalty: float | None
    val_loss: float | None
    val_accuracy: float | None
    blown_up: BlownUpAnswer | None
    batch: BatchFigures | None
    sample: SampleAnswer | None
    prediction: ShapeAnswer | None
    losses_start: int
    epochs: list[EpochAnswer]
    weight: WatchedAnswer | None
    look: WeightAnswer | None = part()
    divergence: DivergenceAnswer | None
    stopped: StopAnswer | None


class FrameArrays(Answer):
    """The arrays beside it: new losses, all weights, the last step's gradient and update (empty at step 0).

    `prediction`, row first, is missing while it is too dear in training, `prediction_class` but for a map
    of several classes.
    """

    losses: Floats
    theta: Floats
    gradient: Floats
    update: Floats
    prediction: Floats = part()
    prediction_class: Floats = part()


UNMEASURED = dict.fromkeys(Reading._fields)
UNEXPLAINED = dict.fromkeys(Explanation._fields)


NUMBER = 10**9
"""In the place of a frame's number, which `Message.numbered` puts there for each viewer."""


class Message(NamedTuple):
    """A frame for all viewers that have the same losses, and how many losses they have then."""

    content: bytes
    recorded: int

    def numbered(self, number: int) -> bytes:
        """Give one viewer's message; JSON lets a number have spaces before it."""
        place = self.content.index(b'"frame":') + len(b'"frame":')
        digits = len(str(NUMBER))
        return b"%b%*d%b" % (self.content[:place], digits, number, self.content[place + digits :])


def frame(run: Run, moment: Frame, start: int) -> Message:
    """Show a moment to viewers that have the losses of the first `start` steps."""
    stop = min(moment.recorded, start + MOST_LOSSES)
    weight, close, prediction = moment.weight, moment.close, moment.measured.prediction
    losses = run.history.losses(start, stop)
    arrays = {"losses": losses, "theta": moment.theta, "gradient": moment.gradient, "update": moment.update}
    if prediction is not None:
        arrays["prediction"] = prediction.values
        if prediction.classes is not None:
            arrays["prediction_class"] = prediction.classes
    own = {
        **moment.measured._asdict(),
        **moment._asdict(),
        "type": "frame",
        "frame": NUMBER,
        "run": run.id,
        "losses_start": start,
        "epochs": run.history.epochs(start, stop),
        "weight": weight and Joined(weight, weight.explanation or UNEXPLAINED),
        **({"look": close.look and weight_answer(close.look)} if close else {}),
    }
    header = told(FrameHeader, own, moment.measured.measure or UNMEASURED, run)
    return Message(pack(header, arrays, ("theta",) if len(moment.theta) == 2 else ()), stop)
