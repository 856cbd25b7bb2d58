"""A class that watches one run: what a viewer's frame costs the server, times the least that it could.

Both are real servers in processes of their own, with the same settings: this one, and one that sends bytes
that lie ready (`floor`). Steps are made thirty times a second, and each of a hundred viewers acknowledges
what it gets.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import asyncio
import json
import math
import os
import statistics
import struct
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import httpx
from websockets.asyncio.client import ClientConnection, connect

from bench.report import Result, at_most
from tests.serving import MODULE, served

assert app.__version__

FLOOR = (sys.executable, "-m", "bench.floor")

VIEWERS = 100
FEW = 25
A_SECOND = 30
BEFORE, STEPS = 10, 60
ROUNDS = 3

MOST_GROWTH = 1.15
MOST_TIMES = 3.1
"""0.35 of what it was: 8.9 times, with two frames a step."""


class Watched(NamedTuple):
    """What came of some steps: processor milliseconds a viewer's frame, frames, and steps not shown."""

    milliseconds: float
    frames: int
    missed: int


def run() -> list[Result]:
    """Watch steps here and there in turn, and a few viewers beside many; compare."""
    rounds = [(_watched(MODULE), _watched(FLOOR), _watched(MODULE, FEW)) for _ in range(ROUNDS)]
    times = statistics.median(ours.milliseconds / floor.milliseconds for ours, floor, _ in rounds)
    cost, few = (statistics.median(each[k].milliseconds for each in rounds) for k in (0, 2))
    frames = statistics.median(ours.frames for ours, _, _ in rounds) / (VIEWERS * STEPS)
    missed = max(ours.missed for ours, _, _ in rounds)
    core = cost * A_SECOND * VIEWERS / 10
    growth = 1 + math.log(cost / few) / math.log(VIEWERS / FEW)
    scale = f"{VIEWERS} viewers at {A_SECOND} steps a second, % of a core"
    return [
        Result("a viewer's frame, ms of the server's processor", cost, "stated for scale", ok=True),
        Result(scale, core, "stated for scale", ok=True),
        at_most("a viewer's frame, times that of bytes that lie ready", times, MOST_TIMES),
        at_most("frames a step and viewer", frames, 1.01),
        at_most("steps that a viewer was not shown", missed, 0),
        at_most(f"a step over its viewers, {FEW} to {VIEWERS}: exponent, of work 1", growth, MOST_GROWTH),
    ]


def _watched(command: Sequence[str], viewers: int = VIEWERS) -> Watched:
    with served(command) as server:
        return asyncio.run(_watch(server.address, server.pid, viewers, ours=command is MODULE))


async def _watch(address: str, pid: int, viewers: int, *, ours: bool) -> Watched:
    shown: list[Counter[int]] = [Counter() for _ in range(viewers)]
    async with httpx.AsyncClient(base_url=address, timeout=30) as http:
        run = (await http.post("/api/runs", json={})).json()["id"] if ours else ""
        url = f"{address.replace('http', 'ws')}/api/runs/{run}/live"
        sockets = [await connect(url, max_size=None, proxy=None, compression=None) for _ in shown]
        tasks = [asyncio.create_task(_acknowledge(*each)) for each in zip(sockets, shown, strict=True)]
        await _steps(http, f"/api/runs/{run}/train", BEFORE)
        await asyncio.sleep(1)
        first = sum(sum(each.values()) for each in shown)
        start = _processor_seconds(pid)
        await _steps(http, f"/api/runs/{run}/train", STEPS)
        await asyncio.sleep(1)
        spent = _processor_seconds(pid) - start
        for task in tasks:
            task.cancel()
        for socket in sockets:
            await socket.close()
    frames = sum(sum(each.values()) for each in shown) - first
    missed = max(STEPS - sum(step > BEFORE for step in each) for each in shown)
    return Watched(1e3 * spent / (viewers * STEPS), frames, missed)


async def _steps(http: httpx.AsyncClient, path: str, count: int) -> None:
    start = perf_counter()
    for step in range(count):
        await asyncio.sleep(max(0.0, start + step / A_SECOND - perf_counter()))
        await http.post(path, json={"steps": 1})


async def _acknowledge(socket: ClientConnection, shown: Counter[int]) -> None:
    async for message in socket:
        assert isinstance(message, bytes)
        (length,) = struct.unpack_from("<I", message)
        header = json.loads(message[4 : 4 + length])
        shown[header["step"]] += 1
        await socket.send(f'{{"do":"ack","frame":{header["frame"]}}}')


def _processor_seconds(pid: int) -> float:
    """Give the processor time that a process has used so far, its threads included."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
