import assert from "node:assert/strict";
import { test } from "node:test";
import { cellsOf, startOf } from "../../../../static/js/state/fit/start.js";
import { stack } from "../../stack.js";

test("every weight has the name and the path that the server has for it", () => {
  const cells = cellsOf(stack([2, 1]));
  assert.deepEqual(cells, [
    { label: "dense/kernel[0, 0]", path: "initial_weights.0.0.0" },
    { label: "dense/kernel[1, 0]", path: "initial_weights.0.1.0" },
    { label: "dense/bias[0]", path: "initial_weights.1.0" },
  ]);
});

test("a run starts with the weights given, or else with those that were drawn for it", () => {
  const run = (initial_weights) => ({ id: "r", config: { initial_weights } });
  const started = { run: "r", step: 0, weights: [[[7]], [0]] };
  assert.deepEqual(startOf({ run: run([[[1]], [2]]), started }), [[[1]], [2]]);
  assert.deepEqual(startOf({ run: run(null), started }), [[[7]], [0]]);
  assert.equal(startOf({ run: run(null), started: { ...started, run: "another" } }), null);
});
