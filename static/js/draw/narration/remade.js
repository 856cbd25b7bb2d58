/** A run that was made again, held against what a link says of it. */

import { significant } from "../format.js";

/** Digits of two losses: as few as show that they differ, and 17 tell any two apart. */
const FEWEST_DIGITS = 4;
const MOST_DIGITS = 17;

/**
 * The full-data loss at a step, and the numerics profile of the server that computed it, null if that is not known.
 * @typedef {{loss: number, profile: string | null}} Told
 */

/**
 * A sentence if the loss is not the one that was told.
 * @param {Told} there  as the link has it
 * @param {Told} here
 * @param {string} what  has told it: "link", "bookmark" or "file"
 * @returns {string | null}
 */
export function remadeWords(there, here, what) {
  if (there.loss === here.loss) return null;
  const [ours, theirs] = apart(here.loss, there.loss);
  const losses = `the loss here is ${ours} where the ${what}’s was ${theirs}`;
  if (there.profile === null || here.profile === null) return `T${losses.slice(1)}.`;
  if (there.profile !== here.profile) return `Made again on another kind of processor: ${losses}.`;
  const why = `the ${what} may be from another version of Fall Line, NumPy or the system, or was edited`;
  return `Though the kind of processor is the same, ${losses}: ${why}.`;
}

/** @param {number} a @param {number} b @returns {string[]} */
function apart(a, b) {
  for (let digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits += 1) {
    const texts = [significant(a, digits), significant(b, digits)];
    if (texts[0] !== texts[1]) return texts;
  }
  return [significant(a, MOST_DIGITS), significant(b, MOST_DIGITS)];
}
