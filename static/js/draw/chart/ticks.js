/** Round numbers along an axis. */

import { axisText, count } from "../format.js";

/** @typedef {{value: number, text: string}} Tick */

/**
 * The round step (1, 2 or 5 times a power of ten) that cuts a span into about so many parts.
 * @param {number} span greater than 0
 * @param {number} parts
 */
export function niceStep(span, parts) {
  const rough = span / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  return power * (factor < 1.5 ? 1 : factor < 3.5 ? 2 : factor < 7.5 ? 5 : 10);
}

/** The multiples of a step from lo to hi. @param {number} lo @param {number} hi @param {number} step */
export function multiples(lo, hi, step) {
  const slack = 1e-6;
  const first = Math.ceil(lo / step - slack);
  const last = Math.floor(hi / step + slack);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => (first + k) * step);
}

/** Round numbers from lo to hi, about so many. @param {number} lo @param {number} hi @param {number} parts */
export function ticks(lo, hi, parts) {
  return hi > lo ? multiples(lo, hi, niceStep(hi - lo, parts)) : [];
}

/** How many decimals tell numbers apart that lie one step from each other. @param {number} step */
export function decimalsOf(step) {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

/** px of a letter at an axis, between a number and the picture, and between two numbers side by side. */
const LETTER = 6.8;
const BESIDE = 9;
const BETWEEN = 8;

/** The room that the longest of some texts takes beside a picture; px. @param {string[]} texts */
export const roomBeside = (texts) => BESIDE + LETTER * Math.max(0, ...texts.map(({ length }) => length));

/**
 * Round numbers from lo to hi with their texts, about so many; none where texts can't tell them apart.
 * @param {readonly [number, number]} ends
 * @param {number} parts
 */
export function numbers([lo, hi], parts) {
  const step = niceStep(hi - lo, parts);
  const made = multiples(lo, hi, step).map((value) => ({ value, text: axisText(value, decimalsOf(step)) }));
  return new Set(made.map(({ text }) => text)).size === made.length ? made : [];
}

/**
 * Round whole numbers from lo to hi with their texts, about so many.
 * @param {readonly [number, number]} ends
 * @param {number} parts
 */
export const counts = ([lo, hi], parts) =>
  ticks(lo, hi, parts)
    .filter(Number.isInteger)
    .map((value) => ({ value, text: count(value) }));

/**
 * Round numbers along an axis that runs across, about so many, or fewer where their texts would touch.
 * @param {readonly [number, number]} ends
 * @param {number} parts
 * @param {(value: number) => number} place  px
 * @param {(ends: readonly [number, number], parts: number) => Tick[]} [make]
 * @returns {Tick[]}
 */
export function numbersAcross(ends, parts, place, make = numbers) {
  const made = make(ends, parts);
  const areApart = made.every(({ value, text }, k) => {
    if (k === 0) return true;
    const before = made[k - 1];
    return place(value) - place(before.value) >= (LETTER * (text.length + before.text.length)) / 2 + BETWEEN;
  });
  if (areApart) return made;
  const fewer = numbersAcross(ends, parts / 2, place, make);
  return fewer.length > 0 ? fewer : made.slice(0, 1);
}
