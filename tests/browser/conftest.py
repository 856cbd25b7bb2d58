"""The page in a real browser, before a real server; whatever a page complains of fails its test."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Request,
    ViewportSize,
    expect,
)

from tests.browser.lab import LASTING, Lab, leave
from tests.browser.landscape.view import View
from tests.chromium import FLAGS, chromium

# Software WebGL tells of its own speed when a picture is taken of it; no page can keep it from that.
DRIVER = "GL Driver Message"
expect.set_options(timeout=LASTING)

# A page lives for a second here: to optimize its code costs more than it saves.
UNOPTIMIZED = "--js-flags=--no-maglev --no-opt"

SCREEN: ViewportSize = {"width": 1440, "height": 900}

# Smooth edges double what software WebGL costs, and no test looks at them.
PLAIN_EDGES = """
const { getContext } = HTMLCanvasElement.prototype;
HTMLCanvasElement.prototype.getContext = function (kind, options) {
  return getContext.call(this, kind, options && { ...options, antialias: false });
};
"""

SETTLING = Path(__file__).with_name("settling.js")

# Software WebGL takes most of the processor's time: only tests marked `webgl` have it.
WITHOUT_WEBGL = """
const { getContext } = HTMLCanvasElement.prototype;
HTMLCanvasElement.prototype.getContext = function (kind, options) {
  return kind === "webgl2" ? null : getContext.call(this, kind, options);
};
"""


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], need: Callable[[str], str]
) -> dict[str, Any]:
    """Take the system's Chromium; nothing is downloaded."""
    program = chromium() or need("chromium")
    return {**browser_type_launch_args, "executable_path": program, "args": [*FLAGS, UNOPTIMIZED]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A laptop's screen, and still pictures."""
    return {
        **browser_context_args,
        "viewport": SCREEN,
        "reduced_motion": "reduce",
    }


@pytest.fixture(scope="session")
def base_url() -> None:
    """Stand in for pytest-base-url's fixture, whose declaration pytest 9 warns of."""


@pytest.fixture
def api(address: str) -> Iterator[httpx.Client]:
    """What another program would use of the same server."""
    with httpx.Client(base_url=address, timeout=30) as client:
        yield client


@pytest.fixture
def complaints() -> list[str]:
    """What the page complained of: errors, console messages, requests to other machines."""
    return []


@pytest.fixture(scope="session")
def shared_context(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[BrowserContext]:
    """One browser for all tests, so that it fetches the page's many modules once."""
    context = browser.new_context(**browser_context_args)
    context.add_init_script(PLAIN_EDGES)
    context.add_init_script(path=SETTLING)
    yield context
    context.close()


@pytest.fixture(scope="session")
def kept_pages() -> dict[bool, Page]:
    """Pages that the next test can have, without and with WebGL: an open one has read the code already."""
    return {}


@pytest.fixture
def context(shared_context: BrowserContext, kept_pages: dict[bool, Page]) -> Iterator[BrowserContext]:
    """The browser as the first test found it: no other page open, nothing allowed."""
    yield shared_context
    for page in shared_context.pages:
        if page not in kept_pages.values():
            page.close()
    shared_context.clear_permissions()


@pytest.fixture
def page(
    request: pytest.FixtureRequest,
    context: BrowserContext,
    address: str,
    complaints: list[str],
    kept_pages: dict[bool, Page],
) -> Iterator[Page]:
    """A page that fails its test if it complains."""
    webgl = request.node.get_closest_marker("webgl") is not None
    page = kept_pages.pop(webgl, None)
    if page is None:
        page = context.new_page()
        if not webgl:
            page.add_init_script(WITHOUT_WEBGL)
    deafen = watch(page, address, complaints)
    yield page
    deafen()
    if request.node.get_closest_marker("own_page") is None and not page.is_closed():
        park(page, address)
        kept_pages[webgl] = page
    assert complaints == []


def park(page: Page, address: str) -> None:
    """Put a page back as it was, on a document that does nothing."""
    if page.url.startswith("http"):
        page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
    page.unroute_all()
    page.mouse.move(0, 0)
    leave(page, address)
    page.set_viewport_size(SCREEN)
    page.emulate_media(color_scheme="null", reduced_motion="reduce", contrast="null", forced_colors="null")


def watch(page: Page, address: str, complaints: list[str]) -> Callable[[], None]:
    """Write down what a page complains of; give what ends that."""
    host = urlsplit(address).netloc

    def hear(message: ConsoleMessage) -> None:
        if DRIVER not in message.text:
            complaints.append(f"console {message.type}: {message.text}")

    def see(request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme in {"http", "https", "ws", "wss"} and url.netloc != host:
            complaints.append(f"request to {request.url}")

    def fail(error: Error) -> None:
        complaints.append(f"error: {error}")

    page.on("console", hear)
    page.on("pageerror", fail)
    page.on("request", see)

    def deafen() -> None:
        page.remove_listener("console", hear)
        page.remove_listener("pageerror", fail)
        page.remove_listener("request", see)

    return deafen


@pytest.fixture
def lab(page: Page, address: str) -> Lab:
    """The lab; a test that opens no run of its own has the article's."""
    return Lab(page, address)


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
