"""One message of the binary stream: a JSON header, then float32 arrays that it names.

A little-endian uint32 gives the header's length in bytes; the header is padded with spaces so that
the arrays start on a multiple of 4, where a browser can look at them without a copy.
"""

import struct
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic_core import to_json

from ...runs import Moment, Run
from ...runs.looks.moment import SampleView
from ..encode import listed
from ..runs.answers import blown_up_answer, divergence_answer, epoch_answers
from ..steps.microscope import weight_answer

MOST_LOSSES = 16_384
"""Losses in one frame; a viewer that is further behind catches up over several."""

NONE = np.empty(0)
LARGEST = float(np.finfo(np.float32).max)


def pack(header: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """Join a header and its arrays. What is not finite is null in the header; arrays keep it, and numbers
    beyond float32 become infinite; an array that has some stands in the header's `beyond_float32` too."""
    contents = [{"name": name, "length": array.size} for name, array in arrays.items()]
    large = {name: array.ravel() for name, array in arrays.items() if _is_large(array)}
    beyond = {"beyond_float32": large} if large else {}
    text = to_json({**header, **beyond, "arrays": contents}, inf_nan_mode="null", fallback=listed)
    text += b" " * (-len(text) % 4)
    with np.errstate(over="ignore"):
        columns = [array.astype("<f4").tobytes() for array in arrays.values()]
    return b"".join([struct.pack("<I", len(text)), text, *columns])


def _is_large(array: NDArray[Any]) -> bool:
    """Say whether float32 loses a finite number of an array."""
    return bool((np.isfinite(array) & (np.abs(array) > LARGEST)).any())


def frame(run: Run, moment: Moment, number: int, start: int) -> tuple[bytes, int]:
    """Show a moment to a viewer that has the losses of the first `start` steps.

    Gives the message, and how many losses the viewer has then.
    """
    stop = min(moment.recorded, start + MOST_LOSSES)
    arrays = {
        "losses": run.history.losses(start, stop),
        "theta": moment.theta,
        "gradient": NONE if moment.gradient is None else moment.gradient,
        "update": NONE if moment.update is None else moment.update,
        **_prediction_arrays(moment),
    }
    header = {
        **_standing(run, moment, number),
        **_measured(moment),
        "losses_start": start,
        "epochs": epoch_answers(run, start, stop),
        "weight": _weight(moment),
        **_look(moment),
        "divergence": divergence_answer(moment.divergence),
    }
    return pack(header, arrays), stop


def _look(moment: Moment) -> dict[str, Any]:
    """Tell what was seen of the watched weight, where that was asked for; null where it took too long."""
    if moment.close is None:
        return {}
    return {"look": moment.close.look and weight_answer(moment.close.look)}


def _standing(run: Run, moment: Moment, number: int) -> dict[str, Any]:
    return {
        "type": "frame",
        "frame": number,
        "run": run.id,
        "step": moment.step,
        "epoch": moment.epoch,
        "status": moment.status,
        "steps_per_epoch": run.steps_per_epoch,
        "total_steps": run.total_steps,
        "samples_seen": moment.samples_seen,
        "recorded": moment.recorded,
    }


def _measured(moment: Moment) -> dict[str, Any]:
    """Tell what was measured at the weights; null while it is too dear to measure in training."""
    measure, prediction, sample = moment.sight.measure, moment.sight.prediction, moment.sight.sample
    batch = moment.batch
    return {
        "loss": measure and measure.loss,
        "accuracy": measure and measure.accuracy,
        "blown_up": blown_up_answer(measure and measure.blown_up),
        "batch": batch
        and {
            "size": batch.size,
            "loss_before": batch.loss_before,
            "loss_after": batch.loss_after,
        },
        "sample": sample and _sample(sample),
        "prediction": prediction and {"kind": prediction.kind, "shape": list(prediction.values.shape)},
    }


def _sample(sample: SampleView) -> dict[str, Any]:
    target = sample.target
    return {
        "index": sample.index,
        "input": sample.input.tolist(),
        "output": sample.output.tolist(),
        "label": target if isinstance(target, int) else target.tolist(),
    }


def _prediction_arrays(moment: Moment) -> dict[str, NDArray[Any]]:
    prediction = moment.sight.prediction
    if prediction is None:
        return {}
    if prediction.classes is None:
        return {"prediction": prediction.values}
    return {"prediction": prediction.values, "prediction_class": prediction.classes}


def _weight(moment: Moment) -> dict[str, Any] | None:
    """Tell the watched weight's last step in float64; what led to it is null at step 0."""
    weight = moment.weight
    if weight is None:
        return None
    explanation = weight.explanation
    return {
        "index": weight.index,
        "label": weight.label,
        "before": weight.before,
        "gradient": weight.gradient,
        "update": weight.update,
        "after": weight.after,
        "learning_rate": explanation and explanation.learning_rate,
        "rescaled_gradient": explanation and explanation.rescaled_gradient,
        "terms": explanation and dict(explanation.terms),
        "why": explanation and explanation.why,
        "formula": explanation and explanation.formula,
    }
