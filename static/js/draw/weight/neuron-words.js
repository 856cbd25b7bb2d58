import { allSamples } from "../chart/shares.js";
import { count, counted } from "../format.js";
import { lockOf, lockWords } from "../frames/locks.js";
import { slopeText, valueText } from "../frames/values.js";
import { value, words } from "../words.js";

/** What a neuron under the glass says in words. */

/** @typedef {import("../words.js").Part} Part */
/** @typedef {import("./neuron-picture.js").Glass} Glass */

/** The neuron's own name: dense_1[5]. @param {Pick<NeuronLook, "name" | "unit">} look */
export const nameOf = ({ name, unit }) => `${name}[${unit}]`;

/**
 * The sample that is looked at: its sum, its output, and what comes back.
 * @param {Glass} glass
 * @returns {Part[]}
 */
export function sampleWords({ look, sample, limit }) {
  const { z, a, slope, activation, indices } = look;
  const which = `Sample ${count(sample + 1)} of ${count(indices.length)}`;
  const does = words`${which}: the sum ${value(valueText(z[sample]))} becomes ${value(valueText(a[sample]))}`;
  const locked = lockWords({ activation, z, slope, saturated_below: limit }, sample);
  if (locked) return words`${does}. ${locked}`;
  const [arriving, error] = [look.arriving, look.error].map((all) => slopeText(all[sample]));
  if (limit === null) return words`${does}. The error ${value(error)} depends on all sums of its layer.`;
  return words`${does}. Back: ${arriving} × slope ${value(valueText(slope[sample]))} = error ${value(error)}.`;
}

/**
 * The batch, and whether the neuron is dead.
 * @param {Glass} glass
 * @param {Parameters<typeof allSamples>[0]} [data]
 * @returns {string}
 */
export function batchText({ look, limit }, data = null) {
  const { activation, slope, arriving, largest_slope: largest, step, batch_step: batch } = look;
  const when = step === batch ? `In step ${count(step)}, before its update` : "In the step to come";
  if (limit === null)
    return `${when}. ${activation} has no curve of one sum: each output depends on all sums of its layer.`;
  const fates = slope.map((_, k) => {
    const lock = lockOf({ slope, saturated_below: limit }, k);
    return arriving[k] === 0 && lock !== "closed" ? "cut off" : lock;
  });
  const number = (/** @type {"closed" | "saturated" | "cut off"} */ fate) =>
    fates.filter((one) => one === fate).length;
  const [closed, saturated, cut] = [number("closed"), number("saturated"), number("cut off")];
  const told = [
    ...(closed ? [`no error passes for ${count(closed)}`] : []),
    ...(saturated ? [`next to ${closed ? "none" : "no error passes"} for ${count(saturated)}`] : []),
    ...(cut ? [`no error arrives for ${count(cut)}`] : []),
  ];
  const members = data?.held_out ? allSamples(data) : "every sample of the data";
  const dead = largest === 0 ? ` Dead at step ${count(step)}: its slope is 0 on ${members}.` : "";
  const all = told.length > 0 ? told.join(", ") : "error passes for all";
  return `${when}: ${all} of ${counted(slope.length, "sample")}.${dead}`;
}

/**
 * The samples of the batch in a table.
 * @param {NeuronLook} look
 * @returns {import("../twin.js").Table}
 */
export function neuronTable({ indices, z, a, slope, error }) {
  const rows = indices.map((index, k) => [
    count(index),
    ...[z[k], a[k], slope[k]].map(valueText),
    slopeText(error[k]),
  ]);
  return { head: ["sample", "sum z", "output a", "slope", "error"], rows };
}
