import { s } from "../dom.js";
import { fixed, significant } from "../format.js";
import { px } from "../line.js";
import { decimalsOf, niceStep, ticks } from "../ticks.js";

/** Words and lines that the pictures of one weight share. */

/** Numbers from here on are written with a power of ten at an axis; and those with more decimals. */
const LARGEST = 1e5;
const MOST_DECIMALS = 6;

/**
 * @param {string} text
 * @param {number} x
 * @param {number} y  of its base line
 * @param {"start" | "middle" | "end"} anchor
 * @param {string} [meaning]
 */
export function label(text, x, y, anchor, meaning) {
  return s("text", { class: meaning, x: px(x), y: px(y), "text-anchor": anchor }, text);
}

/**
 * @param {string} className
 * @param {string} d
 */
export const path = (className, d) => s("path", { class: className, d });

/**
 * About so many round numbers on an axis, with their texts.
 * @param {[number, number]} range
 * @param {number} parts
 * @returns {{value: number, text: string}[]}
 */
export function axisTicks([low, high], parts) {
  const decimals = decimalsOf(niceStep(high - low, parts));
  const short = decimals > MOST_DECIMALS || Math.max(Math.abs(low), Math.abs(high)) >= LARGEST;
  return ticks(low, high, parts).map((value) => ({
    value,
    text: short ? significant(value, 2) : fixed(value, decimals),
  }));
}
