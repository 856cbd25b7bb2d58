/** Round numbers along an axis. */

import { axisTexts, count } from "../format.js";

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

/** Cut into so many parts, any span holds two round numbers: one alone tells no scale. */
const FEWEST_PARTS = 3;

/** @param {number} lo @param {number} hi @param {number} parts */
function stepFor(lo, hi, parts) {
  const step = niceStep(hi - lo, parts);
  return multiples(lo, hi, step).length > 1 ? step : niceStep(hi - lo, FEWEST_PARTS);
}

/** Round numbers from lo to hi, about so many, two at least. @param {number} lo @param {number} hi @param {number} parts */
export function ticks(lo, hi, parts) {
  return hi > lo ? multiples(lo, hi, stepFor(lo, hi, parts)) : [];
}

/** How many decimals tell numbers apart that lie one step from each other. @param {number} step */
export function decimalsOf(step) {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

/** px of a letter at an axis, between a number and the picture, and between two numbers side by side. */
const LETTER = 7.4;
const BESIDE = 9;
const BETWEEN = 8;

/** How many letters wide a number is, in which a comma takes half of one. @param {string} text */
const lettersIn = (text) => (text.length + text.replaceAll(",", "").length) / 2;

/** The room that the longest of some texts takes beside a picture; px. @param {string[]} texts */
export const roomBeside = (texts) => BESIDE + LETTER * Math.max(0, ...texts.map(lettersIn));

/**
 * Round numbers from lo to hi with their texts, about so many, two at least; none where texts can't tell them apart.
 * @param {readonly [number, number]} ends
 * @param {number} parts
 */
export function numbers([lo, hi], parts) {
  const step = stepFor(lo, hi, parts);
  const values = multiples(lo, hi, step);
  const texts = axisTexts(values, decimalsOf(step));
  return new Set(texts).size === texts.length ? values.map((value, k) => ({ value, text: texts[k] })) : [];
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
 * The same with other words at 0, which take room too.
 * @param {string} words
 * @returns {typeof counts}
 */
export const countsFrom = (words) => (ends, parts) =>
  counts(ends, parts).map((tick) => (tick.value === 0 ? { value: 0, text: words } : tick));

/**
 * Round numbers along an axis that runs across, about so many, or fewer where their texts would touch, or none where
 * two would.
 * @param {readonly [number, number]} ends
 * @param {number} parts
 * @param {(value: number) => number} place  px
 * @param {(ends: readonly [number, number], parts: number) => Tick[]} [make]
 * @returns {Tick[]}
 */
export function numbersAcross(ends, parts, place, make = numbers) {
  const made = make(ends, parts);
  const areApart = (/** @type {Tick[]} */ some) =>
    some.every(({ value, text }, k) => {
      if (k === 0) return true;
      const before = some[k - 1];
      const letters = lettersIn(text) + lettersIn(before.text);
      return place(value) - place(before.value) >= (LETTER * letters) / 2 + BETWEEN;
    });
  if (areApart(made)) return made;
  if (parts > FEWEST_PARTS) return numbersAcross(ends, parts / 2, place, make);
  const two = [made[0], made[made.length - 1]];
  return areApart(two) ? two : [];
}
