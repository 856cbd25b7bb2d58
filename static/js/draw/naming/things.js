/** What the lab has on screen: what each thing is called, where it is found, and what stands there now. */

import { isTextbook } from "../surfaces/surface.js";

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
