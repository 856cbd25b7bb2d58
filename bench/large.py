"""Large data: a file's reading, the digits' training, and a run on 20,000 × 64 with its looks.

A file of 8 MiB is read in a process of its own, as an upload's is: its own processor time counts, beside that
of a process that does no more than csv.reader does, in turn with it.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import asyncio
import json
import statistics
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter

import httpx
import numpy as np
from websockets.asyncio.client import connect

from app.engine.config import LayerConfig, RunConfig, as_dict
from app.engine.datasets import Blobs
from app.engine.landscape import BUDGET, random_plane, surface
from app.engine.looks.curvature import BUDGET as CURVATURE_BUDGET
from app.engine.looks.curvature import PASSES, curvature
from app.engine.looks.slices import affordable, along
from app.engine.losses import SparseCategoricalCrossentropy
from app.engine.network.evaluator import Evaluator
from app.engine.presets import PRESETS
from app.engine.training.trainer import Trainer
from app.reading.child import REFUSED
from app.reading.process import ROOT, START
from bench.live import header_of
from bench.report import Result, at_most, best_seconds
from tests.serving import serving

assert app.__version__

FILE_BYTES = 8 * 2**20
MOST_READING, MOST_TIMES_CSV = 2.0, 12.0
MOST_DIGITS = 1.0
MOST_LOOK = 1.0
LEAST_FRAMES = 30.0

ROUNDS = 5
WATCHED = 3.0
"""Seconds for which frames are counted."""

PLAIN = "import csv, io, sys\nfor row in csv.reader(io.StringIO(sys.stdin.buffer.read().decode())): pass"

LAYERS = (64, "relu"), (64, "relu"), (10, "softmax")
RUN = RunConfig(
    dataset=Blobs(samples=20_000, features=64, classes=10),
    layers=tuple(LayerConfig(units=units, activation=f) for units, f in LAYERS),
    loss=SparseCategoricalCrossentropy(),
    batch_size=32,
    epochs=1_000,
)


def run() -> list[Result]:
    """Measure all four."""
    frames = asyncio.run(_frames())
    return [
        *_reading(),
        at_most("digits: 20 epochs of 1,797 × 64 through 32-32-10, seconds", _digits(), MOST_DIGITS),
        *_looks(),
        Result(
            "a run on 20,000 × 64 at full speed, frames a second over the socket",
            frames,
            f"at least {LEAST_FRAMES:g}",
            frames >= LEAST_FRAMES,
        ),
    ]


def file_of(size: int) -> bytes:
    """Write a table of 63 columns of numbers and a class, of as many rows as have room, 20,000 at most."""
    numbers = np.random.default_rng(0).standard_normal((20_000, 63))
    lines = [",".join([*(f"x{column}" for column in range(63)), "y"])]
    left = size - len(lines[0]) - 1
    for row in numbers.tolist():
        lines.append(",".join([*(f"{number:.3f}" for number in row), "abc"[len(lines) % 3]]))
        left -= len(lines[-1]) + 1
        if left < 0:
            return "\n".join([*lines[:-1], ""]).encode()
    return "\n".join([*lines, ""]).encode()


def _reading() -> list[Result]:
    content = file_of(FILE_BYTES)
    ours, plain = ([sys.executable, "-I", "-S", "-c", *rest] for rest in ((START, ROOT), (PLAIN,)))
    times = [(_child_seconds(ours, content), _child_seconds(plain, content)) for _ in range(ROUNDS)]
    reading, times_csv = min(own for own, _ in times), statistics.median(own / csv for own, csv in times)
    size = f"a file of {len(content) / 2**20:.1f} MiB"
    return [
        at_most(f"reading {size} in its own process, seconds of its processor", reading, MOST_READING),
        at_most(f"reading {size}, times a process with csv.reader alone", times_csv, MOST_TIMES_CSV),
    ]


def _child_seconds(command: list[str], content: bytes) -> float:
    """Give the processor time of a process that reads some bytes, its start included."""
    before = getrusage(RUSAGE_CHILDREN)
    done = subprocess.run(command, input=content, capture_output=True, check=True)
    after = getrusage(RUSAGE_CHILDREN)
    assert done.stdout[:1] != REFUSED, done.stdout
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _digits() -> float:
    config = next(preset.config for preset in PRESETS if preset.name == "digits")
    trainer = Trainer(config, config.dataset.load())
    start = trainer.initial_state()
    return best_seconds(lambda: trainer.train(start, trainer.total_steps), rounds=ROUNDS)


def _looks() -> list[Result]:
    """Time looks over evenly some of the samples, the sample's own finding included."""
    data = RUN.dataset.load()
    theta = Evaluator(RUN, data).network.initial_theta(0)
    ticks = np.linspace(-1.0, 1.0, 65)

    def over_some(evaluator: Evaluator) -> None:
        surface(evaluator.within(BUDGET, 65 * 65), random_plane(evaluator.network, theta, 0), ticks, ticks)

    def curve(evaluator: Evaluator) -> None:
        chosen = affordable(evaluator, 201)
        assert chosen is not None
        along(chosen, theta, 0, np.linspace(-1.0, 1.0, 201))

    def bend(evaluator: Evaluator) -> None:
        curvature(evaluator.within(CURVATURE_BUDGET, PASSES), theta)

    def timed(look: Callable[[Evaluator], None]) -> None:
        look(Evaluator(RUN, data))

    looks = {"a surface of 65×65": over_some, "a weight's curve": curve, "the curvature": bend}
    return [
        at_most(
            f"{name} over 20,000 × 64, seconds",
            best_seconds(partial(timed, look), rounds=ROUNDS),
            MOST_LOOK,
        )
        for name, look in looks.items()
    ]


async def _frames() -> float:
    """Count the frames of a run that trains, by a viewer that acknowledges each at once."""
    with serving() as address:
        async with httpx.AsyncClient(base_url=address, timeout=30) as http:
            run = (await http.post("/api/runs", json=as_dict(RUN))).json()["id"]
            url = f"{address.replace('http', 'ws')}/api/runs/{run}/live"
            async with connect(url, max_size=None, proxy=None) as socket:
                await socket.send(json.dumps({"do": "train", "id": 0}))
                start, frames = perf_counter(), 0
                while perf_counter() - start < WATCHED:
                    message = await socket.recv()
                    if isinstance(message, bytes):
                        frames += 1
                        await socket.send(json.dumps({"do": "ack", "frame": header_of(message)["frame"]}))
                return frames / (perf_counter() - start)


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
