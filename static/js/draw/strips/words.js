/** What is said of a strip, of one of its columns, and of a layer. */

import { count, counted, significant } from "../format.js";
import { NEXT_TO_NOTHING, valueText } from "./scale.js";

/** @typedef {import("./scale.js").Kind} Kind */

/** @param {Kind} kind */
export const kindName = (kind) => `${kind[0].toUpperCase()}${kind.slice(1)}`;

export const KIND_NOTES = {
  weights: "by value",
  gradients: "by power of ten",
  updates: "by power of ten",
};

/** What has no bin in a column, in words; empty where all have one. @param {Kind} kind @param {StripAnswer} strip @param {number} column */
export function besideBins(kind, { zero, small }, column) {
  if (kind === "weights") return "";
  const none = zero[column] ?? 0;
  const tiny = small[column] ?? 0;
  const are = (/** @type {number} */ n) => `${count(n)} ${n === 1 ? "is" : "are"}`;
  return [none > 0 && `${are(none)} exactly 0`, tiny > 0 && `${are(tiny)} smaller by far`]
    .filter(Boolean)
    .join(", ");
}

/** Whether a step led to a column. @param {StripAnswer} strip @param {number} column */
export const isThere = ({ counts }, column) => counts[column] !== null;

/**
 * One column of a strip, for a screen reader.
 * @param {LayerStripsAnswer} layer
 * @param {Kind} kind
 * @param {number} column
 * @param {import("./scale.js").Bin[]} bins
 * @param {number} step
 */
export function columnText(layer, kind, column, bins, step) {
  const at = `Step ${count(step)}`;
  if (!isThere(layer[kind], column)) return `${at}: no step led here.`;
  const beside = besideBins(kind, layer[kind], column);
  if (bins.length === 0) return `${at}: ${beside}.`;
  const fullest = bins.reduce((best, bin) => (bin.count > best.count ? bin : best));
  if (kind === "weights" && isOfZeros(bins)) return `${at}: all ${count(layer.parameter_count)} are 0.`;
  // Ends of bins: the values end somewhere in them.
  const ends = (/** @type {number} */ from, /** @type {number} */ to) =>
    `between ${valueText(kind, from)} and ${valueText(kind, to)}`;
  const most = `${count(fullest.count)} of ${count(layer.parameter_count)} ${ends(fullest.from, fullest.to)}`;
  return `${at}: ${ends(bins[0].from, bins[bins.length - 1].to)}; ${most}${beside ? `; ${beside}` : ""}.`;
}

/** @param {import("./scale.js").Bin[]} bins */
const isOfZeros = (bins) => bins.length === 1 && bins[0].from === 0 && bins[0].to < NEXT_TO_NOTHING;

/** A layer beside its strips. @param {LayerStripsAnswer} layer */
export const layerNotes = ({ units, parameter_count: weights, moves }) => [
  counted(units, "neuron"),
  counted(weights, "weight"),
  ...(moves ? [] : ["frozen"]),
];

/**
 * The strips at one column, as a table.
 * @param {LayerStripsAnswer[]} layers
 * @param {number} column
 */
export function stripsTable(layers, column) {
  const head = ["Layer", "Weights between", "and", "Gradients of 0", "Updates of 0", "Update ÷ weight"];
  const rows = layers.map(({ layer, weights, gradients, updates, ratio }) => {
    const { low, width, counts } = weights;
    const row = counts[column] ?? [];
    const [first, last] = [row.findIndex(Boolean), row.findLastIndex(Boolean)];
    const zeros = [gradients, updates].map(({ zero }) => zero[column] ?? "–");
    const ends = [low + width * first, low + width * (last + 1)].map((end) => valueText("weights", end));
    return [layer, ...ends, ...zeros, significant(ratio[column], 2)];
  });
  return { head, rows };
}

/** A verdict in parts: "1.6" and "in 10,000". @param {string} parts @returns {[string, string]} */
export function partsOf(parts) {
  const [many, ...rest] = parts.split(" ");
  return Number.isFinite(Number(many.replaceAll(",", ""))) ? [many, rest.join(" ")] : ["", parts];
}
