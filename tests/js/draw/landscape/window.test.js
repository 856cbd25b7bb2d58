import assert from "node:assert/strict";
import { test } from "node:test";
import { lengthOf, multipleOn } from "../../../../static/js/views/landscape/controls.js";

/** @param {number[]} values */
const floats = (...values) => Float32Array.from(values);

/** @param {object} [changes] @returns {any} a plane around a path of 40 steps that goes from 0 to 0.9, at step 20 */
const answer = (changes = {}) => ({
  ...{ query: { plane: "path", span: 1 }, labels: ["along the path", "across it"], looked_ahead: true },
  ...{ a: floats(-1, 0, 1), b: floats(-1, 0, 1) },
  ...{ path_step: floats(0, 20), path_a: floats(0, 0.4), path_b: floats(0, 0.1) },
  ...{ ahead_step: floats(20, 40), ahead_a: floats(0.4, 0.9), ahead_b: floats(0.1, 0.2) },
  ...changes,
});
const SPANS = [0, 0.5, 1, 2];
/** @param {object | null} of */
const names = (of) => SPANS.map(multipleOn(/** @type {any} */ (of), 40));

test("a window around the path is called after it where it holds it", () => {
  const held = ["", "0.5 × the path", "the whole path", "2 × the path"];
  assert.deepEqual(names(answer()), held);
  const half = { a: floats(-0.5, 0, 0.5), b: floats(-0.5, 0, 0.5), query: { plane: "path", span: 0.5 } };
  assert.deepEqual(names(answer(half)), held, "though half of it is shown now");
  const soFar = answer({
    looked_ahead: false,
    ahead_step: undefined,
    ahead_a: undefined,
    ahead_b: undefined,
  });
  assert.equal(names(soFar)[2], "the path so far");
  assert.deepEqual(names(null), ["", "0.5 × the path", "the path", "2 × the path"]);
});

test("the whole path of a run that diverges ends at its last finite step", () => {
  const run = /** @type {any} */ ({ total_steps: 300 });
  const cut = answer({ ahead_step: floats(20, 48) });
  const called = (/** @type {any} */ frame) => multipleOn(cut, lengthOf(run, frame))(1);
  assert.equal(called({ divergence: { step: 49 } }), "the whole path");
  assert.equal(called({ divergence: null }), "as fits: ± 1", "while it is not known that it ends there");
  assert.equal(called(null), "as fits: ± 1");
});

test("a window that the path leaves is called by its width", () => {
  const widths = ["", "± 0.5", "as fits: ± 1", "± 2"];
  assert.deepEqual(names(answer({ path_a: floats(0, -3e9) })), widths, "along one axis");
  assert.deepEqual(names(answer({ ahead_b: floats(0.1, 1.2) })), widths, "along the other, on its way ahead");
  assert.deepEqual(names(answer({ path_b: floats(0, Number.NaN) })), widths, "where no number tells");
  const cut = answer({ ahead_step: floats(20, 31) });
  assert.deepEqual(names(cut), widths, "where what leads far away was left out");
});
