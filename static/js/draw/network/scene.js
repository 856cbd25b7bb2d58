import { canTile } from "../../state/neurons.js";
import { denseOf, hasDropout, layersOf, ratesBehind } from "../../state/parameters.js";
import { plain } from "../format.js";
import { answerNames, humanText, outputText } from "../human.js";
import { visibleEdges } from "./edges.js";
import { LEGEND } from "./labels.js";
import { layoutNetwork } from "./layout.js";

/** What the network's picture is made of, from the run and its data: places, names, values. */

/**
 * @typedef {import("./labels.js").Label} Label
 * @typedef {import("./layout.js").Column} Column
 * @typedef {import("./edges.js").Edges} Edges
 * @typedef {import("../../state/parameters.js").Layer} Layer
 * @typedef {{layers: Layer[], columns: Column[], edges: Edges, headings: Label[]}} Plan
 */

/** px: the headings above, and a rim below. */
const TOP = 46;
const BOTTOM = 12;
/** px of a line of a heading, of which dropout takes one more. */
export const LINE = 14;
/** px of an average letter, and of what stands between a neuron and its name. */
const LETTER = 5.7;
const GAP = 20;
/** px of the choice of circles or tiles, in the lower left corner. */
const CHOICES = { width: 84, height: 22 };
/** px of a number beside a neuron, and half its height. */
const NUMBER = { across: 52, up: 6 };

/**
 * Place the network of a run in a picture.
 * @param {Run} run
 * @param {DataSet | null} data
 * @param {number} width  px
 * @param {number} height  px
 * @param {number} [tightest]  px between two neurons that have numbers beside them
 * @param {string} [mark]  that may stand before a class's name
 * @returns {Plan}
 */
export function planNetwork(run, data, width, height, tightest, mark = "") {
  const layers = layersOf(run.parameters);
  const sizes = [run.features, ...layers.map((layer) => layer.units)];
  const outputs = sizes[sizes.length - 1];
  const insets = {
    left: run.features === 1 ? GAP : roomFor(featuresOf(run, data).map(({ name }) => `${name} 0.00`)),
    right: roomFor(outputNames(data, outputs).map((name) => mark + name)),
    top: TOP + (hasDropout(run) ? LINE : 0),
    bottom: BOTTOM,
  };
  const free = layoutNetwork(sizes, width, height, insets, tightest);
  const beside = tightest === undefined ? { across: 0, up: 0 } : NUMBER;
  const foot = (/** @type {Column} */ { y, shown, radius }, up = 0) =>
    y[shown[shown.length - 1]] + Math.max(radius, up);
  const hasChoices = tightest === undefined && canTile(run);
  const meetsCorner = free.some(
    (column) =>
      (column.x + column.radius + beside.across > width - LEGEND.width &&
        foot(column, beside.up) > height - LEGEND.height) ||
      (hasChoices && column.x - column.radius < CHOICES.width && foot(column) > height - CHOICES.height),
  );
  const columns = meetsCorner
    ? layoutNetwork(sizes, width, height, { ...insets, bottom: LEGEND.height + BOTTOM }, tightest)
    : free;
  return planOf(run, layers, columns);
}

/**
 * The plan of columns that have their places.
 * @param {Run} run
 * @param {Layer[]} layers
 * @param {Column[]} placed
 * @returns {Plan}
 */
export function planOf(run, layers, placed) {
  const rates = ratesBehind(run.config.layers);
  const columns = placed.map((one, c) => (rates[c]?.length ? { ...one, isDropped: true } : one));
  return { layers, columns, edges: visibleEdges(layers, columns), headings: headingsOf(run, layers) };
}

/** @param {string[]} texts */
function roomFor(texts) {
  const letters = Math.max(...texts.map((text) => text.length));
  return Math.min(Math.max(letters * LETTER, 38), 96) + GAP;
}

/** @param {Run} run @param {Layer[]} layers @returns {Label[]} */
function headingsOf(run, layers) {
  const input = { name: "input", detail: run.features > 1 ? String(run.features) : "" };
  const [dense, rates] = [denseOf(run.config.layers), ratesBehind(run.config.layers)];
  const all = [
    input,
    ...layers.map(({ name, units }, l) => ({ name, detail: `${units} ${dense[l].activation}` })),
  ];
  return all.map(({ name, detail }, column) => {
    const drop = rates[column].map((rate) => `dropout ${plain(rate)}`).join(", ");
    return drop ? { name, detail, drop } : { name, detail };
  });
}

/** @param {Run} run @param {DataSet | null} data @returns {Feature[]} */
function featuresOf(run, data) {
  if (data && data.features.length === run.features) return data.features;
  const unknown = { offset: 0, scale: 1, unit: "", category: null, fill: null };
  return Array.from({ length: run.features }, (_, k) => ({ name: `input ${k}`, ...unknown }));
}

/**
 * A class's name for each output; none for a regression.
 * @param {DataSet | null} data
 * @param {number} outputs
 */
function outputNames(data, outputs) {
  const names = data ? answerNames(data) : [];
  if (outputs === 1 && names.length === 2) return [names[1]];
  return Array.from({ length: outputs }, (_, k) => names[k] ?? "");
}

/**
 * The sample's inputs in a person's units.
 * @param {Run} run
 * @param {DataSet | null} data
 * @param {Pick<Sample, "input"> | null} sample
 * @returns {Label[]}
 */
export function inputLabels(run, data, sample) {
  return featuresOf(run, data).map((feature, k) => ({
    name: feature.name,
    detail: sample && k < sample.input.length ? humanText(feature, sample.input[k]) : "",
  }));
}

/**
 * What the network answers for the sample.
 * @param {DataSet | null} data
 * @param {Pick<Sample, "output"> | null} sample
 * @param {number} outputs
 * @returns {Label[]}
 */
export function outputLabels(data, sample, outputs) {
  return outputNames(data, outputs).map((name, k) => ({
    name,
    detail: sample ? outputText(data, sample.output[k], k) : "",
  }));
}

/**
 * The values that the edges show; zeros for gradients and updates before the first step.
 * @param {Frame} frame
 * @param {EdgeKind} kind
 */
export function edgeValues(frame, kind) {
  const values = { weights: frame.theta, gradients: frame.gradient, updates: frame.update }[kind];
  return values.length > 0 ? values : new Float32Array(frame.theta.length);
}
