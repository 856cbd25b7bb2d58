import assert from "node:assert/strict";
import { test } from "node:test";
import { Starting } from "../../../static/js/acting/start.js";
import { createPage, FRAME, falseServer, RUN, settled } from "../page.js";

const DRAWN = [[[1, 2]], [0, 0], [[3], [4]], [5]];

/** A page at rest, with what it was told to change. @param {Record<string, unknown>} [parts] */
function opened(parts) {
  const [changed, { asks, answer, asked }] = [[], falseServer()];
  const store = createPage(parts);
  const change = async (...words) => changed.push(words);
  return { start: new Starting(store, asks, change, async (_, act) => act()), changed, answer, asked };
}

test("one number typed keeps all others as they were drawn", () => {
  const { start, changed } = opened({ started: { run: "r", step: 0, weights: DRAWN } });
  start.put("initial_weights.2.1.0", 9);
  const initial_weights = [[[1, 2]], [0, 0], [[3], [9]], [5]];
  assert.deepEqual(changed, [[{ initial_weights }, { path: "initial_weights.2.1.0", value: 9 }]]);
});

test("nothing is set while the weights that were drawn are not known", () => {
  const { start, changed } = opened();
  start.put("initial_weights.2.1.0", 9);
  assert.deepEqual(changed, []);
});

test("the weights of now are those of the step on screen, to the last digit", async () => {
  const { start, changed, answer, asked } = opened();
  start.fill();
  await settled();
  assert.deepEqual(asked("weights"), [[RUN.id, FRAME.step]]);
  await answer("weights", { step: 5, weights: DRAWN });
  assert.deepEqual(changed, [[{ initial_weights: DRAWN }]]);
});

test("the initializers draw again where nothing is given", () => {
  const { start, changed } = opened();
  start.draw();
  assert.deepEqual(changed, [[{ initial_weights: null }]]);
});
