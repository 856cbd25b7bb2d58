import assert from "node:assert/strict";
import { test } from "node:test";
import { VIRIDIS, viridis } from "../../../static/js/draw/viridis.js";

test("viridis runs from its dark violet to its yellow", () => {
  assert.equal(viridis(0), "#440154");
  assert.equal(viridis(1), "#fde725");
});

test("a share beyond the scale takes the colour of the end", () => {
  assert.equal(viridis(-1), viridis(0));
  assert.equal(viridis(2), viridis(1));
});

test("viridis grows lighter all the way", () => {
  const lightness = (/** @type {number} */ k) =>
    0.2126 * VIRIDIS[4 * k] ** 2.2 + 0.7152 * VIRIDIS[4 * k + 1] ** 2.2 + 0.0722 * VIRIDIS[4 * k + 2] ** 2.2;
  for (let k = 4; k < 256; k += 4) assert.ok(lightness(k) > lightness(k - 4), `${k}`);
});
