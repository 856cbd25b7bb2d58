"""What the page says and does when its server falls silent, and when somebody else pauses its run."""

import asyncio
import os
import signal
from collections.abc import Callable, Coroutine, Iterator
from threading import Thread
from time import perf_counter
from typing import Any, TypeVar
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.lab import Lab
from tests.crowd.link import Link, linked
from tests.serving import Served, served

T = TypeVar("T")


@pytest.fixture
def own() -> Iterator[Served]:
    """Give a server of the test's own, and wake it at the end."""
    with served() as server:
        yield server
        os.kill(server.pid, signal.SIGCONT)


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no process can be stopped here")
def test_a_silent_server_is_told_and_the_page_comes_back_by_itself(browser: Browser, own: Served) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    lab = Lab(page, own.address)
    lab.open("#preset=line")
    lab.wait(connection="open")
    os.kill(own.pid, signal.SIGSTOP)
    start = perf_counter()
    lab.press("Step")
    lab.wait(connection="lost")
    assert perf_counter() - start < 6
    expect(page.get_by_text("Connection lost", exact=True)).to_be_visible()
    expect(page.get_by_text("The server did not answer.")).to_be_visible()
    os.kill(own.pid, signal.SIGCONT)
    lab.wait(connection="open")
    step = httpx.get(f"{own.address}/api/runs/{lab.run}").json()["step"]
    lab.wait(step=step)
    lab.press("Step")
    lab.wait(step=step + 1)
    page.close()


class Way:
    """A proxy to the server in a thread of its own, which a test cuts or silences."""

    def __init__(self, address: str) -> None:
        where = urlsplit(address)
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever)
        self._thread.start()
        self._linked = linked(where.hostname or "", where.port or 0)
        self._link, self.address = self._run(self._linked.__aenter__())

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    def do(self, act: Callable[[Link], None]) -> None:
        """Cut or silence the connections that there are."""

        async def acted() -> None:
            act(self._link)

        self._run(acted())

    def close(self) -> None:
        """End the proxy and its thread."""
        self._run(self._linked.__aexit__(None, None, None))
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


@pytest.mark.parametrize(("how", "act"), [("cut", Link.cut), ("silenced", Link.silence)])
def test_a_broken_way_to_the_server_is_told_and_the_page_comes_back(
    browser: Browser, address: str, api: httpx.Client, how: str, act: Callable[[Link], None]
) -> None:
    way = Way(address)
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    lab = Lab(page, way.address)
    lab.open("#preset=line")
    lab.wait(connection="open")
    run = lab.run
    page.evaluate("run => fetch(`api/runs/${run}`).then((answer) => answer.text())", run)  # its way is kept
    way.do(act)
    start = perf_counter()
    lab.press("Step")
    if how == "silenced":  # a cut way is back before it need be told
        lab.wait(connection="lost")
        expect(page.get_by_text("The server did not answer.")).to_be_visible()
    lab.wait(connection="open", run=run)
    assert perf_counter() - start < 7.5  # what it kept of connections to ask by does not hold it up
    api.post(f"/api/runs/{run}/seek", json={"step": 5})
    lab.wait(step=5, connection="open")
    lab.press("Step")
    lab.wait(step=6)
    page.close()
    way.close()


@pytest.mark.parametrize(
    "stop",
    [
        lambda api, run: api.post(f"/api/runs/{run}/pause", json={}),
        lambda api, run: api.post(f"/api/runs/{run}/seek", json={"step": 3}),
    ],
    ids=["pause", "seek"],
)
def test_a_pause_from_elsewhere_ends_play(
    lab: Lab, api: httpx.Client, stop: Callable[[httpx.Client, str], httpx.Response]
) -> None:
    lab.open("#epochs=4000")
    lab.press("Play")
    lab.page.wait_for_function("() => Number(document.body.dataset.step) > 3")  # so that a seek goes back
    step = stop(api, lab.run).json()["step"]
    expect(lab.page.get_by_text("Paused: another page or program")).to_be_visible()
    expect(lab.button("Play")).to_be_visible()
    lab.wait(step=step)
    assert api.get(f"/api/runs/{lab.run}").json()["step"] == step
