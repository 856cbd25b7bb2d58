import { edgeOf, labelOf, layersOf } from "../../state/parameters.js";
import { count, counted, signed, significant, weight } from "../format.js";
import { truthText } from "../frames/samples.js";
import { className, humanText, listText, outputText, predictedClass } from "../human.js";
import { value, words } from "../words.js";

/** What the network's picture says in words and tables. */

/** @typedef {import("../words.js").Part} Part */

/** Rows of the text twin. */
const TWIN_ROWS = 20;

/**
 * A weight in three numbers, each with its name.
 * @param {Frame} frame
 * @param {number} index
 * @returns {{name: string, text: string, meaning: string}[]}
 */
export function weightFacts(frame, index) {
  const own = frame.theta[index];
  const facts = [{ name: "weight", text: weight(own), meaning: own < 0 ? "negative" : "positive" }];
  if (frame.gradient.length > 0) {
    facts.push({ name: "gradient", text: signed(frame.gradient[index], 3), meaning: "gradient" });
    facts.push({ name: "last update", text: signed(frame.update[index], 3), meaning: "update" });
  }
  return facts;
}

/**
 * A weight in one sentence, for a screen reader.
 * @param {Parameter[]} parameters
 * @param {Frame} frame
 * @param {number} index
 */
export function weightSentence(parameters, frame, index) {
  const facts = weightFacts(frame, index).map(({ name, text }) => `${name} ${text}`);
  return `${labelOf(parameters, index)}: ${facts.join(", ")}`;
}

/**
 * One line under the picture: what the sample in it is, and what the network makes of it.
 * @param {Run} run
 * @param {DataSet | null} data
 * @param {Frame} frame
 * @param {EdgeKind} kind
 * @param {number} drawn  edges in the picture
 * @returns {Part[]}
 */
export function networkCaption(run, data, frame, kind, drawn) {
  if (kind !== "weights" && frame.gradient.length === 0) {
    return [`There are no ${kind} before the first step.`];
  }
  const kernels = run.parameters.filter(({ role }) => role === "kernel");
  const edges = kernels.reduce((sum, { start, stop }) => sum + stop - start, 0);
  if (drawn < edges)
    return words`Drawn: ${value(count(drawn))} of ${counted(edges, "connection")}. Hover one, or search below.`;
  return data && frame.sample
    ? sampleWords(run, data, frame.sample)
    : [`${counted(run.parameter_count, "weight")}.`];
}

/**
 * The same of tiles: what the sample or a person's point is taken for, which edges are drawn, and what is struck out.
 * @param {Run} run
 * @param {DataSet | null} data
 * @param {Pick<Sample, "input" | "output"> & Partial<Sample> | null} seen
 * @param {{drawn: number, of: number, struck: number, older: number | null}} counts  older: the step of the neurons, if
 *   it is not the frame's
 * @returns {Part[]}
 */
export function tilesCaption(run, data, seen, { drawn, of, struck, older }) {
  const who =
    !data || !seen
      ? []
      : seen.label === undefined
        ? pointWords(run, data, seen)
        : sampleWords(run, data, /** @type {Sample} */ (seen));
  const step = older === null ? [] : words`Neurons of step ${value(count(older))}. `;
  if (seen && seen.label === undefined) return words`${step}${who}`;
  const edges = drawn < of && older === null ? words` ${count(drawn)} of ${counted(of, "connection")}.` : [];
  const where = run.features === 1 ? "for no input here" : "nowhere on this square";
  return words`${step}${who}${edges}${struck > 0 ? ` Struck out (${count(struck)}): fires ${where}.` : ""}`;
}

/**
 * What a point of a person's own is taken for.
 * @param {Run} run
 * @param {DataSet} data
 * @param {Pick<Sample, "input" | "output">} seen  no outputs while they are on their way
 * @returns {Part[]}
 */
export function pointWords(run, data, { input, output }) {
  const point = listText(input.map((x, k) => humanText(data.features[k], x)));
  const who = data.picture ? ["Your picture"] : words`Your point (${value(point)})`;
  if (output.length === 0) return words`${who} goes forward.`;
  if (data.task === "regression")
    return words`${who} gives ${value(listText(output.map((one, k) => outputText(data, one, k))))}.`;
  if (!output.every(Number.isFinite)) return words`${who} gives no finite output.`;
  return words`${who} is taken for ${value(className(data, predictedClass(output, fromLogits(run.config.loss))))}.`;
}

/** @param {Run} run @param {DataSet} data @param {Sample} sample @returns {Part[]} */
function sampleWords(run, data, sample) {
  const who = subject(data, sample);
  const truth = truthText(data, sample.label ?? []);
  if (data.task === "regression") {
    const answer = listText(sample.output.map((one, k) => outputText(data, one, k)));
    return words`${who} gives ${value(answer)}; the truth is ${value(truth || "–")}.`;
  }
  const taken = className(data, predictedClass(sample.output, fromLogits(run.config.loss)));
  const verdict = taken === truth ? ", and rightly." : `; in truth ${truth}.`;
  return words`${who} is taken for ${value(taken)}${verdict}`;
}

/** @param {DataSet} data @param {Sample} sample @returns {Part[]} */
function subject({ features }, sample) {
  if (features.length > 2) return [`Sample ${count(sample.index + 1)}`];
  const values = features.map((feature, k) => `${feature.name} ${humanText(feature, sample.input[k])}`);
  return words`A sample of ${value(values.join(", "))}`;
}

/** @param {string | Named} loss */
export function fromLogits(loss) {
  return typeof loss === "object" && loss.from_logits === true;
}

/**
 * The weights that lead to the chosen one's neuron, the strongest first.
 * @param {Run} run
 * @param {Frame} frame
 * @param {number} chosen
 * @returns {import("../twin.js").Table}
 */
export function networkTable(run, frame, chosen) {
  const { layer, to } = edgeOf(run.parameters, chosen);
  const { inputs, units, kernel, bias } = layersOf(run.parameters)[layer];
  const edges = Array.from({ length: inputs }, (_, from) => kernel + from * units + to);
  const rows = [...edges, ...(bias === null ? [] : [bias + to])]
    .sort((a, b) => Math.abs(frame.theta[b]) - Math.abs(frame.theta[a]))
    .slice(0, TWIN_ROWS)
    .map((index) => [
      labelOf(run.parameters, index),
      weight(frame.theta[index]),
      significant(frame.gradient[index], 3),
      significant(frame.update[index], 3),
    ]);
  return { head: ["weight of the chosen neuron", "value", "gradient", "last update"], rows };
}
