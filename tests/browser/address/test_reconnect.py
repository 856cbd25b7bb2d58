"""A server that goes away and comes back."""

import re
import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Page, expect

from tests.browser.lab import Lab
from tests.browser.landscape.view import View
from tests.serving import serving

pytestmark = pytest.mark.own_page  # its server is gone when the next test begins

# What a browser itself writes to the console when nobody answers, or a run is not there.
ABSENCE = ("ERR_CONNECTION_REFUSED", "WebSocket connection to", "ERR_CONNECTION_RESET")


class Restartable:
    """A server that can be stopped and started again at its port, which nobody else gets meanwhile."""

    def __init__(self) -> None:
        self.held = socket.socket()
        self.held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # the server listens beside it
        self.held.bind(("127.0.0.1", 0))
        self.running = ExitStack()

    def start(self) -> str:
        """Start, and give the address."""
        return self.running.enter_context(serving(port=self.held.getsockname()[1]))

    def stop(self) -> None:
        """Stop, and forget all runs."""
        self.running.close()


@pytest.fixture
def server() -> Iterator[Restartable]:
    """A server of this test's own."""
    server = Restartable()
    yield server
    server.stop()
    server.held.close()


@pytest.fixture
def address(server: Restartable) -> str:
    """The address of the server of this test's own."""
    return server.start()


@pytest.fixture(autouse=True)
def absence_may_be_told(page: Page, complaints: list[str]) -> Iterator[None]:
    """Let the browser write that nobody answered."""
    yield
    complaints[:] = [one for one in complaints if not any(words in one for words in ABSENCE)]


def at_rest(lab: Lab) -> None:
    """Wait for the answer that takes longest: a server that stops first calls it a fault of its own."""
    View(lab).wait(lab.step)


def test_a_lost_connection_is_told_and_dims_the_player(lab: Lab, server: Restartable) -> None:
    lab.press("Step")
    lab.wait(step=1)
    at_rest(lab)
    server.stop()
    lab.wait(connection="lost")
    expect(lab.sentence()).to_contain_text("Connection lost at step 1; trying again.")
    expect(lab.button("Step")).to_have_attribute("aria-disabled", "true")
    assert lab.step == 1


def test_a_run_that_the_server_forgot_is_made_again_up_to_the_same_step(
    lab: Lab, server: Restartable
) -> None:
    lab.press("Epoch")
    lab.wait(step=210, status="ready")
    old = lab.run
    log = lab.page.locator("#log").inner_text()
    at_rest(lab)
    server.stop()
    lab.wait(connection="lost")
    server.start()
    lab.wait_for_another(old)
    lab.wait(step=210, status="ready", connection="open")
    expect(lab.page.locator(".notice")).to_contain_text("made again from its settings, and sent to step 210")
    assert lab.page.locator("#log").inner_text() == log


def test_a_branch_is_made_again_branch_by_branch(lab: Lab, server: Restartable) -> None:
    lab.press("Step")
    lab.wait(step=1)
    first = lab.run
    lab.set("Learning rate", "0.01")
    branch = lab.wait_for_another(first)
    lab.press("Step")
    lab.wait(step=2, status="ready")
    # How long the sentence is depends on those before it; its ends are in all that have room here.
    ends = re.fullmatch(r"(Step 2\. .+ moved by [^,;]+).*([Ll]oss .+)", lab.sentence().inner_text())
    assert ends is not None
    at_rest(lab)
    server.stop()
    lab.wait(connection="lost")
    server.start()
    lab.wait_for_another(branch)
    lab.wait(step=2, connection="open")
    expect(lab.sentence()).to_have_text(re.compile(".*".join(map(re.escape, ends.groups()))))


def test_the_player_works_while_the_socket_is_away(lab: Lab) -> None:
    lab.page.evaluate("() => { window.WebSocket = class { readyState = 0; close() {} }; }")
    lab.set("Epochs", 5)
    lab.wait(connection="connecting")
    with lab.page.expect_response(lambda response: response.url.endswith("/train")) as answer:
        lab.press("Step")
    assert answer.value.json()["run"]["step"] == 1


def test_a_removed_run_is_made_again(lab: Lab) -> None:
    lab.press("Step")
    lab.wait(step=1)
    old = lab.run
    lab.page.request.delete(f"{lab.address}/api/runs/{old}")
    lab.wait_for_another(old)
    lab.wait(step=1, connection="open")
