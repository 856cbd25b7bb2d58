/** A run's loss, by epochs or by batches, as a small line, on a scale of its own. */

import { SAME } from "../chart/ranges.js";
import { hull, linear, pathThrough, px } from "../line.js";

export const SPARK = { width: 140, height: 32, margin: 4 };
/** A line that spans more than this is logarithmic. */
const LOG_FROM = 10;

/**
 * The line, and where it ends.
 * @param {(number | null)[]} losses  null where one is not finite: above the picture's others
 * @returns {{line: string, end: {x: number, y: number} | null}}
 */
export function sparkOf(losses) {
  const { width, height, margin } = SPARK;
  const ends = hull(losses.map((loss) => loss ?? Number.NaN));
  if (!ends) return { line: "", end: null };
  const isLog = ends.lo > 0 && ends.hi > LOG_FROM * ends.lo;
  const u = isLog ? Math.log10 : (/** @type {number} */ loss) => loss;
  const flat = ends.hi - ends.lo <= SAME * Math.abs(ends.hi);
  const inU = linear([u(ends.lo), u(ends.hi)], [height - margin, margin]);
  const x = linear([0, Math.max(1, losses.length - 1)], [margin, width - 2 * margin]);
  const xs = losses.map((_, k) => x(k));
  const ys = losses.map((loss) => (loss === null ? margin : flat ? height / 2 : inU(u(loss))));
  const end = { x: Number(px(xs[xs.length - 1])), y: Number(px(ys[ys.length - 1])) };
  return { line: pathThrough(xs, ys), end };
}

/**
 * What the line shows, in words: the first epoch's mean may be far from the loss at the start.
 * @param {(number | null)[]} losses
 * @param {(loss: number | null) => string} write
 * @param {string} [quantity]
 */
export function sparkWords(losses, write, quantity = "loss") {
  if (losses.length === 0) return "No step yet.";
  return `${quantity === "f" ? "f" : "Mean loss"} along the way: from ${write(losses[0])} to ${write(losses[losses.length - 1])}.`;
}
