/** What is said of a loss that blew up while it is finite. */

import { rateSet } from "../../state/rate.js";
import { count, measured, short, shortGrouped, significant } from "../format.js";
import { value, words } from "../words.js";

/** @param {number | null} height */
const brief = (height) => significant(height ?? Number.POSITIVE_INFINITY, 3);

/** @param {Frame} frame */
const headOf = ({ step, total_steps: total }) =>
  value(step === total ? `All ${count(total)} steps. ` : `Step ${count(step)}. `);

/** Up to which rate gradient descent is stable. @param {number} rate @param {string} step @param {string} over  which samples */
export const stableWords = (rate, step, over) =>
  words`${over ? `Over ${over}, rates` : "Rates"} up to ${value(shortGrouped(rate, 3))} are stable at step ${step}.`;

/**
 * The sentence in words, its fullest form first.
 * @param {Frame} frame
 * @param {BlownUpAnswer} blownUp
 * @param {LossBlowUpAnswer | null} told  what the server knows besides, once it has been asked
 * @param {string} over  which samples the loss is over; empty on a surface
 * @returns {import("../words.js").Part[][]}
 */
export function blownUpSentences(frame, blownUp, told, over) {
  const onSurface = over === "";
  const [head, since] = [headOf(frame), count(blownUp.since)];
  const blew = value(onSurface ? "f blew up" : "The loss blew up", "danger");
  const [start, height] = [value(measured(blownUp.start)), value(measured(frame.loss))];
  const core = words`${blew}: ${start} at step ${count(blownUp.start_step)}, ${height} now`;
  const full = words`${head}${core}${over && `, over ${over}`}.`;
  const forms = [full, words`${head}${core}.`, words`${core}.`];
  if (!told) return forms;
  const rate = told.largest_stable_rate;
  const whole = words`${full} ${told.advice}`;
  if (rate === null) return [whole, ...forms];
  const grown = words`${value(brief(blownUp.start))} → ${value(brief(frame.loss))}`;
  const limits = words`${blew}: ${grown}. ${stableWords(rate, since, over)}`;
  return [whole, [head, ...limits], limits, ...forms];
}

/** Of the largest rate that is stable: the curvature may grow on the way. */
const SAFE = 0.5;

/**
 * How to go on with a smaller rate: from before the loss grew, or else from the last step that is finite; with a
 * tenth, or where that is known to be too much, with a rate that is stable there.
 * @param {Run} run
 * @param {Frame} frame
 * @param {LossBlowUpAnswer | null} told
 */
export function retryOf({ config }, { blown_up: blownUp, step, learning_rate: now }, told) {
  const tenth = told?.tenth ?? (now ?? rateSet(config.optimizer)) / 10; // else of the one in force
  const stable = told?.largest_stable_rate ?? Number.POSITIVE_INFINITY;
  const from = blownUp?.since ?? step;
  if (tenth < stable)
    return { from, rate: Number(tenth.toPrecision(12)), label: "Go on with a tenth of the rate" };
  const rate = Number((SAFE * stable).toPrecision(1));
  return { from, rate, label: `Go on with rate ${short(rate, 1)}` };
}
