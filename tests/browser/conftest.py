"""The page in a real browser, before a real server; whatever a page complains of fails its test."""

import shutil
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

from tests.browser.lab import Lab
from tests.browser.landscape import View
from tests.serving import serving

# Software WebGL tells of its own speed when a picture is taken of it; no page can keep it from that.
DRIVER = "GL Driver Message"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


# Smooth edges double what software WebGL costs, and no test looks at them.
PLAIN_EDGES = """
const { getContext } = HTMLCanvasElement.prototype;
HTMLCanvasElement.prototype.getContext = function (kind, options) {
  return getContext.call(this, kind, options && { ...options, antialias: false });
};
"""


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], need: Callable[[str], str]
) -> dict[str, Any]:
    """Take the system's Chromium; nothing is downloaded."""
    program = shutil.which("chromium-browser") or need("chromium")
    return {**browser_type_launch_args, "executable_path": program, "args": ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A laptop's screen, and still pictures."""
    return {
        **browser_context_args,
        "viewport": {"width": 1440, "height": 900},
        "reduced_motion": "reduce",
    }


@pytest.fixture(scope="session")
def base_url() -> None:
    """Stand in for pytest-base-url's fixture, whose declaration pytest 9 warns of."""


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The address of a real server that all tests of the session share."""
    with serving() as address:
        yield address


@pytest.fixture
def api(address: str) -> Iterator[httpx.Client]:
    """What another program would use of the same server."""
    with httpx.Client(base_url=address, timeout=30) as client:
        yield client


@pytest.fixture
def complaints() -> list[str]:
    """What the page complained of: errors, console messages, requests to other machines."""
    return []


@pytest.fixture
def page(context: BrowserContext, address: str, complaints: list[str]) -> Iterator[Page]:
    """A page that fails its test if it complains."""
    context.add_init_script(PLAIN_EDGES)
    page = context.new_page()
    watch(page, address, complaints)
    yield page
    assert complaints == []


def watch(page: Page, address: str, complaints: list[str]) -> None:
    """Write down what a page complains of."""
    host = urlsplit(address).netloc

    def hear(message: ConsoleMessage) -> None:
        if DRIVER not in message.text:
            complaints.append(f"console {message.type}: {message.text}")

    def see(request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme in {"http", "https", "ws", "wss"} and url.netloc != host:
            complaints.append(f"request to {request.url}")

    page.on("console", hear)
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    page.on("request", see)


@pytest.fixture
def lab(page: Page, address: str) -> Lab:
    """The lab, open on the article's run."""
    lab = Lab(page, address)
    lab.open()
    return lab


@pytest.fixture
def view(lab: Lab) -> View:
    """The landscape, drawn at the first weights."""
    view = View(lab)
    view.wait(0)
    return view


@pytest.fixture
def short_view(page: Page, address: str) -> View:
    """The landscape of a run so short that the server looks ahead however busy the machine is."""
    lab = Lab(page, address)
    lab.open("#epochs=2")
    view = View(lab)
    view.wait(0)
    return view
