import assert from "node:assert/strict";
import { test } from "node:test";
import { createPace, onWords, setCaption } from "../../../static/js/draw/caption.js";

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
  assert.deepEqual(onWords(run, false), [" Dropout is on here."]);
  assert.deepEqual(onWords(run, true), [" Dropout is on here, and off for what is held out."]);
  assert.deepEqual(onWords({ config: { layers: [{ type: "dense" }], model: null } }, true), []);
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
