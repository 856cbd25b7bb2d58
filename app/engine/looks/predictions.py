"""What a person is shown of a network's predictions: a curve, a map, a confusion matrix or a scatter."""

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import numpy as np

from ..arrays import FloatArray, frozen
from ..config import RunConfig
from ..datasets import Data
from ..layers import widths
from ..network.evaluator import Evaluator
from ..network.targets import gives_shares, truth_of
from ..problem import AnyEvaluator

CURVE_POINTS = 201
MAP_CELLS = 41
SCATTER_POINTS = 500

WIDEST = 0.02
"""How far apart two inputs of a curve may be, as a share of their range, to be joined by a straight line."""

MARGIN = 0.1
"""How far a map reaches beyond the samples, as a share of their range."""

Kind = Literal["curve", "map", "confusion", "scatter", "none"]


@dataclass(frozen=True)
class PredictionPlan:
    """Say which inputs are predicted, and how a person reads the answer.

    ``inputs``: (M, F), read-only; M is 0 for a confusion matrix, which takes all samples.
    ``description``: the plan in JSON: its kind, and ``x``, ``outputs`` and ``lines`` of a curve, the
    outputs that are drawn (of two shares that add up to 1 the second tells all); ``columns``,
    ``rows``, ``x`` and ``y`` [low, high] and ``outputs`` of a map, whose first row is at the lowest y;
    ``classes`` of a confusion matrix; ``truth`` of a scatter.
    """

    kind: Kind
    inputs: FloatArray
    description: dict[str, Any]


class Prediction(NamedTuple):
    """What weights predict on a plan.

    ``values``: curve (M, K) shares or values; map (rows, columns) the probability of class 1, the
    largest share of several classes (or output, where outputs are no shares), or the (first) value;
    confusion (K, K) counts, a row for each true class; scatter (M,) (first) values; none (0,).
    ``classes``: of a map with several classes, or two whose shares do not add up to 1, that of the
    largest output, as accuracy takes it (rows, columns).
    """

    kind: Kind
    values: FloatArray
    classes: FloatArray | None = None


def prediction_plan(config: RunConfig, data: Data) -> PredictionPlan:
    """Choose what suits the data: a curve for one feature, a map for two, otherwise a matrix or a scatter.

    A textbook surface predicts nothing.
    """
    if config.model is not None:
        return _plan("none", data.x, {})
    features, truth = data.x.shape[1], truth_of(config, data)
    units = widths(features, config.layers)[-1]
    if features == 1:
        second_tells_all = bool(truth.classes) and units == 2 and gives_shares(config)
        return _curve(data, units, [1] if second_tells_all else [*range(units)])
    if features == 2:
        return _map(data, units)
    if truth.classes:
        return _plan("confusion", np.empty((0, features)), {"classes": max(2, units)})
    chosen = slice(None, None, -(-len(data.x) // SCATTER_POINTS))
    return _plan("scatter", data.x[chosen], {"truth": truth.targets[chosen, 0].tolist()})


def predict(evaluator: AnyEvaluator, plan: PredictionPlan, theta: FloatArray) -> Prediction:
    """Predict what a plan asks for at the weights ``theta`` (P,)."""
    if not isinstance(evaluator, Evaluator):
        return Prediction("none", frozen(np.empty(0)))
    if plan.kind == "confusion":
        return Prediction(plan.kind, frozen(evaluator.confusion(theta)))
    outputs = evaluator.outputs(theta, plan.inputs)
    if plan.kind != "map":
        shares = evaluator.shares(outputs)
        return Prediction(plan.kind, frozen(shares if plan.kind == "curve" else shares[:, 0]))
    return mapped(evaluator, outputs, (MAP_CELLS, MAP_CELLS))


def mapped(evaluator: Evaluator, answers: FloatArray, cells: tuple[int, int]) -> Prediction:
    """Return the outputs (M, K) of a network as a map of M cells (rows, columns)."""
    shares = evaluator.shares(answers)
    winners, outputs = answers.argmax(axis=1), shares.shape[1]
    if not evaluator.classifies or outputs == 1:
        return Prediction("map", frozen(shares[:, 0].reshape(cells)))
    if outputs == 2 and evaluator.shares_sum_to_1:
        return Prediction("map", frozen(shares[:, 1].reshape(cells)))
    classes = winners.astype(np.float64).reshape(cells)
    return Prediction("map", frozen(shares.max(axis=1).reshape(cells)), frozen(classes))


def _curve(data: Data, units: int, lines: list[int]) -> PredictionPlan:
    """Take the samples' own inputs, and evenly spaced ones where these are many, one, or far apart.

    Between two that are far apart a network's answer is no straight line.
    """
    x = np.unique(data.x[:, 0])
    low, high = window(data)[0]
    evenly = np.linspace(low, high, CURVE_POINTS)
    if len(x) == 1 or len(x) > CURVE_POINTS:
        x = evenly
    elif np.diff(x).max() > WIDEST * (x[-1] - x[0]):
        x = np.union1d(x, evenly)
    return _plan("curve", x[:, None], {"x": x.tolist(), "outputs": units, "lines": lines})


def _map(data: Data, units: int) -> PredictionPlan:
    x, y = window(data).tolist()
    cells = grid(window(data), MAP_CELLS)
    return _plan("map", cells, {"columns": MAP_CELLS, "rows": MAP_CELLS, "x": x, "y": y, "outputs": units})


def window(data: Data) -> FloatArray:
    """Return from where to where the one or two inputs are shown, (F, 2).

    One reaches as far as the samples, two a tenth beyond; equal samples have room to both sides.
    """
    low, high = data.x.min(axis=0), data.x.max(axis=0)
    if len(low) == 1:
        margin = np.where(high > low, 0.0, np.maximum(1.0, MARGIN * np.abs(low)))
    else:
        margin = np.where(high > low, MARGIN * (high - low), 1.0)
    return np.stack([low - margin, high + margin], axis=1)


def grid(ends: FloatArray, points: int) -> FloatArray:
    """Return so many points along each of one or two inputs, (points or points², F), the first's fastest."""
    axes = np.linspace(ends[:, 0], ends[:, 1], points).T
    return np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, len(ends))


def _plan(kind: Kind, inputs: FloatArray, description: dict[str, Any]) -> PredictionPlan:
    return PredictionPlan(kind, frozen(inputs), {"kind": kind, **description})
