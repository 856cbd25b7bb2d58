import assert from "node:assert/strict";
import { test } from "node:test";
import { createPace, lossNotes, offWords, setCaption, stepNote } from "../../../static/js/draw/caption.js";

test("a caption is written when it changes, and one that is the same is left alone", () => {
  const written = [];
  const element = {
    textContent: "",
    replaceChildren(...parts) {
      written.push(parts);
      this.textContent = parts.join("");
    },
  };
  for (const words of ["step 1", "step 1", "step 2"]) setCaption(element, [words]);
  assert.deepEqual(written, [["step 1"], ["step 2"]]);
});

test("what is held out is measured without dropout, and what training measured with it", () => {
  const run = { config: { layers: [{ type: "dropout", rate: 0.5 }], model: null } };
  assert.deepEqual(lossNotes(run, 1, false), [" Dropout is on here."]);
  assert.deepEqual(lossNotes(run, 0, false), [" Dropout is off here."]);
  assert.deepEqual(lossNotes(run, 1, true), [" Dropout is on here, and off for what is held out."]);
  const still = { config: { layers: [{ type: "dropout", rate: 0 }], model: null } };
  for (const one of [still, { config: { layers: [{ type: "dense" }], model: null } }])
    assert.deepEqual([...lossNotes(one, 1, true), ...offWords(one), stepNote(one)], [""]);
});

test("a loss that counts classes by their weights says so, and that what is held out does not", () => {
  const told = (class_weight, isHeld, model = null) =>
    lossNotes({ config: { layers: [], model, class_weight } }, 1, isHeld);
  assert.deepEqual(told({ 0: 0 }, false), [" Class weights are on here."]);
  assert.deepEqual(told({ 1: 5 }, true), [" Class weights are on here, and off for what is held out."]);
  const both = { config: { layers: [{ type: "dropout", rate: 0.5 }], model: null, class_weight: { 0: 2 } } };
  assert.deepEqual(lossNotes(both, 0, false), [" Dropout is off here.", " Class weights are on here."]);
  assert.deepEqual(lossNotes(both, 1, false), [" Dropout and class weights are on here."]);
  for (const weights of [null, { 0: 1 }]) assert.deepEqual(told(weights, true), []);
  assert.deepEqual(told({ 0: 0 }, false, { landscape: "bowl" }), []);
});

test("work that comes too soon is done later, once, and the last of it", (t) => {
  const { window } = globalThis;
  t.after(() => Object.assign(globalThis, { window }));
  const waiting = [];
  Object.assign(globalThis, { window: { setTimeout: (run) => waiting.push(run) } });
  const pace = createPace(1e6);
  const done = [];
  for (const word of ["first", "second", "third"]) pace(() => done.push(word));
  assert.deepEqual([done, waiting.length], [["first"], 1]);
  waiting[0]();
  assert.deepEqual(done, ["first", "third"]);
  pace(() => done.push("at rest"), false);
  assert.equal(done.at(-1), "at rest");
});
