import assert from "node:assert/strict";
import { test } from "node:test";
import { createWeightPicker } from "../../../../static/js/draw/weight/picker.js";
import { elements } from "../../elements.js";
import { stack } from "../../stack.js";

/** A picker whose list is open, what was chosen in it, and its keys. */
function opened(chosen, typed = "") {
  const run = { parameters: stack([1, 2, 1]), parameter_count: 7 };
  const picks = [];
  const { element } = createWeightPicker(
    () => /** @type {any} */ ({ run, frame: null, chosen }),
    (index) => picks.push(index),
  );
  const [button, { children }] = element.children;
  const [search] = children;
  button.listeners.click();
  search.value = typed;
  search.listeners.input();
  const rest = { target: search, stopPropagation: () => {}, preventDefault: () => {} };
  return { picks, press: (key) => element.listeners.keydown({ key, ...rest }) };
}

test("Enter chooses the weight that is chosen already, or else the first that is found", (t) => {
  elements(t);
  for (const [chosen, typed, picked] of /** @type {[number, string, number][]} */ ([
    [0, "", 0],
    [3, "", 3],
    [0, "bias", 2],
  ])) {
    const { picks, press } = opened(chosen, typed);
    press("Enter");
    assert.deepEqual(picks, [picked]);
  }
});

test("arrows go through what is found, and no farther", (t) => {
  elements(t);
  const { picks, press } = opened(0);
  for (const key of ["ArrowUp", "ArrowDown", "ArrowDown", "Enter"]) press(key);
  const { picks: last, press: again } = opened(6);
  for (const key of ["ArrowDown", "ArrowUp", "Enter"]) again(key);
  assert.deepEqual([picks, last], [[2], [5]]);
});
