"""What neurons do: where each fires over one or two inputs, and what one makes of a step's samples."""

from typing import Literal, NamedTuple

import numpy as np

from ..activations import Activation
from ..arrays import FloatArray, IntArray, frozen
from ..datasets import Data
from ..errors import ConfigError, refuse
from ..layers import Placed
from ..network.evaluator import Evaluator
from ..network.layers import Network
from ..network.objective import Objective
from ..training.trainer import Setup
from .anatomy import carried_forward, own_slopes, walked_back
from .predictions import grid, window
from .stall import MOST_COST, largest

MOST_NUMBERS = 2**20
"""Outputs of one look: 8 MB, which take about 20 ms."""

CURVE_POINTS = 201

LEAST_REACH = 3.0
"""How far the curve of an activation reaches from 0 at least: where all of them have bent."""

MOST_REACH = 1e150
"""And at most: f and what lies between two points are finite there."""


class LayerTiles(NamedTuple):
    """One layer's outputs at M points: ``outputs`` (U, M), and of each unit the lowest and the highest one.

    ``low``, ``high``: (U,), NaN for a unit with an output that is not finite. ``signed``: whether an output
    of its activation may be below 0.
    """

    name: str
    activation: str
    signed: bool
    low: FloatArray
    high: FloatArray
    outputs: FloatArray


class Tiles(NamedTuple):
    """Where the neurons of layers fire: their outputs at ``points`` along each input, the first's fastest.

    ``x`` and ``y``: (low, high) of the inputs, in the network's units; no y of one input. ``first`` is the
    number of the first layer.
    """

    kind: Literal["curve", "map"]
    points: int
    x: tuple[float, float]
    y: tuple[float, float] | None
    first: int
    layers: tuple[LayerTiles, ...]


def tiles(network: object, data: Data, theta: FloatArray, points: int, layer: int | None) -> Tiles:
    """Compute what the units of all layers, or of one, give over the inputs at the weights ``theta`` (P,).

    Raises ConfigError for a run of other than one or two inputs, and where that would be too many numbers.
    """
    network = network_of(network)
    features = network.sizes[0]
    if features > 2:
        raise ConfigError("", f"Neurons are shown over one or two inputs. This run has {features}.")
    chosen = slice(None) if layer is None else slice(layer, require_layer(network, layer) + 1)
    stack = network.stack[chosen]
    _require_few(points, features, sum(place.units for place in stack))
    ends = window(data)
    with np.errstate(all="ignore"):
        carried = network.carried(theta, grid(ends, points))[chosen]
    x, *y = [(low, high) for low, high in ends.tolist()]
    layers = tuple(_tiles_of(place, a) for place, (_, a) in zip(stack, carried, strict=True))
    return Tiles("map" if y else "curve", points, x, y[0] if y else None, layer or 0, layers)


def _tiles_of(place: Placed, outputs: FloatArray) -> LayerTiles:
    low, high = outputs.min(axis=1), outputs.max(axis=1)  # NaN where one is
    whole = np.isfinite(low) & np.isfinite(high)
    low, high = (frozen(np.where(whole, end, np.nan)) for end in (low, high))
    activation = place.activation
    return LayerTiles(place.name, activation.name, activation.signed, low, high, frozen(outputs))


def network_of(network: object) -> Network:
    """Return a network as it is; raise ConfigError for a surface, which has no neurons."""
    if not isinstance(network, Network):
        raise ConfigError("model", "model must be null for a look at neurons: a surface has none.")
    return network


def require_layer(network: Network, layer: int) -> int:
    """Return the number of a layer; raise ConfigError where there is no such layer."""
    if layer >= len(network.stack):
        raise refuse("layer", f"be from 0 to {len(network.stack) - 1}, the last layer", layer)
    return layer


def _require_few(points: int, features: int, units: int) -> None:
    if units * points**features <= MOST_NUMBERS:
        return
    most = MOST_NUMBERS // units if features == 1 else int((MOST_NUMBERS / units) ** 0.5)
    raise refuse("points", f"be at most {most} for {units:,} units", points, most)


class Response(NamedTuple):
    """An activation's f(z) and f′(z) at some sums, (M,) each."""

    z: FloatArray
    f: FloatArray
    slope: FloatArray


class Neuron(NamedTuple):
    """One unit in one step, for the B samples of its batch, (B,) each, at the weights before the update.

    ``z`` the weighted sums, ``a`` the outputs, ``slope`` da/dz in its own sum, ``arriving`` dL/da and
    ``error`` dL/dz of each sample's own loss. ``curve``: None of an activation that looks at other sums too.
    ``indices``: the samples' places in the data set.
    """

    name: str
    activation: str
    batch_step: int
    indices: IntArray
    z: FloatArray
    a: FloatArray
    slope: FloatArray
    arriving: FloatArray
    error: FloatArray
    curve: Response | None


def neuron(setup: Setup, theta: FloatArray, step: int, layer: int, unit: int) -> Neuron:
    """Look at one unit in ``step`` 1, 2, …, which begins at the weights ``theta`` (P,).

    Raises ConfigError at "layer" or "unit" where there is no such unit, and for a surface.
    """
    network = network_of(setup.network)
    place = network.stack[require_layer(network, layer)]
    if unit >= place.units:
        raise refuse("unit", f"be from 0 to {place.units - 1}, the layer's last unit", unit)
    batch = setup.batch(step)
    truth = setup.task.truth.targets[batch.indices]
    noises = setup.task.noises(step)
    with np.errstate(all="ignore"):
        traces = carried_forward(network, theta, batch.x.T, noises)
        back = walked_back(network, Objective.of_training(setup.config, network.stack), theta, traces, truth)[
            layer
        ]
        z, a = traces[layer].z, traces[layer].a
        slope = own_slopes(place.activation, z, a)[unit]
        arriving, error = (frozen(part[unit] * len(truth)) for part in (back.arriving, back.error))
        curve = response(place.activation, z[unit]) if place.activation.elementwise else None
    return Neuron(
        place.name, place.activation.name, step, batch.indices, frozen(z[unit]), frozen(a[unit]),
        frozen(slope), arriving, error, curve,
    )  # fmt: skip


def response(activation: Activation, sums: FloatArray) -> Response:
    """Return f and f′ of an elementwise activation around 0 and all of some finite sums."""
    known = sums[np.isfinite(sums)]
    reach = min(1.1 * max(LEAST_REACH, largest(known)), MOST_REACH)
    z = np.union1d(np.linspace(-reach, reach, CURVE_POINTS), [0.0])[None, :]
    f = np.empty_like(z)
    activation.forward(z, f)
    slope = own_slopes(activation, z, f)
    return Response(frozen(z[0]), frozen(f[0]), frozen(slope[0]))


def largest_slope(evaluator: Evaluator, theta: FloatArray, layer: int, unit: int) -> float | None:
    """Return the largest |f′(z)| of a unit over all samples, which is 0 of a dead one.

    None where its output hangs on other sums too, and where layers are too dear to be looked at.
    """
    if evaluator.cost > MOST_COST:
        return None
    slopes = evaluator.unit_slopes(theta)[layer]
    return None if slopes is None else float(slopes[unit])
