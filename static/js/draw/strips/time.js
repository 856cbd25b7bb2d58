/** Where a run's columns and steps lie along the strips: a column reaches from its step to the next one's. */

import { linear } from "../line.js";

/**
 * Steps on the strips' axis. Half a step lies before the first and after the last; what is beyond numbers that are
 * finite has a part of its own at the end.
 * @typedef {object} Time
 * @property {number[]} steps  of the columns
 * @property {[number, number]} ends  in steps
 * @property {number | null} cut  where the numbers are finite no more; null where they always are
 * @property {number} perEpoch
 */

/** The part of the axis after a run's last finite step. */
const BEYOND = 0.07;

/** @param {Pick<StripsAnswer, "steps" | "diverged_at">} strips @param {number} perEpoch  steps @returns {Time} */
export function timeOf({ steps, diverged_at: end }, perEpoch) {
  const last = steps[steps.length - 1] + 0.5;
  const more = end === null ? 0 : Math.max(1, BEYOND * (last + 0.5));
  return { steps, ends: [-0.5, last + more], cut: end === null ? null : last, perEpoch };
}

/** A scale from steps to px. @param {Time} time @param {number} width */
export const across = ({ ends }, width) => linear(ends, [0, width]);

/** Where a column begins and ends, in steps. @param {Time} time @param {number} column @returns {[number, number]} */
export function columnEnds({ steps, ends, cut }, column) {
  const next = steps[column + 1];
  return [steps[column] - 0.5, next === undefined ? (cut ?? ends[1]) : next - 0.5];
}

/** The column that holds a step. @param {Time} time @param {number} step */
export function columnAt({ steps }, step) {
  const after = steps.findIndex((first) => first > step);
  return Math.max(0, (after < 0 ? steps.length : after) - 1);
}

/** The step at a place, among those that were made. @param {Time} time @param {number} share  of the width */
export function stepAt({ steps, ends: [low, high] }, share) {
  const step = Math.round(low + (high - low) * share);
  return Math.min(Math.max(step, 0), steps[steps.length - 1]);
}

/** Whether the axis counts epochs, for there are two at least. @param {Time} time */
export const countsEpochs = ({ steps, perEpoch }) => steps[steps.length - 1] >= 2 * perEpoch && perEpoch > 1;
