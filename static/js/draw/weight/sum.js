import { h } from "../dom.js";
import { label } from "../svg.js";
import { inLetters, raised, termsText } from "./words.js";

/**
 * The optimizer's rule line by line, in letters and with its numbers filled in, and its terms by name.
 * @param {WeightLook} look
 * @param {string} rule  in letters, for when no step was done
 * @returns {HTMLElement[]}
 */
export function sumLines(look, rule) {
  const lines = linesOf(look, rule);
  const terms = termsText(look.terms);
  return [
    h(
      "ol",
      {},
      lines.map(({ letters, text }) =>
        h(
          "li",
          {},
          h("span", { class: "weight-letters" }, inLetters(letters, look)),
          text && h("span", {}, raised(text)),
        ),
      ),
    ),
    h("p", { class: "micro" }, terms || (look.filled ? "" : "The numbers come with the next step.")),
  ];
}

/** px from one line of the rule to the next, and from its letters to its numbers. */
const PITCH = 46;
const NUMBERS = 19;

/**
 * The same as a picture, with its height in px.
 * @param {WeightLook} look
 * @param {string} rule
 */
export function sumPicture(look, rule) {
  const lines = linesOf(look, rule);
  const elements = lines.flatMap(({ letters, text }, k) => [
    label(inLetters(letters, look), 0, 14 + PITCH * k),
    ...(text ? [label(raised(text), 0, 14 + NUMBERS + PITCH * k, "start", "weight-past")] : []),
  ]);
  return { elements, height: PITCH * lines.length };
}

/** @param {WeightLook} look @param {string} rule */
const linesOf = (look, rule) =>
  look.filled?.lines ?? rule.split("; ").map((letters) => ({ letters, text: "" }));
