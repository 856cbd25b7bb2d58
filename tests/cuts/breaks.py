"""Break the ways of pages that play to their server, and see whether each comes back to what that has."""

import asyncio
import hashlib
from collections.abc import Callable
from contextlib import AsyncExitStack
from random import Random
from time import time
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import httpx
import numpy as np

from tests.crowd.link import Link, linked
from tests.cuts.pages import Pages, opened

CONFIG: dict[str, Any] = {
    "dataset": {"name": "xor", "samples": 100},
    "layers": [{"units": 6, "activation": "tanh"}, {"units": 2, "activation": "softmax"}],
    "epochs": 100_000,
}
SETTLING = 15.0
"""Seconds that a page may take to be as the server is, once it is back and the run stands still."""

PATIENCE = 40.0
"""Seconds after which a page that is not back is given up."""


class Plan(NamedTuple):
    """How many breaks, on how many pages at a time; `longest`: seconds of a delay or of a closed way."""

    breaks: int = 1_000
    pages: int = 15
    longest: float = 8.0
    seed: int = 0


class Break(NamedTuple):
    """One break: its kind, the seconds until the page was back, and how it then differed from the server."""

    kind: str
    seconds: float
    difference: str


class Breaking:
    """One page with its way to the server."""

    def __init__(self, plan: Plan, http: httpx.AsyncClient, pages: Pages, number: int, link: Link) -> None:
        self.plan, self.http, self.pages, self.number, self.link = plan, http, pages, number, link
        self.random = Random(f"{plan.seed}, page {number}")
        self.doing = ""

    async def once(self, kind: str) -> Break:
        """Let the page play a new run, break its way, wait until it is back, and compare."""
        run = (await self.http.post("/api/runs?listed=false", json=CONFIG)).json()["id"]
        try:
            async with asyncio.timeout(PATIENCE):
                seconds = await self._seconds(kind, run)
                difference = await self._compare(run)
        except TimeoutError:
            return Break(kind, PATIENCE, f"{run}: {kind}, and {self.doing!r} not done after {PATIENCE:g} s")
        return Break(kind, seconds, difference)

    async def _seconds(self, kind: str, run: str) -> float:
        """Give the seconds that the page took to come back, from when the server could answer it again."""
        await self._ask("open", run)
        sockets = await self._ask("play")
        await asyncio.sleep(self.random.uniform(0.0, 0.3))
        ways: dict[str, Callable[[], Any]] = {
            "cut": self._cut,
            "half open": self._half_open,
            "delayed": self._delay,
            "closed": self._close,
        }
        since: float = await ways[kind]()
        after = 0 if kind == "delayed" else sockets
        back: float = await self._ask("back", {"after": after, "since": since * 1e3})
        return max(back / 1e3 - since, 0.0)

    async def _ask(self, do: str, *words: Any) -> Any:
        self.doing = do
        return await self.pages.ask(self.number, do, *words)

    async def _cut(self) -> float:
        self.link.cut()
        return time()

    async def _half_open(self) -> float:
        self.link.silence()
        return time()

    async def _delay(self) -> float:
        self.link.hold()
        await asyncio.sleep(self.random.uniform(0.1, self.plan.longest))
        self.link.let_through()
        return time()

    async def _close(self) -> float:
        self.link.closed = True
        self.link.cut()
        await asyncio.sleep(self.random.uniform(0.1, self.plan.longest))
        self.link.closed = False
        return time()

    async def _compare(self, run: str) -> str:
        """Have the page pause the run, and say how it differs from the server once both rest."""
        refused = await self._ask("pause")
        if refused is not None:
            return f"{run}: {refused}"
        difference = "?"
        try:
            async with asyncio.timeout(SETTLING):
                while difference:
                    told, truth = await self._ask("tell"), await self._truth(run)
                    difference = "" if told == truth else f"{run}: {told} is not {truth}"
                    await asyncio.sleep(0.05)
        except TimeoutError:
            pass
        return difference

    async def _truth(self, run: str) -> dict[str, Any]:
        """Give what the server has of the run, as a page tells it."""
        told = (await self.http.get(f"/api/runs/{run}")).json()
        losses = np.array((await self.http.get(f"/api/runs/{run}/history")).json()["loss"], np.float32)
        return {
            "connection": "open",
            "run": run,
            "step": told["step"],
            "status": told["status"],
            "count": len(losses),
            "losses": hashlib.sha256(losses.tobytes()).hexdigest(),
        }


KINDS = ("cut", "half open", "delayed", "closed")


async def broken(address: str, node: str, plan: Plan) -> list[Break]:
    """Break connections as planned; the kinds take turns."""
    url = urlsplit(address)
    assert url.hostname
    assert url.port
    kinds = [KINDS[number % len(KINDS)] for number in range(plan.breaks)]
    done: list[Break] = []
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(httpx.AsyncClient(base_url=address, timeout=30))
        links = [await stack.enter_async_context(linked(url.hostname, url.port)) for _ in range(plan.pages)]
        pages = await stack.enter_async_context(opened(node, [place for _, place in links]))

        async def work(number: int) -> None:
            breaking = Breaking(plan, http, pages, number, links[number][0])
            while kinds:
                done.append(await breaking.once(kinds.pop()))

        async with asyncio.TaskGroup() as group:
            for number in range(plan.pages):
                group.create_task(work(number))
    return done
