/** What is told of a sample that is far off. */

import { plainNotes } from "../caption.js";
import { heldOutOf, membersOf } from "../chart/shares.js";
import { count } from "../format.js";
import { className, listText, outputOf, outputText, targetText, truthName } from "../human.js";
import { value, words } from "../words.js";

/** @typedef {Outcomes["worst"][number]} Bad */

/**
 * What the list of the worst is, as its caption.
 * @param {DataSet} data  of those trained on
 * @param {Pick<Outcomes, "share" | "step">} outcomes
 * @param {import("../caption.js").Trained} run
 */
export function worstWords(data, { share, step }, run) {
  const members = membersOf(share === "held_out" ? heldOutOf(data) : data);
  return words`The largest losses of ${members}, at step ${value(count(step))}. Choose one: it goes forward.${plainNotes(run)}`;
}

/** @param {DataSet} data @param {Pick<Bad, "target">} bad */
export const truthText = (data, { target }) =>
  data.task === "classification"
    ? truthName(data, target)
    : listText([target].flat().map((one, k) => targetText(data, one, k)));

/** The class that it is taken for, with what is given for it; or the values. @param {DataSet} data @param {Pick<Bad, "output" | "taken_for">} bad @param {boolean} isLogits */
export function answerText(data, { output, taken_for: taken }, isLogits) {
  if (!output.every(Number.isFinite)) return "not finite";
  if (taken === null) return listText(output.map((one, k) => outputText(data, one, k)));
  return `${className(data, taken)} (${outputText(data, outputOf(output, taken, isLogits))})`;
}

/** A picture's values as pixels: the larger, the darker. @param {number[]} values @returns {Uint8ClampedArray} */
export function pixelsOf(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return Uint8ClampedArray.from(
    values.flatMap((value) => {
      const ink = 255 - (255 * (value - low)) / (high - low || 1);
      return [ink, ink, ink, 255];
    }),
  );
}
