/** How often a screen reader is told of a moving run: a small menu behind an icon. */

import { h } from "../../draw/dom.js";
import { createMenu } from "../menu.js";

/** @type {[NarrationPace, string][]} */
const PACES = [
  ["each", "each step; in play every 2 s"],
  ["calm", "at most every 5 s"],
  ["off", "nothing"],
];

/** @param {Actions} actions */
export function createNarrationMenu(actions) {
  const inputs = PACES.map(([value]) =>
    h("input", { type: "radio", name: "narration", value, onchange: () => actions.setNarration(value) }),
  );
  const paces = h("fieldset", { class: "floating" }, [
    h("legend", {}, "Narration"),
    h("p", { class: "micro" }, "What a screen reader is told of a run that moves:"),
    ...PACES.map(([, text], place) => h("label", {}, inputs[place], text)),
  ]);
  return {
    element: createMenu("Narration", "narration", "narration-menu", paces),
    /** @param {NarrationPace} pace */
    show(pace) {
      for (const input of inputs) input.checked = input.value === pace;
    },
  };
}
