import { headOf } from "../state/parameters.js";
import { count, plain } from "./format.js";

/** A configuration's settings by their dotted paths, as the server names them: "layers.0.units". */

import { ownOf, pathOf, placed } from "../state/placing.js";

const GREEK = new Map([
  ["beta", "β"],
  ["rho", "ρ"],
  ["epsilon", "ε"],
]);
const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

/**
 * The field of a configuration that changes when one setting does.
 * @param {RunConfig} config
 * @param {string} path
 * @param {unknown} value
 * @returns {Partial<RunConfig>}
 */
export function patchAt(config, path, value) {
  const field = /** @type {keyof RunConfig} */ (pathOf(path)[0]);
  return { [field]: placed(config, path, value)[field] };
}

/** @param {object} config @param {string} path @returns {any} undefined where there is nothing */
export function valueAt(config, path) {
  return path.split(".").reduce(ownOf, /** @type {unknown} */ (config));
}

/** A setting's name as a person reads it: "Learning rate", "β₁". @param {string} name */
export function titleOf(name) {
  const words = name.split("_").map((word) => GREEK.get(word) ?? word);
  const joined = words.join(" ").replace(/(?<=[βρε]) (\d)/g, (_, digit) => SUBSCRIPTS[digit]);
  const isWord = /^[a-z]/.test(joined);
  return isWord ? joined.charAt(0).toUpperCase() + joined.slice(1) : joined;
}

/** A loss is a plain name while its settings are the usual ones. @param {RunConfig} config @returns {Named} */
export const lossOf = ({ loss }) => (typeof loss === "string" ? { name: loss } : loss);

/** @param {Declared | undefined} declared */
const outputsOf = (declared) => `${declared?.task} ${declared?.class_names?.length}`;

/**
 * The configuration for another data set. If that has other targets, the last layer and the loss are those of a
 * preset with such targets, so that the network's outputs fit them.
 * @param {Catalogue} catalogue
 * @param {RunConfig} config
 * @param {string} name  of the data set
 * @returns {Partial<RunConfig>}
 */
export function withDataset({ datasets, presets }, config, name) {
  const targets = /** @param {string} one */ (one) => outputsOf(datasets.find((set) => set.name === one));
  const told = (/** @type {unknown} */ labels) => ({ name, ...(labels === "one_hot" && { labels }) });
  const patch = { dataset: told(config.dataset.labels), initial_weights: null };
  if (targets(name) === targets(config.dataset.name)) return patch;
  const model = presets.find((preset) => targets(preset.config.dataset.name) === targets(name))?.config;
  if (!model) return patch;
  const { loss, metrics } = model;
  const head = headOf(config.layers);
  const layers = config.layers.map((layer) => (layer === head ? (headOf(model.layers) ?? layer) : layer));
  return { ...patch, dataset: told(model.dataset.labels), layers, loss, metrics };
}

/**
 * A change of the loss or the layers, with the classes told as the loss then takes them: by their numbers, or as
 * one-hot rows for several outputs.
 * @param {Pick<Catalogue, "losses">} catalogue
 * @param {RunConfig} config
 * @param {Partial<RunConfig>} patch
 * @returns {Partial<RunConfig>}
 */
export function withLabels({ losses }, config, patch) {
  const { dataset } = config;
  if (dataset.labels === undefined || "dataset" in patch || !("loss" in patch || "layers" in patch))
    return patch;
  const next = { ...config, ...patch };
  const takes = losses.find(({ name }) => name === lossOf(next).name)?.takes;
  const labels = takes === "labels" || headOf(next.layers)?.units === 1 ? "index" : "one_hot";
  return labels === dataset.labels ? patch : { ...patch, dataset: { ...dataset, labels } };
}

/** The bounds of a setting in words: "more than 0, less than 1". @param {Setting} setting */
export function boundsText({ type, gt, ge, lt, le }) {
  const words = /** @type {[string, number | null | undefined][]} */ ([
    ["more than", gt],
    ["at least", ge],
    ["less than", lt],
    ["at most", le],
  ]);
  const given = words.filter(([, bound]) => bound !== null && bound !== undefined);
  const text = type === "integer" ? count : plain;
  return given.map(([word, bound]) => `${word} ${text(Number(bound))}`).join(", ");
}
