// A point of one's own: where a click and a key put it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pointAt, sharesOf } from "../../../static/js/views/predictions/pick.js";

const SHOWN = {
  ends: [
    [-1, 1],
    [0, 1],
  ],
  data: {
    features: [
      { offset: 0, scale: 1, decimals: 1 },
      { offset: 13, scale: 87, decimals: 0 },
    ],
  },
};

test("a point is in the data's own units, with the decimals that it is told with", () => {
  assert.deepEqual(pointAt([0.6667, 0.5], SHOWN), [0.3, 57]);
});

test("a point stays within the picture", () => {
  assert.deepEqual(pointAt([-0.2, 1.4], SHOWN), [-1, 100]);
});

test("and lies where it was put, but for its decimals", () => {
  const [x, y] = sharesOf(pointAt([0.65, 0.5], SHOWN), SHOWN);
  assert.ok(Math.abs(x - 0.65) < 1e-12 && Math.abs(y - 44 / 87) < 1e-12);
});
