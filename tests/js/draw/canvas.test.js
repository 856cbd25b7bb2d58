import assert from "node:assert/strict";
import { test } from "node:test";
import { ring, typeface } from "../../../static/js/draw/canvas.js";
import { recorder } from "../canvas.js";

test("a ring goes all the way round its middle", () => {
  const { context, seen } = recorder();
  ring(/** @type {any} */ (context), [1, 2], 3);
  assert.deepEqual(seen.arcs, [[1, 2, 3, 0, 2 * Math.PI]]);
});

test("a picture's font is never smaller than can be read", () => {
  assert.equal(typeface("Inter"), "400 12px Inter");
  assert.equal(typeface("Inter", 9, 600), "600 12px Inter");
  assert.equal(typeface("Inter", 16), "400 16px Inter");
});
