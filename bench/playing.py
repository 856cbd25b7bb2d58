"""Playing the article's run with all views at 1440×900: how far apart the page's pictures are.

Without a graphics card WebGL is drawn in software, which takes most of the time. Measured in every Chromium
that is here: the headless shell, and the whole browser.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import shutil
import statistics
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Page, sync_playwright

from bench.report import Result, at_most
from tests.browser.lab import Lab
from tests.chromium import FLAGS, chromium
from tests.serving import serving

assert app.__version__

PLAY_MS = 10_000
MOST_APART, MOST_WORK = 45.0, 42.0  # ms: 0.4 of the 112 and 105 that they were
MOST_LONG = 2
LONG_MS = 50
LEAST_PICTURES = 8.0

WATCH = """() => {
  const seen = (window.seen = { frames: [], work: [], long: 0, surface: 0, drew: 0 });
  for (const kind of [window.WebGL2RenderingContext, window.WebGLRenderingContext]) {
    for (const name of ["drawElements", "drawArrays"]) {
      const draw = kind.prototype[name];
      kind.prototype[name] = function (...all) {
        seen.drew = 1;
        return draw.apply(this, all);
      };
    }
  }
  new PerformanceObserver((list) => (seen.long += list.getEntries().length)).observe({ type: "longtask" });
  const ask = window.requestAnimationFrame;
  const tick = (time) => {
    seen.frames.push(time);
    seen.surface += seen.drew;
    seen.drew = 0;
    ask(tick);
  };
  ask(tick);
}"""


def run() -> list[Result]:
    """Play for ten seconds in each browser."""
    found = {"headless shell": chromium(), "whole Chromium": shutil.which("chromium")}
    return [
        result for name, program in found.items() if program is not None for result in _played(name, program)
    ]


def _played(name: str, program: str) -> list[Result]:
    with (
        serving() as address,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=program, args=FLAGS) as browser,
    ):
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.add_init_script(f"({WATCH})()")
        lab = Lab(page, address)
        lab.open("#epochs=4000")
        lab.press("Play")
        page.locator("body:not([data-step='0'])").wait_for()
        page.wait_for_timeout(1_000)
        seen = _seen(page)
    apart = [later - sooner for sooner, later in zip(seen["frames"], seen["frames"][1:], strict=False)]
    pictures = seen["surface"] / (PLAY_MS / 1000)
    return [
        Result(
            f"{name}: animation frames a second", len(apart) / (PLAY_MS / 1000), "stated for scale", ok=True
        ),
        at_most(f"{name}: between two frames, ms at the 95th percentile", _p95(apart), MOST_APART),
        at_most(f"{name}: tasks over {LONG_MS} ms in {PLAY_MS // 1000} s", seen["long"], MOST_LONG),
        Result(
            f"{name}: pictures of the surface a second",
            pictures,
            f"at least {LEAST_PICTURES:g}",
            pictures >= LEAST_PICTURES,
        ),
    ]


def _seen(page: Page) -> dict[str, Any]:
    page.evaluate("Object.assign(seen, { frames: [], long: 0, surface: 0 })")
    page.wait_for_timeout(PLAY_MS)
    seen: dict[str, Any] = page.evaluate("seen")
    return seen


def _p95(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
