"""What keeps a network from learning: layers that are dead or saturated, and gradients that are nothing."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np

from app.engine.arrays import FloatArray
from app.engine.errors import ConfigError
from app.engine.evaluator import Evaluator
from app.engine.problem import AnyEvaluator
from app.engine.spelling import every, shown

Cause = Literal["dead", "saturated", "no gradient", "vanishing", "unmoved"]

SATURATED = 1e-3
"""A slope under this lets less than a thousandth of the error through, of one sample or of all."""

VANISHING = 1e-6
"""A layer whose largest gradient is less than this share of the largest of all layers learns nothing."""

SURE = 0.01
"""A network that is sure and right is flat too; up to this loss that is not called a stall."""

RESOLUTION = float(np.finfo(np.float64).eps)
"""An update of less than this share of the largest weight leaves that weight as it is."""

MOST_COST = 500_000_000
"""Multiply-adds of one pass over the data, above which the layers are not looked at: a look takes four."""

ADVICE: dict[Cause, str] = {
    "dead": "Try a smaller learning rate, another initializer, or leaky_relu.",
    "saturated": "Try a smaller learning rate, smaller first weights, or relu.",
    "no gradient": "Try other first weights.",
    "vanishing": "Try relu, or fewer layers.",
    "unmoved": "Try a larger learning rate.",
}


class LayerSigns(NamedTuple):
    """How far one layer can still learn, over all samples.

    ``dead_units``: units whose output is flat on every sample; ``largest_slope``: the largest |f′(z)| of any
    unit on any sample; both None where an output depends on more than its own sum. ``largest_weight`` and
    ``largest_gradient``: the largest sizes, the gradient that of the full-data loss.
    """

    layer: str
    units: int
    activation: str
    dead_units: int | None
    largest_slope: float | None
    largest_weight: float
    largest_gradient: float


POSITION = "position"
"""What a textbook surface has in place of layers."""


class Finding(NamedTuple):
    """Why weights do not learn at one step: the first layer that is concerned, and why, in numbers."""

    cause: Cause
    layer: str  # empty where it is all of them
    value: float  # the largest slope, gradient or update, as the cause has it
    why: str

    def since(self, step: int, *, exact: bool = True) -> str:
        """Tell it in one sentence; ``step`` is the first at whose weights it held, or one not long after."""
        verb, start = {
            "dead": ("died", "is dead"),
            "saturated": ("saturated", "is saturated"),
            "no gradient": ("lost its gradient", "has no gradient"),
            "vanishing": ("lost its gradient", "has a vanishing gradient"),
            "unmoved": ("stopped moving", "does not move"),
        }[self.cause]
        when = f"{start} from the start" if step == 0 else f"{verb} {'at' if exact else 'by'} step {step:,}"
        whole = {POSITION: "The position", "": "The network"}
        return f"{whole.get(self.layer, self.layer)} {when}: {self.why}."


def signs_of(evaluator: AnyEvaluator, theta: FloatArray) -> list[LayerSigns]:
    """Look at each layer at the weights ``theta`` (P,); a position on a surface counts as one layer.

    Raises:
        ConfigError: a network and data too large for it.
    """
    if evaluator.cost > MOST_COST:
        raise ConfigError(
            "",
            f"Layers are looked at where one pass over the data takes at most {MOST_COST:,} "
            f"multiply-adds. This one takes {evaluator.cost:,}.",
        )
    gradient = evaluator.gradient(theta)
    if not isinstance(evaluator, Evaluator):
        return [LayerSigns(POSITION, 1, "", None, None, _largest(theta), _largest(gradient))]
    network, slopes = evaluator.network, evaluator.unit_slopes(theta)
    return [
        LayerSigns(
            name,
            layer.units,
            layer.activation,
            None if steepest is None else int(np.count_nonzero(steepest == 0.0)),
            None if steepest is None else _largest(steepest),
            _largest(theta[network.layer_part(name)]),
            _largest(gradient[network.layer_part(name)]),
        )
        for name, layer, steepest in zip(network.layer_names, network.layers, slopes, strict=True)
    ]


def _largest(values: FloatArray) -> float:
    return float(np.abs(values).max())


def finding(
    signs: Sequence[LayerSigns], samples: int, loss: float, update: FloatArray | None
) -> Finding | None:
    """Name what keeps weights from learning, if anything does; causes before what they cause.

    ``loss`` is that over all samples, ``update`` (P,) the last step's (None before the first).
    """
    return (
        _flat(signs, samples, loss)
        or _without_gradient(signs, loss)
        or _vanishing(signs)
        or _unmoved(signs, update)
    )


def _flat(signs: Sequence[LayerSigns], samples: int, loss: float) -> Finding | None:
    over = every(samples, "sample")
    for one in signs:
        slope = one.largest_slope
        if one.activation == "relu" and one.dead_units == one.units:
            units = "its relu unit gives" if one.units == 1 else f"its {one.units:,} relu units give"
            return Finding("dead", one.layer, 0.0, f"{units} 0 for {over}")
        if slope is not None and slope < SATURATED and (one is not signs[-1] or loss > SURE):
            why = f"its steepest {one.activation} unit has slope {shown(slope)} over {over}"
            return Finding("saturated", one.layer, slope, why)
    return None


def _without_gradient(signs: Sequence[LayerSigns], loss: float) -> Finding | None:
    on_surface = signs[0].layer == POSITION
    if signs[-1].largest_gradient == 0.0 and loss <= SURE and not on_surface:
        return None  # everything is learned
    for one in signs:
        if one.largest_gradient == 0.0:
            what = "f" if on_surface else "the loss"
            return Finding("no gradient", one.layer, 0.0, f"every slope of {what} there is exactly 0")
    return None


def _vanishing(signs: Sequence[LayerSigns]) -> Finding | None:
    largest = max(signs, key=lambda one: one.largest_gradient)
    for one in signs:
        if one.largest_gradient < VANISHING * largest.largest_gradient:
            why = (
                f"at most {shown(one.largest_gradient)}, where {largest.layer} "
                f"has {shown(largest.largest_gradient)}"
            )
            return Finding("vanishing", one.layer, one.largest_gradient, why)
    return None


def _unmoved(signs: Sequence[LayerSigns], update: FloatArray | None) -> Finding | None:
    size = max(one.largest_weight for one in signs)
    if update is None or _largest(update) > RESOLUTION * size:
        return None
    why = f"updates of at most {shown(_largest(update))} are too small for float64 beside {shown(size)}"
    return Finding("unmoved", POSITION if signs[0].layer == POSITION else "", _largest(update), why)
