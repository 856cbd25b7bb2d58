import assert from "node:assert/strict";
import { test } from "node:test";
import { firstChoice } from "../../../static/js/state/choice.js";

/**
 * @param {string} layer
 * @param {number[]} shape
 * @param {number} start
 * @returns {Parameter}
 */
const kernel = (layer, shape, start) => ({
  layer,
  role: "kernel",
  shape,
  start,
  stop: start + shape[0] * shape[1],
});

test("the first choice follows the strongest weights into the middle of the network", () => {
  const parameters = [kernel("dense", [1, 2], 0), kernel("dense_1", [2, 2], 2), kernel("dense_2", [2, 1], 6)];
  const theta = Float32Array.from([0.1, 0.9, 5, 5, 0.2, 0.3, 7, 1]);
  assert.deepEqual(firstChoice(parameters, theta), [5, 7]);
});

test("a line's first choice is its slope and its intercept", () => {
  assert.deepEqual(firstChoice([kernel("dense", [1, 1], 0)], Float32Array.from([2, 0])), [0, 1]);
});

test("a network with one weight has one choice", () => {
  assert.deepEqual(firstChoice([kernel("dense", [1, 1], 0)], Float32Array.from([2])), [0, 0]);
});
