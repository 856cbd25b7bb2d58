/** Between a slider's place and the number that it stands for. */

/** The speeds that play offers, in steps a second; an epoch of the article's run has 210 steps. */
const STEPS_A_SECOND = [
  1, 2, 3, 4, 6, 10, 15, 20, 30, 50, 70, 100, 150, 210, 300, 500, 700, 1000, 1500, 2100, 3000, 5000,
];
export const SPEEDS = [...STEPS_A_SECOND, Infinity];

/** The place of the speed that is nearest on a logarithmic scale. @param {number} speed */
export function speedPlace(speed) {
  if (speed === Infinity) return SPEEDS.length - 1;
  const distance = /** @param {number} stop */ (stop) => Math.abs(Math.log(stop / speed));
  const finite = SPEEDS.slice(0, -1);
  return finite.reduce((best, stop, i) => (distance(stop) < distance(SPEEDS[best]) ? i : best), 0);
}

/**
 * A logarithmic slider over `low`…`high` and, if it must, over the present value too.
 * @param {number} low
 * @param {number} high
 * @param {number} value
 * @returns {{low: number, high: number}} exponents of ten
 */
export function logRange(low, high, value) {
  const exponent = value > 0 && Number.isFinite(value) ? Math.log10(value) : low;
  return { low: Math.min(low, Math.floor(exponent)), high: Math.max(high, Math.ceil(exponent)) };
}

/**
 * The number at an exponent of ten, rounded to the two digits that a hand can set.
 * @param {number} exponent
 */
export function atExponent(exponent) {
  return Number((10 ** exponent).toPrecision(2));
}

/** The step of a timeline at a share of its width. @param {number} share @param {number} total */
export function stepAt(share, total) {
  return Math.round(Math.min(1, Math.max(0, share)) * total);
}
