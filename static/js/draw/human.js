import { fixed } from "./format.js";

/** Numbers of the data in the units that a person reads. */

/**
 * An input as a person reads it: 0.667 of the article's scale is age 71.
 * @param {Feature} feature
 * @param {number} x  as the network takes it
 */
export function humanValue(feature, x) {
  return feature.offset + feature.scale * x;
}

/**
 * The same as text, with as many decimals as the feature's span asks for: years of a life need none.
 * @param {Feature} feature
 * @param {number} x
 */
export function humanText(feature, x) {
  return fixed(humanValue(feature, x), decimalsFor(feature.scale));
}

/** @param {number} scale  how much a step of 1 in x is */
function decimalsFor(scale) {
  return scale >= 20 ? 0 : scale >= 2 ? 1 : 2;
}

/**
 * The place of the largest output; the first one of equals.
 * @param {ArrayLike<number>} outputs
 */
export function winner(outputs) {
  let best = 0;
  for (let k = 1; k < outputs.length; k += 1) {
    if (outputs[k] > outputs[best]) best = k;
  }
  return best;
}

/**
 * The names of the classes that a network may answer; one that no sample is of has its number for a name.
 * @param {DataSet} data
 * @returns {string[]}  empty where the samples have no classes
 */
export function answerNames({ classes, prediction }) {
  if (classes.length === 0) return classes;
  const outputs = "outputs" in prediction ? prediction.outputs : 0;
  const count = prediction.kind === "confusion" ? prediction.classes : Math.max(2, outputs);
  return Array.from({ length: Math.max(count, classes.length) }, (_, k) => classes[k] ?? `class ${k}`);
}

/**
 * The class that a sample's outputs stand for; one output column speaks for class 1.
 * @param {ArrayLike<number>} outputs
 * @param {boolean} fromLogits
 */
export function predictedClass(outputs, fromLogits) {
  if (outputs.length > 1) return winner(outputs);
  return outputs[0] > (fromLogits ? 0 : 0.5) ? 1 : 0;
}
