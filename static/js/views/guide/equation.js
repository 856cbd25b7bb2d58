/** New weight = old weight − learning rate × gradient, in the numbers of the step to come. */

import { h, setAttributes, setText } from "../../draw/dom.js";
import { two } from "../../draw/guide/words.js";
import { RATE } from "../../state/guide.js";

/** @param {string} name @param {string} [meaning]  a class that colours it */
function cell(name, meaning = "") {
  const figure = h("span", { class: `guide-number ${meaning}` });
  return {
    figure,
    element: h("span", { class: "guide-cell" }, figure, h("span", { class: "guide-name" }, name)),
  };
}

/** @param {string} text */
const sign = (text) => h("span", { class: "guide-sign" }, text);

export function createEquation() {
  const old = cell("old weight");
  const rate = cell("learning rate");
  const slope = cell("gradient", "gradient");
  const next = cell("new weight", "update");
  setText(rate.figure, String(RATE));
  const element = h(
    "div",
    { class: "guide-equation", role: "math", "aria-label": "" },
    ...[old.element, sign("−"), rate.element, sign("×"), slope.element, sign("="), next.element],
  );
  return {
    element,
    /** @param {import("../../state/guide.js").Line} line @param {number} step @param {boolean} told  whether the result is */
    show({ value, gradient }, step, told) {
      const isLast = step >= gradient.length;
      const at = isLast ? step - 1 : step; // after the last step, the equation is that of the last
      const result = told ? two(value[at + 1]) : "?";
      setText(old.figure, two(value[at]));
      setText(slope.figure, two(gradient[at]));
      setText(next.figure, result);
      const words = `${two(value[at])} minus ${RATE} times ${two(gradient[at])} is ${told ? result : "what?"}`;
      setAttributes(element, { "aria-label": words });
    },
  };
}
