"""Neurons as tiles in play: what the server computes and packs for a picture, and what the page makes of it.

On the server it is processor time of this process; in the page the time of the same calls as the view's, from
the answer's bytes to the picture, on a canvas in Chromium.
"""

import app  # isort: skip  (pins BLAS to one thread before NumPy loads)

from playwright.sync_api import sync_playwright

from app.api.neurons.answers import packed_tiles
from app.engine.looks.neurons import tiles
from app.engine.presets import PRESETS
from app.engine.training.trainer import Trainer
from app.runs.looks.neurons import TilesAtStep
from bench.report import Result, at_most, best_seconds
from tests.browser.lab import Lab
from tests.chromium import FLAGS, chromium
from tests.serving import MODULE, serving

assert app.__version__

MOST_MS = 2.0
ROUNDS = 40
PRESETS_SHOWN = {"article": 41, "spiral": 21}
"""Points along each input while a run moves, as `static/js/asking/neurons.js` asks for them."""

DRAW = """async ([rounds]) => {
  const root = document.querySelector("script[type=module]").src.replace(/(dist|js).main.js$/, "");
  const load = (name) => import(`${root}js/${name}.js`);
  const [{ decodeNeurons }, { createAtlas, paintTile }, { paletteOf }, { layoutTiles }] = await Promise.all(
    ["server/frame", "draw/tiles/picture", "draw/palette", "draw/tiles/layout"].map(load));
  const run = document.body.dataset.run;
  const told = await (await fetch(`api/runs/${run}`)).json();
  const points = told.features === 1 ? 41 : 21;
  const bytes = await (await fetch(`api/runs/${run}/neurons.bin?points=${points}`)).arrayBuffer();
  const canvas = document.querySelector("#network canvas[role=img]");
  const context = document.createElement("canvas").getContext("2d");
  Object.assign(context.canvas, { width: canvas.width, height: canvas.height });
  const palette = paletteOf(canvas);
  const sizes = [told.features, ...told.config.layers.map(({ units }) => units)];
  const columns = layoutTiles(sizes, canvas.width, canvas.height).slice(1);
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const atlas = createAtlas(decodeNeurons(bytes), palette, "light", (w, h) => new OffscreenCanvas(w, h));
    columns.forEach(({ shown, grid: { x, y, side } }, layer) => {
      for (const unit of shown)
        paintTile(context, atlas, layer, unit, { left: x[unit], top: y[unit], side }, palette);
    });
    times.push(performance.now() - began);
  }
  return times;
}"""


def run() -> list[Result]:
    """Measure both sides for the article's and the spiral's network."""
    results = [
        at_most(f"{name}: tiles of one picture, computed and packed, ms", _served_ms(name, points), MOST_MS)
        for name, points in PRESETS_SHOWN.items()
    ]
    return results + _drawn()


def _served_ms(name: str, points: int) -> float:
    config = next(preset.config for preset in PRESETS if preset.name == name)
    trainer = Trainer(config, config.dataset.load())
    theta = trainer.initial_state().theta

    def once() -> None:
        packed_tiles(TilesAtStep(0, tiles(trainer.network, trainer.data, theta, points, None)))

    return 1000 * best_seconds(once, rounds=ROUNDS)


def _drawn() -> list[Result]:
    program = chromium()
    if program is None:
        return [Result("tiles in the page: not measured, for there is no Chromium", 0.0, "none", ok=True)]
    with (
        serving([*MODULE, "--plain"]) as address,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=program, args=FLAGS) as browser,
    ):
        lab = Lab(browser.new_page(viewport={"width": 1440, "height": 900}), address)
        results = []
        for name in PRESETS_SHOWN:
            lab.open(f"#preset={name}&view.neurons=tiles")
            lab.page.locator("#network canvas[data-tiles]").wait_for()
            times = sorted(lab.page.evaluate(DRAW, [ROUNDS]))
            title = f"{name}: tiles of one picture in the page, ms of script at the median"
            results.append(at_most(title, times[len(times) // 2], MOST_MS))
    return results


if __name__ == "__main__":
    print("\n".join(result.line() for result in run()))
