import assert from "node:assert/strict";
import { test } from "node:test";
import { commandOf, listenToKeys } from "../../../static/js/acting/keyboard.js";
import { KEYS } from "../../../static/js/state/keys.js";

/** An element inside what the selectors name. */
class FalseElement {
  constructor(...inside) {
    this.inside = inside;
  }
  closest(selectors) {
    return selectors.split(", ").some((one) => this.inside.includes(one)) ? this : null;
  }
}

/** @param {import("node:test").TestContext} context */
function elements(context) {
  Object.assign(globalThis, { Element: FalseElement, KeyboardEvent: FalseKey });
  context.after(() => {
    for (const name of ["Element", "KeyboardEvent"]) Reflect.deleteProperty(globalThis, name);
  });
}

class FalseKey extends Event {
  constructor(key, parts = {}) {
    super("keydown", { cancelable: true });
    Object.assign(this, { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false });
    for (const [name, value] of Object.entries(parts)) Object.defineProperty(this, name, { value });
  }
}

const command = (key, parts, mode = "lab") => commandOf(new FalseKey(key, parts), KEYS[mode]);

test("every key that is listed does what it says", (context) => {
  elements(context);
  for (const [mode, keys] of Object.entries(KEYS))
    for (const { key, shift = false, name } of keys)
      assert.equal(command(key, { shiftKey: shift }, mode), name, mode);
});

test("capitals are the same keys, and shift may be needed to type one", (context) => {
  elements(context);
  assert.deepEqual([command("E", { shiftKey: true }), command("?", { shiftKey: true })], ["epoch", "help"]);
});

test("keys of the browser, and those that were used, are left alone", (context) => {
  elements(context);
  for (const held of ["ctrlKey", "metaKey", "altKey", "defaultPrevented"])
    assert.equal(command("e", { [held]: true }), null);
  assert.equal(command("x"), null);
});

test("a field has its arrows and letters, a button its space, a dialog all keys", (context) => {
  elements(context);
  const at = (key, ...inside) => command(key, { target: new FalseElement(...inside) });
  assert.deepEqual(
    [at("ArrowLeft", 'input:not([type="range"])'), at("e", "textarea"), at("e", "dialog[open]")],
    [null, null, null],
  );
  assert.deepEqual([at(" ", "button"), at("ArrowLeft", "button")], [null, "stepBack"]);
});

test("a slider has the keys that move it, and no others", (context) => {
  elements(context);
  for (const slider of ['[role="slider"]', 'input[type="range"]']) {
    const at = (key) => command(key, { target: new FalseElement(slider) });
    assert.deepEqual(["ArrowLeft", "ArrowRight", "Home", "End"].map(at), [null, null, null, null]);
    assert.deepEqual([" ", "m", "e", "b", "?"].map(at), [
      "toggle",
      "slowMotion",
      "epoch",
      "bookmark",
      "help",
    ]);
  }
});

test("a key does what it does in the mode on screen, and nothing else", (context) => {
  elements(context);
  const page = new EventTarget();
  const [done, now] = [[], { mode: "guide" }];
  const commands = { step: () => done.push("step"), slowMotion: () => done.push("slow motion") };
  listenToKeys(
    page,
    () => KEYS[now.mode],
    () => commands,
  );
  const press = (key) => {
    const event = new FalseKey(key);
    page.dispatchEvent(event);
    return event.defaultPrevented;
  };
  assert.deepEqual([press("ArrowRight"), press("ArrowLeft"), press("m")], [true, false, false]);
  now.mode = "lab";
  assert.equal(press("m"), true);
  assert.deepEqual(done, ["step", "slow motion"]);
});
