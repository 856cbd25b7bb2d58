import { h } from "../dom.js";
import { inLetters, raised, termsText } from "./words.js";

/**
 * The optimizer's rule line by line, in letters and with its numbers filled in, and its terms by name.
 * @param {WeightLook} look
 * @param {string} rule  in letters, for when no step was done
 * @returns {HTMLElement[]}
 */
export function sumLines(look, rule) {
  const lines = look.filled?.lines ?? rule.split("; ").map((letters) => ({ letters, text: "" }));
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
