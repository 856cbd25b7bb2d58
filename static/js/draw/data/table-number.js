/** Numbers of a table, and answers like them: in full where they are whole or large. */

import { decimalText, fixed, grouped, isThere, LARGEST_PLAIN, plain, short, withCommas } from "../format.js";

/** A longer number of a table is no text to read. */
const LONGEST_WHOLE = 1e12;

/** From here on decimals of a number of a table tell nothing. */
const FIRST_WHOLE = 1000;

/**
 * Write a number of a table: a whole or a large one in full, 1,727,873, another with so many digits at most, 5.128.
 * One of four digits may be a year, which has no comma: 1950.
 * @param {number} x
 * @param {number} digits
 */
export function quantity(x, digits) {
  const size = Math.abs(x);
  const isWhole = size < LONGEST_WHOLE && (Number.isInteger(x) || size >= FIRST_WHOLE);
  return isWhole ? grouped(decimalText(x, 0)).replace(/^(−?\d),(\d{3})$/, "$1$2") : short(x, digits);
}

/** Digits that float32 tells of an answer. */
const ANSWER_DIGITS = 7;

/** What the data holds is in full as in its table, where it is too large for plain digits elsewhere. @param {number} x */
const isLong = (x) => Math.abs(x) >= LARGEST_PLAIN && Math.abs(x) < LONGEST_WHOLE;

/** Write a number of the data, of no more decimals than are to be read: 71, 1,727,873. @param {number} x */
export const given = (x) => (isLong(x) ? grouped(String(x)) : withCommas(plain(x)));

/**
 * Write an answer like the data, with all its decimals: 0.500, 1,727,873.
 * @param {number | null | undefined} x
 * @param {number} decimals
 */
export function answered(x, decimals) {
  const told = isThere(x) ? Number(x.toPrecision(ANSWER_DIGITS)) : Number.NaN;
  return isLong(told) ? grouped(decimalText(told, 0)) : fixed(x, decimals);
}
