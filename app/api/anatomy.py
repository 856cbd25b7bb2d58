"""One step for one sample of its batch, as JSON in float64."""

from collections.abc import Collection
from typing import Annotated, Any

from pydantic import WithJsonSchema
from typing_extensions import TypedDict

from app.api.answers import Numbers, Rows
from app.api.encode import JsonAnswer, answered, count_numbers
from app.api.errors import TooLarge
from app.api.requests import Part
from app.engine.anatomy import Anatomy, LayerAnatomy
from app.engine.errors import refuse
from app.runs import Run

ANSWER_LIMIT = 2 * 2**20
"""Bytes of one answer."""

LEAST_BYTES = 3
"""Bytes that a number takes at least, with its comma and space."""

Integers = Annotated[Any, WithJsonSchema({"type": "array", "items": {"type": "integer"}})]


class BatchAnswer(TypedDict):
    """The B samples of the step: places in the data set, x (B, F), y (B,) or (B, K), and losses (B,)."""

    indices: Integers
    x: Rows
    y: Numbers
    loss_before: Numbers
    loss_after: Numbers


class LayerStep(TypedDict):
    """Which layer it is."""

    name: str
    activation: str
    units: int


class LayerStepAnswer(LayerStep, total=False):
    """One layer of F inputs and U units, for one sample.

    forward: `inputs` (F,), `z` and `a` (U,) at the weights before the step, `z_after` and `a_after` (U,) at
    those after it. backward: `error` (U,), the slope of the sample's loss in z. sample_gradient:
    `kernel_gradient` (F, U) and `bias_gradient` (U,) of the sample's loss. batch_gradient: the means of those
    over the batch, which the optimizer gets.
    """

    inputs: Numbers
    z: Numbers
    a: Numbers
    z_after: Numbers
    a_after: Numbers
    error: Numbers
    kernel_gradient: Rows
    bias_gradient: Numbers
    batch_kernel_gradient: Rows
    batch_bias_gradient: Numbers


class BeforeAfter(TypedDict):
    """A loss before and after the step."""

    before: float | None
    after: float | None


class ThetaParts(TypedDict, total=False):
    """All P weights before and after the step, and what was added to them, (P,) each."""

    theta_before: Numbers
    update: Numbers
    theta_after: Numbers


class BatchPart(TypedDict, total=False):
    """The samples of the step."""

    batch: BatchAnswer


class AnatomyAnswer(ThetaParts, BatchPart):
    """One step for one sample: `sample` counts within the batch of `batch_size`.

    `batch_loss` is the mean over the batch. Parts that were not asked for are missing.
    """

    step: int
    epoch: int
    sample: int
    batch_size: int
    learning_rate: float
    formula: str
    sample_loss: BeforeAfter
    batch_loss: BeforeAfter
    layers: list[LayerStepAnswer]


def anatomy_answer(run: Run, seen: Anatomy, parts: Collection[Part], layer: int | None) -> AnatomyAnswer:
    """Tell the parts of a step that were asked for, of one layer or (None) of all.

    Raises ConfigError at "layer" for one that the network does not have.
    """
    before, after = seen.losses
    return {
        "step": seen.step,
        "epoch": run.schedule.epoch_of(seen.step),
        "sample": seen.sample,
        "batch_size": len(seen.batch.indices),
        "learning_rate": seen.learning_rate,
        "formula": seen.formula,
        "sample_loss": _before_after(before[seen.sample], after[seen.sample]),
        "batch_loss": _before_after(before.mean(), after.mean()),
        **_batch(seen, parts),
        "layers": [_layer(run, seen, number, parts) for number in _chosen(len(seen.layers), layer)],
        **_theta(seen, parts),
    }


async def bounded(content: AnatomyAnswer) -> JsonAnswer:
    """Write an answer; raise TooLarge for one of more than `ANSWER_LIMIT` bytes."""
    if count_numbers(content) * LEAST_BYTES <= ANSWER_LIMIT:
        answer = await answered(content)
        if len(answer.body) <= ANSWER_LIMIT:
            return answer
    raise TooLarge(
        f"The answer must be at most {ANSWER_LIMIT:,} bytes. Ask for some of its parts, such as "
        "parts=forward&parts=backward, or for one layer, such as layer=0: that leaves batch and theta whole.",
        "parts",
    )


def _chosen(layers: int, layer: int | None) -> range:
    if layer is None:
        return range(layers)
    if layer >= layers:
        raise refuse("layer", f"be from 0 to {layers - 1}, the last layer", layer)
    return range(layer, layer + 1)


def _before_after(before: float, after: float) -> BeforeAfter:
    return {"before": float(before), "after": float(after)}


def _batch(seen: Anatomy, parts: Collection[Part]) -> BatchPart:
    if "batch" not in parts:
        return {}
    indices, x, y = seen.batch
    before, after = seen.losses
    return {"batch": {"indices": indices, "x": x, "y": y, "loss_before": before, "loss_after": after}}


def _theta(seen: Anatomy, parts: Collection[Part]) -> ThetaParts:
    if "theta" not in parts:
        return {}
    return {"theta_before": seen.theta_before, "update": seen.update, "theta_after": seen.theta_after}


def _layer(run: Run, seen: Anatomy, number: int, parts: Collection[Part]) -> LayerStepAnswer:
    layer, config = seen.layers[number], run.config.layers[number]
    answer: LayerStepAnswer = {"name": layer.name, "activation": config.activation, "units": config.units}
    for part, told in _layer_parts(layer).items():
        if part in parts:
            answer |= told
    return answer


def _layer_parts(layer: LayerAnatomy) -> dict[Part, Any]:
    """Return the names and arrays of each part of a layer."""
    return {
        "forward": {
            "inputs": layer.inputs,
            "z": layer.forward.z,
            "a": layer.forward.a,
            "z_after": layer.again.z,
            "a_after": layer.again.a,
        },
        "backward": {"error": layer.error},
        "sample_gradient": {
            "kernel_gradient": layer.gradient.kernel,
            "bias_gradient": layer.gradient.bias,
        },
        "batch_gradient": {
            "batch_kernel_gradient": layer.batch_gradient.kernel,
            "batch_bias_gradient": layer.batch_gradient.bias,
        },
    }
