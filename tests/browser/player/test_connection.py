"""What the page says and does when its server falls silent, and when somebody else pauses its run."""

import os
import signal
from collections.abc import Callable, Iterator
from time import perf_counter

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.lab import Lab
from tests.serving import Served, served


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
    lab.page.locator("body:not([data-step='0'])").wait_for()
    step = stop(api, lab.run).json()["step"]
    expect(lab.page.get_by_text("Paused: another page or program")).to_be_visible()
    expect(lab.button("Play")).to_be_visible()
    lab.wait(step=step)
    assert api.get(f"/api/runs/{lab.run}").json()["step"] == step
