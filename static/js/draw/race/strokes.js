/** How the entrants of a race are told apart, everywhere alike: by a number, a hue, and dashes in px. */

const DASHES = [[], [8, 4], [2, 3.5], [11, 3, 2, 3], [4, 2.5], [11, 3, 2, 3, 2, 3]];

/** @param {number} number  of the entrant, from 1 @returns {number[]} */
export function dashOf(number) {
  return DASHES[(number - 1) % DASHES.length];
}

/** Dashes of a line that is so much thicker. @param {number} number @param {number} times */
export const wideDashOf = (number, times) => dashOf(number).map((length) => length * times);

/** @param {import("../palette.js").Palette} palette @param {number} number */
export function hueOf(palette, number) {
  const { entrant1, entrant2, entrant3, entrant4, entrant5, entrant6 } = palette;
  return [entrant1, entrant2, entrant3, entrant4, entrant5, entrant6][(number - 1) % DASHES.length];
}

/** The class of what has its hue; a style attribute would be against the page's own policy. @param {number} number */
export const hueClass = (number) => `race-hue-${((number - 1) % DASHES.length) + 1}`;
