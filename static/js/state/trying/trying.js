/** A sample of a person's own, and a map over two chosen inputs: what there is to choose, and what is chosen. */

/**
 * One column of the data, as a person has it: a number, or one of some words, each of which is an input of its own.
 * @typedef {{name: string, unit: string, places: number[], values: string[]}} Column
 */

/** @param {Pick<DataSet, "features">} data @returns {Column[]} in the order of the inputs */
export function columnsOf({ features }) {
  /** @type {Map<string, Column>} */
  const columns = new Map();
  features.forEach(({ name, unit, category }, place) => {
    const of = category?.column ?? name;
    const column = columns.get(of) ?? { name: of, unit, places: [], values: [] };
    column.places.push(place);
    if (category) column.values.push(category.value);
    columns.set(of, column);
  });
  return [...columns.values()];
}

/** Decimals of a number beyond which it is not rounded. */
export const MOST_DECIMALS = 20;

/**
 * The inputs of a sample in the data's own units, with as many decimals as tell them apart.
 * @param {DataSet} data
 * @param {number} sample  of those that are told
 */
export const inputsOf = ({ features, x }, sample) =>
  x[sample].map((value, k) => {
    const { offset, scale, decimals = MOST_DECIMALS } = features[k];
    const own = offset + scale * value;
    const text = own.toFixed(Math.min(decimals + 2, MOST_DECIMALS));
    return Number(text);
  });

/** The lowest and the highest value of an input among the samples that are told, in its own unit. @param {DataSet} data @param {number} place @returns {[number, number]} */
export function reachOf({ features, x }, place) {
  const { offset, scale } = features[place];
  const values = x.map((row) => offset + scale * row[place]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return high > low ? [low, high] : [low - 1, high + 1];
}

/** What can be shown of a run's predictions besides the picture of all samples. @typedef {State["predicting"]} Way */

/** @param {Pick<State, "run" | "data">} state @returns {Way[]} */
export function waysOf({ run, data }) {
  if (!run || !data || data.features.length !== run.features || run.features === 0) return ["all"];
  return columnsOf(data).length > 2 ? ["all", "map", "try"] : ["all", "try"];
}

/** The way that is shown: what the run before had and this one has not falls back to all samples. @param {State} state @returns {Way} */
export const wayOf = (state) => (waysOf(state).includes(state.predicting) ? state.predicting : "all");

/** @typedef {{across: string, up: string, sample: number}} Over */

/**
 * The two inputs of the map and the sample whose others are held: as chosen, or the two that spread most.
 * @param {Pick<State, "data" | "over" | "tried">} state
 * @returns {Over | null}
 */
export function overOf({ data, over, tried }) {
  if (!data) return null;
  const columns = columnsOf(data);
  const has = (/** @type {string | undefined} */ name) => columns.some((column) => column.name === name);
  const sample = Math.min(tried, data.x.length - 1) * strideOf(data);
  if (over && has(over.across) && has(over.up) && over.across !== over.up) return { ...over, sample };
  const [across, up] = columns
    .map(({ name, places }) => ({ name, spread: places.length > 1 ? 0 : spreadOf(data, places[0]) }))
    .toSorted((one, other) => other.spread - one.spread);
  return { across: across.name, up: up.name, sample };
}

/** Of many samples every so-manieth is told. @param {DataSet} data */
export const strideOf = ({ count, x }) => Math.max(1, Math.ceil(count / Math.max(x.length, 1)));

/** @param {DataSet} data @param {number} place */
function spreadOf({ x }, place) {
  const mean = x.reduce((sum, row) => sum + row[place], 0) / x.length;
  return x.reduce((sum, row) => sum + (row[place] - mean) ** 2, 0) / x.length;
}
