import { multiples, ticks } from "./ticks.js";

/** The span of values that a pane shows, and its round numbers. */

/** Share of the span that stays free above and below. */
const MARGIN = 0.06;
/** Losses of steps have 32 bits, those of epochs 64: what lies nearer together than this share is one number. */
export const SAME = 1e-6;
/** More powers of ten than this have no room for 2 and 5. */
const MANY_POWERS = 4;
const FEWEST_TICKS = 3;
/** The least that the accuracy's span holds. */
const CHANCE = 0.5;

/**
 * Losses: none below 0 on a linear scale where there is none, whole powers of ten on a logarithmic one.
 * @param {boolean} isLog
 * @returns {(low: number | null, high: number | null) => [number, number]}
 */
export function lossRange(isLog) {
  return (low, high) => {
    if (low === null || high === null) return isLog ? [0.1, 1] : [0, 1];
    const isOne = high - low <= SAME * Math.abs(high);
    if (isLog)
      return isOne ? [low / 2, high * 2] : [low * (low / high) ** MARGIN, high * (high / low) ** MARGIN];
    const extra = (isOne ? Math.abs(high) : high - low) * MARGIN || 1;
    return [low < 0 ? low - extra : Math.max(0, low - extra), high + extra];
  };
}

/**
 * Whether a logarithmic scale has a place for losses: for none below 0, and not if all are 0.
 * @param {number[]} losses
 */
export const takesLog = (losses) =>
  losses.length === 0 || (losses.every((loss) => !(loss < 0)) && losses.some((loss) => loss > 0));

/**
 * Accuracies: up to 1, and down to a tenth below the lowest.
 * @param {number | null} low
 * @returns {[number, number]}
 */
export function accuracyRange(low) {
  return [Math.min(CHANCE, Math.floor((low ?? CHANCE) * 10) / 10), 1];
}

/**
 * Round numbers on a logarithmic axis: 1, 2 and 5 of each power of ten; over a narrow span as on a linear one.
 * @param {number} low  greater than 0
 * @param {number} high
 * @param {number} parts  about so many numbers have room
 */
export function logTicks(low, high, parts) {
  const powers = multiples(Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)), 1);
  const areMany = powers.length > MANY_POWERS;
  const factors = areMany ? [1] : [1, 2, 5];
  const stride = areMany ? Math.ceil(powers.length / Math.max(2 * parts, MANY_POWERS)) : 1;
  const found = powers
    .filter((power) => power % stride === 0)
    .flatMap((power) => factors.map((factor) => factor * 10 ** power))
    .filter((value) => value >= low && value <= high);
  return areMany || found.length >= FEWEST_TICKS ? found : ticks(low, high, 4);
}
