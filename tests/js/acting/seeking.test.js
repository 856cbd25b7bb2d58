import assert from "node:assert/strict";
import { test } from "node:test";
import { Seeking } from "../../../static/js/acting/seeking.js";
import { createStore } from "../../../static/js/state/store.js";

/** A session whose answers wait until they are given. */
function stage() {
  const store = createStore({ frame: { step: 100, total_steps: 1000 }, notice: null }, () => {});
  const sent = [];
  const live = {
    command: ({ step }) => new Promise((answer) => sent.push({ step, answer: () => answer({ step }) })),
  };
  const seeking = new Seeking(store, live);
  return { seeking, sent, steps: () => sent.map(({ step }) => step) };
}

test("of what is asked while a seek is on its way, only the newest follows", async (context) => {
  context.mock.method(performance, "now", () => 0);
  const { seeking, sent, steps } = stage();
  const first = seeking.to(1);
  for (const step of [2, 3, 4]) seeking.to(step);
  assert.deepEqual(steps(), [1]);
  sent[0].answer();
  await Promise.resolve();
  await Promise.resolve();
  assert.deepEqual(steps(), [1, 4]);
  sent[1].answer();
  await first;
  assert.equal(seeking.aim, 100);
});

test("a seek that takes long is given up for a newer one", (context) => {
  const clock = { time: 0 };
  context.mock.timers.enable({ apis: ["setTimeout"] });
  context.mock.method(performance, "now", () => clock.time);
  const { seeking, steps } = stage();
  seeking.to(1);
  clock.time = 30;
  seeking.to(2);
  context.mock.timers.tick(49);
  assert.deepEqual(steps(), [1]);
  context.mock.timers.tick(1);
  assert.deepEqual(steps(), [1, 2]);
});

test("a step beyond the run is brought within it", () => {
  const { seeking, steps } = stage();
  seeking.to(-5);
  assert.deepEqual(steps(), [0]);
  seeking.to(2000);
  assert.equal(seeking.aim, 1000);
});
