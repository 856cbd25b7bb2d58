import assert from "node:assert/strict";
import { test } from "node:test";
import { due, startPace, toWholeEpoch } from "../../../static/js/acting/pace.js";

/**
 * @param {number} speed
 * @param {number} seconds
 * @param {number} pictures  a second
 */
function walked(speed, seconds, pictures) {
  let pace = startPace(0);
  let total = 0;
  for (let i = 1; i <= seconds * pictures; i++) {
    const answer = due(pace, i / pictures, speed, 0);
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
  assert.ok(due(startPace(0), 600, 100, 0).steps <= 25);
});

test("full speed asks for more while answers are quick", () => {
  const { steps, pace } = due(startPace(0), 0.016, Infinity, 0.001);
  assert.ok(due(pace, 0.032, Infinity, 0.001).steps > steps);
});

test("full speed asks for less once an answer was slow", () => {
  const pace = { time: 0, owed: 0, chunk: 1024 };
  assert.ok(due(pace, 1, Infinity, 0.9).steps < 1024);
});

test("a page that draws slowly does not hold back full speed", () => {
  let pace = startPace(0);
  for (let i = 1; i < 20; i++) pace = due(pace, i * 0.5, Infinity, 0.002).pace;
  assert.ok(pace.chunk > 1000);
});

test("steps that pass the end of an epoch stop there first", () => {
  assert.equal(toWholeEpoch(205, 9, 210, false), 5);
  assert.equal(toWholeEpoch(205, 4, 210, false), 4);
  assert.equal(toWholeEpoch(210, 9, 210, false), 9);
  assert.equal(toWholeEpoch(5, 30, 10, false), 25);
});

test("backwards they stop at the end of the epoch before", () => {
  assert.equal(toWholeEpoch(215, 9, 210, true), 5);
  assert.equal(toWholeEpoch(210, 9, 210, true), 9);
  assert.equal(toWholeEpoch(5, 9, 210, true), 5);
});
