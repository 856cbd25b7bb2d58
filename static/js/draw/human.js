import { decimalsOf, numbers } from "./chart/ticks.js";
import { answered, decimalText, given, plain, significant } from "./format.js";
import { hull } from "./line.js";

/** Numbers of the data in the units that a person reads. */

/**
 * An input as a person reads it: 0.667 of the article's scale is age 71.
 * @param {Feature} feature
 * @param {number} x  as the network takes it
 */
export function humanValue(feature, x) {
  return feature.offset + feature.scale * x;
}

/** So many parts of their span are told apart: of an input's values, and of a target's. */
const PARTS = { input: 50, target: 500 };
/** Decimals where the data says nothing. */
const USUAL = { input: 2, target: 3 };
/** Digits of a number that all samples share. */
const SHARED_DIGITS = 6;
/** More decimals than these are no text to read: then a number has so many digits, and a power of ten. */
const MOST_DECIMALS = 20;
const TINY_DIGITS = 3;

/**
 * Data with as many decimals for each input, and for each target of a sample, as their spans ask for.
 * @param {DataSet} data
 * @returns {DataSet}
 */
export function readable(data) {
  const features = data.features.map((feature, k) => {
    const values = data.x.map((row) => humanValue(feature, row[k]));
    return { ...feature, decimals: decimalsFor(values, "input") };
  });
  const targets = Array.from({ length: [data.y[0]].flat().length }, (_, k) =>
    data.y.map((y) => targetValue(data, [y].flat()[k])),
  );
  return { ...data, features, decimals: targets.map((values) => decimalsFor(values, "target")) };
}

/** @param {number[]} values @param {"input" | "target"} kind */
function decimalsFor(values, kind) {
  const { lo, hi } = hull(values) ?? { lo: 0, hi: 0 };
  const digits = lo === 0 ? 0 : Math.floor(Math.log10(Math.abs(lo))) + 1;
  const told = hi > lo ? decimalsOf((hi - lo) / PARTS[kind]) : Math.max(0, SHARED_DIGITS - digits);
  const own = values.reduce((most, value) => Math.max(most, decimalsIn(value)), 0);
  return own <= told + 2 ? Math.max(own, told) : told; // a person's own few decimals stay
}

/** As a number was given: what comes of scaling it lies beyond 12 digits. @param {number} value */
const decimalsIn = (value) => (String(Number(value.toPrecision(12))).split(".")[1] ?? "").length;

/**
 * An input as text, without zeros at its end.
 * @param {Feature} feature
 * @param {number} x  as the network takes it
 */
export function humanText(feature, x) {
  return dataText(humanValue(feature, x), feature.decimals ?? USUAL.input);
}

/** A value of a regression, true or answered, in the target's own unit. @param {{target?: Feature | null} | null} data @param {number} y  as the network has it */
export const targetValue = (data, y) => (data?.target ? humanValue(data.target, y) : y);

/**
 * A target as text, likewise.
 * @param {Pick<DataSet, "decimals"> & {target?: Feature | null}} data
 * @param {number} target
 * @param {number} [k]  which of a sample's targets it is
 */
export function targetText(data, target, k = 0) {
  return dataText(targetValue(data, target), data.decimals?.[k] ?? USUAL.target);
}

/**
 * What the network answers, always with all its decimals: a share of 1, or a number like the targets.
 * @param {(Pick<DataSet, "decimals" | "task"> & {target?: Feature | null}) | null} data
 * @param {number | null} output
 * @param {number} [k]  which of the outputs it is
 */
export function outputText(data, output, k = 0) {
  const decimals = (data?.task === "regression" ? data.decimals?.[k] : null) ?? USUAL.target;
  const told = output === null ? null : targetValue(data, output);
  return decimals > MOST_DECIMALS ? significant(told, TINY_DIGITS) : asRead(answered(told, decimals));
}

/** A number of the data as text, without zeros at its end. @param {number} value @param {number} decimals */
export function dataText(value, decimals) {
  const rounded = decimals > MOST_DECIMALS ? value.toPrecision(TINY_DIGITS) : decimalText(value, decimals);
  return asRead(given(Number(rounded)));
}

/** Round numbers along an axis of the data. @param {readonly [number, number]} ends @param {number} parts */
export const dataNumbers = (ends, parts) =>
  numbers(ends, parts).map(({ value, text }) => ({ value, text: asRead(text) }));

/** A number under 10,000 may be a year, which has no comma. @param {string} text  of a number of the data */
const asRead = (text) => text.replace(/^(−?\d),(?=\d{3}(\.|$))/, "$1");

/**
 * The class that a target stands for: a label, a column's number, or the place of the 1 in a one-hot row.
 * @param {number | number[]} target
 */
export function classOf(target) {
  if (!Array.isArray(target)) return target;
  return target.length === 1 ? target[0] : winner(target);
}

/**
 * A class's name; one that no sample has may have none of its own.
 * @param {Pick<DataSet, "classes">} data
 * @param {number} k
 */
export const className = ({ classes }, k) => classes[k] ?? `class ${k}`;

/** What is true of a sample: its class, or the shares of several. @param {DataSet} data @param {number | number[]} target */
export function truthName(data, target) {
  const row = [target].flat();
  const shares = row.flatMap((share, k) => (share === 0 ? [] : [`${plain(share)} ${className(data, k)}`]));
  const isOne = row.length === 1 || (shares.length === 1 && row.includes(1));
  return isOne ? className(data, classOf(target)) : shares.join(", ") || "none of them";
}

/** Numbers of a row that are told one by one. */
const MOST_NUMBERS = 4;

/** Values to predict, or predicted ones: the first few of them. @param {string[]} texts */
export const listText = (texts) =>
  [...texts.slice(0, MOST_NUMBERS), ...(texts.length > MOST_NUMBERS ? ["…"] : [])].join(", ");

/** The place of the largest output; the first one of equals. @param {ArrayLike<number>} outputs */
export function winner(outputs) {
  let best = 0;
  for (let k = 1; k < outputs.length; k += 1) {
    if (outputs[k] > outputs[best]) best = k;
  }
  return best;
}

/**
 * The names of the classes that a network may answer; one that no sample is of has its number for a name.
 * @param {DataSet} data
 * @returns {string[]}  empty where the samples have no classes
 */
export function answerNames(data) {
  const { classes, prediction } = data;
  if (classes.length === 0) return classes;
  const outputs = "outputs" in prediction ? prediction.outputs : 0;
  const count = prediction.kind === "confusion" ? prediction.classes : Math.max(2, outputs);
  return Array.from({ length: Math.max(count, classes.length) }, (_, k) => className(data, k));
}

/**
 * What a network gives for a class: of one column, the chance of class 1, class 0 has the rest; a logit is told as it is.
 * @param {ArrayLike<number>} outputs
 * @param {number} label
 * @param {boolean} fromLogits
 */
export function outputOf(outputs, label, fromLogits) {
  if (outputs.length > 1) return outputs[label];
  return label === 0 && !fromLogits ? 1 - outputs[0] : outputs[0];
}

/**
 * The class that a sample's outputs stand for; one output column speaks for class 1.
 * @param {ArrayLike<number>} outputs
 * @param {boolean} fromLogits
 */
export function predictedClass(outputs, fromLogits) {
  if (outputs.length > 1) return winner(outputs);
  return outputs[0] > (fromLogits ? 0 : 0.5) ? 1 : 0;
}
