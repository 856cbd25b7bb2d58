/** The values of a strip: its numbers along the side, its tones, and fewer and larger bins where there is no room. */

import { numbers } from "../chart/ticks.js";
import { power, short } from "../format.js";
import { blend } from "../palette.js";

/** @typedef {"weights" | "gradients" | "updates"} Kind */
/** @typedef {{from: number, to: number, count: number}} Bin  from one value, or power of ten, to another */

export const KINDS = /** @type {const} */ (["weights", "gradients", "updates"]);

/** A strip is so many bins high at least, and a bin of room lies above and below. */
const FEWEST = 10;
const TICKS = 3;
/** Powers of ten beside a strip, at most. */
const MOST_POWERS = 4;
/** The lightest tone that is seen beside none; of 24 tones. */
const LIGHTEST = 0.16;
const TONES = 24;

/** A bin of weights is narrower only where there is nothing but zeros. */
export const NEXT_TO_NOTHING = 1e-301;

const binsOf = (/** @type {StripAnswer} */ { counts }) => counts.find((row) => row?.length)?.length ?? 0;

/** From which value to which a strip reaches; null where there is nothing to draw. @param {StripAnswer} strip @returns {[number, number] | null} */
export function reachOf(strip) {
  const bins = binsOf(strip);
  if (bins === 0) return null;
  const { low, width } = strip;
  if (width < NEXT_TO_NOTHING) return [-1, 1];
  const room = Math.max(1, (FEWEST - bins) / 2);
  return [low - room * width, low + (bins + room) * width];
}

/** Numbers beside a strip, with their texts. @param {Kind} kind @param {[number, number]} reach */
export function ticksOf(kind, [low, high]) {
  if (kind === "weights") return numbers([low, high], TICKS);
  const [first, last] = [Math.ceil(low), Math.floor(high)];
  const stride = Math.max(1, Math.ceil((last - first + 1) / MOST_POWERS));
  const whole = Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => last - k);
  return whole
    .filter((_, k) => k % stride === 0)
    .map((value) => ({ value, text: value ? power(value) : "1" }));
}

/** Tones from the lightest to the full hue. @param {string} ground  "#rrggbb" @param {string} hue */
export const tonesOf = (ground, hue) =>
  Array.from({ length: TONES }, (_, k) => blend(ground, hue, LIGHTEST + ((1 - LIGHTEST) * k) / (TONES - 1)));

/** Which of the tones a count has: the square root, so that few are seen beside many. @param {number} count @param {number} most */
export const toneAt = (count, most) => Math.round((TONES - 1) * Math.sqrt(count / Math.max(1, most)));

/** The largest count of a strip. @param {StripAnswer} strip */
export const mostOf = ({ counts }) =>
  counts.reduce((most, row) => (row ?? []).reduce((more, count) => Math.max(more, count), most), 0);

/** The bins of a column, joined to at most so many, without the empty ones at the ends. @param {StripAnswer} strip @param {number} column @param {number} most @returns {Bin[]} */
export function binsIn({ counts, low, width }, column, most) {
  const row = counts[column] ?? [];
  const first = row.findIndex((count) => count > 0);
  const last = row.findLastIndex((count) => count > 0);
  if (first < 0) return [];
  const join = Math.max(1, Math.ceil((last - first + 1) / most));
  const bins = [];
  for (let k = first; k <= last; k += join) {
    const count = row.slice(k, Math.min(k + join, last + 1)).reduce((sum, each) => sum + each, 0);
    bins.push({ from: low + width * k, to: low + width * (k + join), count });
  }
  return bins;
}

/** A value of a kind as it is written; a power of ten stands for itself. @param {Kind} kind @param {number} value */
export function valueText(kind, value) {
  if (kind !== "weights") return short(10 ** value, 2);
  return short(Math.abs(value) < NEXT_TO_NOTHING ? 0 : value, 3);
}

/**
 * The mean over so many columns around each; NaN where none of them is a number above 0.
 * @param {(number | null)[]} ratios
 * @param {number} reach  columns on each side
 */
export function smoothed(ratios, reach) {
  return ratios.map((own, k) => {
    if (own === null) return Number.NaN;
    const near = ratios.slice(Math.max(0, k - reach), k + reach + 1).filter((one) => one !== null);
    const mean = near.reduce((sum, one) => sum + one, 0) / near.length;
    return mean > 0 ? mean : Number.NaN;
  });
}
