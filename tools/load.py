"""Have 100 viewers watch a run beside four of the largest network in training, and say what it costs.

The lesson's run makes 30 steps a second. A frame's age is the time from the request for its step to the
moment when a viewer has it. The server's cost is that of its threads without the one that trains, less what
they cost without viewers. At last ten more come that never read.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import argparse
import asyncio
import os
import re
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import httpx
from websockets.asyncio.client import ClientConnection, connect

from tests.serving import Served, served

assert app.__version__

LARGEST: dict[str, Any] = {
    "dataset": {"name": "circle", "samples": 400},
    "layers": [
        {"units": 512, "activation": "tanh"},
        {"units": 350, "activation": "tanh"},
        {"units": 32, "activation": "relu"},
        {"units": 2, "activation": "softmax"},
    ],
    "batch_size": 240,
    "epochs": 100_000,
}
"""192,384 parameters of at most 200,000; times the batch 46 of at most 50 million."""

TRAINING = 4
A_SECOND = 30
SILENT = 10
MOST_LAG_MS = 25.0
SETTLING = 1.0

FRAME, STEP = re.compile(rb'"frame":\s*(\d+)'), re.compile(rb'"step":(\d+)')


class Phase(NamedTuple):
    """What was seen in a phase: its seconds, the ages of all frames, and processor seconds here and there."""

    seconds: float
    ages: list[float]
    server: float
    here: float


class Lesson:
    """A run that a class watches, and when each of its steps was asked for."""

    def __init__(self, server: Served, http: httpx.AsyncClient) -> None:
        self.server, self.http = server, http
        self.run = ""
        self.asked: list[float] = [0.0]  # by step
        self.ages: list[float] = []

    async def step(self) -> None:
        """Ask for steps, for ever, each when it is due."""
        start, first = perf_counter(), len(self.asked)
        while True:
            due = start + (len(self.asked) - first) / A_SECOND
            await asyncio.sleep(max(0.0, due - perf_counter()))
            self.asked.append(perf_counter())
            await self.http.post(f"/api/runs/{self.run}/train", json={"steps": 1})

    async def watch(self, viewer: ClientConnection) -> None:
        """Take in frames, and acknowledge each."""
        async for message in viewer:
            assert isinstance(message, bytes)
            head = message[:2_000]
            frame, step = FRAME.search(head), STEP.search(head)
            assert frame
            assert step
            if 0 < int(step[1]) < len(self.asked):
                self.ages.append(perf_counter() - self.asked[int(step[1])])
            await viewer.send(b'{"do":"ack","frame":%s}' % frame[1], text=True)

    async def measure(self, seconds: float) -> Phase:
        """See what happens in so many seconds."""
        await asyncio.sleep(SETTLING)
        self.ages = []
        begin, here, there = perf_counter(), process_time(), other_threads(self.server.pid)
        await asyncio.sleep(seconds)
        spent = other_threads(self.server.pid) - there
        return Phase(perf_counter() - begin, self.ages, spent, process_time() - here)


def other_threads(pid: int) -> float:
    """Give the processor seconds of a process's threads without the busiest, which trains."""
    spent: list[int] = []
    for thread in Path(f"/proc/{pid}/task").iterdir():
        fields = (thread / "stat").read_text().rpartition(")")[2].split()
        spent.append(int(fields[11]) + int(fields[12]))
    return (sum(spent) - max(spent)) / os.sysconf("SC_CLK_TCK")


@asynccontextmanager
async def lesson(server: Served) -> AsyncIterator[Lesson]:
    """Begin a lesson beside runs that train."""
    async with httpx.AsyncClient(base_url=server.address, timeout=60) as http:
        held = Lesson(server, http)
        runs = [
            (await http.post("/api/runs", json={**LARGEST, "seed": k})).json()["id"] for k in range(TRAINING)
        ]
        held.run = (await http.post("/api/runs", json={})).json()["id"]
        work = [asyncio.create_task(_train(http, run)) for run in runs]
        work.append(asyncio.create_task(held.step()))
        yield held
        for task in work:
            task.cancel()
        await asyncio.wait(work)


async def _train(http: httpx.AsyncClient, run: str) -> None:
    await http.post(f"/api/runs/{run}/train", json={}, timeout=None)


async def measured(server: Served, viewers: int, seconds: float) -> tuple[list[Phase], dict[str, Any]]:
    """Measure without viewers, with them, and with ten more that never read; and the server's own words."""
    url = urlsplit(server.address)
    with ExitStack() as stack:
        async with lesson(server) as held:
            path = f"/api/runs/{held.run}/live"
            phases = [await held.measure(seconds)]
            place = f"ws://{url.netloc}{path}"
            sockets = [
                await connect(place, max_size=None, proxy=None, compression=None) for _ in range(viewers)
            ]
            watching = [asyncio.create_task(held.watch(each)) for each in sockets]
            phases.append(await held.measure(seconds))
            for _ in range(SILENT):
                stack.enter_context(silent(url.hostname or "", url.port or 0, path))
            phases.append(await held.measure(seconds))
            health: dict[str, Any] = (await held.http.get("/api/health")).json()
            for task in watching:
                task.cancel()
            await asyncio.wait(watching)
            for each in sockets:
                each.transport.abort()
            return phases, health


def silent(host: str, port: int, path: str) -> socket.socket:
    """Open a socket of a viewer that never reads."""
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
    connection.connect((host, port))
    head = f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    connection.sendall(f"{head}Sec-WebSocket-Key: {'A' * 22}==\r\nSec-WebSocket-Version: 13\r\n\r\n".encode())
    return connection


def told(name: str, phase: Phase, alone: Phase, viewers: int) -> str:
    """Say what a phase came to, in one line."""
    ages, frames = sorted(phase.ages), len(phase.ages)
    each = 1e3 * (phase.server / phase.seconds - alone.server / alone.seconds) * phase.seconds / frames
    here = 1e3 * phase.here / frames
    p50, p99 = (1e3 * ages[int(share * frames)] for share in (0.5, 0.99))
    rate = frames / phase.seconds / viewers
    return (
        f"{name}: {rate:.1f} frames a second and viewer, age {p50:.0f} ms at p50 and {p99:.0f} at p99, "
        f"{each:.3f} ms of the server's processor a viewer's frame, {here:.3f} of the load maker's"
    )


def main() -> None:
    """Measure; leave with status 1 where the event loop was late."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--viewers", type=int, default=100)
    options.add_argument("--seconds", type=float, default=15.0, help="of each of the three phases")
    given = options.parse_args()
    with served() as server:
        phases, health = asyncio.run(measured(server, given.viewers, given.seconds))
    alone, beside, silent_too = phases
    print(
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} (this included), {TRAINING} runs in training"
    )
    print(told(f"{given.viewers} viewers", beside, alone, given.viewers))
    print(told(f"and {SILENT} that never read", silent_too, alone, given.viewers))
    print(
        f"event loop late by {health['loop_lag_ms']:.1f} ms at p99 of the last minute, as /api/health tells"
    )
    if health["loop_lag_ms"] > MOST_LAG_MS:
        sys.exit(f"The event loop may be late by {MOST_LAG_MS:g} ms at p99.")


if __name__ == "__main__":
    main()
