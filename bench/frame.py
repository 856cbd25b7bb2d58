"""A frame of the article's run: its size, the time to encode it, and the time from a click on Step to it."""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import asyncio
import json
import statistics
import struct
from time import perf_counter

import httpx
from websockets.sync.client import ClientConnection, connect

from app.api.live.frame import frame
from app.engine.config import RunConfig
from app.runs import Frame, Lab, Run
from bench.report import Result, best_seconds
from tests.serving import serving

assert app.__version__

WATCHED = 600
"""A weight that every frame explains: one of the last layer."""

LARGEST_SIZE = 10_000
LONGEST_ENCODING = 50e-6
LONGEST_STEP = 30e-3

ENCODINGS = 500
ROUNDS = 9
CLICKS = 200


def run() -> list[Result]:
    """Measure one frame in this process, and clicks over a real socket."""
    size, encoding = asyncio.run(_size_and_encoding())
    click = _click_seconds()
    return [
        Result("a frame, bytes", size, f"under {LARGEST_SIZE:,}", size < LARGEST_SIZE),
        Result(
            "a frame's encoding, seconds",
            encoding,
            f"under {LONGEST_ENCODING:g}",
            encoding < LONGEST_ENCODING,
        ),
        Result(
            "a click on Step to its frame, seconds at the median",
            click,
            f"under {LONGEST_STEP:g}",
            click < LONGEST_STEP,
        ),
    ]


async def _size_and_encoding() -> tuple[int, float]:
    lab = Lab()
    run = await lab.create(RunConfig())
    await lab.train(run, steps=211)
    moment = await lab.look(run).frame(watch=WATCHED)
    message = frame(run, moment, 210).numbered(1)
    seconds = best_seconds(lambda: _encode(run, moment), rounds=ROUNDS) / ENCODINGS
    await lab.close()
    return len(message), seconds


def _encode(run: Run, moment: Frame) -> None:
    for _ in range(ENCODINGS):
        frame(run, moment, 210).numbered(1)


def _click_seconds() -> float:
    with serving() as address:
        run = httpx.post(f"{address}/api/runs", json={}).json()["id"]
        url = f"{address.replace('http', 'ws')}/api/runs/{run}/live?watch={WATCHED}"
        with connect(url, max_size=None, proxy=None) as viewer:
            await_step(viewer, 0)
            return statistics.median(_click(viewer, step) for step in range(1, CLICKS + 1))


def _click(viewer: ClientConnection, step: int) -> float:
    start = perf_counter()
    viewer.send(json.dumps({"do": "train", "steps": 1}))
    await_step(viewer, step)
    return perf_counter() - start


def await_step(viewer: ClientConnection, step: int) -> None:
    """Acknowledge frames until one shows a step, as the page does after drawing."""
    while True:
        message = viewer.recv(timeout=10)
        assert isinstance(message, bytes)
        (length,) = struct.unpack_from("<I", message)
        header = json.loads(message[4 : 4 + length])
        viewer.send(json.dumps({"do": "ack", "frame": header["frame"]}))
        if header["step"] == step:
            return


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
