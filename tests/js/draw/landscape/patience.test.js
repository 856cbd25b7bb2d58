import assert from "node:assert/strict";
import { test } from "node:test";
import { createPatience } from "../../../../static/js/draw/landscape/surface/patience.js";

/** @param {ReturnType<typeof createPatience>} patience @param {number} gap ms @param {number} count */
function watch(patience, gap, count) {
  for (let k = 1; k <= count; k += 1) patience.picture(k * gap, true);
}

test("sixty pictures a second are a motion", () => {
  const patience = createPatience();
  watch(patience, 16, 60);
  assert.ok(!patience.lost());
});

test("five pictures a second are none", () => {
  const patience = createPatience();
  watch(patience, 200, 6);
  assert.ok(patience.lost());
});

test("a rest between two motions is not a slow picture", () => {
  const patience = createPatience();
  for (let k = 0; k < 20; k += 1) {
    patience.picture(1 + k * 5000, true);
    patience.picture(17 + k * 5000, false);
  }
  assert.ok(!patience.lost());
});

test("motion is tried again after some surfaces", () => {
  const patience = createPatience();
  watch(patience, 200, 6);
  for (let k = 0; k < 30; k += 1) patience.surface();
  assert.ok(!patience.lost());
});
