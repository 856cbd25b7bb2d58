/** Where the keys lead over the picture of a step. */

import { LOSS } from "../../draw/frames/phases.js";
import { edgeOf, layersOf, neighbour, standFor } from "../../state/parameters.js";

/** @type {Record<string, import("../../draw/network/cursor.js").Arrow>} */
const KEYS = { ArrowUp: "ArrowUp", ArrowDown: "ArrowDown", PageUp: "ArrowLeft", PageDown: "ArrowRight" };

/**
 * The neuron above or below, through all layers, as the weight that stands for it.
 * @param {Parameter[]} parameters
 * @param {number} index  of one of the neuron's weights
 * @param {1 | -1} direction
 */
export function nextNeuron(parameters, index, direction) {
  const { layer, to } = edgeOf(parameters, index);
  const layers = layersOf(parameters);
  const place = to + direction;
  if (place >= 0 && place < layers[layer].units) return standFor(layers[layer], place);
  const other = layers[layer + direction];
  if (!other) return standFor(layers[layer], to);
  return standFor(other, direction > 0 ? 0 : other.units - 1);
}

/**
 * What a key leads to: neurons while values are shown, weights after that.
 * @param {number} phase
 * @param {Parameter[]} parameters
 * @param {number} index
 * @param {string} key
 */
export function reached(phase, parameters, index, key) {
  const isLine = key === "ArrowUp" || key === "ArrowDown";
  if (phase <= LOSS && isLine) return nextNeuron(parameters, index, key === "ArrowUp" ? -1 : 1);
  return key in KEYS ? neighbour(parameters, index, KEYS[key]) : null;
}
