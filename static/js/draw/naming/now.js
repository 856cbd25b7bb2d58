/** What stands at each thing of the lab now, in a sentence. */

import { isFrozen } from "../../state/parameters.js";
import { allSamples, heldOutOf, membersOf } from "../chart/shares.js";
import {
  batchLoss,
  count,
  counted,
  measured,
  percent,
  rateText,
  signed,
  weight as weightText,
} from "../format.js";
import { countedHow } from "../predictions/words.js";
import { isNoisy, isTextbook } from "../surfaces/surface.js";
import { batchSizeAt } from "../weight/names.js";

/** @param {State} state */
const rateNow = (state) => state.frame?.learning_rate;

/** How many samples a step is made from, and how many are left over. @param {State} state */
function batchNow({ run, data }) {
  if (!run || !data) return null;
  const size = Math.min(run.config.batch_size, data.count);
  const last = batchSizeAt(Math.ceil(data.count / size), size, data.count);
  const rest = last === size ? "" : ` An epoch’s last step has the ${count(last)} left over.`;
  return `Here ${counted(size, "sample")} ${size === 1 ? "makes" : "make"} one step.${rest}`;
}

/** How many numbers a network has, by their names. @param {State} state */
function networkNow({ run }) {
  if (!run) return null;
  const isBiased = run.parameters.some(({ role }) => role === "bias");
  const all = run.parameter_count;
  if (isBiased) return `Here are ${count(all)} weights and biases.`;
  return `Here ${all === 1 ? "is" : "are"} ${counted(all, "weight")}, and no bias.`;
}

/** @param {State} state */
function weightNow({ run, frame }) {
  const weight = frame?.weight;
  if (!run || !weight) return null;
  const stays = isFrozen(run, weight.index) ? " It is frozen: no step moves it." : "";
  return `Here ${weight.label} is ${weightText(weight.after)}.${stays}`;
}

/** What a gradient says of the loss nearby. @param {State} state */
function gradientNow({ run, frame }) {
  const slope = frame?.weight?.gradient;
  if (!frame || slope === null || slope === undefined) return null;
  const before = `Before step ${count(frame.step)} it was ${signed(slope, 3)}`;
  if (isTextbook(run) && isNoisy(run)) return `${before}, noise included.`;
  const [what, height] = isTextbook(run) ? ["number", "f"] : ["weight", "loss"];
  if (slope === 0) return `${before}: ${isTextbook(run) ? "f" : "the loss"} was level there.`;
  return `${before}: a slightly larger ${what} meant a ${slope > 0 ? "higher" : "lower"} ${height}.`;
}

/** @param {State} state */
function landscapeNow({ run }) {
  if (!run) return null;
  const all = run.parameter_count;
  return all > 2
    ? `This picture shows 2 of ${count(all)} directions.`
    : "There are no more directions than these.";
}

/** @param {State} state */
const ballNow = ({ run, frame, data }) =>
  frame &&
  `${isTextbook(run) ? "f(x, y)" : `The loss over ${allSamples(data)}`} is ${measured(frame.loss)} there${penaltyNow(frame)}.`;

/** How much of the loss is a penalty on the weights. @param {Frame} frame */
const penaltyNow = ({ penalty }) => (penalty ? `, ${measured(penalty)} of it the penalty on weights` : "");

/** @param {Frame} frame @param {DataSet | null} data */
const heldOutNow = ({ val_accuracy: right }, data) =>
  data?.held_out && right !== null ? `, and for ${percent(right)} of ${membersOf(heldOutOf(data))}` : "";

/** @param {State} state */
const predictionsNow = ({ run, frame, data }) =>
  run && frame && frame.accuracy !== null && data?.task !== "regression"
    ? `It is right for ${percent(frame.accuracy)} of ${allSamples(data)}${heldOutNow(frame, data)}${countedHow(run)}.`
    : null;

/** @param {State} state */
function sentenceNow({ run, frame }) {
  const batch = frame?.batch;
  if (!frame || !batch || batch.loss_after === null) return null;
  return `Step ${count(frame.step)} took ${isTextbook(run) ? "f(x, y)" : "the batch’s loss"} from ${batchLoss(batch.loss_before)} to ${batchLoss(batch.loss_after)}.`;
}

/** Of each thing what is true of it at this moment, in a sentence. @type {Record<string, (state: State) => string | null | undefined>} */
const NOW = {
  sentence: sentenceNow,
  data: ({ data }) =>
    data && `Here ${data.count === 1 ? "is 1 sample" : `are ${count(data.count)} samples`}.`,
  "learning rate": (state) => {
    const rate = rateNow(state);
    return typeof rate === "number" ? `Here it is ${rateText(rate)}.` : null;
  },
  network: networkNow,
  weight: weightNow,
  landscape: landscapeNow,
  ball: ballNow,
  loss: ballNow,
  gradient: gradientNow,
  batch: batchNow,
  epoch: ({ frame }) => frame && `Here that takes ${counted(frame.steps_per_epoch, "step")}.`,
  step: ({ frame }) => frame && `The run is at step ${count(frame.step)} of ${count(frame.total_steps)}.`,
  predictions: predictionsNow,
};

/** @param {string} key @param {State} state @returns {string} "" where there is nothing to say */
export const nowWords = (key, state) => NOW[key]?.(state) ?? "";
