/** Words that are explained where they stand: under the pointer, with the focus, and on a tap. */

import { h } from "../../draw/dom.js";
import { GLOSSARY } from "../../draw/naming/glossary.js";

/** @param {string} term  as it stands in the sentence */
function explained(term) {
  const says = GLOSSARY[term] ?? GLOSSARY[term.toLowerCase()];
  const tip = h(
    "span",
    { class: "guide-tip", role: "tooltip", id: `guide-term-${term.replace(/\W/g, "-")}` },
    says,
  );
  const word = h(
    "button",
    {
      ...{ type: "button", class: "guide-term-word", "aria-describedby": tip.id },
      onclick: () => word.focus(), // Safari does not focus what is tapped
      onkeydown: (/** @type {KeyboardEvent} */ event) => event.key === "Escape" && word.blur(),
    },
    term,
  );
  return h("span", { class: "guide-term" }, word, tip);
}

/** A text whose words between asterisks are explained. @param {string} text */
export const withTerms = (text) => text.split("*").map((part, k) => (k % 2 === 1 ? explained(part) : part));
