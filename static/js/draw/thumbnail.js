import { classOf } from "./human.js";
import { hull, linear } from "./line.js";

/** A small picture of the samples: what there is to learn. */

const BINS = 28;
/** More dots than these make a blob. */
const MOST_DOTS = 400;

/** @param {number[]} values @returns {(value: number) => number} to 0…1 */
function toShare(values) {
  const { lo, hi } = hull(values) ?? { lo: 0, hi: 1 };
  return linear(hi > lo ? [lo, hi] : [lo - 0.5, hi + 0.5], [0, 1]);
}

/**
 * How many samples of each class stand at each part of the one feature, as shares of the largest count.
 * @param {DataSet} data  with one feature and class labels
 * @returns {number[][]} a row a class, a column a bin
 */
export function histogram({ x, y, classes }) {
  const share = toShare(x.map(([value]) => value));
  const counts = classes.map(() => new Array(BINS).fill(0));
  x.forEach(([value], i) => {
    const bin = Math.min(BINS - 1, Math.floor(share(value) * BINS));
    counts[classOf(y[i])][bin] += 1;
  });
  const most = Math.max(...counts.flat());
  return counts.map((row) => row.map((n) => n / most));
}

/**
 * @typedef {{x: number, y: number, kind: number}} Dot  places from 0 to 1, y upwards; kind is the class
 */

/** Distinct values from which on a feature among several tells something as a place. */
const TELLING = 3;

/** @param {number[][]} x @param {number} k */
function isTelling(x, k) {
  const found = new Set();
  return x.some((row) => found.add(row[k]).size >= TELLING);
}

/**
 * The features that the picture has, across and up: of more than two those that are not 0 and 1 alone.
 * @param {Pick<DataSet, "x">} data
 * @returns {number[]}  one where it stands over its value; none where no picture would tell anything
 */
export function axesOf({ x }) {
  const all = x[0].map((_, k) => k);
  return all.length > 2 ? all.filter((k) => isTelling(x, k)).slice(0, 2) : all;
}

/**
 * Some of the samples as dots: two features, or one feature and its value.
 * @param {DataSet} data
 * @returns {Dot[]}
 */
export function dots({ task, x, y }) {
  const labels = task === "classification" ? y.map(classOf) : y.map(() => 0);
  const values = task === "classification" ? labels : y.map((value) => [value].flat()[0]);
  const [across, second] = axesOf({ x });
  if (across === undefined) return [];
  const up = second === undefined ? values : x.map((row) => row[second]);
  const [acrossShare, upShare] = [toShare(x.map((row) => row[across])), toShare(up)];
  const stride = Math.max(1, Math.ceil(x.length / MOST_DOTS));
  const found = [];
  for (let i = 0; i < x.length; i += stride) {
    found.push({ x: acrossShare(x[i][across]), y: upShare(up[i]), kind: labels[i] });
  }
  return found;
}

/** Which of the two pictures suits the data? @param {DataSet} data @returns {"histogram" | "dots"} */
export function kindOf({ x, classes }) {
  return x[0].length === 1 && classes.length === 2 ? "histogram" : "dots";
}
