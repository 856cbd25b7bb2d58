"""A rate that is dragged under the landscape: the next 150 steps of a network of nearly 5,000 weights.

Where each step sees all samples, the page asks for fewer first (static/js/state/rate.js).
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import asyncio
from time import process_time

from app.engine.config import LayerConfig, RunConfig
from app.engine.optimizers import Adam
from app.runs import Lab, LandscapeRequest, PreviewRequest
from bench.report import Result

assert app.__version__

FIRST_AHEAD = 70e6
"""Weights times samples of the steps that come first: AT_ONCE of the page."""
DEEP, WIDE = (66, 68), (500,)
ALL = 2_100
ROUNDS = 9
LONGEST = 0.1


def run() -> list[Result]:
    """Time a redraw, the best of some: what the engine needs of the processor for it."""
    return [_result(*case) for case in ((DEEP, 10), (DEEP, ALL), (WIDE, ALL))]


def _result(units: tuple[int, ...], batch: int) -> Result:
    weights, steps, seconds = asyncio.run(_redraw(units, batch))
    name = (
        f"a trial of {steps} steps of {weights:,} weights, {batch:,} samples a step, seconds of the processor"
    )
    return Result(name, seconds, f"at most {LONGEST:g}", seconds <= LONGEST)


async def _redraw(units: tuple[int, ...], batch: int) -> tuple[int, int, float]:
    hidden = tuple(LayerConfig(units=count, activation="relu") for count in units)
    layers = (*hidden, LayerConfig(units=2, activation="softmax"))
    lab = Lab()
    run = await lab.create(RunConfig(layers=layers, batch_size=batch, epochs=20))
    await lab.train(run, steps=20)
    steps = min(150, int(FIRST_AHEAD / (run.parameter_count * batch)))
    best, plane = float("inf"), LandscapeRequest(plane="path")
    for round_ in range(ROUNDS):
        rate = Adam(learning_rate=0.001 * (round_ + 1))
        begin = process_time()
        await lab.look(run).preview(PreviewRequest(optimizer=rate, plane=plane, steps=steps))
        best = min(best, process_time() - begin)
    await lab.close()
    return run.parameter_count, steps, best
