/** Sentences of plain words and of values that stand out, as captions, the headline and screen readers have them. */

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
