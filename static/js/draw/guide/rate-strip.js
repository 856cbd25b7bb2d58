/** The scale of learning rates, coloured by the loss at which their ways end: dark is low, hatched climbs out. */

import { s } from "../dom.js";
import { px } from "../line.js";
import { label, path } from "../svg.js";
import { viridis } from "../viridis.js";

/** The rates run from 0 to this, by their square roots, so that small ones have room. */
export const LARGEST_RATE = 4;
/** px */
const TOP = 30;
const HIGH = 30;
const TICKS = [0, 0.05, 0.5, 1, 2, 4];
/** Two marks nearer than this (px) would lie on one another. */
const APART = 64;
/** How wide a letter of a mark's word is at most, px. */
const LETTER = 9;

/** @param {number} share  of the scale, 0…1 */
export const rateAt = (share) => Number((LARGEST_RATE * share * share).toPrecision(3));

/** @param {number} rate */
export const placeOf = (rate) => Math.min(1, Math.sqrt(Math.max(0, rate) / LARGEST_RATE));

/**
 * @param {{rate: number, loss: number}[]} ends
 * @param {number} start  the loss before the first step
 * @param {{rate: number, text: string, kind: string}[]} marks
 * @param {number} width  px
 * @param {number} height  px
 */
export function stripPicture(ends, start, marks, width, height) {
  const lowest = Math.log(Math.min(...ends.map(({ loss }) => loss)));
  const share = (/** @type {number} */ loss) => (Math.log(loss) - lowest) / (Math.log(start) - lowest || 1);
  const wide = width / Math.max(1, ends.length - 1);
  const cells = ends.map(({ rate, loss }) => {
    const [left, right] = [placeOf(rate) * width - wide / 2, placeOf(rate) * width + wide / 2];
    const x = Math.max(0, left);
    const box = { x: px(x), y: TOP, width: px(Math.min(width, right + 1) - x), height: HIGH };
    return loss < start || rate === 0
      ? s("rect", { ...box, fill: viridis(share(loss)) })
      : s("rect", { ...box, class: "guide-climbs" });
  });
  const taken = marks.map(({ rate }) => placeOf(rate) * width);
  const words = marks.filter(({ kind }) => kind === "limit").map((mark) => roomOf(mark, width));
  const isFree = (/** @type {number} */ rate) => {
    const [x, half] = [placeOf(rate) * width, (LETTER * String(rate).length) / 2];
    const isNamed = words.some(({ from, to }) => x + half > from && x - half < to);
    return !isNamed && taken.every((at) => Math.abs(at - x) > APART / 2);
  };
  const free = TICKS.filter(isFree);
  const ticks = free.map((rate, k) => {
    const side = k === 0 ? "start" : rate === LARGEST_RATE ? "end" : "middle";
    return label(String(rate), placeOf(rate) * width, height - 6, side);
  });
  return [...cells, ...ticks, ...marks.flatMap((mark) => markPicture(mark, width, height))];
}

/** Where a mark's word stands, and what it takes of the scale, px. @param {{rate: number, text: string}} mark @param {number} width @returns {{side: "start" | "middle" | "end", from: number, to: number}} */
function roomOf({ rate, text }, width) {
  const x = placeOf(rate) * width;
  const long = LETTER * text.length;
  const half = Math.max(60, long / 2);
  const side = x > width - half ? "end" : x < half ? "start" : "middle";
  const from = side === "start" ? x : side === "end" ? x - long : x - long / 2;
  return { side, from, to: from + long };
}

/** @param {{rate: number, text: string, kind: string}} mark @param {number} width @param {number} height */
function markPicture({ rate, text, kind }, width, height) {
  const x = placeOf(rate) * width;
  const isLimit = kind === "limit";
  const { side } = roomOf({ rate, text }, width);
  return [
    path(`guide-mark guide-mark-${kind}`, `M${px(x)} ${TOP - 6}V${TOP + HIGH + 6}`),
    label(text, x, isLimit ? height - 6 : TOP - 12, side, `guide-mark-word guide-mark-${kind}`),
  ];
}
