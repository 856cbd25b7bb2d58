/** What the lab has on screen: what each thing is called, where it is found, and what stands there now. */

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

/**
 * @typedef {object} Thing
 * @property {string} key  its place in the glossary
 * @property {string} name
 * @property {string} says  at most five words, true in every state
 * @property {string} at  the element that is pointed to, or, with an @, a place in a picture
 * @property {"network" | "surface"} [on]  where it is on one of the two only
 * @property {number} [lesson]  the guide's step that shows it
 */

/** In reading order. @type {Thing[]} */
export const THINGS = [
  { key: "sentence", name: "The sentence", says: "what just happened", at: ".sentence" },
  { key: "data", name: "Data", says: "what it learns from", at: "#settings .thumbnail", on: "network" },
  {
    key: "settings",
    name: "Settings",
    says: "same order as the program",
    at: "#settings .layer-row",
    on: "network",
    lesson: 8,
  },
  {
    key: "learning rate",
    name: "Learning rate",
    says: "how big a step is",
    at: "#settings .settings-slider .slider",
    lesson: 5,
  },
  {
    key: "network",
    name: "Network",
    says: "each line is one weight",
    at: "#network-title",
    on: "network",
    lesson: 7,
  },
  { key: "neuron", name: "Neuron", says: "adds up what comes in", at: "@neuron", on: "network", lesson: 2 },
  {
    key: "weight",
    name: "The weight you follow",
    says: "click another to follow it",
    at: "@weight",
    on: "network",
    lesson: 1,
  },
  {
    key: "output",
    name: "Output",
    says: "the answer for this sample",
    at: "@output",
    on: "network",
    lesson: 2,
  },
  { key: "position", name: "The position", says: "where the run is", at: "#network .drawing", on: "surface" },
  {
    key: "landscape",
    name: "Loss landscape",
    says: "height is the loss",
    at: "#landscape h2",
    on: "network",
  },
  { key: "surface", name: "The surface", says: "height is f(x, y)", at: "#landscape h2", on: "surface" },
  { key: "ball", name: "The ball", says: "all weights, now", at: "@ball", on: "network", lesson: 7 },
  { key: "ball", name: "The ball", says: "the position, now", at: "@ball", on: "surface" },
  { key: "way walked", name: "Way walked", says: "from the start to here", at: "@walked" },
  { key: "other view", name: "The other view", says: "the same way", at: ".landscape-inset" },
  {
    key: "curve",
    name: "Curve",
    says: "the loss as it varies",
    at: "#weight:not([data-view='neuron']) .weight-batch",
    on: "network",
    lesson: 1,
  },
  {
    key: "activation",
    name: "Activation",
    says: "what its sum becomes",
    at: "#weight[data-view='neuron'] .weight-batch",
    on: "network",
  },
  {
    key: "gradient",
    name: "Gradient",
    says: "the slope at this weight",
    at: "#weight .weight-tangent",
    on: "network",
    lesson: 4,
  },
  { key: "magnifier", name: "Magnifier", says: "the last step, larger", at: "#weight .weight-lens" },
  {
    key: "rule",
    name: "The rule",
    says: "how old becomes new",
    at: ".weight-equation .update",
    lesson: 6,
  },
  {
    key: "predictions",
    name: "Predictions",
    says: "what it answers now",
    at: "#predictions-title",
    on: "network",
  },
  {
    key: "chart",
    name: "Loss by epoch",
    says: "lower is better",
    at: "#evidence .tab, #chart-title",
    on: "network",
    lesson: 3,
  },
  { key: "chart", name: "Height", says: "f at each step", at: "#evidence .tab, #chart-title", on: "surface" },
  { key: "log", name: "Log", says: "as Keras prints it", at: "#log-title", on: "network", lesson: 8 },
  {
    key: "minimum",
    name: "Nearest minimum",
    says: "how far it still is",
    at: "#predictions-title",
    on: "surface",
  },
  { key: "play", name: "Play", says: "or the space bar", at: ".transport-play" },
  { key: "timeline", name: "Timeline", says: "drag: back to any step", at: ".track-handle" },
  { key: "step", name: "Step", says: "one update", at: ".counters > :nth-child(1)", lesson: 6 },
  {
    key: "epoch",
    name: "Epoch",
    says: "all samples once",
    at: ".counters > :nth-child(2)",
    on: "network",
    lesson: 7,
  },
  {
    key: "batch",
    name: "Batch",
    says: "these make one step",
    at: ".counters > :nth-child(3)",
    on: "network",
    lesson: 7,
  },
];

/** The things of the run on screen. @param {State} state */
export const thingsOf = ({ run }) => {
  const here = isTextbook(run) ? "surface" : "network";
  return THINGS.filter(({ on }) => on === undefined || on === here);
};

/** What stands on a textbook surface for a word of networks. @type {Record<string, string>} */
const ON_SURFACE = {
  landscape: "surface",
  "one weight": "coordinate",
  weight: "position",
  gradient: "slope",
  rule: "new place",
  step: "move",
  log: "step log",
  chart: "height",
  loss: "height",
  ball: "place",
  "way walked": "way of places",
};

/** Under which word of the glossary something is explained. @param {string} key @param {State} state */
export function wordFor(key, { run, frame }) {
  if (isTextbook(run)) return ON_SURFACE[key] ?? key;
  return key === "weight" && frame?.weight?.label.includes("/bias[") ? "bias" : key;
}

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
