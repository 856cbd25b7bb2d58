"""How time grows with work: width, depth, batch, features, samples, distinct inputs, points, and steps.

Of each, some sizes are timed in turn, at best, and the work in them is counted. An exponent is the slope of
either over the size, all logarithmic: 1 where twice the size takes twice as long, 2 where four times. Small
arrays cost by the call, so that time grows more slowly than work at first; so the target is for the two
neighbouring sizes where time is worst beside work. Where it grows faster for a reason that is known, a cache
that ends, the exponent is printed without a target, and the reason with it.

How time grows with viewers is measured in `stream`.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import asyncio
import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from time import process_time
from typing import NamedTuple

import numpy as np

from app.engine.arrays import frozen
from app.engine.config import LayerConfig, RunConfig
from app.engine.datasets import Data
from app.engine.datasets.dataset import Feature
from app.engine.landscape import random_plane, surface
from app.engine.network.evaluator import Evaluator
from app.engine.training.trainer import Trainer
from app.runs import Lab
from bench.report import Result, seconds

assert app.__version__

MOST_ABOVE = 0.15
"""How far the exponent of time may be above that of work."""

LEAST_ROUNDS, LEAST_SECONDS = 5, 1.5
"""A sweep is timed at least so often, and so long."""

BATCH = 10
STEPS_PER_EPOCH = 210  # of the article's run

PASSES, MOVES = 3, 12
"""Multiply-adds of a step: a weight meets a sample in three products, and the optimizer some twelve times."""


class Cost(NamedTuple):
    """A task to be timed, how many steps it does, and the work in one of them."""

    task: Callable[[], object]
    work: float
    steps: int = 1


class Sweep(NamedTuple):
    """What grows, its sizes, and the cost at one; why time may grow faster, where that is known."""

    name: str
    sizes: tuple[int, ...]
    cost: Callable[[int], Cost]
    reason: str = ""


def sweeps() -> Iterator[Sweep]:
    """Give all that is measured."""
    yield Sweep("a step over width", (32, 64, 128), lambda size: _step(_network(size, 2)))
    beyond = "weights, gradient, update and Adam's memories are larger than an L2 cache of 1 or 2 MB"
    yield Sweep(
        "a step over width, beyond a cache", (128, 256, 384), lambda size: _step(_network(size, 2)), beyond
    )
    yield Sweep("a step over depth", (1, 2, 4, 8, 11), lambda size: _step(_network(32, size)))
    yield Sweep("a step over the batch", (16, 64, 256, 1024), lambda size: _step(_network(32, 2), batch=size))
    yield Sweep("a step over features", (4, 16, 64), lambda size: _step(_network(32, 2), features=size))
    yield Sweep("an epoch over samples", (500, 2_000, 8_000), _epoch)
    yield Sweep("loss and accuracy over distinct inputs", (250, 1_000, 4_000, 16_000), _measure)
    yield Sweep("a surface over its points", (33**2, 65**2, 129**2), _surface)
    yield Sweep("a run with all it keeps over its steps", (4_200, 16_800, 67_200), _run)


def _network(width: int, depth: int) -> RunConfig:
    hidden = LayerConfig(units=width, activation="relu")
    return RunConfig(layers=(*[hidden] * depth, LayerConfig(units=2, activation="sigmoid")), metrics=())


def _data(samples: int, distinct: int, features: int = 1) -> Data:
    """Draw samples of two classes, with so many different inputs among them."""
    generator = np.random.default_rng(0)
    x = generator.standard_normal((distinct, features))[np.arange(samples) % distinct]
    names = tuple(Feature(f"x{number}") for number in range(features))
    return Data(frozen(x), frozen(generator.integers(0, 2, samples)), names)


def _step(config: RunConfig, *, batch: int = BATCH, features: int = 1) -> Cost:
    """Give the cost of a step, measured over so many that they take some milliseconds."""
    config = replace(config, batch_size=batch)
    trainer = Trainer(config, _data(4_096, 4_096, features))
    start, work = trainer.initial_state(), trainer.network.parameter_count * (PASSES * batch + MOVES)
    steps = max(4, min(400, int(4e7 / work)))
    return Cost(lambda: trainer.train(start, steps), work, steps)


def _epoch(samples: int) -> Cost:
    trainer = Trainer(_network(32, 2), _data(samples, samples))
    start = trainer.initial_state()
    return Cost(lambda: trainer.train(start, samples // BATCH), samples)


def _measure(distinct: int) -> Cost:
    evaluator = Evaluator(replace(_network(32, 2), metrics=("accuracy",)), _data(16_000, distinct))
    theta = evaluator.network.initial_theta(0)
    return Cost(lambda: evaluator.measure(theta), evaluator.cost)


def _surface(points: int) -> Cost:
    config = RunConfig()
    evaluator = Evaluator(config, config.dataset.load())
    plane = random_plane(evaluator.network, evaluator.network.initial_theta(0), 0)
    ticks = np.linspace(-1.0, 1.0, math.isqrt(points))
    return Cost(lambda: surface(evaluator, plane, ticks, ticks), points * evaluator.cost)


def _run(steps: int) -> Cost:
    """Give the cost of a whole run of the article's network in a lab."""

    async def walk() -> None:
        lab = Lab()
        await lab.train(await lab.create(RunConfig(epochs=steps // STEPS_PER_EPOCH)))
        await lab.close()

    return Cost(lambda: asyncio.run(walk()), steps)


def run() -> list[Result]:
    """Measure every sweep."""
    return [_result(sweep) for sweep in sweeps()]


def _result(sweep: Sweep) -> Result:
    costs = [sweep.cost(size) for size in sweep.sizes]
    rounds, start = list[list[float]](), process_time()
    while len(rounds) < LEAST_ROUNDS or process_time() - start < LEAST_SECONDS:
        rounds.append([seconds(cost.task) / cost.steps for cost in costs])
    of_time, of_work = (
        np.diff(np.log(values)) / np.diff(np.log(sweep.sizes))
        for values in (np.min(rounds, axis=0), [cost.work for cost in costs])
    )
    worst = int(np.argmax(of_time - of_work))
    time, work, sizes = of_time[worst], of_work[worst], sweep.sizes[worst : worst + 2]
    name = f"{sweep.name}, {sizes[0]:,} to {sizes[1]:,}: exponent of time (of work {work:.2f})"
    if sweep.reason:
        return Result(name, time, f"none: {sweep.reason}", ok=True)
    return Result(name, time, f"at most {work + MOST_ABOVE:.2f}", bool(time <= work + MOST_ABOVE))


if __name__ == "__main__":
    for sweep in sweeps():
        print(_result(sweep).line(), flush=True)
