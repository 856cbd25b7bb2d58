"""The loss landscape against a plain loop of forward passes over its points.

The reference is what anyone would write first: for each of the 65×65 points one forward pass of all
2,100 samples through the article's network, and the mean of the losses.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import numpy as np

from app.engine.arrays import FloatArray
from app.engine.config import RunConfig
from app.engine.datasets import Data
from app.engine.evaluator import Evaluator
from app.engine.landscape import Plane, random_plane, surface, weights_plane
from bench.report import Result, seconds_in_turn

assert app.__version__

SIZE = 65
ROUNDS = 7
REFERENCE_ROWS = 5
"""Rows of points that the reference computes in each round; its time is scaled to all of them."""

FLOOR = 25.0
"""How many times faster than the loop a surface has to be at the very least."""

LARGEST_ERROR = 1e-9


def plain_loss(theta: FloatArray, data: Data) -> float:
    """Compute the article's loss over all samples, sample by sample, from the flat weights (642,)."""
    h, start = data.x, 0
    for inputs, units in ((1, 16), (16, 32), (32, 2)):
        kernel = theta[start : start + inputs * units].reshape(inputs, units)
        start += inputs * units
        bias = theta[start : start + units]
        start += units
        h = h @ kernel + bias
        h = 1.0 / (1.0 + np.exp(-h)) if units == 2 else np.maximum(h, 0.0)
    shares = h / h.sum(axis=1, keepdims=True)
    chosen = shares[np.arange(len(h)), data.y]
    return float(-np.log(np.clip(chosen, 1e-7, 1.0 - 1e-7)).mean())


def plain_rows(data: Data, plane: Plane, a: FloatArray, b: FloatArray) -> FloatArray:
    """Compute the loss at each point, one after the other: (B, A)."""
    return np.array([[plain_loss(plane.point(x, y), data) for x in a] for y in b])


def run() -> list[Result]:
    """Measure a general plane, and planes of two weights in three places."""
    config = RunConfig()
    data = config.dataset.load()
    evaluator = Evaluator(config, data)
    network = evaluator.network
    theta = network.initial_theta(0)
    planes = {
        "a random plane": (random_plane(network, theta, 0), 35.0),
        "two weights of the first layer": (weights_plane(network, theta, 0, 1), 100.0),
        "a weight of the first and one of the second layer": (weights_plane(network, theta, 0, 133), 100.0),
        "two weights of the last layer": (weights_plane(network, theta, 580, 583), 100.0),
    }
    return [
        result
        for name, (plane, target) in planes.items()
        for result in _compare(name, evaluator, data, plane, target)
    ]


def _compare(name: str, evaluator: Evaluator, data: Data, plane: Plane, target: float) -> list[Result]:
    a, b = (np.linspace(center - 1.0, center + 1.0, SIZE) for center in plane.center)
    rows = b[:: SIZE // REFERENCE_ROWS][:REFERENCE_ROWS]
    plain, ours = seconds_in_turn(
        lambda: plain_rows(data, plane, a, rows), lambda: surface(evaluator, plane, a, b), rounds=ROUNDS
    )
    ratio = plain * SIZE / REFERENCE_ROWS / ours
    whole = surface(evaluator, plane, a, b)[:: SIZE // REFERENCE_ROWS][:REFERENCE_ROWS]
    error = float(np.abs(whole - plain_rows(data, plane, a, rows)).max())
    return [
        Result(f"{SIZE}×{SIZE} over {name}, seconds", ours, "stated for scale", ok=True),
        Result(
            f"{SIZE}×{SIZE} over {name}, times the plain loop's speed",
            ratio,
            f"at least {FLOOR:g}; {target:g} intended",
            ratio >= FLOOR,
        ),
        Result(
            f"{SIZE}×{SIZE} over {name}, largest error",
            error,
            f"at most {LARGEST_ERROR:g}",
            error <= LARGEST_ERROR,
        ),
    ]
