import { percent } from "../format.js";
import { valueText } from "./values.js";

/**
 * Neurons that let no error, or next to none, through to their weights.
 *
 * @typedef {"dead" | "saturated"} Lock
 */

/** The share of the error that a saturated neuron lets through at most. */
const SATURATED = 0.01;

/**
 * Whether a neuron is locked, by the slope of its activation at its sum.
 * @param {number} slope
 * @returns {Lock | null}
 */
export function lockOf(slope) {
  if (slope === 0) return "dead";
  return Math.abs(slope) < SATURATED ? "saturated" : null;
}

/** A share that is written as 0.0 % is told as less than the next. */
const LEAST = 0.001;

/** @param {number} share  greater than 0 */
const shareText = (share) => (share < LEAST / 2 ? `less than ${percent(LEAST)}` : `only ${percent(share)}`);

/**
 * The reason in words; empty for a neuron that is not locked.
 * @param {StepLayer} layer
 * @param {number} unit
 */
export function lockWords({ activation, z, slope }, unit) {
  const lock = lockOf(slope[unit]);
  const at = `Locked: at z = ${valueText(z[unit])} the slope of ${activation} is`;
  if (lock === "dead") return `${at} 0, so no error passes.`;
  return lock
    ? `${at} ${valueText(slope[unit])}: ${shareText(Math.abs(slope[unit]))} of the error passes.`
    : "";
}

/**
 * How many neurons of a step are locked, of how many.
 * @param {StepLayer[]} layers
 */
export function countLocks(layers) {
  const slopes = layers.flatMap(({ slope }) => slope);
  const dead = slopes.filter((slope) => lockOf(slope) === "dead").length;
  const saturated = slopes.filter((slope) => lockOf(slope) === "saturated").length;
  return { dead, saturated, all: slopes.length };
}
