import { percent } from "../format.js";
import { valueText } from "./values.js";

/**
 * Neurons that let no error, or next to none, of one sample through to their weights.
 *
 * @typedef {"closed" | "saturated"} Lock
 */

/**
 * A step with the catalogue's word on which slopes are saturated.
 * @param {StepLook} look
 * @param {Catalogue | null} catalogue
 * @returns {StepLook}
 */
export function withLimits(look, catalogue) {
  const limits = new Map(catalogue?.activations.map((one) => [one.name, one.saturated_below]));
  const layers = look.layers.map((layer) => ({
    ...layer,
    saturated_below: limits.get(layer.activation) ?? null,
  }));
  return { ...look, layers };
}

/**
 * Whether a neuron is locked for the sample, by the slope of its activation at its sum.
 * @param {Pick<StepLayer, "slope" | "saturated_below">} layer
 * @param {number} unit
 * @returns {Lock | null}
 */
export function lockOf({ slope, saturated_below: limit = null }, unit) {
  if (limit === null) return null;
  if (slope[unit] === 0) return "closed";
  return Math.abs(slope[unit]) < limit ? "saturated" : null;
}

/** @param {number} share  greater than 0 */
function shareText(share) {
  const text = percent(share);
  return text.startsWith("less") ? text : `only ${text}`;
}

/**
 * The reason in words; empty for a neuron that is not locked.
 * @param {Pick<StepLayer, "activation" | "z" | "slope" | "saturated_below">} layer
 * @param {number} unit
 */
export function lockWords(layer, unit) {
  const { activation, z, slope } = layer;
  const lock = lockOf(layer, unit);
  const at = `Locked for this sample: at z = ${valueText(z[unit])} the slope of ${activation} is`;
  if (lock === "closed") return `${at} 0, so no error passes.`;
  return lock
    ? `${at} ${valueText(slope[unit])}: ${shareText(Math.abs(slope[unit]))} of the error passes.`
    : "";
}

/** How many neurons are locked for the sample, of how many. @param {StepLayer[]} layers */
export function countLocks(layers) {
  const locks = layers.flatMap((layer) => layer.slope.map((_, unit) => lockOf(layer, unit)));
  const number = (/** @type {Lock} */ kind) => locks.filter((lock) => lock === kind).length;
  return { closed: number("closed"), saturated: number("saturated"), all: locks.length };
}
