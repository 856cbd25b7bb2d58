import { count } from "../format.js";
import { humanText, listText, targetText, truthName } from "../human.js";

/** The samples of a batch by name. */

/** A sample with more inputs is called by its place in the data. */
const MOST_INPUTS = 2;

/** What a sample's inputs are: "age 38". @param {DataSet} data @param {number} index  in the data set */
export function inputsText({ features, x }, index) {
  if (features.length > MOST_INPUTS || !x[index]) return `sample #${count(index + 1)}`;
  return features.map((feature, k) => `${feature.name} ${humanText(feature, x[index][k])}`).join(", ");
}

/**
 * What the truth about a sample is: its class's name, or its numbers.
 * @param {DataSet} data
 * @param {number | number[]} target
 */
export function truthText(data, target) {
  if (data.task === "classification") return truthName(data, target);
  return listText([target].flat().map((value, k) => targetText(data, value, k)));
}

/**
 * A sample of a batch as an option: its place, its inputs, and its truth.
 * @param {DataSet} data
 * @param {number[]} indices
 * @param {number} place
 */
export function sampleText(data, indices, place) {
  const index = indices[place];
  return `${count(place + 1)} of ${count(indices.length)}: ${inputsText(data, index)}, ${truthText(data, data.y[index])}`;
}
