/** What becomes of one sample, in rows and words. */

import { allSamples } from "../chart/shares.js";
import { count } from "../format.js";
import { truthText } from "../frames/samples.js";
import { answerNames, dataText, listText, outputText, predictedClass, truthName } from "../human.js";
import { fromLogits } from "../network/words.js";
import { value, words } from "../words.js";

/** @typedef {{name: string, text: string, share: number | null, isTaken: boolean}} Answer  share: 0…1, of outputs that are shares */

/**
 * From where to where an input goes: what is held out may lie outside.
 * @param {DataSet} data
 * @param {[number, number]} reach
 * @param {number} decimals
 */
export const reachWords = (data, [low, high], decimals) =>
  `${dataText(low, decimals)} to ${dataText(high, decimals)} in ${allSamples(data)}.`;

/** How many samples there are to choose from, and of how many. @param {DataSet} data */
export const othersWords = ({ x, count: all }) =>
  `of ${count(x.length)}${all > x.length ? `, taken evenly from ${count(all)}` : ""}`;

/** Why there is no such sample; undefined if there is. @param {number} number  from 1 @param {number} all */
export const sampleRefusal = (number, all) =>
  number >= 1 && number <= all
    ? undefined
    : `The samples here go from 1 to ${count(all)}. Got ${count(number)}.`;

/**
 * What each output says: of one output of two classes, both.
 * @param {Run} run
 * @param {DataSet} data
 * @param {number[]} output  as the network gives it; empty while it is on its way
 * @returns {Answer[]}
 */
export function answersOf(run, data, output) {
  if (output.length === 0) return [];
  if (data.task === "regression")
    return output.map((given, k) => ({
      name: data.target?.name || (output.length > 1 ? `answer ${k + 1}` : "answer"),
      text: [outputText(data, given, k), data.target?.unit].filter(Boolean).join(" "),
      ...{ share: null, isTaken: false },
    }));
  const names = answerNames(data);
  const isLogits = fromLogits(run.config.loss);
  const taken = predictedClass(output, isLogits);
  const both = output.length === 1 && !isLogits ? [1 - output[0], output[0]] : output;
  const isOne = both.length === 1;
  return both.map((given, k) => ({
    name: names[isOne ? 1 : k],
    text: outputText(data, given),
    share: given >= 0 && given <= 1 && !isLogits ? given : null,
    isTaken: Number.isFinite(given) && taken === (isOne ? 1 : k),
  }));
}

/**
 * A sentence on what the sample is taken for, and on what it is where that is known.
 * @param {Run} run
 * @param {DataSet} data
 * @param {number[]} output
 * @param {number | number[] | null} truth  of the data's own sample
 */
export function takenWords(run, data, output, truth) {
  if (output.length === 0 || output.some((each) => !Number.isFinite(each)))
    return output.length === 0 ? [] : words`The outputs are not finite numbers.`;
  if (data.task === "regression") {
    const answers = answersOf(run, data, output).map(({ text }) => text);
    const is = truth === null ? [] : words` The truth is ${value(truthText(data, truth))}.`;
    return words`The network answers ${value(listText(answers))}.${is}`;
  }
  const taken = answerNames(data)[predictedClass(output, fromLogits(run.config.loss))];
  const is = truth === null ? [] : words` It is ${value(truthName(data, truth))}.`;
  return words`Taken for ${value(taken)}.${is}`;
}
