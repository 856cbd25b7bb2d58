/** A row of figures with their names, and signs between them. */

import { h, setAttributes, setText } from "../../draw/dom.js";
import { moveTexts } from "../../draw/guide/words.js";
import { RATE } from "../../state/guide.js";

/** @typedef {{name: string, meaning?: string, minor?: boolean}} Cell  meaning: a class that colours it */

/** @param {(Cell | string)[]} parts  a text is a sign */
export function createRow(parts) {
  /** @type {HTMLElement[]} */
  const figures = [];
  /** A sign goes with the figure after it, where a row is broken. @type {HTMLElement[]} */
  const groups = [];
  let sign = "";
  for (const part of parts) {
    if (typeof part === "string") {
      sign = part;
      continue;
    }
    const figure = h("span", { class: `guide-number ${part.meaning ?? ""}` });
    figures.push(figure);
    const cell = h("span", { class: "guide-cell" }, figure, h("span", { class: "guide-name" }, part.name));
    groups.push(h("span", { class: "guide-group" }, sign && h("span", { class: "guide-sign" }, sign), cell));
    sign = "";
  }
  const element = h("div", { class: "guide-equation", role: "group" }, ...groups);
  return {
    element,
    /** @param {string[]} texts  of the figures @param {string} [says]  the row, read aloud */
    show(texts, says) {
      for (const [k, figure] of figures.entries()) setText(figure, texts[k]);
      if (says) setAttributes(element, { role: "math", "aria-label": says });
    },
    /** Colour a figure by what it means now. @param {number} k @param {string} meaning */
    mean: (k, meaning) => setAttributes(figures[k], { class: `guide-number ${meaning}` }),
  };
}

/** Figures with more letters than these stand smaller, or on two lines of a phone. */
const MOST_LETTERS = 15;

/** New weight = old weight − learning rate × gradient, in the numbers of the step to come. */
export function createEquation() {
  const steep = { name: "gradient", meaning: "gradient" };
  const result = { name: "new weight", meaning: "update" };
  const row = createRow([{ name: "old weight" }, "−", { name: "learning rate" }, "×", steep, "=", result]);
  return {
    element: row.element,
    /** @param {import("../../state/guide.js").Line} line @param {number} step @param {boolean} told  whether the result is @param {boolean} isExact  with the question's digits */
    show({ value, gradient }, step, told, isExact) {
      const at = Math.min(step, gradient.length - 1); // after the last step, the equation is that of the last
      const [old, slope, after] = moveTexts(value[at], gradient[at], value[at + 1], isExact);
      const next = told ? after : "?";
      const texts = [old, String(RATE), slope, next];
      row.element.classList.toggle("guide-long", texts.join("").length > MOST_LETTERS);
      row.show(texts, `${texts[0]} minus ${texts[1]} times ${texts[2]} is ${told ? next : "what?"}`);
    },
  };
}
