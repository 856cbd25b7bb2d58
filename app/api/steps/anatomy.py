"""One step for one sample of its batch, as JSON in float64."""

from collections.abc import Collection
from typing import Annotated, Any

import numpy as np
from pydantic import WithJsonSchema
from typing_extensions import TypedDict

from ...engine.arrays import IntArray
from ...engine.errors import refuse
from ...engine.looks.anatomy import Anatomy, LayerAnatomy
from ...runs import Run
from ..encode import JsonAnswer, answered, count_numbers
from ..errors import TooLarge
from ..requests import Part, StepQuery
from ..runs.answers import Numbers, Rows

ANSWER_LIMIT = 2 * 2**20
"""Bytes of one answer."""

LEAST_BYTES = 3
"""Bytes that a number takes at least, with its comma and space."""

Integers = Annotated[Any, WithJsonSchema({"type": "array", "items": {"type": "integer"}})]

_NUMBER_OR_NUMBERS = WithJsonSchema({"type": ["number", "array"], "items": {"type": "number"}})


class BatchAnswer(TypedDict, total=False):
    """The B samples of the step.

    losses: their places in the data set, and losses (B,) before and after the step. batch: those, with
    x (B, F), and y (B,) or (B, K).
    """

    indices: Integers
    loss_before: Numbers
    loss_after: Numbers
    x: Rows
    y: Numbers


class LayerStep(TypedDict):
    """Which layer it is."""

    name: str
    activation: str
    units: int


class LayerStepAnswer(LayerStep, total=False):
    """One layer of F inputs and U units, for one sample.

    forward: `inputs` (F,), `z` and `a` (U,) at the weights before the step, `z_after` and `a_after` (U,) at
    those after it. backward: the slopes of the sample's loss in a, `arriving`, and in z, `error`, with the
    activation's own `slope` at z, (U,) each. sample_gradient: `kernel_gradient` (F, U) and `bias_gradient`
    (U,) of the sample's loss. batch_gradient: the means of those over the batch, which the optimizer gets.
    Of one unit, U is 1.
    """

    inputs: Numbers
    z: Numbers
    a: Numbers
    z_after: Numbers
    a_after: Numbers
    arriving: Numbers
    slope: Numbers
    error: Numbers
    kernel_gradient: Rows
    bias_gradient: Numbers
    batch_kernel_gradient: Rows
    batch_bias_gradient: Numbers


class BeforeAfter(TypedDict):
    """A loss before and after the step."""

    before: float | None
    after: float | None


class LossAnswer(TypedDict):
    """The sample's loss before the step: in letters, in rounded numbers, and exactly.

    `arithmetic` is an expression of numbers, + - * / **, log(), exp(), abs(), min() and max().
    """

    letters: str
    text: str
    arithmetic: str


class ThetaParts(TypedDict, total=False):
    """All P weights before and after the step, and what was added to them, (P,) each.

    Of one layer, those of its kernel and then of its bias; of one unit, those that lead to it and its bias.
    """

    theta_before: Numbers
    update: Numbers
    theta_after: Numbers


class BatchPart(TypedDict, total=False):
    """The samples of the step."""

    batch: BatchAnswer


class AnatomyAnswer(ThetaParts, BatchPart):
    """One step for one sample: `sample` counts within the batch of `batch_size`.

    `index` is its place in the data set and `target` its y. `batch_loss` is the mean over the batch. Parts
    that were not asked for are missing.
    """

    step: int
    epoch: int
    sample: int
    index: int
    target: Annotated[Any, _NUMBER_OR_NUMBERS]
    batch_size: int
    learning_rate: float
    formula: str
    loss: LossAnswer
    sample_loss: BeforeAfter
    batch_loss: BeforeAfter
    layers: list[LayerStepAnswer]


def anatomy_answer(run: Run, seen: Anatomy, query: StepQuery) -> AnatomyAnswer:
    """Tell the parts of a step that were asked for: of all layers, of one, or of one of its units.

    Raises ConfigError at "layer" or "unit" for one that the network does not have, or for a unit of no layer.
    """
    before, after = seen.losses
    letters, text, arithmetic = seen.worked
    place = _place(run, query)
    chosen = range(len(seen.layers)) if query.layer is None else (query.layer,)
    return {
        "step": seen.step,
        "epoch": run.schedule.epoch_of(seen.step),
        "sample": seen.sample,
        "index": int(seen.batch.indices[seen.sample]),
        "target": seen.batch.y[seen.sample],
        "batch_size": len(seen.batch.indices),
        "learning_rate": seen.learning_rate,
        "formula": seen.formula,
        "loss": {"letters": letters, "text": text, "arithmetic": arithmetic},
        "sample_loss": _before_after(before[seen.sample], after[seen.sample]),
        "batch_loss": _before_after(before.mean(), after.mean()),
        **_batch(seen, query.parts),
        "layers": [_layer(run, seen, number, query) for number in chosen],
        **_theta(seen, query.parts, place),
    }


async def bounded(content: AnatomyAnswer) -> JsonAnswer:
    """Write an answer; raise TooLarge for one of more than `ANSWER_LIMIT` bytes."""
    if count_numbers(content) * LEAST_BYTES <= ANSWER_LIMIT:
        answer = await answered(content)
        if len(answer.body) <= ANSWER_LIMIT:
            return answer
    raise TooLarge(
        f"The answer must be at most {ANSWER_LIMIT:,} bytes. Ask for some of its parts, such as "
        "parts=losses&parts=forward&parts=backward, for one layer, such as layer=0, or for one of its units, "
        "such as layer=0&unit=0; no layer narrows batch, of which losses is the small part.",
        "parts",
    )


def _place(run: Run, query: StepQuery) -> slice | IntArray:
    """Return where in theta the layer or unit lies that was asked for; everywhere without one."""
    layers = len(run.config.layers)
    if query.layer is None:
        if query.unit is not None:
            raise refuse("unit", "come with layer, the layer that it is a unit of", query.unit)
        return slice(None)
    if query.layer >= layers:
        raise refuse("layer", f"be from 0 to {layers - 1}, the last layer", query.layer)
    network = run.trainer.network
    part, units = network.layer_part(network.layer_names[query.layer]), network.sizes[query.layer + 1]
    if query.unit is None:
        return part
    if query.unit >= units:
        raise refuse("unit", f"be from 0 to {units - 1}, the layer's last unit", query.unit)
    return np.arange(part.start + query.unit, part.stop, units)


def _before_after(before: float, after: float) -> BeforeAfter:
    return {"before": float(before), "after": float(after)}


def _batch(seen: Anatomy, parts: Collection[Part]) -> BatchPart:
    if "batch" not in parts and "losses" not in parts:
        return {}
    indices, x, y = seen.batch
    before, after = seen.losses
    answer: BatchAnswer = {"indices": indices, "loss_before": before, "loss_after": after}
    return {"batch": answer | {"x": x, "y": y} if "batch" in parts else answer}


def _theta(seen: Anatomy, parts: Collection[Part], place: slice | IntArray) -> ThetaParts:
    if "theta" not in parts:
        return {}
    before, update, after = (theta[place] for theta in (seen.theta_before, seen.update, seen.theta_after))
    return {"theta_before": before, "update": update, "theta_after": after}


def _layer(run: Run, seen: Anatomy, number: int, query: StepQuery) -> LayerStepAnswer:
    layer, activation = seen.layers[number], run.config.layers[number].activation
    units = slice(None) if query.unit is None else slice(query.unit, query.unit + 1)
    answer: LayerStepAnswer = {"name": layer.name, "activation": activation, "units": len(layer.forward.a)}
    for part, told in _layer_parts(layer, units).items():
        if part in query.parts:
            answer |= told
    return answer


def _layer_parts(layer: LayerAnatomy, units: slice) -> dict[Part, Any]:
    """Return the names and arrays of each part of a layer, for some of its units."""
    (z, a), (z_after, a_after) = layer.forward, layer.again
    return {
        "forward": {
            "inputs": layer.inputs,
            **{name: array[units] for name, array in zip(_FORWARD, (z, a, z_after, a_after), strict=True)},
        },
        "backward": {name: array[units] for name, array in layer.back._asdict().items()},
        "sample_gradient": {f"{role}_gradient": part[..., units] for role, part in layer.gradient.items()},
        "batch_gradient": {
            f"batch_{role}_gradient": part[..., units] for role, part in layer.batch_gradient.items()
        },
    }


_FORWARD = ("z", "a", "z_after", "a_after")
