import assert from "node:assert/strict";
import { test } from "node:test";
import { ring } from "../../../static/js/draw/canvas.js";
import { recorder } from "../canvas.js";

test("a ring goes all the way round its middle", () => {
  const { context, seen } = recorder();
  ring(/** @type {any} */ (context), [1, 2], 3);
  assert.deepEqual(seen.arcs, [[1, 2, 3, 0, 2 * Math.PI]]);
});
