/** How the lines of a race are told apart, besides their numbers: by dashes, in px. Hues keep their meaning. */

const DASHES = [[], [8, 4], [2, 3.5], [11, 3, 2, 3], [4, 2.5], [11, 3, 2, 3, 2, 3]];

/** @param {number} number  of the entrant, from 1 @returns {number[]} */
export function dashOf(number) {
  return DASHES[(number - 1) % DASHES.length];
}
