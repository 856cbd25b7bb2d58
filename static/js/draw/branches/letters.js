/** What tells branches apart: a letter, a colour, and, where colours repeat, dashes. They follow from the number alone. */

const LETTERS = 26;
/** As many as tokens.css has. */
export const COLOURS = 5;

/** A, B, … Z, AA, AB, … @param {number} number  from 0 @returns {string} */
export function letterOf(number) {
  const last = String.fromCharCode("A".charCodeAt(0) + (number % LETTERS));
  return number < LETTERS ? last : letterOf(Math.floor(number / LETTERS) - 1) + last;
}

/** The name of its colour among the tokens. @param {number} number */
export const tokenOf = (number) => `--branch-${number % COLOURS}`;

/** Its colour for a canvas. @param {import("../palette.js").Palette} palette @param {number} number */
export const colourOf = (palette, number) => palette[/** @type {"branch0"} */ (`branch${number % COLOURS}`)];

/** Whether its line is dashed: its colour is also that of an earlier one. @param {number} number */
export const isDashed = (number) => number >= COLOURS;
