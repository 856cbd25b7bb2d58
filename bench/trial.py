"""A rate that is dragged under the landscape: the next 150 steps of a network of nearly 5,000 weights."""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import asyncio
from time import perf_counter

from app.engine.config import LayerConfig, RunConfig
from app.engine.optimizers import Adam
from app.runs import Lab, LandscapeRequest, PreviewRequest
from bench.report import Result

assert app.__version__

UNITS = (66, 68)
ROUNDS = 9
LONGEST = 0.1


def run() -> list[Result]:
    """Time a redraw, the best of some: what the engine needs for it."""
    weights, seconds = asyncio.run(_redraw())
    name = f"a trial of 150 steps of {weights:,} weights, seconds"
    return [Result(name, seconds, f"at most {LONGEST:g}", seconds <= LONGEST)]


async def _redraw() -> tuple[int, float]:
    hidden = tuple(LayerConfig(units=units, activation="relu") for units in UNITS)
    layers = (*hidden, LayerConfig(units=2, activation="softmax"))
    lab = Lab()
    run = await lab.create(RunConfig(layers=layers, epochs=2))
    await lab.train(run, steps=100)
    best, plane = float("inf"), LandscapeRequest(plane="path")
    for round_ in range(ROUNDS):
        rate = Adam(learning_rate=0.001 * (round_ + 1))
        begin = perf_counter()
        await lab.look(run).preview(PreviewRequest(optimizer=rate, plane=plane))
        best = min(best, perf_counter() - begin)
    await lab.close()
    return run.parameter_count, best
