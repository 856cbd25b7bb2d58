/** How the sentence at the top tells a step, and how often a screen reader is told of a moving run: a small menu. */

import { h } from "../../draw/dom.js";
import { createMenu } from "../menu.js";

/** @type {[NarrationPace, string][]} */
const PACES = [
  ["each", "each step; in play every 2 s"],
  ["calm", "at most every 5 s"],
  ["off", "nothing"],
];
/** @type {[State["wording"], string][]} */
const WORDINGS = [
  ["plain", "plain: the move, and its gradient"],
  ["full", "full: with the optimizer and the rate"],
];

/**
 * One of a few words.
 * @template {string} T
 * @param {string} name
 * @param {[T, string][]} entries
 * @param {(value: T) => void} choose
 */
function radios(name, entries, choose) {
  const inputs = entries.map(([value]) =>
    h("input", { type: "radio", name, value, onchange: () => choose(value) }),
  );
  return {
    labels: entries.map(([, text], place) => h("label", {}, inputs[place], text)),
    /** @param {T} value */
    show(value) {
      for (const input of inputs) input.checked = input.value === value;
    },
  };
}

/** @param {Actions} actions */
export function createNarrationMenu(actions) {
  const wording = radios("wording", WORDINGS, actions.setWording);
  const pace = radios("narration", PACES, actions.setNarration);
  const inside = h("div", { class: "floating" }, [
    h("fieldset", {}, h("legend", {}, "The sentence"), wording.labels),
    h("fieldset", {}, [
      h("legend", {}, "Narration"),
      h("p", { class: "micro" }, "What a screen reader is told of a run that moves:"),
      ...pace.labels,
    ]),
  ]);
  return {
    element: createMenu("Narration", "narration", "narration-menu", inside),
    /** @param {Pick<State, "narration" | "wording">} state */
    show(state) {
      wording.show(state.wording);
      pace.show(state.narration);
    },
  };
}
