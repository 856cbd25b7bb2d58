/** Words and small buttons that say what something is: whoever listens for [data-term] explains it. */

import { h } from "../../draw/dom.js";
import { iconButton } from "../buttons.js";

/** Asks for the name of everything on the page. */
export const EVERYTHING = "*";

/** The button in the bar. */
export const asksAll = () =>
  iconButton("What is this?", "help", () => {}, {
    ...{ class: "quiet", "data-term": EVERYTHING, "aria-haspopup": "dialog" },
  });

/**
 * A word that can be asked about.
 * @param {string} key  in the glossary
 * @param {string} [text]
 */
export const term = (key, text = key) =>
  h(
    "button",
    { type: "button", class: "naming-term micro", "data-term": key, "aria-haspopup": "dialog" },
    text,
  );

/** The small button beside a panel's title. @param {string} key  in the glossary @param {string} title */
export const asks = (key, title) =>
  iconButton(`What is this? ${title}`, "info", () => {}, {
    ...{ class: "naming-asks", title: "What is this?", "data-term": key, "aria-haspopup": "dialog" },
  });
