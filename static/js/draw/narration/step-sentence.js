/** One step as a sentence: the chosen weight's gradient, its move, and what the step did to the batch's loss. */

import { lossTexts, plain as setting, signed } from "../format.js";
import { isRescaled } from "../weight/words.js";

/** @typedef {import("./sentence.js").Word} Word */

/** Digits of a gradient and of a move. */
const DIGITS = 3;

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
  if (weight.after === weight.before) return losses.map((words) => [...stayed(weight, optimizer), ...words]);
  const [long, middle, short, bare] = losses;
  const { full, colon, brief, least } = movesOf(weight, optimizer);
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

/**
 * A weight that is the same number after the step, though its update need not be 0.
 * @param {WatchedWeight & WeightMove} weight
 * @param {string} optimizer
 * @returns {Word[]}
 */
function stayed(weight, optimizer) {
  const { name, slope, move } = namesOf(weight);
  const head = [name, plain(" had gradient "), slope];
  if (weight.learning_rate === 0) return [...head, plain(" and stayed: the learning rate is 0.")];
  if (weight.update === 0) return [...head, plain(" and stayed where it was.")];
  const small = [plain(" by "), move, plain(", so little that it stayed the same number.")];
  return weight.gradient === 0
    ? [...head, plain(`; ${mover(weight, optimizer)} still pushed it`), ...small]
    : [...head, plain(`; ${optimizer} pushed it`), ...small];
}

/**
 * What moves a weight whose gradient is 0.
 * @param {WatchedWeight & WeightMove} weight
 * @param {string} optimizer
 */
function mover({ terms, update }, optimizer) {
  const memory = `${optimizer}’s memory of earlier gradients`;
  if (!terms.decay) return memory;
  return terms.decay === update ? "weight decay" : `${memory}, with weight decay,`;
}

/**
 * @param {WatchedWeight & WeightMove} weight
 * @param {string} optimizer
 */
function movesOf(weight, optimizer) {
  if (weight.gradient === 0 || weight.learning_rate === 0) return unasked(weight, optimizer);
  return isRescaled(weight) ? rescaled(weight, optimizer) : plainMoves(weight);
}

/**
 * A move without a gradient, or without a rate to multiply it by.
 * @param {WatchedWeight & WeightMove} weight
 * @param {string} optimizer
 */
function unasked(weight, optimizer) {
  const { name, slope, move, end } = namesOf(weight);
  const why = plain(`; ${mover(weight, optimizer)} moved it by `);
  const colon = [name, plain(": gradient "), slope, why, move, end];
  const least = [name, plain(": gradient "), slope, plain(", moved "), move, end];
  return { full: [name, plain(" had gradient "), slope, why, move, end], colon, brief: colon, least };
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
  const made = [signed(weight.rescaled_gradient, DIGITS), "gradient"];
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
  if (before === after) {
    const stayed = batch.loss_before === batch.loss_after ? "stayed at" : "hardly changed:";
    return names.map((what) => [plain(` ${what} ${stayed} `), value(after), plain(".")]);
  }
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
