"""A lesson: pages play, pause, seek and fork at random while connections break; then all see the same."""

import asyncio
import os
import signal
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack, suppress
from random import Random
from time import monotonic
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import httpx
import numpy as np
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from app.api.live.broadcast import MOST_VIEWERS
from tests.crowd.link import Link, linked
from tests.crowd.page import Page, Patience, Refused, Unanswered
from tests.serving import Served

CONFIG: dict[str, Any] = {
    "dataset": {"name": "xor", "samples": 100},
    "layers": [{"units": 6, "activation": "tanh"}, {"units": 2, "activation": "softmax"}],
    "epochs": 100_000,
}
RUNS_AT_FIRST = 12
DRAWING = (0.0, 0.016, 0.1)  # seconds that a page takes for a picture
EXPECTED = {"too_many_training"}  # 16 at once, as it should
VIEWERS = "viewers when one more was refused"
SETTLING = 30.0  # seconds that all may take to be as the server is


class Plan(NamedTuple):
    """How large the lesson is, and how often what happens: seconds between two breaks, and of a stop.

    ``forking``: how often a page branches off, where it plays 30 times.
    """

    pages: int = 60
    seconds: float = 300.0
    seed: int = 0
    between_breaks: float = 0.5
    stops: int = 3
    stopped: float = 6.0
    forking: int = 5
    patience: Patience = Patience()


class Outcome(NamedTuple):
    """What happened, by name, the seconds that pages took to come back, and pages that differ at the end."""

    counts: Counter[str]
    returns: list[float]
    different: list[str]


class Lesson:
    """The pages, their links and their runs."""

    def __init__(self, server: Served, plan: Plan, http: httpx.AsyncClient) -> None:
        self.server, self.plan, self.http = server, plan, http
        self.random = Random(plan.seed)
        self.runs: list[str] = []
        self.pages: list[Page] = []
        self.links: list[Link] = []
        self.counts: Counter[str] = Counter()

    async def hold(self) -> Outcome:
        """Hold the lesson, and compare all pages with the server."""
        url = urlsplit(self.server.address)
        assert url.hostname
        assert url.port
        async with AsyncExitStack() as stack:
            for _ in range(RUNS_AT_FIRST):
                self.runs.append((await self.http.post("/api/runs", json=CONFIG)).json()["id"])
            for _ in range(self.plan.pages):
                link, address = await stack.enter_async_context(linked(url.hostname, url.port))
                self.links.append(link)
                self.pages.append(Page(address, self.plan.patience, self.random.choice(DRAWING)))
                self.pages[-1].attach(self.random.choice(self.runs))
            living = [asyncio.create_task(page.live()) for page in self.pages]
            await self._run()
            different = await self._settled()
            if self.plan.seconds > SETTLING:
                await self._release()
                await self._fill()
            await _end(living)
            for page in self.pages:
                await page.http.aclose()
        for page in self.pages:
            self.counts.update(page.counts)
        return Outcome(self.counts, sorted(t for page in self.pages for t in page.returns), different)

    async def _run(self) -> None:
        """Let pages act and connections break for the time of the lesson."""
        ends = monotonic() + self.plan.seconds
        acting = [
            asyncio.create_task(self._act(page, Random(f"{self.plan.seed}, page {number}"), ends))
            for number, page in enumerate(self.pages)
        ]
        breaking = asyncio.create_task(self._break(ends))
        every = self.plan.seconds / (self.plan.stops + 1)
        for _ in range(self.plan.stops):
            await asyncio.sleep(every - self.plan.stopped)
            await self._stop()
        await asyncio.gather(*acting, breaking)

    async def _act(self, page: Page, random: Random, ends: float) -> None:
        while monotonic() < ends:
            await asyncio.sleep(random.uniform(0.05, 1.0))
            act = random.choices(
                (self._play, self._pause, self._seek, self._step, self._fork, self._open),
                (30, 15, 20, 20, self.plan.forking, 10),
            )[0]
            try:
                await act(page, random)
            except Refused as refused:
                self.counts[f"refused: {refused}"] += 1
            except Unanswered:
                self.counts["unanswered"] += 1

    async def _play(self, page: Page, random: Random) -> None:
        page.playing, ends = True, monotonic() + random.uniform(0.2, 3.0)
        while page.playing and monotonic() < ends:
            known = {} if page.pauses is None else {"pauses": page.pauses}
            await page.command("train", steps=random.randint(1, 64), **known)
            await asyncio.sleep(1 / 60)

    async def _pause(self, page: Page, random: Random) -> None:
        await page.command("pause")

    async def _step(self, page: Page, random: Random) -> None:
        await page.command("train", steps=1)

    async def _seek(self, page: Page, random: Random) -> None:
        await page.command("seek", step=random.randint(0, page.recorded))

    async def _fork(self, page: Page, random: Random) -> None:
        rate = random.choice((0.1, 0.01, 0.001))
        changes = {"optimizer": {"name": "adam", "learning_rate": rate}}
        body = {"step": random.randint(0, page.recorded), "changes": changes}
        fork = await page.post(f"/api/runs/{page.run}/fork", body)
        self.runs.append(fork["id"])
        self.counts["forks"] += 1
        page.attach(fork["id"])

    async def _open(self, page: Page, random: Random) -> None:
        """Open the run that another page watches: one that nobody watches may have left."""
        page.attach(random.choice(self.pages).run)
        self.counts["opened"] += 1

    async def _break(self, ends: float) -> None:
        """Cut a page's connections, or let them fall silent."""
        while monotonic() < ends:
            await asyncio.sleep(self.random.uniform(0, 2 * self.plan.between_breaks))
            number = self.random.randrange(len(self.pages))
            kind = self.random.choice(("cut", "silenced"))
            self.counts[kind] += 1
            self.pages[number].breaks()
            (self.links[number].cut if kind == "cut" else self.links[number].silence)()

    async def _stop(self) -> None:
        """Stop the server's process for a while."""
        os.kill(self.server.pid, signal.SIGSTOP)
        try:
            await asyncio.sleep(self.plan.stopped)
        finally:
            for page in self.pages:
                page.breaks(socket=False)
            os.kill(self.server.pid, signal.SIGCONT)
        self.counts["stopped"] += 1

    async def _settled(self) -> list[str]:
        """Pause all runs, and wait until each page is as the server is; tell which ones are not."""
        for run in {page.run for page in self.pages}:
            (await self.http.post(f"/api/runs/{run}/pause", json={})).raise_for_status()
        ends, different = monotonic() + SETTLING, ["?"]
        while different and monotonic() < ends:
            await asyncio.sleep(0.2)
            truths = {run: await self._truth(run) for run in {page.run for page in self.pages}}
            different = [told for page in self.pages if (told := _difference(page, truths[page.run]))]
        self.counts["runs watched at the end"] = len(truths)
        self.counts["steps at the end"] = sum(len(truth[3]) for truth in truths.values())
        return different

    async def _truth(self, run: str) -> tuple[int, str, bytes, np.ndarray[Any, Any]]:
        """Give a run's step, status, weights and losses, as float32 has them."""
        told = (await self.http.get(f"/api/runs/{run}")).json()
        weights = (await self.http.get(f"/api/runs/{run}/weights")).json()["weights"]
        history = (await self.http.get(f"/api/runs/{run}/history")).json()["loss"]
        theta = np.concatenate([np.ravel(each) for each in weights]).astype(np.float32)
        return told["step"], told["status"], theta.tobytes(), np.array(history, np.float32)

    async def _release(self) -> None:
        """Wait until the server has let go of all connections that fell silent: it asks every 20 s."""
        ends = monotonic() + 2 * SETTLING
        while monotonic() < ends and any(link.let_go < link.silenced for link in self.links):
            await asyncio.sleep(0.2)
        self.counts["connections silenced"] = sum(link.silenced for link in self.links)
        self.counts["let go of"] = sum(link.let_go for link in self.links)

    async def _fill(self) -> None:
        """Watch a run until one more is refused: that must be at the limit, or broken sockets count still."""
        url = f"{self.server.address.replace('http', 'ws')}/api/runs/{self.pages[0].run}/live"
        self.counts[VIEWERS] = len(self.pages)
        with suppress(InvalidStatus):
            async with AsyncExitStack() as stack:
                while self.counts[VIEWERS] <= MOST_VIEWERS:
                    await stack.enter_async_context(connect(url, proxy=None, max_size=None, compression=None))
                    self.counts[VIEWERS] += 1


def _difference(page: Page, truth: tuple[int, str, bytes, np.ndarray[Any, Any]]) -> str:
    """Say how a page differs from the server, if it does."""
    step, status, theta, losses = truth
    if (page.step, page.status, page.recorded) != (step, status, len(losses)):
        here = page.step, page.status, page.recorded
        return f"{page.run}: {here} is not {(step, status, len(losses))}"
    if page.losses.tobytes() != losses.tobytes():
        return f"{page.run}: losses differ"
    return "" if page.theta.tobytes() == theta else f"{page.run}: weights differ"


async def _end(tasks: Sequence["asyncio.Task[None]"]) -> None:
    for task in tasks:
        task.cancel()
    for task in tasks:
        with suppress(asyncio.CancelledError):
            await task


async def hold(server: Served, plan: Plan) -> Outcome:
    """Hold a lesson on a server."""
    async with httpx.AsyncClient(base_url=server.address, timeout=SETTLING) as http:
        return await Lesson(server, plan, http).hold()


def unexpected(outcome: Outcome) -> dict[str, int]:
    """Give what should not have happened, and how often."""
    never = ("gaps", "removed", "gone", "of another run")
    refusals = {f"refused: {code}" for code in EXPECTED}
    wrong = {name: outcome.counts[name] for name in never if outcome.counts[name]}
    if outcome.counts.get(VIEWERS, MOST_VIEWERS) != MOST_VIEWERS:
        wrong[VIEWERS] = outcome.counts[VIEWERS]
    return wrong | {k: n for k, n in outcome.counts.items() if k.startswith("refused") and k not in refusals}
