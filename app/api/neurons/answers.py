"""What is asked and told of neurons: where each fires, one in a step, and any inputs sent forward."""

from typing import Annotated, Any, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, Field

from ...engine.datasets.given import Given, given_rows
from ...engine.errors import ConfigError, refuse
from ...engine.looks.neurons import network_of
from ...engine.looks.outcomes import Share
from ...runs import Run
from ...runs.looks.neurons import Sent, TilesAtStep
from ..answer import Answer, Integers, Numbers, Pair, Rows, Target, at, part, told
from ..live.frame import pack
from ..parsing import STRICT, AtStep, Index, Reader

MOST_POINTS = 129
"""Points along each input of where neurons fire; what a large network allows may be fewer."""

MOST_ROWS = 1_000
"""Inputs that go forward in one call."""

MOST_TOLD = 2**18
"""Sums and outputs of single neurons in one answer."""


class NeuronsQuery(AtStep):
    """Which step of a run, and how finely its neurons are shown."""

    points: int = Field(21, ge=2, le=MOST_POINTS, description="Points along each input.")
    layer: Index | None = Field(None, description="One layer only, from 0; all layers without it.")


class OutcomesQuery(AtStep):
    """Which step of a run, and which share of its samples."""

    share: Share = Field("trained_on", description="Which samples: those trained on, or those held out.")


class BadAnswer(Answer):
    """One sample, by its place among all of the data set, and its own loss, in which no class weighs more.

    `taken_for` is the class that its outputs say, null where values are predicted.
    """

    index: int
    loss: float | None
    input: Numbers
    output: Numbers
    target: Target
    taken_for: int | None


class OutcomesAnswer(Answer):
    """How the weights at a step do on a share of the samples.

    `confusion` counts how often each class, a row, is taken for which, and `right` those on its diagonal;
    both are null where values are predicted. `loss` is the mean, with any penalty on weights. `predicted`: of
    a scatter, the answers beside the `truth` that `read_data` has of the share. `worst`: the ten samples with
    the largest losses, or all.
    """

    step: int
    share: Share
    count: int = at("outcomes.count")
    loss: float | None = at("outcomes.loss")
    right: int | None = at("outcomes.right")
    confusion: Rows | None = at("outcomes.confusion")
    predicted: Numbers | None = at("outcomes.predicted")
    worst: list[BadAnswer] = at("outcomes.worst")


class NeuronsFigures(Answer):
    """Where the outputs of neurons are shown: at `points` along each input, from low to high.

    `x` and `y` are of the first and the second input, in the network's units; `y` is null of one. `first` is
    the number of the first layer.
    """

    step: int
    kind: Literal["curve", "map"] = at("tiles.kind")
    points: int = at("tiles.points")
    x: Pair = at("tiles.x")
    y: Pair | None = at("tiles.y")
    first: int = at("tiles.first")


class TiledLayerFigures(Answer):
    """One layer. `signed`: whether an output of its activation may be below 0."""

    name: str
    activation: str
    signed: bool
    units: int = at("low.size")


class TiledLayerAnswer(TiledLayerFigures):
    """The same, and its outputs at all points, a row for each unit, the first input's points fastest.

    `low` and `high`: the least and the largest of each row, null where not all are finite.
    """

    low: Numbers
    high: Numbers
    outputs: Rows


class NeuronsAnswer(NeuronsFigures):
    """Where the neurons of a run fire, layer by layer."""

    layers: list[TiledLayerAnswer] = at("tiles.layers")


class NeuronsHeader(NeuronsFigures):
    """What the binary answer says beside its arrays: of layer n here `low_n`, `high_n` and `outputs_n`."""

    layers: list[TiledLayerFigures] = at("tiles.layers")


def packed_tiles(seen: TilesAtStep) -> bytes:
    """Write where neurons fire in binary; what is not finite is so in the arrays, too."""
    arrays: dict[str, NDArray[Any]] = {}
    for number, layer in enumerate(seen.tiles.layers):
        for name in ("low", "high", "outputs"):
            arrays[f"{name}_{number}"] = getattr(layer, name)
    return pack(told(NeuronsHeader, seen), arrays)


class ResponseAnswer(Answer):
    """The activation's f(z) and its slope f′(z) at some sums z."""

    z: Numbers
    f: Numbers
    slope: Numbers


class NeuronAnswer(Answer):
    """One unit in the step that led to `step`, for each sample of its batch, at the weights before it.

    `batch_step`: the step whose batch it is; at step 0, and where a run was set down, the one to come.
    `indices`: the samples' places in the data set. `z`: the unit's sums, `a` its outputs, `slope` da/dz,
    `arriving` dL/da and `error` dL/dz of each sample's own loss. `curve` is null where an output hangs on
    the other sums of its layer too. `largest_slope`: the largest slope over all samples at the weights after
    `step`, by which a unit is dead; null where there is no curve, or it takes too long to find.
    """

    step: int
    batch_step: int
    layer: int
    unit: int
    name: str
    activation: str
    indices: Integers
    z: Numbers
    a: Numbers
    slope: Numbers
    arriving: Numbers
    error: Numbers
    curve: ResponseAnswer | None
    largest_slope: float | None


InputRow = Annotated[tuple[float, ...], Field(min_length=1, max_length=64)]


class PredictBody(BaseModel):
    """Inputs to send forward through the network: as `x` or as `rows`, in the data's own units."""

    model_config = STRICT

    x: tuple[InputRow, ...] | None = Field(
        None,
        min_length=1,
        max_length=MOST_ROWS,
        description="A row of numbers for each: its inputs, in the data's own units (years, not 0…1).",
    )
    rows: tuple[dict[str, float | str | None], ...] | None = Field(
        None,
        min_length=1,
        max_length=MOST_ROWS,
        description="Or an object for each, by the names of columns; a column of words takes its word.",
    )
    layers: bool = Field(False, description="Also tell each layer's sums and outputs.")


class SumsAnswer(Answer):
    """A layer's sums z and outputs a, a row for each of the inputs."""

    name: str
    z: Rows
    a: Rows


class PredictAnswer(Answer):
    """What the network makes of inputs at a step: its outputs, a row for each.

    `classes`: the name of the class that each is taken for (a probability above one half, or the largest
    output), null where outputs are not finite; null for a regression, whose outputs are in its target's own
    units. `filled`: of `rows`, the columns of each whose empty cell was filled as in training; `unknown`:
    those whose word no sample has, so that all inputs of that column are 0. What `layers` tell are the
    network's own sums and outputs.
    """

    step: int
    outputs: Rows
    classes: list[str | None] | None
    filled: list[list[str]] = part()
    unknown: list[list[str]] = part()
    layers: list[SumsAnswer] = part()


PREDICT: Reader[PredictBody] = Reader(PredictBody)


def inputs_of(run: Run, wanted: PredictBody) -> Given:
    """Give the inputs in the data's own units; raise ConfigError where they are not as the data are."""
    network_of(run.trainer.network)
    if wanted.rows is None:
        if wanted.x is None:
            raise ConfigError("x", "x must be given, or rows.")
        return Given([[*row] for row in wanted.x], [], [])
    if wanted.x is not None:
        raise ConfigError("rows", "rows must be left out where x is given.")
    return given_rows(wanted.rows, run.data.features)


def predict_answer(run: Run, sent: Sent, given: Given, *, layers: bool) -> dict[str, Any]:
    """Tell what inputs became, and in single neurons if asked for."""
    known = {"step": sent.step, "outputs": sent.outputs, "classes": None}
    if sent.classes is not None:
        names = run.trainer.task.truth.classes
        finite = np.isfinite(sent.outputs.sum(axis=1))
        known["classes"] = [
            names[number] if is_finite else None
            for number, is_finite in zip(sent.classes.tolist(), finite.tolist(), strict=True)
        ]
    filled = {"filled": given.filled, "unknown": given.unknown} if given.filled else {}
    return told(PredictAnswer, {**known, **filled, **({"layers": sent.layers} if layers else {})})


def require_short(run: Run, rows: int, *, layers: bool, path: str) -> None:
    """Raise ConfigError where the sums of all neurons would be too many to tell."""
    units = sum(network_of(run.trainer.network).sizes[1:]) if layers else 0
    if 2 * units * rows > MOST_TOLD:
        most = MOST_TOLD // (2 * units)
        raise refuse(path, f"have at most {most} rows where layers is true", rows, most)
