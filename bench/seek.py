"""Going to any step of the article's finished run: the server's time over a real socket, and the page's.

A seek over the socket is timed from its message to the arrival of the frame that shows the step: the steps
from the nearest kept state made again, and all that a frame tells measured at it. Once in the article's own
4,200 steps, and once in fifty times as many.

The page is measured where Chromium is there: from a press on the timeline to the first picture after every
view has drawn that step, and to the first after the curve and small print of the chosen weight are of it.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

import asyncio
import json
import random
import statistics
from time import perf_counter

import httpx
from playwright.sync_api import Page, sync_playwright
from websockets.sync.client import ClientConnection, connect

from app.engine.config import RunConfig
from app.runs import Lab
from bench.frame import await_step
from bench.report import Result
from tests.chromium import FLAGS, chromium
from tests.serving import serving

assert app.__version__

SEEKS = 200
LONGEST_SEEK = 50e-3
LONG_EPOCHS = 1_000
"""Of the long run: 210,000 steps."""
MOST_REPLAYED = 50

PICTURE, LOOK = "picture of it", "curve and small print of a weight in it"
TELLS = {PICTURE: "step", LOOK: "look"}

PRESS = """
async ([share, what]) => {
  const check = document.querySelector("#weight .weight-check");
  const told = { step: () => document.body.dataset.step, look: () => check.textContent };
  const timeline = document.querySelector('[role="slider"][aria-label="Timeline"]');
  const { left, top, width } = timeline.getBoundingClientRect();
  const before = told[what]();
  const drawn = () => new Promise((next) => requestAnimationFrame(next));
  const start = performance.now();
  const at = { clientX: Math.round(left + share * width), clientY: top + 20, button: 0, bubbles: true };
  timeline.dispatchEvent(new PointerEvent("pointerdown", at));
  while (told[what]() === before && performance.now() - start < 5000) await drawn();
  return (performance.now() - start) / 1000;
}
"""


def run() -> list[Result]:
    """Seek at random in the finished run: in this process, over a socket, and in a browser."""
    replayed = asyncio.run(_most_replayed())
    with serving() as address:
        run_id, steps = _finished(address, {})
        times = {"frame": _socket_seconds(address, run_id, steps)}
        long_run, long_steps = _finished(address, {"epochs": LONG_EPOCHS})
        times[f"frame in a run of {long_steps:,} steps"] = _socket_seconds(address, long_run, long_steps)
        if program := chromium():
            times |= _page_seconds(address, run_id, program)
    return [
        Result(
            "steps replayed by a seek, at most",
            replayed,
            f"at most {MOST_REPLAYED}",
            replayed <= MOST_REPLAYED,
        ),
        *(_result(what, seconds) for what, seconds in times.items()),
    ]


def _result(what: str, seconds: list[float]) -> Result:
    late = statistics.quantiles(seconds, n=20)[-1]
    name = f"a seek to the {what}, seconds at the 95th percentile"
    return Result(name, late, f"under {LONGEST_SEEK:g}", late < LONGEST_SEEK)


async def _most_replayed() -> int:
    lab = Lab()
    walked = await lab.create(RunConfig())
    await lab.train(walked)
    await lab.close()
    return max(step - walked.kept_before(step).step for step in range(1, walked.total_steps + 1))


def _finished(address: str, config: dict[str, int]) -> tuple[str, int]:
    """Train a run to its end; gives its id and the number of its steps."""
    run = httpx.post(f"{address}/api/runs", json=config).json()
    httpx.post(f"{address}/api/runs/{run['id']}/train", json={}, timeout=60)
    return run["id"], run["total_steps"]


def _socket_seconds(address: str, run_id: str, steps: int) -> list[float]:
    chance = random.Random(1)
    url = f"{address.replace('http', 'ws')}/api/runs/{run_id}/live?watch=600"
    with connect(url, max_size=None, proxy=None) as viewer:
        await_step(viewer, steps)
        return [_seek(viewer, chance.randrange(steps)) for _ in range(SEEKS)]


def _seek(viewer: ClientConnection, step: int) -> float:
    start = perf_counter()
    viewer.send(json.dumps({"do": "seek", "step": step}))
    await_step(viewer, step)
    return perf_counter() - start


def _page_seconds(address: str, run_id: str, program: str) -> dict[str, list[float]]:
    chance = random.Random(2)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(f"{address}/#run={run_id}")
        page.wait_for_selector(f"body[data-run='{run_id}']")
        page.wait_for_selector("#landscape[data-step]")  # all is drawn: nobody seeks in an empty page
        page.evaluate(
            "() => { Element.prototype.setPointerCapture = () => {}; }"
        )  # for a pointer of no device
        seconds = {
            what: [_press(page, chance.random(), tells) for _ in range(SEEKS)]
            for what, tells in TELLS.items()
        }
        browser.close()
    return seconds


def _press(page: Page, share: float, tells: str) -> float:
    """Press on the timeline, and rest as long as a hand would."""
    seconds: float = page.evaluate(PRESS, [share, tells])
    page.wait_for_timeout(100)
    return seconds


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
