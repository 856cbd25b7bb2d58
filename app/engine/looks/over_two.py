"""What a network answers over any two of its inputs, with the others held at one sample's values."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..arrays import FloatArray, frozen
from ..datasets import Data, Feature
from ..datasets.given import columns_of, listed
from ..errors import ConfigError, quoted, refuse
from ..network.evaluator import Evaluator
from .predictions import MAP_CELLS, MARGIN, mapped


class Axis(NamedTuple):
    """One input along a side of the map: a number from ``low`` to ``high`` in its own unit, or words.

    ``values``: the words of such a column, one cell each; empty of a number.
    """

    name: str
    unit: str
    low: float
    high: float
    values: tuple[str, ...]


class OverTwo(NamedTuple):
    """The answers over two inputs, row first, the first row at the lowest ``up``.

    ``prediction`` (rows, columns) and ``classes`` are as those of a map of two inputs; the values of a
    regression are in its target's own units. ``sample``: whose other inputs are held, ``held`` in the data's
    own units (F,).
    """

    across: Axis
    up: Axis
    sample: int
    held: FloatArray
    prediction: FloatArray
    classes: FloatArray | None


def over_two(
    evaluator: Evaluator, data: Data, theta: FloatArray, names: tuple[str, str], sample: int
) -> OverTwo:
    """Predict over the columns of two ``names`` at the weights ``theta`` (P,), the rest as ``sample`` has it.

    Raises ConfigError at ``across``, ``up`` or ``sample`` for what the data do not have.
    """
    columns = columns_of(data.features)
    for side, name in zip(("across", "up"), names, strict=True):
        if name not in columns:
            raise refuse(side, f"be one of {listed([*columns])}", name)
    if names[0] == names[1]:
        raise ConfigError("up", f"up must be another input than across. Got {quoted(names[1])}.")
    if not 0 <= sample < data.samples:
        raise refuse("sample", f"be from 0 to {data.samples - 1}, the last sample", sample)
    places = {feature: place for place, feature in enumerate(data.features)}
    (across, x, xs), (up, y, ys) = (
        _axis(name, columns[name], [places[each] for each in columns[name]], data) for name in names
    )
    inputs = np.tile(data.x[sample], (len(xs) * len(ys), 1))
    inputs[:, x] = np.tile(xs, (len(ys), 1))
    inputs[:, y] = np.repeat(ys, len(xs), axis=0)
    seen = mapped(evaluator, evaluator.outputs(theta, inputs), (len(ys), len(xs)))
    values, target = seen.values, data.target
    if not evaluator.classifies:
        values = frozen(target.offset + target.scale * values)
    held = [one.offset + one.scale * value for one, value in zip(data.features, data.x[sample], strict=True)]
    return OverTwo(across, up, sample, frozen(np.array(held)), values, seen.classes)


def _axis(
    name: str, features: Sequence[Feature], places: list[int], data: Data
) -> tuple[Axis, list[int], FloatArray]:
    """Return a side of the map, the places of its inputs, and their values at each cell (cells, inputs)."""
    values = tuple(feature.category.value for feature in features if feature.category)
    if values:
        offset, scale = (np.array([getattr(one, part) for one in features]) for part in ("offset", "scale"))
        side = Axis(name, "", 0.0, float(len(values) - 1), values)
        return side, places, (np.eye(len(values)) - offset) / scale
    (feature,), (place,) = features, places
    low, high = float(data.x[:, place].min()), float(data.x[:, place].max())
    margin = MARGIN * (high - low) if high > low else 1.0
    low, high = low - margin, high + margin
    points = np.linspace(low, high, MAP_CELLS).reshape(-1, 1)
    ends = [float(feature.offset + feature.scale * end) for end in (low, high)]
    return Axis(name, feature.unit, min(ends), max(ends), ()), places, points
