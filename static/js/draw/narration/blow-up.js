/** What is said of a loss that blew up while it is finite. */

import { count, measured, short, significant } from "../format.js";

/** @typedef {import("./sentence.js").Word} Word */

/** @param {string} text @returns {Word} */
const plain = (text) => [text, ""];
/** @param {string} text @returns {Word} */
const value = (text) => [text, "value"];

/** @param {number | null} height */
const brief = (height) => significant(height ?? Number.POSITIVE_INFINITY, 3);

/** @param {Frame} frame @returns {Word} */
const headOf = ({ step, total_steps: total }) =>
  value(step === total ? `All ${count(total)} steps. ` : `Step ${count(step)}. `);

/**
 * The sentence in words, its fullest form first.
 * @param {Frame} frame
 * @param {BlownUp} blownUp
 * @param {LossBlowUp | null} told  what the server knows besides, once it has been asked
 * @param {boolean} onSurface
 * @returns {Word[][]}
 */
export function blownUpSentences(frame, blownUp, told, onSurface) {
  const [head, since] = [headOf(frame), count(blownUp.since)];
  /** @type {Word} */
  const blew = [onSurface ? "f blew up" : "The loss blew up", "danger"];
  /** @type {Word[]} */
  const core = [
    blew,
    plain(": "),
    value(measured(blownUp.start)),
    plain(` at step ${count(blownUp.start_step)}, `),
    value(measured(frame.loss)),
    plain(" now"),
  ];
  const end = plain(onSurface ? "." : ", over all samples.");
  const full = [head, ...core, end];
  const forms = [full, [head, ...core, plain(".")], [...core, plain(".")]];
  if (!told) return forms;
  const rate = told.largest_stable_rate;
  const whole = [...full, plain(` ${told.advice}`)];
  if (rate === null) return [whole, ...forms];
  const limits = [
    ...[head, blew, plain(": "), value(brief(blownUp.start)), plain(" → "), value(brief(frame.loss))],
    ...[plain(". Rates up to "), value(short(rate, 3)), plain(` are stable at step ${since}.`)],
  ];
  return [whole, limits, ...forms];
}

/** Of the largest rate that is stable: the curvature may grow on the way. */
const SAFE = 0.5;

/**
 * How to go on with a smaller rate: from before the loss grew, or else from the last step that is finite; with a
 * tenth, or where that is known to be too much, with a rate that is stable there.
 * @param {Run} run
 * @param {Frame} frame
 * @param {LossBlowUp | null} told
 */
export function retryOf({ config }, { blown_up: blownUp, step }, told) {
  const tenth = Number(config.optimizer.learning_rate) / 10;
  const stable = told?.largest_stable_rate ?? Number.POSITIVE_INFINITY;
  const from = blownUp?.since ?? step;
  if (tenth < stable)
    return { from, rate: Number(tenth.toPrecision(12)), label: "Go on with a tenth of the rate" };
  const rate = Number((SAFE * stable).toPrecision(1));
  return { from, rate, label: `Go on with rate ${short(rate, 1)}` };
}
