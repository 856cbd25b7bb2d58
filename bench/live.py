"""Playing at full speed while the landscape follows: how often it does, and what it costs the training.

A real server, and a client that does what the page does (static/js/playing.js, pace.js and survey.js): it
acknowledges at most 60 frames a second, asks for the next steps when the last ones are done, and for the
next surface after a rest.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import asyncio
import json
import statistics
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import perf_counter
from typing import Any

import httpx
from websockets.asyncio.client import ClientConnection, connect

from bench.report import Result
from tests.serving import serving

assert app.__version__

CONFIG = {"epochs": 40_000}
"""The article's run, so long that it does not end meanwhile."""

SURFACE: dict[str, str | int] = {"plane": "weights", "i": 0, "j": 1, "size": 65, "span": 1}

PICTURE_SECONDS = 1 / 60
QUICK, SLOW = 0.2, 0.5  # seconds: a chunk that takes less is doubled, one that takes more is halved
LEAST_CHUNK, LARGEST_CHUNK = 16, 1 << 16
REST, SHORTEST_REST = 1.5, 0.04

ROUNDS = 7
SECONDS = 1.5
SETTLING = 0.3
PAUSES = 20

LEAST_REFRESHES = 10.0
LEAST_SHARE = 0.7
LONGEST_PAUSE = 0.05


class Page:
    """An open page on one run: what it was shown, and what it waits for."""

    def __init__(self, run: str, http: httpx.AsyncClient, socket: ClientConnection) -> None:
        self.run, self.http, self.socket = run, http, socket
        self.step = self.arrived = self.drawn = self.surfaces = 0
        self.playing, self.surveying = True, False
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}

    async def command(self, **message: Any) -> dict[str, Any]:
        """Send a command and wait for its answer."""
        number = len(self._answers)
        self._answers[number] = asyncio.get_running_loop().create_future()
        await self.socket.send(json.dumps({**message, "id": number}))
        return await self._answers[number]

    async def listen(self) -> None:
        """Take in frames and answers."""
        async for message in self.socket:
            if isinstance(message, str):
                answer = json.loads(message)
                self._answers[answer["id"]].set_result(answer)
            else:
                header = header_of(message)
                self.step, self.arrived = header["step"], header["frame"]

    async def draw(self) -> None:
        """Acknowledge the newest frame, once a picture."""
        while True:
            await asyncio.sleep(PICTURE_SECONDS)
            if self.drawn != self.arrived:
                self.drawn = self.arrived
                await self.socket.send(json.dumps({"do": "ack", "frame": self.drawn}))

    async def play(self) -> None:
        """Ask for chunks of steps, one after another."""
        chunk = LEAST_CHUNK
        while True:
            await asyncio.sleep(PICTURE_SECONDS)
            if not self.playing:
                chunk = LEAST_CHUNK
                continue
            asked = perf_counter()
            await self.command(do="train", steps=chunk)
            took = perf_counter() - asked
            factor = 2.0 if took < QUICK else 0.5 if took > SLOW else 1.0
            chunk = min(LARGEST_CHUNK, max(LEAST_CHUNK, int(chunk * factor)))

    async def survey(self) -> None:
        """Ask for surfaces, with a rest after each."""
        while True:
            await asyncio.sleep(SHORTEST_REST)
            if self.surveying:
                answer = await self.http.get(f"/api/runs/{self.run}/landscape.bin", params=SURFACE)
                self.surfaces += 1
                await asyncio.sleep(max(0.0, REST * header_of(answer.content)["seconds"] - SHORTEST_REST))

    async def rates(self, *, surveying: bool) -> tuple[float, float]:
        """Measure steps and surfaces a second for a while."""
        self.surveying = surveying
        await asyncio.sleep(SETTLING)
        start, step, surfaces = perf_counter(), self.step, self.surfaces
        await asyncio.sleep(SECONDS)
        seconds = perf_counter() - start
        return (self.step - step) / seconds, (self.surfaces - surfaces) / seconds

    async def pause(self) -> float:
        """Pause, and measure how long it takes; then play on."""
        self.playing = False
        start = perf_counter()
        standing = await self.command(do="pause")
        seconds = perf_counter() - start
        await asyncio.sleep(SETTLING / 3)
        assert (await self.http.get(f"/api/runs/{self.run}")).json()["step"] == standing["step"]
        self.playing = True
        await asyncio.sleep(SETTLING)
        return seconds


def run() -> list[Result]:
    """Play with and without the landscape in turn, then pause now and then with it."""
    with serving() as address:
        without, beside, pauses = asyncio.run(_measured(address))
    refreshes = statistics.median(surfaces for _, surfaces in beside)
    share = statistics.median(fast / alone for (fast, _), alone in zip(beside, without, strict=True))
    alone, longest = statistics.median(without), max(pauses)
    return [
        Result("full speed without a landscape, steps a second", alone, "stated for scale", ok=True),
        Result(
            "surfaces of 65×65 a second at full speed",
            refreshes,
            f"at least {LEAST_REFRESHES:g}",
            refreshes >= LEAST_REFRESHES,
        ),
        Result(
            "training's speed beside them, as a share",
            share,
            f"at least {LEAST_SHARE:g}",
            share >= LEAST_SHARE,
        ),
        Result(
            f"a pause beside them, seconds at the longest of {PAUSES}",
            longest,
            f"under {LONGEST_PAUSE:g}",
            longest < LONGEST_PAUSE,
        ),
    ]


async def _measured(address: str) -> tuple[list[float], list[tuple[float, float]], list[float]]:
    async with _page(address) as page:
        await page.rates(surveying=True)  # until its chunks are as large as they get
        without, beside = [], []
        for _ in range(ROUNDS):
            without.append((await page.rates(surveying=False))[0])
            beside.append(await page.rates(surveying=True))
        return without, beside, [await page.pause() for _ in range(PAUSES)]


@asynccontextmanager
async def _page(address: str) -> AsyncIterator[Page]:
    """Open a page on a new run, which plays at once."""
    async with httpx.AsyncClient(base_url=address, timeout=30) as http:
        run = (await http.post("/api/runs", json=CONFIG)).json()["id"]
        url = f"{address.replace('http', 'ws')}/api/runs/{run}/live"
        async with connect(url, max_size=None, proxy=None) as socket:
            page = Page(run, http, socket)
            tasks = [asyncio.create_task(work()) for work in (page.listen, page.draw, page.play, page.survey)]
            yield page
            for task in tasks:
                task.cancel()


def header_of(message: bytes) -> dict[str, Any]:
    """Return the JSON header of a frame, which follows its length."""
    (length,) = struct.unpack_from("<I", message)
    header: dict[str, Any] = json.loads(message[4 : 4 + length])
    return header


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
