/** One step as a sentence: the chosen weight's gradient, its move, and what the step did to the batch's loss. */

import { fixed, loss, plain as setting, signed } from "./format.js";
import { isRescaled } from "./weight/words.js";

/** @typedef {import("./sentence.js").Word} Word */

/** Digits of a gradient and of a move. */
const DIGITS = 3;
/** A loss has as many decimals as it takes to see that it changed, within these. */
const FEWEST_DECIMALS = 4;
const MOST_DECIMALS = 8;

/** @param {string} text @returns {Word} */
const plain = (text) => [text, ""];

/**
 * @param {Frame} frame
 * @param {string} optimizer
 * @param {boolean} onSurface  f, and not a loss
 * @returns {Word[][]} the fullest form first
 */
export function stepSentences({ weight, batch }, optimizer, onSurface) {
  const losses = lossForms(batch, onSurface);
  if (!weight || weight.update === null) return losses;
  if (weight.update === 0) return losses.map((words) => [...stayed(weight), ...words]);
  const [long, middle, short, bare] = losses;
  const { full, colon, brief, least } = isRescaled(weight) ? rescaled(weight, optimizer) : plainMoves(weight);
  return [
    [...full, ...long],
    [...full, ...middle],
    [...colon, ...middle],
    [...colon, ...short],
    [...colon, ...bare],
    [...brief, ...short],
    [...least, ...bare],
  ];
}

/** @param {WatchedWeight} weight */
function namesOf({ label, gradient, update }) {
  /** @type {Word} */
  const name = [label, "code"];
  /** @type {Word} */
  const slope = [signed(gradient, DIGITS), "gradient"];
  /** @type {Word} */
  const move = [signed(update, DIGITS), "update"];
  return { name, slope, move, end: plain(".") };
}

/** @param {WatchedWeight} weight @returns {Word[]} */
function stayed(weight) {
  const { name, slope } = namesOf(weight);
  return [name, plain(" had gradient "), slope, plain(" and stayed where it was.")];
}

/**
 * The gradient times the learning rate, as plain gradient descent subtracts it.
 * @param {WatchedWeight & WeightMove} weight
 */
function plainMoves(weight) {
  const { name, slope, move, end } = namesOf(weight);
  const rate = setting(weight.learning_rate);
  const colon = [name, plain(": gradient "), slope, plain(`, times ${rate} moved it by `), move, end];
  const full = [name, plain(" had gradient "), slope, plain(`; times ${rate} it moved by `), move, end];
  const least = [name, plain(": gradient "), slope, plain(", moved "), move, end];
  return { full, colon, brief: least, least };
}

/**
 * The gradient, what the optimizer made of it, and that times the learning rate.
 * @param {WatchedWeight & WeightMove} weight
 * @param {string} optimizer
 */
function rescaled(weight, optimizer) {
  const { name, slope, move, end } = namesOf(weight);
  const rate = setting(weight.learning_rate);
  /** @type {Word} */
  const made = [signed(-weight.update / weight.learning_rate, DIGITS), "gradient"];
  const times = plain(`; times ${rate} it moved by `);
  return {
    full: [name, plain(" had gradient "), slope, plain(`, which ${optimizer} made `), made, times, move, end],
    colon: [
      ...[name, plain(": gradient "), slope, plain(`, by ${optimizer} `), made],
      ...[plain(`; × ${rate} moved `), move, end],
    ],
    brief: [name, plain(": gradient "), slope, plain(`; ${optimizer} moved it by `), move, end],
    least: [name, plain(": gradient "), slope, plain(", moved "), move, end],
  };
}

/**
 * @param {Frame["batch"]} batch
 * @param {boolean} onSurface
 * @returns {Word[][]} four, the fullest first
 */
function lossForms(batch, onSurface) {
  if (!batch) return [[], [], [], []];
  const names = onSurface
    ? ["f(x, y)", "f(x, y)", "f", "f"]
    : ["The loss on this batch", "Batch loss", "Batch loss", "Loss"];
  const [before, after] = lossTexts(batch.loss_before, batch.loss_after);
  if (before === after) return names.map((what) => [plain(` ${what} stayed at `), value(after), plain(".")]);
  const went =
    Number(batch.loss_after ?? Number.POSITIVE_INFINITY) < Number(batch.loss_before) ? "fell" : "rose";
  return names.map((what, form) =>
    form < 2
      ? [plain(` ${what} ${went} from `), value(before), plain(" to "), value(after), plain(".")]
      : [plain(` ${what} `), value(before), plain(" → "), value(after), plain(".")],
  );
}

/** @param {string} text @returns {Word} */
const value = (text) => [text, "value"];

/**
 * Two losses, with as many decimals as show which is the larger.
 * @param {number | null} before
 * @param {number | null} after
 * @returns {[string, string]}
 */
export function lossTexts(before, after) {
  if (before === null || after === null) {
    return [loss(before ?? Number.POSITIVE_INFINITY), loss(after ?? Number.POSITIVE_INFINITY)];
  }
  for (let decimals = FEWEST_DECIMALS; decimals < MOST_DECIMALS; decimals += 1) {
    const texts = /** @type {[string, string]} */ ([fixed(before, decimals), fixed(after, decimals)]);
    if (texts[0] !== texts[1]) return texts;
  }
  return [loss(before), loss(after)];
}
