import assert from "node:assert/strict";
import { test } from "node:test";
import {
  enlarged,
  mix,
  resample,
  sample,
  spreadOf,
  straightness,
} from "../../../../static/js/draw/landscape/field.js";
import { heldCenter } from "../../../../static/js/draw/landscape/window.js";
import { hull } from "../../../../static/js/draw/line.js";

const VALUES = Float32Array.from([0, 1, 2, 3, 4, 5, 6, 7, 9]);

test("a grid is read exactly at its points", () => {
  VALUES.forEach((value, k) => {
    assert.equal(sample(VALUES, 3, (k % 3) / 2, Math.floor(k / 3) / 2), value);
  });
});

test("a grid is read bilinearly between its points, and flat beyond its edge", () => {
  assert.equal(sample(VALUES, 3, 0.25, 0.25), 2);
  assert.equal(sample(VALUES, 3, -3, 0), 0);
  assert.equal(sample(VALUES, 3, 5, 5), 9);
  assert.equal(sample([0, 1, 2, 3, 4, 5], 2, 0.5, 0.75, 3), 3.5);
});

test("an enlarged grid says the same as reading between the points", () => {
  const fine = enlarged(VALUES, 3, 4);
  fine.forEach((value, k) => {
    assert.ok(Math.abs(value - sample(VALUES, 3, (k % 9) / 8, Math.floor(k / 9) / 8)) < 1e-6);
  });
});

test("another size keeps the corners and the shape", () => {
  const finer = resample(VALUES, 3, 5);
  assert.deepEqual([finer[0], finer[4], finer[20], finer[24]], [0, 2, 6, 9]);
  assert.deepEqual([...finer.slice(0, 5)], [0, 0.5, 1, 1.5, 2]);
  assert.deepEqual(
    [0, 1, 2, 3].map((row) => finer[5 * row]),
    [0, 1.5, 3, 4.5],
  );
  assert.equal(resample(VALUES, 3, 3), VALUES);
});

test("infinity does not spread to where it has no share", () => {
  assert.equal(mix(1, Number.POSITIVE_INFINITY, 0), 1);
  const values = Float32Array.from([1, Number.POSITIVE_INFINITY, 1, 1]);
  assert.equal(sample(values, 2, 0, 0.5), 1);
});

test("the hull passes over what is not finite", () => {
  assert.deepEqual(hull([3, Number.NaN, 1], [Number.POSITIVE_INFINITY, 2]), { lo: 1, hi: 3 });
  assert.equal(hull([Number.NaN]), null);
});

test("the spread of values tells the middle one, and what a hundredth lies under and a tenth over", () => {
  assert.equal(spreadOf(Float32Array.from([5, 1, 9, 2, Number.POSITIVE_INFINITY])).median, 5);
  const spread = spreadOf(Float32Array.from({ length: 601 }, (_, k) => 600 - k));
  assert.deepEqual(spread, { low: 6, median: 300, upper: 540 });
});

test("the window holds still while the ball moves in its middle", () => {
  assert.equal(heldCenter(0.25, 0.8, 1), 0.25);
});

test("the window follows a ball that nears its edge", () => {
  assert.equal(heldCenter(0.25, 1.1, 1), 1);
});

test("the window's first middle is round, and near the ball", () => {
  assert.equal(heldCenter(null, 0.3358, 2), 0.5);
});

test("a plane lies on the straight lines between its points, a bend off them by an eighth of it", () => {
  const heights = (height) => Float32Array.from({ length: 25 }, (_, k) => height(k % 5, Math.floor(k / 5)));
  const middle = 0.375; // of the second cell
  assert.equal(
    straightness(
      heights((a, b) => 2 * a - b),
      5,
      middle,
      middle,
    ),
    0,
  );
  assert.equal(
    straightness(
      heights((a) => a * a),
      5,
      middle,
      middle,
    ),
    2 / 8,
  );
  assert.equal(
    straightness(
      heights((_, b) => b * b),
      5,
      middle,
      middle,
    ),
    2 / 8,
  );
});
