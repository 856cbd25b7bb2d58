import { count, fixed, LARGEST_PLAIN, loss, lossTexts, signed, significant } from "../format.js";

/** Numbers of a step as text; one that is not finite says so, for a step may overflow. */

/** Digits of a value, and of a slope. */
const DIGITS = 4;
const SLOPE_DIGITS = 3;
export const NOT_FINITE = "not finite";

/** @param {(x: number) => string} write @returns {(x: number) => string} */
const finite = (write) => (x) => (Number.isFinite(x) ? write(x) : NOT_FINITE);

/** A weight, a sum or an output: −0.1507. */
export const valueText = finite((x) =>
  Number.isInteger(x) && Math.abs(x) < LARGEST_PLAIN ? count(x) : significant(x, DIGITS),
);

/** A slope of the loss, or an update: +0.0512. */
export const slopeText = finite((x) => signed(x, SLOPE_DIGITS));

/** A loss: 0.7088. */
export const lossText = finite(loss);

/** A loss in full and, where that is long, with two digits: 6.6332×10⁻⁵, 6.6×10⁻⁵. */
export const lossForms = (/** @type {number} */ x) =>
  lossText(x).length > 6 && Number.isFinite(x) ? [lossText(x), significant(x, 2)] : [lossText(x)];

/** A neuron's number in the picture: three digits, for there is little room. */
export const shortText = (/** @type {number} */ x) => (Number.isFinite(x) ? significant(x, 3) : "∞?");

/** The same with its sign. */
export const shortSlope = (/** @type {number} */ x) => (Number.isFinite(x) ? signed(x, 2) : "∞?");

/**
 * A loss before and after, with as many digits as tell them apart.
 * @param {Moved} pair
 * @returns {[string, string]}
 */
export function pairText({ before, after }) {
  return [before, after].every(Number.isFinite)
    ? lossTexts(before, after)
    : [lossText(before), lossText(after)];
}

/** Decimals of a weight in a move: as many as show its move, within these. */
const DECIMALS = /** @type {const} */ ([4, 10]);

/**
 * Numbers of a move, all with the decimals that show it.
 * @param {number} update
 * @returns {(x: number) => string}
 */
export function moveText(update) {
  const first = update === 0 ? 0 : Math.ceil(-Math.log10(Math.abs(update))) + 2;
  const decimals = Math.min(Math.max(first, DECIMALS[0]), DECIMALS[1]);
  return finite((x) => (Math.abs(x) < LARGEST_PLAIN ? fixed(x, decimals) : significant(x, DIGITS)));
}
