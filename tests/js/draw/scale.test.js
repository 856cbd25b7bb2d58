import assert from "node:assert/strict";
import { test } from "node:test";
import { atExponent, logRange, SPEEDS, speedPlace, stepAt } from "../../../static/js/draw/scale.js";
import { SPLIT } from "../../../static/js/views/settings/slider.js";

test("each speed stands at its own place", () => {
  for (const [place, speed] of SPEEDS.entries()) assert.equal(speedPlace(speed), place);
});

test("a speed between two stops takes the nearer one", () => {
  assert.equal(SPEEDS[speedPlace(200)], 210);
});

test("the slider of the learning rate reaches from a millionth to ten", () => {
  assert.deepEqual(logRange(-6, 1, 0.001), { low: -6, high: 1 });
});

test("a learning rate beyond the slider's end widens it", () => {
  assert.deepEqual(logRange(-6, 1, 1e6), { low: -6, high: 6 });
  assert.deepEqual(logRange(-6, 1, 2e-9), { low: -9, high: 1 });
});

test("a slider sets two digits", () => {
  assert.equal(atExponent(-4), 0.0001);
  assert.equal(atExponent(-3.5), 0.00032);
});

test("the slider of what is held out goes to a half by twentieths, and beyond to what was typed", () => {
  assert.deepEqual(
    [SPLIT.step, SPLIT.reach(0.2), SPLIT.reach(0.7)],
    [0.05, { low: 0, high: 0.5 }, { low: 0, high: 0.7 }],
  );
  assert.equal(SPLIT.valueAt(0.15000000000000002), 0.15);
});

test("a timeline's ends are the first and the last step", () => {
  assert.equal(stepAt(-0.1, 4200), 0);
  assert.equal(stepAt(0.5, 4200), 2100);
  assert.equal(stepAt(1.2, 4200), 4200);
});
