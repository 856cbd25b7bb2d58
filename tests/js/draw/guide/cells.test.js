// The equation that is filled in by hand: what is right, which mistake a wrong figure looks like, and what is said.
import assert from "node:assert/strict";
import test from "node:test";
import { CELLS, cellsSay, countsOf, isFilled, judgeCell } from "../../../../static/js/draw/guide/cells.js";

const LINE = { value: [4.6, 3.6171], gradient: [1.9658], loss: [2.5731] };
const EMPTY = { text: "", right: null, says: "" };
const judged = (k, text) => judgeCell(LINE, k, text);

test("a figure as the picture shows it is right, and so is any sum of such figures", () => {
  for (const [k, text] of [
    [0, "4.6"],
    [1, "0,5"],
    [2, "1.97"],
    [3, "3.62"],
    [3, "3.61"],
  ])
    assert.deepEqual(judged(k, text), { text, right: true, says: "" }, CELLS[k]);
  for (const [k, text] of [
    [0, "4.7"],
    [1, "0.51"],
    [2, "1.9"],
    [3, "3.7"],
  ])
    assert.equal(judged(k, text).right, false, CELLS[k]);
});

test("a known mistake is named", () => {
  const cases = [
    [0, "2.57", "That is the loss. The old weight stands below the ball."],
    [1, "1.97", "That is the gradient. The learning rate stays 0.5."],
    [2, "−1.97", "Right size, wrong sign."],
    [2, "2.57", "That is the loss. The gradient is how steep the curve is at the ball."],
    [3, "5.58", "Right size, wrong way."],
    [3, "2.63", "You forgot the rate."],
    [3, "0.98", "That is the step. Take it off the old weight."],
    [3, "7", "Multiply first, then subtract."],
  ];
  for (const [k, text, says] of cases) assert.equal(judged(k, text).says, says);
});

test("what is no number is refused in words, and nothing is no answer", () => {
  assert.match(judged(0, "five").says, /number/);
  assert.deepEqual(judged(0, "  "), EMPTY);
});

test("it is said how far the line has come, what is not right yet, and the line itself", () => {
  const right = ["4.6", "0.5", "1.97", "3.62"].map((text, k) => judged(k, text));
  const some = [right[0], right[1], EMPTY, EMPTY];
  assert.deepEqual(cellsSay(LINE, some), [
    "Two of four.",
    "The gradient is how steep the curve is at the ball.",
  ]);
  assert.deepEqual(cellsSay(LINE, [...right.slice(0, 3), judged(3, "2.63")]), [
    "Not yet.",
    "You forgot the rate.",
  ]);
  assert.deepEqual(cellsSay(LINE, right), ["Yes.", "4.60 − 0.5 × 1.97 = 3.62. That is one step."]);
  assert.deepEqual([isFilled(some), isFilled(right)], [false, true]);
});

test("the right count of steps is among three that differ, not always at one place", () => {
  assert.deepEqual(countsOf(6, 2952), [2, 6, 20]);
  const places = new Set();
  for (let right = 2; right <= 30; right++)
    for (let seed = 0; seed < 6; seed++) {
      const counts = countsOf(right, seed);
      assert.equal(new Set(counts).size, 3);
      places.add(counts.indexOf(right));
    }
  assert.deepEqual([...places].sort(), [0, 1, 2]);
});
