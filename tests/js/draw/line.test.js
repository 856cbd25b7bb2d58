import assert from "node:assert/strict";
import { test } from "node:test";
import { pathThrough, px } from "../../../static/js/draw/line.js";

test("a place beyond all sight is a number that a path may have", () => {
  assert.equal(px(-6.85e125), "-100000");
  assert.equal(px(Number.POSITIVE_INFINITY), "100000");
  assert.equal(px(1.006), "1.01");
});

test("what is not finite is a gap", () => {
  assert.equal(pathThrough([0, 1, 2], [5, Number.NaN, 7]), "M0 5M2 7");
});
