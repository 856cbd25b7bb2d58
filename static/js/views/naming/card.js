/** Two sentences on one thing: what it is, and what it is now. */

import { h } from "../../draw/dom.js";
import { GLOSSARY } from "../../draw/naming/glossary.js";
import { nowWords } from "../../draw/naming/now.js";
import { thingsOf, wordFor } from "../../draw/naming/things.js";
import { button } from "../buttons.js";

/** What is asked about, as its name stands on screen. @param {string} key @param {State} state */
function nameOf(key, state) {
  const word = wordFor(key, state);
  return thingsOf(state).find((one) => one.key === key)?.name ?? word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * @param {string} key  in the glossary
 * @param {State} state
 * @param {{learn: ((lesson: number) => void), all?: (() => void)}} ways  to the guide, and to all names
 */
export function createCard(key, state, { learn, all }) {
  const lesson = thingsOf(state).find((one) => one.key === key)?.lesson;
  return h("div", { class: "naming-card", role: "group", "aria-labelledby": "naming-card-name" }, [
    h("h3", { id: "naming-card-name" }, nameOf(key, state)),
    h("p", { class: "naming-words" }, `${GLOSSARY[wordFor(key, state)]} ${nowWords(key, state)}`.trim()),
    h("div", { class: "naming-ways" }, [
      lesson !== undefined &&
        button(`See it move: step ${lesson}`, () => learn(lesson), { class: "naming-way" }),
      all && button("Name everything here", all, { class: "naming-way" }),
    ]),
  ]);
}
