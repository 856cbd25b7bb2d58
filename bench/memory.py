"""What runs keep in memory: a finished article run, and runs of large samples of the caller's own."""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import asyncio
import gc
import json
import tracemalloc
from dataclasses import replace
from itertools import pairwise

import numpy as np

from app.api.parsing import read_config
from app.engine.config import RunConfig
from app.engine.optimizers import SGD
from app.runs import Lab, LandscapeRequest, Run, WeightRequest
from bench.report import Result, at_most

assert app.__version__

LARGEST = 4e6

SAMPLES, FEATURES = 20_000, 10
STEPS = 100


MOST_OF_NEW = 12e6
"""0.53 of what it was, 22.6 MB: samples as tuples, again in the trainer, and in each of three evaluators."""

MOST_OF_SAME = 4e6
"""0.18 of what it was, 22.5 MB, and 0.3 of a fork's 13.2 MB."""

TOLD = 1.5


def run() -> list[Result]:
    """Trace the memory that one more run adds to a lab."""
    kept = asyncio.run(_finished())
    own, same, fork, told = asyncio.run(_of_own_samples())
    told_times = max(told / (own + same + fork), (own + same + fork) / told)
    return [
        Result("a finished article run, bytes kept", kept, f"under {LARGEST:,.0f}", kept < LARGEST),
        at_most("a run of 20,000 samples of one's own in a body of 1.8 MB, bytes kept", own, MOST_OF_NEW),
        at_most("another of the same samples", same, MOST_OF_SAME),
        at_most("a fork of it", fork, MOST_OF_SAME),
        at_most("the bytes that they are told to take, times those, or its inverse", told_times, TOLD),
    ]


async def _finished() -> int:
    lab = Lab()
    await _finish_one(lab)  # so that what is loaded once, by the first run, does not count
    tracemalloc.start()
    before = _traced()
    await _finish_one(lab)
    kept = _traced() - before
    tracemalloc.stop()
    await lab.close()
    return kept


async def _finish_one(lab: Lab) -> None:
    run = await lab.create(RunConfig())
    await lab.train(run)
    await lab.look(run).frame(watch=0)


async def _of_own_samples() -> tuple[int, int, int, int]:
    """Give the bytes of a run, of another from an equal body and of a fork, and those that the lab tells."""
    lab = Lab()
    await _seen(lab, await lab.create(read_config(_body(0))))
    bodies, told = [_body(1), _body(1)], lab.nbytes
    tracemalloc.start()
    marks = [_traced()]
    for body in bodies:
        run = await lab.create(read_config(body))
        await _seen(lab, run)
        marks.append(_traced())
    fork = await lab.fork(run, run.step, replace(run.config, optimizer=SGD()))
    await _seen(lab, fork)
    marks.append(_traced())
    tracemalloc.stop()
    told = lab.nbytes - told
    await lab.close()
    own, same, forked = (after - before for before, after in pairwise(marks))
    return own, same, forked, told


async def _seen(lab: Lab, run: Run) -> None:
    await lab.train(run, steps=STEPS)
    look = lab.look(run)
    await look.frame(watch=0)
    await look.landscape(LandscapeRequest(plane="weights", size=9))
    await look.weight(WeightRequest(index=0, points=9))


def _body(seed: int) -> bytes:
    random = np.random.default_rng(seed)
    x = random.normal(size=(SAMPLES, FEATURES)).round(5).tolist()
    y = random.integers(0, 2, SAMPLES).tolist()
    return json.dumps({"dataset": {"name": "inline", "x": x, "y": y}}, separators=(",", ":")).encode()


def _traced() -> int:
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
