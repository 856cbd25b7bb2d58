// What keys do in talk mode.
import assert from "node:assert/strict";
import test from "node:test";
import { Talking } from "../../../static/js/acting/talk.js";
import { KEYS } from "../../../static/js/state/keys.js";
import { createPage } from "../page.js";

function talking() {
  const store = createPage({ notice: "Something was said." });
  const done = [];
  const talk = new Talking(store);
  const names = ["toggle", "toggleBackwards", "step", "stepBack", "epoch", "reset", "toEnd", "help", "guide"];
  const commands = talk.commands(Object.fromEntries(names.map((name) => [name, () => done.push(name)])));
  return { store, done, talk, commands };
}

test("every key of talk mode has a command", () => {
  const { commands } = talking();
  for (const { name } of KEYS.talk) assert.equal(typeof commands[name], "function", name);
});

test("a command does what it says, puts the notice away, and marks its key as known once", () => {
  const { store, done, commands } = talking();
  commands.step();
  commands.step();
  assert.deepEqual([done, store.get().notice, store.get().talk.used], [["step", "step"], null, ["step"]]);
});

test("it is entered, shows one picture or both, turns its ground, and is left as it was", () => {
  const { store, talk, commands } = talking();
  talk.enter();
  const first = store.get().talk;
  assert.deepEqual([first.on, first.panel, first.ground], [true, "landscape", "dark"]);
  for (const panel of ["equation", "both", "landscape", "equation"]) {
    commands[panel]();
    assert.equal(store.get().talk.panel, panel);
  }
  commands.ground();
  assert.equal(store.get().talk.ground, "light");
  commands.ground();
  assert.equal(store.get().talk.ground, "dark");
  commands.lab();
  const { on, panel } = store.get().talk;
  assert.deepEqual([on, panel], [false, "equation"]);
});
