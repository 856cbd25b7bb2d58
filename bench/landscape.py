"""The loss landscape against a plain loop of forward passes over its points, over every kind of plane.

The reference is what anyone would write first: for each of the points one forward pass of all 2,100
samples through the article's network, and the mean of the losses.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from app.engine.arrays import FloatArray
from app.engine.config import RunConfig
from app.engine.datasets import Data
from app.engine.landscape import (
    Plane,
    endpoints_plane,
    gradient_plane,
    path_plane,
    random_plane,
    surface,
    weights_plane,
)
from app.engine.network.evaluator import Evaluator
from app.engine.training.trainer import Trainer
from bench.report import Result, seconds_in_turn

assert app.__version__

STEP = 1_000
SPACING = 42  # steps between the points of the walk, as the article's run keeps them
ROUNDS = 9
REFERENCE_POINTS = 325
"""Points (in whole rows) that the reference computes in each round; its time is scaled to all of them."""

GENERAL, PAIR = 35.0, 100.0
"""How many times faster than the loop: where every weight moves, and where two do."""

PAIRS = {
    "two weights of the first layer": (0, 1),
    "a weight and the bias of one unit": (3, 19),
    "a weight of the first and one of the second layer": (3, 133),
    "two weights of the second layer": (40, 341),
    "a weight of the first and one of the last layer": (0, 600),
    "two weights of the last layer": (580, 583),
}

LARGEST_ERROR = 1e-9


class Case(NamedTuple):
    """A surface to be timed."""

    name: str
    plane: Plane
    size: int
    target: float


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


class Bench:
    """The article's run, its whole walk, and the planes that it is seen over at one step."""

    def __init__(self) -> None:
        config = RunConfig()
        self.data = config.dataset.load()
        self.evaluator = Evaluator(config, self.data)
        self.trainer = Trainer(config, self.data)

    def walk(self) -> FloatArray:
        """Train to the end, and give the weights every few steps: (101, 642)."""
        states = [self.trainer.initial_state()]
        while states[-1].step < self.trainer.total_steps:
            states.append(self.trainer.train(states[-1], SPACING).state)
        return np.array([state.theta for state in states])

    def cases(self) -> Iterator[Case]:
        """Give every kind of plane at 65×65, and of each sort the dearest at 129×129."""
        network, walk = self.evaluator.network, self.walk()
        before = self.trainer.train(self.trainer.initial_state(), STEP - 1).state
        step = self.trainer.train(before, 1)
        theta = step.state.theta
        general = {
            "a random plane": random_plane(network, theta, 0),
            "the path's plane": path_plane(walk),
            "the gradient's plane": gradient_plane(theta, step.gradient, step.update),
            "the end points' plane": endpoints_plane(walk),
        }
        pairs = {name: weights_plane(network, theta, i, j) for name, (i, j) in PAIRS.items()}
        yield from (Case(name, plane, 65, GENERAL) for name, plane in general.items())
        yield from (Case(name, plane, 65, PAIR) for name, plane in pairs.items())
        yield from (
            Case(name, general[name], 129, GENERAL) for name in ("a random plane", "the path's plane")
        )
        yield from (Case(name, pairs[name], 129, PAIR) for name in list(PAIRS)[:3])


def run() -> list[Result]:
    """Time each surface and its reference in turn, and compare the two where both are computed."""
    bench, results, errors = Bench(), list[Result](), list[float]()
    for case in bench.cases():
        seconds, ratio, error = _compare(bench, case)
        name = f"{case.size}×{case.size} over {case.name}"
        results.append(
            Result(
                f"{name}, times the plain loop's speed ({1e3 * seconds:.1f} ms)",
                ratio,
                f"at least {case.target:g}",
                ratio >= case.target,
            )
        )
        errors.append(error)
    error = max(errors)
    return [
        *results,
        Result("surfaces, largest error", error, f"at most {LARGEST_ERROR:g}", error <= LARGEST_ERROR),
    ]


def _compare(bench: Bench, case: Case) -> tuple[float, float, float]:
    """Give a surface's seconds, the plain loop's in multiples of them, and the largest difference."""
    plane, size = case.plane, case.size
    a, b = (np.linspace(center - plane.reach, center + plane.reach, size) for center in plane.center)
    every = size * size // REFERENCE_POINTS
    plain, ours = seconds_in_turn(
        lambda: plain_rows(bench.data, plane, a, b[::every]),
        lambda: surface(bench.evaluator, plane, a, b),
        rounds=ROUNDS,
    )
    whole = surface(bench.evaluator, plane, a, b)[::every]
    error = float(np.abs(whole - plain_rows(bench.data, plane, a, b[::every])).max())
    return ours, plain * size / len(b[::every]) / ours, error


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
