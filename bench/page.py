"""The page's drawing in Chromium: script time of one picture of the 65×65 surface, and of all views' frame.

Processor time of the page's own thread, as Chromium's trace tells it. How many pictures a second come of
it depends on the graphics card; without one, as here, WebGL in software takes most of the time.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import json
import statistics
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from bench.report import Result
from tests.browser.lab import Lab
from tests.browser.landscape.view import View
from tests.chromium import FLAGS, chromium
from tests.serving import MODULE, serving

assert app.__version__

DRAWING = "/views/landscape/stage.js"
"""What draws, called once a picture: told by its file, so the modules are served as they are written."""

PLAY_MS = 6_000
TURNS = 120
LONGEST = 4.0
LONGEST_FRAME = 8.0  # half of a sixtieth of a second; the browser needs the rest for layout and paint


def run() -> list[Result]:
    """Measure the surface while it is turned, and while it changes under a run that plays at full speed."""
    program = chromium()
    if program is None:
        return [Result("the page's drawing: not measured, for there is no Chromium", 0.0, "none", ok=True)]
    with serving([*MODULE, "--plain"]) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        view = _opened(page, address)
        turning = _script_ms(browser, page, lambda: _turn(page, view))
        page.get_by_label("Speed").press("End")
        view.lab.press("Play")
        playing = _script_ms(browser, page, lambda: page.wait_for_timeout(PLAY_MS))
        page.close()
        frame = _frame_ms(browser, browser.new_page(viewport={"width": 1440, "height": 900}), address)
        browser.close()
    return [
        _result("while it is turned", turning),
        _result("while it changes in play", playing),
        Result(
            "a frame of all views in play, ms of script on average",
            frame,
            f"under {LONGEST_FRAME:g}",
            frame < LONGEST_FRAME,
        ),
    ]


def _result(when: str, times: list[float]) -> Result:
    mean = statistics.mean(times)
    name = f"a picture of the surface {when}, ms of script on average over {len(times)}"
    return Result(name, mean, f"under {LONGEST:g}", mean < LONGEST)


def _opened(page: Page, address: str) -> View:
    """Open a run that does not end meanwhile, on a plane whose surface changes with each step."""
    lab = Lab(page, address)
    lab.open("#epochs=4000")
    view = View(lab)
    view.wait(0)
    view.choose("two weights")
    lab.press("Step")
    lab.wait(step=1, status="ready")
    view.wait(1)
    return view


def _turn(page: Page, view: View) -> None:
    """Drag the surface to and fro, a picture for each move."""
    box = view.large.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for k in range(TURNS):
        page.mouse.move(x + abs(k % 40 - 20) * 3, y + k % 7)
        view.settle()
    page.mouse.up()


def _script_ms(browser: Browser, page: Page, act: Callable[[], None]) -> list[float]:
    """Give the processor time of each picture that is drawn meanwhile, in ms."""
    return [
        event["tdur"] / 1000
        for event in _traced(browser, page, act)
        if event["name"] == "FunctionCall" and event["args"]["data"]["url"].endswith(DRAWING)
    ]


def _frame_ms(browser: Browser, page: Page, address: str) -> float:
    """Give the processor time of all script a frame, in ms, while the article's run plays."""
    lab = Lab(page, address)
    lab.open()
    lab.press("Play")
    lab.page.locator("body:not([data-step='0'])").wait_for()
    events = _traced(browser, page, lambda: page.wait_for_timeout(PLAY_MS))
    script: float = sum(event.get("tdur", 0.0) for event in events if event["name"] == "FunctionCall")
    frames = sum((event["name"], event["ph"]) == ("AnimationFrame", "b") for event in events)
    return script / 1000 / frames


def _traced(browser: Browser, page: Page, act: Callable[[], None]) -> list[dict[str, Any]]:
    """Give the events of Chromium's trace while something is done."""
    browser.start_tracing(page=page, categories=["devtools.timeline"])
    act()
    events: list[dict[str, Any]] = json.loads(browser.stop_tracing())["traceEvents"]
    return events


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
