/** From numbers to places on the screen, and to the path of an SVG. */

/** @typedef {(value: number) => number} Scale */

/**
 * A linear scale from one span to another.
 * @param {[number, number]} domain
 * @param {[number, number]} range  px
 * @returns {Scale}
 */
export function linear([low, high], [start, stop]) {
  const factor = high === low ? 0 : (stop - start) / (high - low);
  return (value) => start + (value - low) * factor;
}

/**
 * The smallest and the largest finite value of some lists; null when there is none.
 * @param {ArrayLike<number>[]} lists
 * @returns {{lo: number, hi: number} | null}
 */
export function hull(...lists) {
  let lo = Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  for (const list of lists) {
    for (let k = 0; k < list.length; k += 1) {
      const value = list[k];
      if (Number.isFinite(value)) {
        if (value < lo) lo = value;
        if (value > hi) hi = value;
      }
    }
  }
  return lo <= hi ? { lo, hi } : null;
}

/**
 * The span of finite values, a little wider than they are, and never empty.
 * @param {ArrayLike<number>} values
 * @param {number} [margin]  share of the span to add on each side
 * @param {number} [least]  the smallest span
 * @returns {[number, number]}
 */
export function spanOf(values, margin = 0.06, least = 1e-9) {
  const ends = hull(values);
  if (!ends) return [0, 1];
  const { lo: low, hi: high } = ends;
  const missing = Math.max(0, least - (high - low)) / 2;
  const extra = (high - low) * margin + missing;
  return [low - extra, high + extra];
}

/**
 * A path through points; a point that is not finite is a gap.
 * @param {ArrayLike<number>} xs
 * @param {ArrayLike<number>} ys
 */
export function pathThrough(xs, ys) {
  const steps = [];
  let pen = "M";
  for (let i = 0; i < xs.length; i += 1) {
    if (Number.isFinite(xs[i]) && Number.isFinite(ys[i])) {
      steps.push(`${pen}${px(xs[i])} ${px(ys[i])}`);
      pen = "L";
    } else {
      pen = "M";
    }
  }
  return steps.join("");
}

/** What draws a path through places that are told in numbers. @param {Scale} x @param {Scale} y */
export const tracer = (x, y) => (/** @type {[number, number][]} */ places) => {
  const [across, up] = [0, 1].map((k) => places.map((place) => place[k]));
  return pathThrough(across.map(x), up.map(y));
};

/**
 * Vertical lines from a base to each point.
 * @param {ArrayLike<number>} xs
 * @param {ArrayLike<number>} ys
 * @param {number} base
 */
export function stems(xs, ys, base) {
  const steps = [];
  for (let i = 0; i < xs.length; i += 1) {
    if (Number.isFinite(ys[i])) steps.push(`M${px(xs[i])} ${px(base)}V${px(ys[i])}`);
  }
  return steps.join("");
}

/**
 * Dots as lines of no length, for a stroke with round ends: one path however many there are.
 * @param {ArrayLike<number>} xs
 * @param {ArrayLike<number>} ys
 */
export function dots(xs, ys) {
  const steps = [];
  for (let i = 0; i < xs.length; i += 1) {
    if (Number.isFinite(ys[i])) steps.push(`M${px(xs[i])} ${px(ys[i])}h0`);
  }
  return steps.join("");
}

/** Farther than this (px) nothing is seen, and a path of larger numbers is no path to a browser. */
const FARTHEST = 1e5;

/** @param {number} value */
export function px(value) {
  return String(Math.round(Math.min(Math.max(value, -FARTHEST), FARTHEST) * 100) / 100);
}
