"""Opening the page in Chromium: requests, bytes, first paint and readiness, beside the page in its modules.

`--plain` serves modules and style sheets as they are written; uncompressed, as the page once came, they are
the reference. Cold is a browser context that has seen nothing, warm one that opened the page before.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import statistics
from typing import NamedTuple

from playwright.sync_api import Browser, BrowserContext, ViewportSize, sync_playwright

from bench.report import Result, at_most
from tests.chromium import FLAGS, chromium
from tests.serving import MODULE, serving

assert app.__version__

ROUNDS = 7
VIEWPORT: ViewportSize = {"width": 1440, "height": 900}
READY = "body[data-connection=open][data-step='0']"

MOST_REQUESTS = 30
MOST_BYTES = 520_000
MOST_COLD, MOST_WARM, MOST_PAINT = 0.6, 0.75, 0.4


class Opening(NamedTuple):
    """One opening: milliseconds to the first paint and until it is ready, requests and bytes on the wire."""

    paint: float
    ready: float
    requests: int
    bytes: int


def run() -> list[Result]:
    """Open both pages in turn, cold and then warm, and compare the medians."""
    program = chromium()
    if program is None:
        return [Result("opening: not measured, for there is no Chromium", 0.0, "none", ok=True)]
    with (
        serving() as address,
        serving([*MODULE, "--plain"]) as plain,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=program, args=FLAGS) as browser,
    ):
        rounds = [
            (_twice(browser, address, compressed=True), _twice(browser, plain, compressed=False))
            for _ in range(ROUNDS)
        ]
    ours = [[each[0][warm] for each in rounds] for warm in (0, 1)]
    theirs = [[each[1][warm] for each in rounds] for warm in (0, 1)]
    cold, warm = (_median([one.ready for one in kind]) for kind in ours)
    paint = _median([one.paint for one in ours[0]])
    was_cold, was_warm = (_median([one.ready for one in kind]) for kind in theirs)
    was_paint = _median([one.paint for one in theirs[0]])
    return [
        at_most("requests of a cold opening", max(one.requests for one in ours[0]), MOST_REQUESTS),
        at_most("its bytes", max(one.bytes for one in ours[0]), MOST_BYTES),
        Result("until it is ready, ms, cold", cold, "stated for scale", ok=True),
        at_most("the same, times that of the plain modules", cold / was_cold, MOST_COLD),
        at_most("the same, warm", warm / was_warm, MOST_WARM),
        at_most("the first paint, cold, times that of the plain modules", paint / was_paint, MOST_PAINT),
    ]


def _twice(browser: Browser, address: str, *, compressed: bool) -> tuple[Opening, Opening]:
    headers = {} if compressed else {"Accept-Encoding": "identity"}
    with browser.new_context(viewport=VIEWPORT, extra_http_headers=headers) as context:
        context.add_init_script("localStorage.clear()")
        return _opened(context, address), _opened(context, address)


def _opened(context: BrowserContext, address: str) -> Opening:
    page = context.new_page()
    session = context.new_cdp_session(page)
    requests, sizes = list[str](), list[int]()
    session.on("Network.requestWillBeSent", lambda event: requests.append(event["request"]["url"]))
    session.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    session.send("Network.enable")
    page.goto(f"{address}/#preset=article")
    page.locator(READY).wait_for()
    ready, paint = page.evaluate(
        "[performance.now(), performance.getEntriesByName('first-contentful-paint')[0].startTime]"
    )
    page.wait_for_timeout(500)
    page.close()
    return Opening(paint, ready, len(requests), sum(sizes))


def _median(values: list[float]) -> float:
    return statistics.median(values)


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
