import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyHistory, withFrame } from "../../../static/js/state/history.js";

/** @param {number} epoch */
const ended = (epoch) => ({ epoch, loss: 0.5, accuracy: 0.5, seconds: 0 });

/**
 * @param {number} start
 * @param {number[]} losses
 * @param {number[]} epochs
 */
const frame = (start, losses, epochs = []) => ({
  losses_start: start,
  losses: Float32Array.from(losses),
  epochs: epochs.map(ended),
});

test("losses of following frames stand in a row", () => {
  const history = withFrame(withFrame(emptyHistory(), frame(0, [3, 2])), frame(2, [1]));
  assert.deepEqual([...history.loss], [3, 2, 1]);
  assert.equal(history.count, 3);
});

test("losses that are sent again are not counted twice", () => {
  const history = withFrame(withFrame(emptyHistory(), frame(0, [3, 2])), frame(1, [2, 1]));
  assert.deepEqual([...history.loss], [3, 2, 1]);
});

test("a frame of an earlier moment takes nothing away", () => {
  const history = withFrame(emptyHistory(), frame(0, [3, 2, 1]));
  assert.equal(withFrame(history, frame(0, [3])), history);
});

test("a frame without news gives the same object", () => {
  const history = withFrame(emptyHistory(), frame(0, [3]));
  assert.equal(withFrame(history, frame(1, [])), history);
});

test("missing losses are refused", () => {
  assert.throws(() => withFrame(emptyHistory(), frame(5, [1])), RangeError);
});

test("an epoch that is walked again stands once", () => {
  const once = withFrame(emptyHistory(), frame(0, [3], [1]));
  const twice = withFrame(once, frame(1, [2], [1, 2]));
  assert.deepEqual(
    twice.epochs.map(({ epoch }) => epoch),
    [1, 2],
  );
});

test("an earlier history keeps its values while the buffer behind it grows", () => {
  const early = withFrame(emptyHistory(), frame(0, [3, 2]));
  withFrame(early, frame(2, new Array(5000).fill(1)));
  assert.deepEqual([...early.loss], [3, 2]);
});
