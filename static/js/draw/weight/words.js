import { fixed, plain, significant } from "../format.js";

/** The update of one weight in figures and words. */

/** @typedef {{text: string, name: string, meaning: string}} Figure */

/** Decimals of a weight: as many as its update needs to be seen. */
const FEWEST_DECIMALS = 4;
const MOST_DECIMALS = 6;
/** A term smaller than this is written with a power of ten. */
const SMALLEST_PLAIN = 1e-5;
/** An update within this share of the plain one is the plain one. */
const SAME = 1e-9;

/**
 * Whether the optimizer did more than subtract learning rate × gradient.
 * @param {WatchedWeight} weight
 */
export function isRescaled({ gradient, update, learning_rate: rate }) {
  if (gradient === null || update === null) return false;
  return Math.abs(update + rate * gradient) > SAME * Math.max(Math.abs(update), Math.abs(rate * gradient));
}

/**
 * Decimals that make old and new weight differ.
 * @param {WatchedWeight} weight
 */
export function decimalsNeeded({ update }) {
  if (!update) return FEWEST_DECIMALS;
  const first = Math.ceil(-Math.log10(Math.abs(update)));
  return Math.min(Math.max(first + 1, FEWEST_DECIMALS), MOST_DECIMALS);
}

/**
 * old weight − learning rate × gradient = new weight; before the first step what is not known yet is "?".
 * @param {WatchedWeight} weight
 * @param {number} rate  the run's learning rate
 * @param {number} decimals  of the weights
 * @returns {Figure[]}
 */
export function updateFigures(weight, rate, decimals) {
  const { before, gradient, update, after } = weight;
  const rescaled = isRescaled(weight);
  const factor = rescaled && update !== null ? -update / rate : gradient;
  const done = before !== null;
  return [
    { text: fixed(done ? before : after, decimals), name: done ? "old weight" : "weight", meaning: "" },
    { text: plain(rate), name: "learning rate", meaning: "" },
    {
      text: factor === null ? "?" : significant(factor, 3),
      name: rescaled ? "rescaled gradient" : "gradient",
      meaning: "gradient",
    },
    { text: done ? fixed(after, decimals) : "?", name: "new weight", meaning: "update" },
  ];
}

/**
 * The numbers of an update rule's terms: m̂ 0.0169 · effective rate 24.8.
 * @param {Record<string, number> | null} terms
 */
export function termsText(terms) {
  return Object.entries(terms ?? {})
    .map(([name, value]) => `${termName(name)} ${termValue(value)}`)
    .join(" · ");
}

/**
 * m_hat is m with a hat.
 * @param {string} name
 */
function termName(name) {
  return name.replace(/_hat$/, "\u0302").replaceAll("_", " ");
}

/** @param {number} value */
function termValue(value) {
  if (Number.isInteger(value)) return plain(value);
  return Math.abs(value) < SMALLEST_PLAIN ? plain(Number(value.toPrecision(3))) : significant(value, 3);
}
