import { denseOf } from "../../state/parameters.js";
import { count, counted, fixed, plain, signed, significant } from "../format.js";
import { words as sentence, value } from "../words.js";
import { lossText, weightText } from "./curve.js";

/** What the figures of the article say of the numbers that they show. Each word that judges is worked out from them. */

/** @typedef {import("../words.js").Part} Part */

/** @param {{w: number, loss: number, next: {w: number, loss: number}}} ball @returns {Part[]} */
export const ballWords = ({ w, loss, next }) =>
  sentence`Weight ${value(weightText(w))}, loss ${value(lossText(loss))}. One step leads to ${value(weightText(next.w), "update")}, loss ${value(lossText(next.loss))}.`;

/** What is left of the way down, as a share of its loss, is nothing to see. */
const ARRIVED = 1e-3;

/**
 * How a rate gets on: whether the loss climbs, the steps jump over the floor, or go straight, and arrive.
 * @param {{a: number[], loss: number[]}} way
 * @param {number} floor  the lowest loss of the curve
 * @returns {"climbs" | "jumps" | "crawls" | "straight" | "stays"}
 */
export function kindOfWay({ a, loss }, floor) {
  const last = loss[loss.length - 1];
  if (!Number.isFinite(last) || last > loss[0]) return "climbs";
  const [first, second] = [a[1] - a[0], a[2] - a[1]];
  if (first === 0) return "stays";
  if (first * second < 0) return "jumps";
  return last - floor > ARRIVED * (loss[0] - floor) ? "crawls" : "straight";
}

const KINDS = {
  climbs: "Each step climbs: the rate is too large.",
  jumps: "Each step jumps over the lowest point, and still comes lower.",
  crawls: "It goes the right way, but it crawls.",
  straight: "It goes straight down, and arrives.",
  stays: "With a rate of 0 nothing moves.",
};

/** @param {number} rate @param {{a: number[], loss: number[]}} way @param {number} floor @param {number} most  the largest stable rate @returns {Part[]} */
export function rateWords(rate, way, floor, most) {
  const steps = way.loss.length - 1;
  const after = significant(way.loss[steps], 3);
  return sentence`Rate ${value(fixed(rate, 2))}: after ${counted(steps, "step")} the loss is ${value(after)}. ${KINDS[kindOfWay(way, floor)]} Above ${value(fixed(most, 2))} no rate works here.`;
}

/** @param {number} batch  from 1 @param {number[]} slopes @param {number} whole @returns {Part[]} */
export function slopesWords(batch, slopes, whole) {
  const [lowest, highest] = [Math.min(...slopes), Math.max(...slopes)].map((slope) => significant(slope, 3));
  return sentence`Batch ${value(batch)}: gradient ${value(significant(slopes[batch - 1], 3), "gradient")}. They run from ${lowest} to ${highest}. All samples together: ${value(significant(whole, 4), "gradient")}.`;
}

/** A number in a sum. @param {number} x */
export const factorText = (x) => significant(x, 3);

/** A number below 0 has brackets in a product. @param {number} x */
export const bracketed = (x) => (x < 0 ? `(${factorText(x)})` : factorText(x));

/** @param {number} at  from 1 @param {{input: number, error: number, slope: number}} factors @returns {Part[]} */
export const chainWords = (at, { input, error, slope }) =>
  sentence`Sample ${value(at)}: ${value(factorText(input))} × ${value(bracketed(error), "gradient")} = ${value(factorText(slope), "gradient")}, its gradient.`;

/** @param {number} at  from 1 @param {{before: number, after: number, slope: number}} sample @param {{before: number, after: number, slope: number}} batch @returns {Part[]} */
export function sampleWords(at, sample, batch) {
  const [does, mean] = [sample, batch].map(({ before, after }) =>
    after > before ? "rises" : after < before ? "falls" : "stays",
  );
  const own = value(signed(sample.slope, 2), "gradient");
  const all = value(signed(batch.slope, 2), "gradient");
  return sentence`The mean ${mean}. The loss of sample ${value(at)} ${value(does)}. Its gradient is ${own}, the batch’s ${all}. ${whyOf(sample, batch)}`;
}

/** @param {{before: number, after: number, slope: number}} sample @param {{slope: number}} batch */
function whyOf({ before, after, slope }, batch) {
  const areOpposed = slope * batch.slope < 0;
  if (after > before && areOpposed) return "They point opposite ways, and the step follows the batch.";
  if (after > before) return "They point the same way, but the step goes past its lowest point.";
  return areOpposed ? "" : "They point the same way, so the step helps it.";
}

/** @param {number} step @param {{name: string, height: number}[]} walkers @returns {Part[]} */
export const ravineWords = (step, walkers) =>
  sentence`Height after ${value(counted(step, "step"))}: ${walkers.flatMap(({ name, height }, k) => [`${k ? ", " : ""}${k + 1} ${name} `, value(significant(height, 3))])}.`;

/**
 * Which run a question is about, and when: its surface or its data and layers, its optimizer and rate.
 * @param {RunConfig} config
 * @param {number} step
 * @param {Pick<Catalogue, "landscapes" | "datasets" | "optimizers">} catalogue
 */
export function momentText(config, step, catalogue) {
  const { optimizer, model } = config;
  const what = model
    ? [titleIn(catalogue.landscapes, model.landscape), "a height over x and y"]
    : networkWords(config, catalogue);
  const rule = [
    titleIn(catalogue.optimizers, optimizer.name),
    `learning rate ${plain(Number(optimizer.learning_rate))}`,
  ];
  const when = step === 0 ? "Before the first step" : `After step ${count(step)}`;
  return `The run: ${[...what, ...rule].join(", ")}. ${when}.`;
}

/** @param {RunConfig} config @param {Pick<Catalogue, "datasets">} catalogue */
const networkWords = ({ dataset, layers, frozen, batch_size: size }, { datasets }) => [
  titleIn(datasets, dataset.name),
  denseOf(layers).length === 1
    ? counted(denseOf(layers)[0].units, "neuron")
    : `layers of ${denseOf(layers)
        .map(({ units }) => units)
        .join(", ")} neurons`,
  ...(frozen.length > 0 ? [`${frozen.join(" and ")} held still`] : []),
  `batches of up to ${count(size)}`,
];

/** @param {{name: string, title: string}[]} entries @param {string} name */
const titleIn = (entries, name) => entries.find((entry) => entry.name === name)?.title ?? name;
