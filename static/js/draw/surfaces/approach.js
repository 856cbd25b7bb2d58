import { countsFrom, numbersAcross, ticks } from "../chart/ticks.js";
import { axisTexts } from "../format.js";
import { linear, pathThrough } from "../line.js";
import { circle, label, levelLines, path } from "../svg.js";
import { nearestMinimum } from "./surface.js";

/** How far the nearest minimum was, step by step, on a logarithmic scale. */

/** @typedef {{steps: number[], distances: number[]}} Approach */

/** Nearer than this (px) to the right edge a number ends where it stands. */
const END = 12;
/** px from one number to the next. */
const APART = 64;
/** px */
const ROOM = { left: 52, right: 8, top: 10, bottom: 20 };
/** What is nearer than so many powers of ten below the farthest is rounding, and is drawn at the foot. */
const DECADES = 16;

/**
 * @param {{step: ArrayLike<number>, a: ArrayLike<number>, b: ArrayLike<number>}} way  of a run in the plane of x and y
 * @param {MinimumAnswer[]} minima
 * @returns {Approach}
 */
export function approachOf({ step, a, b }, minima) {
  const steps = Array.from(step);
  return { steps, distances: steps.map((_, k) => nearestMinimum(minima, { x: a[k], y: b[k] }).distance) };
}

/**
 * The powers of ten between which the distances are drawn.
 * @param {number[]} distances
 * @returns {[number, number]} whole exponents
 */
export function decadesOf(distances) {
  const finite = distances.filter((distance) => distance > 0 && Number.isFinite(distance));
  if (finite.length === 0) return [-1, 1];
  const high = Math.ceil(Math.log10(Math.max(...finite)));
  const [low, first] = [Math.min(...finite), finite[0]].map((distance) => Math.floor(Math.log10(distance)));
  return [Math.min(Math.max(low, Math.min(first, high - DECADES)), high - 1), high];
}

/**
 * @param {Approach} approach
 * @param {{step: number, total: number}} now
 * @param {number} width  px
 * @param {number} height  px
 * @returns {SVGElement[]}
 */
export function approachPicture({ steps, distances }, { step, total }, width, height) {
  const [low, high] = decadesOf(distances);
  const x = linear([0, total], [ROOM.left, width - ROOM.right]);
  const foot = distances.includes(0) ? low - 0.5 : low; // no power of ten is 0: that lies below all
  const y = linear([foot, high], [height - ROOM.bottom, ROOM.top]);
  const heights = distances.map((distance) => y(Math.max(foot, Math.log10(distance))));
  const exponents = ticks(low, high, Math.min(4, high - low)).filter(Number.isInteger);
  const powers = exponents.map((exponent) => 10 ** exponent);
  const texts = axisTexts(powers, null);
  const levels = exponents.map((value, k) => ({ value, text: texts[k] }));
  if (foot < low) levels.unshift({ value: foot, text: "0" });
  const parts = Math.max(1, Math.round((width - ROOM.left) / APART));
  const last = steps.findLastIndex((one) => one <= step);
  return [
    ...levelLines("predictions-grid", levels, y, { left: ROOM.left, right: width - ROOM.right }, 6),
    ...numbersAcross([0, total], parts, x, countsFrom("step")).map(({ value, text }) => {
      const anchor = x(value) > width - END ? "end" : "middle";
      return label(text, Math.min(x(value), width), height - 4, anchor);
    }),
    path("predictions-ghost", pathThrough(steps.map(x), heights)),
    path("predictions-curve", pathThrough(steps.slice(0, last + 1).map(x), heights.slice(0, last + 1))),
    ...(last >= 0 ? [circle("predictions-mark filled", x(steps[last]), heights[last], 3.5)] : []),
  ];
}
