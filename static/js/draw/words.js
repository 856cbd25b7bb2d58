/** Sentences of plain words and of values that stand out, as captions, the headline and screen readers have them. */

import { count } from "./format.js";

/**
 * Plain words, or a value that stands out: in bold, or as its meaning has it. `tones` are shares of ink in paper, drawn
 * beside it from first to last.
 * @typedef {{value: string | number, meaning?: "code" | "gradient" | "update" | "danger", tones?: [number, number]}} Value
 * @typedef {string | Value} Part
 */

/** A value that stands out. @param {string | number} text @param {Value["meaning"]} [meaning] @returns {Value} */
export const value = (text, meaning) => ({ value: text, meaning });

/**
 * A sentence: words`Loss ${value("0.6562")}.` What is put into it is plain words, a value, or a sentence.
 * @param {TemplateStringsArray} texts
 * @param {(Part | Part[])[]} put
 * @returns {Part[]}
 */
export function words(texts, ...put) {
  /** @type {Part[]} */
  const parts = [];
  for (const part of texts.flatMap((text, k) => [text, put[k] ?? ""].flat())) {
    const before = parts.at(-1);
    if (typeof part === "string" && typeof before === "string") parts[parts.length - 1] = before + part;
    else if (part !== "") parts.push(part);
  }
  return parts;
}

/** The text of a sentence. @param {Part[]} parts */
export const textOf = (parts) => parts.map((part) => (typeof part === "string" ? part : part.value)).join("");

const ENDINGS = ["th", "st", "nd", "rd"];

/**
 * A number as a place in a row: 1st, 2nd, 11th.
 * @param {number} n
 */
const ordinal = (n) => `${count(n)}${(Math.floor(n / 10) % 10 !== 1 && ENDINGS[n % 10]) || "th"}`;

/**
 * Evenly some of the samples: every 77th sample: 260 of 20,000.
 * @param {OverAnswer} over
 * @param {string} [whose]  what follows "sample"
 */
export const evenly = ({ samples, of, every }, whose = "") =>
  `every ${ordinal(every)} sample${whose}: ${count(samples)} of ${count(of)}`;

/** The same in a name: every 77th of 20,000. @param {OverAnswer} over */
export const everyOf = ({ of, every }) => `every ${ordinal(every)} of ${count(of)}`;
