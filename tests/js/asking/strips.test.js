// What the room of the layers asks, and when.
import assert from "node:assert/strict";
import test from "node:test";
import { paceQuestion, stripsQuestion } from "../../../static/js/asking/strips.js";

const PRESENT = {
  room: "layers",
  run: { id: "a", config: { model: null } },
  frame: { run: "a", step: 7, status: "ready" },
  history: { count: 9 },
  strips: null,
  play: { playing: false },
};

test("nothing is asked while the lab is on screen, nor of a textbook surface", () => {
  for (const question of [stripsQuestion({}), paceQuestion({})]) {
    assert.equal(question.wanted({ ...PRESENT, room: "lab" }), null);
    assert.equal(question.wanted({ ...PRESENT, run: { id: "a", config: { model: {} } } }), null);
  }
});

test("a few columns come first, and then all", () => {
  const { wanted } = stripsQuestion({});
  assert.deepEqual(wanted(PRESENT), { run: "a", most: 12, count: 9, ended: false });
  assert.equal(wanted({ ...PRESENT, strips: { run: "b" } }).most, 12);
  assert.equal(wanted({ ...PRESENT, strips: { run: "a" } }).most, 105);
});

test("while a run moves it is asked now and then, and at rest at once", () => {
  const question = paceQuestion({});
  const turn = { last: { wanted: {}, began: 1000, ended: 1100 } };
  assert.equal(question.due(turn, PRESENT), 0);
  assert.equal(question.due(turn, { ...PRESENT, play: { playing: true } }), 1600);
  assert.deepEqual(question.wanted(PRESENT), { run: "a", step: 7, ended: false });
});
