import assert from "node:assert/strict";
import { test } from "node:test";
import { due, startPace } from "../../static/js/pace.js";

/**
 * @param {number} speed
 * @param {number} seconds
 * @param {number} pictures  a second
 */
function walked(speed, seconds, pictures) {
  let pace = startPace(0);
  let total = 0;
  for (let i = 1; i <= seconds * pictures; i++) {
    const answer = due(pace, i / pictures, speed);
    pace = answer.pace;
    total += answer.steps;
  }
  return total;
}

test("a second of play at 210 steps a second is 210 steps", () => {
  assert.ok(Math.abs(walked(210, 1, 60) - 210) <= 1);
});

test("a slow speed adds up broken steps until one is whole", () => {
  assert.ok(Math.abs(walked(1, 10, 60) - 10) <= 1);
});

test("a hidden page does not catch up on the minutes it missed", () => {
  assert.ok(due(startPace(0), 600, 100).steps <= 25);
});

test("full speed asks for more while chunks are quick", () => {
  const { steps, pace } = due(startPace(0), 0.016, Infinity);
  assert.ok(due(pace, 0.032, Infinity).steps > steps);
});

test("full speed asks for less once a chunk was slow", () => {
  const { steps, pace } = due(startPace(0), 0.016, Infinity);
  assert.ok(due(pace, 1, Infinity).steps < steps);
});

test("full speed always asks for a step", () => {
  assert.ok(due({ time: 0, owed: 0, chunk: 1 }, 10, Infinity).steps >= 1);
});
