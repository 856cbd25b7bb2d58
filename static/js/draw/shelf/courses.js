/** The losses of runs side by side. */

import { weighedClasses } from "../../state/config.js";
import { denseOf } from "../../state/parameters.js";
import { quantityOf } from "../surfaces/surface.js";

/** @typedef {{step: number[], loss: (number | null)[]}} Course */

/**
 * Each run's losses over its steps: the means of its epochs, where all have some, or else those of its batches.
 * @param {Run[]} runs
 * @param {RunHistory[]} histories
 * @returns {{courses: Course[], quantity: string}}
 */
export function coursesOf(runs, histories) {
  const byEpoch = histories.every(({ epochs }) => epochs.length > 1);
  const ofLosses = byEpoch ? "mean loss of each epoch" : "loss of each batch";
  const ofF = "f before each step";
  const quantity = { f: ofF, loss: ofLosses, "loss or f": `${ofLosses}, or ${ofF}` }[quantityOf(runs)];
  const courses = histories.map((history, k) =>
    byEpoch ? epochsOf(history, runs[k].steps_per_epoch) : batchesOf(history),
  );
  return { courses, quantity };
}

/** @param {RunHistory} history @param {number} perEpoch @returns {Course} */
const epochsOf = ({ epochs }, perEpoch) => ({
  step: epochs.map(({ epoch }) => epoch * perEpoch),
  loss: epochs.map(({ loss }) => loss),
});

/** What lies before the newest losses was not fetched. @param {RunHistory} history @returns {Course} */
function batchesOf({ loss }) {
  const first = loss.findIndex((one) => !Number.isNaN(one));
  const known = first < 0 ? [] : [...loss.subarray(first)];
  return { step: known.map((_, k) => first + k + 1), loss: known };
}

/** Whether a penalty adds anything. @param {DenseConfig["kernel_regularizer"]} penalty */
const adds = (penalty) => Object.values(penalty ?? {}).some((part) => typeof part === "number" && part !== 0);

/** The penalties that a loss holds, each once. @param {RunConfig} config */
function penalties({ layers }) {
  const all = denseOf(layers ?? []).flatMap(({ kernel_regularizer: kernel, bias_regularizer: bias }) => [
    ...(adds(kernel) ? [JSON.stringify(["kernel", kernel])] : []),
    ...(adds(bias) ? [JSON.stringify(["bias", bias])] : []),
  ]);
  return [...new Set(all)].sort();
}

/** What keeps losses from being held against each other. @param {Run[]} runs */
export function unlikeWords(runs) {
  const kinds = (/** @type {(run: Run) => unknown} */ of) =>
    new Set(runs.map((run) => JSON.stringify(of(run)))).size;
  if (kinds(({ config }) => config.model?.landscape ?? null) > 1)
    return "They are not all on one surface: which is lower says nothing.";
  if (kinds(({ config }) => config.loss) > 1)
    return "Their losses are of different kinds: which is lower says nothing.";
  if (kinds(({ config }) => [config.dataset, config.validation_split]) > 1)
    return "They learn from different data: which loss is lower says little.";
  if (kinds(({ config }) => weighedClasses(config)) > 1)
    return "Their losses weigh the classes differently: which is lower says nothing.";
  if (kinds(({ config }) => penalties(config)) > 1)
    return "Their losses hold different penalties: which is lower says little.";
  return "";
}
