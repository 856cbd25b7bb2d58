/** The span of values that a pane shows. */

/** Share of the span that stays free above and below. */
const MARGIN = 0.06;
/** The least that the accuracy's span holds. */
const CHANCE = 0.5;

/**
 * Losses: never below 0 on a linear scale, whole powers of ten on a logarithmic one.
 * @param {boolean} isLog
 * @returns {(low: number | null, high: number | null) => [number, number]}
 */
export function lossRange(isLog) {
  return (low, high) => {
    if (low === null || high === null) return isLog ? [0.1, 1] : [0, 1];
    if (isLog)
      return low === high
        ? [low / 2, high * 2]
        : [low * (low / high) ** MARGIN, high * (high / low) ** MARGIN];
    const extra = (high - low) * MARGIN || Math.abs(high) * MARGIN || 1;
    return [Math.max(0, low - extra), high + extra];
  };
}

/**
 * Accuracies: up to 1, and down to a tenth below the lowest.
 * @param {number | null} low
 * @returns {[number, number]}
 */
export function accuracyRange(low) {
  return [Math.min(CHANCE, Math.floor((low ?? CHANCE) * 10) / 10), 1];
}
