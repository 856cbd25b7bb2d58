// The network's tiles, in the page's colours and taken along in others.
import assert from "node:assert/strict";
import { test } from "node:test";
import { layoutTiles } from "../../../static/js/draw/tiles/layout.js";
import { Tiles } from "../../../static/js/views/network/tiles.js";
import { PALETTE, recorder } from "../canvas.js";
import { elements } from "../elements.js";

/** Canvases that keep the first tone that they are given, while a test lasts. */
function sheets(t) {
  const { OffscreenCanvas } = globalThis;
  t.after(() => Object.assign(globalThis, { OffscreenCanvas }));
  class Sheet {
    getContext = () => ({
      createImageData: (width, height) => ({ data: new Uint8ClampedArray(4 * width * height) }),
      putImageData: ({ data }) => {
        this.first = data[0];
      },
    });
  }
  Object.assign(globalThis, { OffscreenCanvas: Sheet });
}

test("taken along on another ground, a tile has the tones of that ground", (t) => {
  elements(t);
  sheets(t);
  const units = { low: Float32Array.of(0), high: Float32Array.of(1), outputs: Float32Array.of(0, 1, 1, 1) };
  const layers = [{ name: "dense", activation: "relu", signed: false, units: 1, ...units }];
  const tiles = { run: "r", step: 1, kind: "map", points: 2, x: [-1, 1], y: [-1, 1], first: 0, layers };
  const state = { run: { id: "r" }, tiles, theme: "light", hovered: null };
  const columns = layoutTiles([2, 1], 300, 200);
  const words = [0, 1].map(() => ({ name: "", detail: "" }));
  const picture = { scene: { columns }, inputs: words, outputs: words, width: 300, height: 200 };
  const paint = new Tiles().painter(/** @type {any} */ (state), PALETTE);
  const firstTone = (/** @type {any} */ palette) => {
    const { seen, context } = recorder();
    paint(context, /** @type {any} */ (picture), palette);
    return seen.images[0][0].first;
  };
  const dark = { ...PALETTE, paper: "#101317", ink: "#ffffff" };
  const [page, other, again] = [PALETTE, dark, PALETTE].map(firstTone);
  assert.notEqual(page, other);
  assert.equal(again, page);
});
