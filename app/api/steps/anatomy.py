"""One step for one sample of its batch, as JSON in float64."""

from typing import Any, Literal, get_args

import numpy as np
from fastapi import Response
from pydantic import BaseModel, Field

from ...engine.arrays import IntArray
from ...engine.errors import refuse
from ...engine.looks.anatomy import Anatomy, LayerAnatomy
from ...runs import Run
from ..answer import Answer, Integers, Numbers, Rows, Target, answered, at, count_numbers, part, told
from ..errors import TooLarge
from ..parsing import LAX, Index

ANSWER_LIMIT = 2 * 2**20
"""Bytes of one answer."""

LEAST_BYTES = 3
"""Bytes that a number takes at least, with its comma and space."""

Part = Literal["batch", "losses", "forward", "backward", "sample_gradient", "batch_gradient", "theta"]
"""What an answer about one step may hold besides its figures."""

PARTS: tuple[Part, ...] = get_args(Part)


class StepQuery(BaseModel):
    """Which sample of one step, and how much of it."""

    model_config = LAX

    sample: Index = Field(0, description="Which sample of the step's batch, from 0.")
    layer: Index | None = Field(None, description="One layer only, from 0; all layers without it.")
    unit: Index | None = Field(None, description="One unit of the layer only, from 0; all units without it.")
    parts: tuple[Part, ...] = Field(
        PARTS,
        max_length=len(PARTS),
        description="What to answer, each as a parts= of its own; everything without it.",
    )


class BatchAnswer(Answer):
    """The B samples of the step.

    losses: their places in the data set, and losses (B,) before and after the step. batch: those, with
    x (B, F), and y (B,) or (B, K).
    """

    indices: Integers
    loss_before: Numbers
    loss_after: Numbers
    x: Rows = part()
    y: Numbers = part()


class LayerStepAnswer(Answer):
    """One layer of F inputs and U units, for one sample.

    forward: `inputs` (F,), `z` and `a` (U,) at the weights before the step, `z_after` and `a_after` (U,) at
    those after it. backward: the slopes of the sample's loss in a, `arriving`, and in z, `error`, with the
    activation's own `slope` at z, (U,) each. sample_gradient: `kernel_gradient` (F, U) and `bias_gradient`
    (U,) of the sample's loss. batch_gradient: the means of those over the batch, which the optimizer gets.
    Of one unit, U is 1. A dropout layer has no gradients, but `dropped` (U,): which of its inputs are
    silenced for this sample, in both passes forward.
    """

    name: str
    activation: str
    units: int
    inputs: Numbers = part()
    z: Numbers = part()
    a: Numbers = part()
    z_after: Numbers = part()
    a_after: Numbers = part()
    dropped: list[bool] = part()
    arriving: Numbers = part()
    slope: Numbers = part()
    error: Numbers = part()
    kernel_gradient: Rows = part()
    bias_gradient: Numbers = part()
    batch_kernel_gradient: Rows = part()
    batch_bias_gradient: Numbers = part()


class BeforeAfter(Answer):
    """A loss before and after the step."""

    before: float | None
    after: float | None


class LossAnswer(Answer):
    """The sample's loss before the step: in letters, in rounded numbers, and exactly.

    `arithmetic` is an expression of numbers, + - * / **, log(), exp(), abs(), min() and max().
    """

    letters: str
    text: str
    arithmetic: str


class AnatomyAnswer(Answer):
    """One step for one sample: `sample` counts within the batch of `batch_size`.

    `index` is its place in the data set and `target` its y. `batch_loss` is the mean over the batch.
    `theta_before`, `update` and `theta_after`: all P weights before and after the step, and what was added to
    them, (P,) each. Of one layer, those of its kernel and then of its bias; of one unit, those that lead to
    it and its bias. Parts that were not asked for are missing.
    """

    step: int
    epoch: int
    sample: int
    index: int
    target: Target
    batch_size: int
    learning_rate: float
    formula: str
    loss: LossAnswer = at("worked")
    sample_loss: BeforeAfter
    batch_loss: BeforeAfter
    batch: BatchAnswer = part()
    layers: list[LayerStepAnswer]
    theta_before: Numbers = part()
    update: Numbers = part()
    theta_after: Numbers = part()


def anatomy_answer(run: Run, seen: Anatomy, query: StepQuery) -> dict[str, Any]:
    """Tell the parts of a step that were asked for: of all layers, of one, or of one of its units.

    Raises ConfigError at "layer" or "unit" for one that the network does not have, or for a unit of no layer.
    """
    (indices, x, y), sample, parts = seen.batch, seen.sample, query.parts
    before, after = seen.losses
    place = _place(run, query)
    chosen = range(len(seen.layers)) if query.layer is None else (query.layer,)
    own = {
        "epoch": run.schedule.epoch_of(seen.step),
        "index": int(indices[sample]),
        "target": y[sample],
        "batch_size": len(indices),
        "sample_loss": {"before": before[sample], "after": after[sample]},
        "batch_loss": {"before": before.mean(), "after": after.mean()},
        "layers": [_layer(run, seen, number, query) for number in chosen],
    }
    if "batch" in parts or "losses" in parts:
        whole = {"x": x, "y": y} if "batch" in parts else {}
        own["batch"] = {"indices": indices, "loss_before": before, "loss_after": after, **whole}
    if "theta" in parts:
        own |= {name: getattr(seen, name)[place] for name in ("theta_before", "update", "theta_after")}
    figures = {name: getattr(seen, name) for name in ("step", "sample", "learning_rate", "formula", "worked")}
    return told(AnatomyAnswer, {**figures, **own})


async def bounded(content: dict[str, Any]) -> Response:
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


def _layer(run: Run, seen: Anatomy, number: int, query: StepQuery) -> dict[str, Any]:
    layer, activation = seen.layers[number], run.config.layers[number].activation
    units = slice(None) if query.unit is None else slice(query.unit, query.unit + 1)
    parts = _layer_parts(layer, units)
    asked = {name: array for part in query.parts for name, array in parts.get(part, {}).items()}
    return {"name": layer.name, "activation": activation, "units": len(layer.forward.a), **asked}


def _layer_parts(layer: LayerAnatomy, units: slice) -> dict[Part, Any]:
    """Return the names and arrays of each part of a layer, for some of its units."""
    return {
        "forward": {
            "inputs": layer.inputs,
            **{name: array[units] for name, array in layer.forward._asdict().items()},
            **{f"{name}_after": array[units] for name, array in layer.again._asdict().items()},
            **({} if layer.dropped is None else {"dropped": layer.dropped[units].tolist()}),
        },
        "backward": {name: array[units] for name, array in layer.back._asdict().items()},
        "sample_gradient": {f"{role}_gradient": part[..., units] for role, part in layer.gradient.items()},
        "batch_gradient": {
            f"batch_{role}_gradient": part[..., units] for role, part in layer.batch_gradient.items()
        },
    }
