"""Playing the article's run with all views at 1440×900: how the page's pictures follow each other.

Without a graphics card WebGL is drawn in software, which takes most of the time. So the page is set beside
itself without WebGL, where the map stands for the surface, in turn: a noisy machine meets both alike.
Measured in every Chromium that is here: the headless shell, and the whole browser.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import shutil
import statistics
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

from bench.report import Result, at_most
from tests.browser.lab import Lab
from tests.chromium import FLAGS, chromium
from tests.serving import serving

assert app.__version__

ROUNDS = 4
PLAY_MS = 2_500  # of each page in each round
SETTLE_MS = 1_000
LONG_MS = 50
LEAST_SHARE = 0.75  # of the frames without WebGL: 0.71 when the surface was always drawn in full
MOST_LONG = 2.0
LEAST_PICTURES = 8.0

WITHOUT_WEBGL = """() => {
  const get = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, options) {
    return kind === "webgl2" ? null : get.call(this, kind, options);
  };
}"""

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


class Seen(NamedTuple):
    """What was seen of a page while it played."""

    apart: list[float]  # ms between two animation frames
    long: int  # tasks over LONG_MS
    surface: int  # frames with a picture of the surface

    @property
    def seconds(self) -> float:
        """For how long."""
        return sum(self.apart) / 1000

    @property
    def frames(self) -> float:
        """Animation frames a second."""
        return len(self.apart) / self.seconds

    def a_second(self, count: int) -> float:
        """Give so many as so many a second."""
        return count / self.seconds


def run() -> list[Result]:
    """Play for ten seconds in each browser, with the surface and without it."""
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
        with_it, without = (_opened(browser, address, scripts) for scripts in ((), (WITHOUT_WEBGL,)))
        rounds = [(_play(with_it), _play(without)) for _ in range(ROUNDS)]
    surface, none = (_together(seen) for seen in zip(*rounds, strict=True))
    share, pictures = surface.frames / none.frames, surface.a_second(surface.surface)
    long, usual = (10 * seen.a_second(seen.long) for seen in (surface, none))
    apart = f"{name}: between two frames, ms at the 95th percentile"
    return [
        Result(f"{name}: animation frames a second", surface.frames, "stated for scale", ok=True),
        Result(
            apart, _p95(surface.apart), f"stated for scale; {_p95(none.apart):.0f} without WebGL", ok=True
        ),
        Result(f"{name}: frames, as a share of those without WebGL", share, *_least(share, LEAST_SHARE)),
        Result(f"{name}: tasks over {LONG_MS} ms in 10 s", long, "stated for scale", ok=True),
        at_most(f"{name}: the same, more than without WebGL", long - usual, MOST_LONG),
        Result(f"{name}: pictures of the surface a second", pictures, *_least(pictures, LEAST_PICTURES)),
    ]


def _opened(browser: Browser, address: str, scripts: Sequence[str]) -> Lab:
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    for script in (*scripts, WATCH):
        page.add_init_script(f"({script})()")
    lab = Lab(page, address)
    lab.open("#epochs=4000")
    return lab


def _play(lab: Lab) -> Seen:
    """Play for a while, as soon as it goes evenly, and pause."""
    lab.page.bring_to_front()
    lab.press("Play")
    lab.page.wait_for_timeout(SETTLE_MS)
    lab.page.evaluate("Object.assign(seen, { frames: [], long: 0, surface: 0 })")
    lab.page.wait_for_timeout(PLAY_MS)
    seen = lab.page.evaluate("({ ...seen, frames: [...seen.frames] })")
    lab.press("Pause")
    frames = seen["frames"]
    apart = [later - sooner for sooner, later in pairwise(frames)]
    return Seen(apart, seen["long"], seen["surface"])


def _together(all_seen: Sequence[Seen]) -> Seen:
    apart = [gap for seen in all_seen for gap in seen.apart]
    return Seen(apart, sum(seen.long for seen in all_seen), sum(seen.surface for seen in all_seen))


def _least(value: float, target: float) -> tuple[str, bool]:
    return f"at least {target:g}", value >= target


def _p95(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
