import assert from "node:assert/strict";
import { test } from "node:test";
import { epochStride, lossShares, trackLosses } from "../../../../static/js/draw/chart/track.js";

/** @param {number[]} losses */
const history = (losses) => ({ count: losses.length, loss: Float32Array.from(losses) });

test("only the columns that are walked have a loss", () => {
  assert.equal(trackLosses(history(new Array(100).fill(1)), 400, 40).length, 10);
});

test("a run that has not begun has no column", () => {
  assert.deepEqual(trackLosses(history([]), 400, 40), []);
});

test("fewer steps than columns fill the columns all the same", () => {
  assert.deepEqual(trackLosses(history([4, 4]), 2, 6), [4, 4, 4, 4, 4, 4]);
});

test("a column holds the mean of its steps", () => {
  assert.deepEqual(trackLosses(history([1, 3, 1, 3, 1, 3]), 6, 3), [2, 2, 2]);
});

test("a loss that is not finite leaves the columns finite", () => {
  const losses = trackLosses(history([1, Number.NaN, Number.POSITIVE_INFINITY, 1]), 4, 4);
  assert.ok(losses.every(Number.isFinite));
});

test("a million steps are read in part only", () => {
  const loss = new Float32Array(1e6).fill(0.5);
  const read = { count: 0 };
  const counted = new Proxy(loss, {
    get(target, name) {
      read.count += 1;
      return Reflect.get(target, name);
    },
  });
  trackLosses({ count: 1e6, loss: counted }, 1e6, 600);
  assert.ok(read.count < 600 * 60);
});

test("twenty epochs have room for all their numbers, a thousand do not", () => {
  assert.equal(epochStride(20, 650), 1);
  assert.equal(epochStride(1000, 650), 100);
});

test("the highest loss has the whole share, the lowest none", () => {
  assert.deepEqual(lossShares([2, 1, 1.5]), [1, 0, 0.5]);
});

test("losses over many decades are told by their logarithm", () => {
  assert.deepEqual(lossShares([1, 1e3, 1e6]), [0, 0.5, 1]);
});

test("losses that are all alike stand in the middle", () => {
  assert.deepEqual(lossShares([3, 3]), [0.5, 0.5]);
});

test("one step's loss is level over all its columns, however its means are rounded", () => {
  const losses = trackLosses({ count: 1, loss: Float64Array.of(4.557e122) }, 10, 450);
  assert.ok(new Set(losses).size > 1, "the means differ in their last bit");
  assert.deepEqual(new Set(lossShares(losses)), new Set([0.5]));
});

test("numbers of epochs keep apart, whatever their length, and where the last ends with the track", () => {
  for (const epochs of [20, 300, 3000, 7000, 20_000, 1_000_000]) {
    const apart = (epochStride(epochs, 412) * 412) / epochs;
    const width = 7 * String(epochs).length;
    assert.ok(apart >= (epochs < 100 ? width : 1.5 * width) + 3, `${epochs} epochs`);
  }
});
