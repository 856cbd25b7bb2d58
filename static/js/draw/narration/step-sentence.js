/** One step as a sentence: the chosen weight's gradient, its move, and what the step did to the batch's loss. */

import { lossTexts, rateText as setting, signed } from "../format.js";
import { isRescaled } from "../weight/words.js";
import { value, words } from "../words.js";

/** @typedef {import("../words.js").Part} Part */

/** Digits of a gradient and of a move. */
const DIGITS = 3;

/**
 * @param {Frame} frame
 * @param {string} optimizer
 * @param {boolean} onSurface  f, and not a loss
 * @returns {Part[][]} the fullest form first
 */
export function stepSentences({ weight, batch }, optimizer, onSurface) {
  const losses = lossForms(batch, onSurface);
  if (!weight || weight.update === null) return losses;
  if (weight.after === weight.before) return losses.map((form) => [...stayed(weight, optimizer), ...form]);
  const [long, middle, short] = losses;
  const { full, colon, brief, least } = movesOf(weight, optimizer);
  return [
    [...full, ...long],
    [...full, ...middle],
    [...colon, ...middle],
    [...colon, ...short],
    [...brief, ...short],
    [...least, ...short],
  ];
}

/**
 * The same in plain words: how the followed weight moved, and what became of the batch's loss.
 * @param {Frame} frame
 * @param {boolean} onSurface  f, and not a loss
 * @returns {Part[][]} the fullest form first
 */
export function plainSentences({ weight, batch }, onSurface) {
  const [long, middle, short] = lossForms(batch, onSurface);
  if (!weight || weight.update === null) return [long, middle, short];
  const what = onSurface ? value(weight.label, "code") : "This weight";
  const { slope, move } = namesOf(weight);
  if (weight.after === weight.before) {
    const why = weight.learning_rate === 0 ? ": the learning rate is 0" : "";
    const stayed = words`${what} stayed where it was${why}.`;
    return [long, middle, short].map((form) => [...stayed, ...form]);
  }
  const moved = words`${what} moved by ${move}`;
  const full = words`${moved}, ${againstWords(weight)} ${slope}.`;
  return [
    [...full, ...long],
    [...full, ...middle],
    [...full, ...short],
    [...words`${moved}; gradient ${slope}.`, ...short],
    [...moved, ".", ...short],
  ];
}

/** A step goes against its gradient, but for what an optimizer remembers or adds. @param {WatchedWeight & WeightMove} weight */
const againstWords = ({ gradient, update }) =>
  gradient * update < 0 ? "against its gradient of" : "though its gradient was";

/** A weight's name, gradient and update. @param {WatchedWeight} weight */
const namesOf = ({ label, gradient, update }) => ({
  name: value(label, "code"),
  slope: value(signed(gradient, DIGITS), "gradient"),
  move: value(signed(update, DIGITS), "update"),
});

/**
 * A weight that is the same number after the step, though its update need not be 0.
 * @param {WatchedWeight & WeightMove} weight
 * @param {string} optimizer
 * @returns {Part[]}
 */
function stayed(weight, optimizer) {
  const { name, slope, move } = namesOf(weight);
  const head = words`${name} had gradient ${slope}`;
  if (weight.learning_rate === 0) return words`${head} and stayed: the learning rate is 0.`;
  if (weight.update === 0) return words`${head} and stayed where it was.`;
  const small = words`by ${move}, so little that it stayed the same number.`;
  return weight.gradient === 0
    ? words`${head}; ${mover(weight, optimizer)} still pushed it ${small}`
    : words`${head}; ${optimizer} pushed it ${small}`;
}

/**
 * What moves a weight whose gradient is 0. FTRL puts it where its sum z has it, be that elsewhere before any gradient.
 * @param {WatchedWeight & WeightMove} weight
 * @param {string} optimizer
 */
function mover({ terms, update }, optimizer) {
  const memory = "z" in terms ? optimizer : `${optimizer}’s memory of earlier gradients`;
  if (!terms.decay) return memory;
  return terms.decay === update ? "weight decay" : `${memory}, with weight decay,`;
}

/** @param {WatchedWeight & WeightMove} weight @param {string} optimizer */
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
  const { name, slope, move } = namesOf(weight);
  const why = words`gradient ${slope}; ${mover(weight, optimizer)} moved it by ${move}.`;
  const colon = words`${name}: ${why}`;
  return { full: words`${name} had ${why}`, colon, brief: colon, least: leastMove(weight) };
}

/**
 * The gradient times the learning rate, as plain gradient descent subtracts it.
 * @param {WatchedWeight & WeightMove} weight
 */
function plainMoves(weight) {
  const { name, slope, move } = namesOf(weight);
  const rate = setting(weight.learning_rate);
  const colon = words`${name}: gradient ${slope}, times ${rate} moved it by ${move}.`;
  const full = words`${name} had gradient ${slope}; times ${rate} it moved by ${move}.`;
  return { full, colon, brief: leastMove(weight), least: leastMove(weight) };
}

/**
 * The gradient, what the optimizer made of it, and that times the learning rate.
 * @param {WatchedWeight & WeightMove} weight
 * @param {string} optimizer
 */
function rescaled(weight, optimizer) {
  const { name, slope, move } = namesOf(weight);
  const rate = setting(weight.learning_rate);
  const made = value(signed(weight.rescaled_gradient, DIGITS), "gradient");
  return {
    full: words`${name} had gradient ${slope}, which ${optimizer} made ${made}; times ${rate} it moved by ${move}.`,
    colon: words`${name}: gradient ${slope}, by ${optimizer} ${made}; × ${rate} moved ${move}.`,
    brief: words`${name}: gradient ${slope}; ${optimizer} moved it by ${move}.`,
    least: leastMove(weight),
  };
}

/** The gradient and the move alone. @param {WatchedWeight & WeightMove} weight */
function leastMove(weight) {
  const { name, slope, move } = namesOf(weight);
  return words`${name}: gradient ${slope}, moved ${move}.`;
}

/** @param {Frame["batch"]} batch @param {boolean} onSurface @returns {Part[][]} three, the fullest first */
function lossForms(batch, onSurface) {
  if (!batch) return [[], [], []];
  const names = onSurface
    ? ["f(x, y)", "f(x, y)", "f"]
    : ["The loss on this batch", "Batch loss", "Batch loss"]; // never "loss" alone: that is all samples' elsewhere
  const [before, after] = lossTexts(batch.loss_before, batch.loss_after);
  if (before === after) {
    const stayed = batch.loss_before === batch.loss_after ? "stayed at" : "hardly changed:";
    return names.map((what) => words` ${what} ${stayed} ${value(after)}.`);
  }
  const went =
    Number(batch.loss_after ?? Number.POSITIVE_INFINITY) < Number(batch.loss_before) ? "fell" : "rose";
  return names.map((what, form) =>
    form < 2
      ? words` ${what} ${went} from ${value(before)} to ${value(after)}.`
      : words` ${what} ${value(before)} → ${value(after)}.`,
  );
}
