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

/**
 * Some of the samples as dots: the first two features, or the one feature and its value.
 * @param {DataSet} data
 * @returns {Dot[]}
 */
export function dots({ task, x, y }) {
  const labels = task === "classification" ? y.map(classOf) : y.map(() => 0);
  const values = task === "classification" ? labels : y.map((value) => [value].flat()[0]);
  const up = x[0].length > 1 ? x.map((row) => row[1]) : values;
  const [acrossShare, upShare] = [toShare(x.map((row) => row[0])), toShare(up)];
  const stride = Math.max(1, Math.ceil(x.length / MOST_DOTS));
  const found = [];
  for (let i = 0; i < x.length; i += stride) {
    found.push({ x: acrossShare(x[i][0]), y: upShare(up[i]), kind: labels[i] });
  }
  return found;
}

/** Which of the two pictures suits the data? @param {DataSet} data @returns {"histogram" | "dots"} */
export function kindOf({ x, classes }) {
  return x[0].length === 1 && classes.length === 2 ? "histogram" : "dots";
}
