import { rank } from "../network/edges.js";
import { BACKWARD, LOSS, RATE } from "./phases.js";

/**
 * What the edges of each phase show.
 *
 * @typedef {import("../network/scene.js").Plan} Plan
 * @typedef {import("../network/painter.js").Scene} Scene
 * @typedef {import("../../state/parameters.js").Layer} Layer
 */

/**
 * The gradients of one sample's own loss, one for each weight: what came in times the error, as the engine has them.
 * @param {StepLayer[]} told
 * @param {Layer[]} layers
 * @returns {Float64Array}
 */
export function sampleGradients(told, layers) {
  const { kernel: start, bias: rest, inputs: many, units: width } = layers[layers.length - 1];
  const gradients = new Float64Array(rest === null ? start + many * width : rest + width);
  layers.forEach(({ units, kernel, bias }, l) => {
    const { inputs, error } = told[l];
    inputs.forEach((input, from) => {
      for (let to = 0; to < units; to += 1) gradients[kernel + from * units + to] = input * error[to];
    });
    if (bias !== null) gradients.set(error, bias);
  });
  return gradients;
}

/**
 * The values of all weights in a phase: the weights before the step, the sample's gradients, the batch's, or the
 * weights after it.
 * @param {number} phase
 * @param {StepLook} look
 * @param {Frame} frame  of the same step
 * @param {Layer[]} layers
 * @returns {Float32Array | Float64Array}
 */
export function phaseValues(phase, look, frame, layers) {
  if (phase <= LOSS) return frame.theta.map((weight, i) => weight - frame.update[i]);
  if (phase === BACKWARD) return sampleGradients(look.layers, layers);
  return phase === RATE ? frame.gradient : frame.theta;
}

/** What those values are. @param {number} phase @returns {EdgeKind} */
export const kindOf = (phase) => (phase === BACKWARD || phase === RATE ? "gradients" : "weights");

/** @param {Plan} plan @param {Float32Array | Float64Array} values @param {EdgeKind} kind @returns {Scene} */
export function sceneOf({ layers, columns, edges }, values, kind) {
  return { layers, columns, edges, values, kind, ranking: rank(edges, values) };
}

/**
 * The weight whose value is largest by size; null where all are 0.
 * @param {ArrayLike<number>} values
 * @returns {number | null}
 */
export function largestAt(values) {
  let at = null;
  let size = 0;
  for (let i = 0; i < values.length; i += 1) {
    if (Math.abs(values[i]) > size && Number.isFinite(values[i])) {
      at = i;
      size = Math.abs(values[i]);
    }
  }
  return at;
}

/**
 * How far the part `place` of `count` has come when all has come this far: one after the other, with soft edges.
 * @param {number} progress  0 … 1
 * @param {number} place
 * @param {number} count
 */
export function reveal(progress, place, count) {
  return Math.min(Math.max(progress * count - place, 0), 1);
}
