/** One dot worked out under two lines: its gap, squared. The dot is one that would choose the other line than all do. */

import { fixed } from "../format.js";
import { outputAt } from "./line-picture.js";
import { two } from "./words.js";

/** @typedef {import("../../state/guide.js").Candidate} Candidate */
/** @typedef {{line: number, dot: number, gap: number, squared: number}} Worked */

/** A gap that is smaller cannot be seen. */
const SEEN = 0.2;

/** What a line makes of a sample. @param {DataSet} data @param {Candidate} candidate @param {number} sample @returns {Worked} */
export function workedOut(data, { values }, sample) {
  const [line, dot] = [outputAt(data, values, sample), Number(data.y[sample])];
  return { line, dot, gap: line - dot, squared: (line - dot) ** 2 };
}

/** @param {number} x */
const shown = (x) => Number(two(x).replace("−", "-"));

/** Whether the figures, as they are shown, make the sum. @param {Worked} worked */
const addsUp = ({ line, dot, gap, squared }) =>
  two(shown(line) - shown(dot)) === two(gap) && two(shown(gap) ** 2) === two(squared);

/**
 * The sample that is worked out: where there is one, its gaps would choose the line that the mean of all does not.
 * @param {DataSet} data
 * @param {Candidate[]} pair
 */
export function dotFor(data, pair) {
  const lower = pair[0].loss < pair[1].loss ? 0 : 1;
  const rated = data.x.map((_, sample) => {
    const both = pair.map((one) => workedOut(data, one, sample));
    const [a, b] = both.map(({ gap }) => Math.abs(gap));
    const disagrees = (a < b ? 0 : 1) !== lower && Math.min(a, b) > SEEN;
    return { sample, size: Math.min(a, b) + 100 * Number(disagrees) + 10 * Number(both.every(addsUp)) };
  });
  return rated.reduce((best, one) => (one.size > best.size ? one : best)).sample;
}

/** @param {Worked} worked */
export const figuresOf = ({ line, dot, gap, squared }) => [line, dot, gap, squared].map(two);

const NAMES = ["A", "B"];

/**
 * What is said of the dot, and after the answer of the lines; the second part is in bold.
 * @param {DataSet} data
 * @param {Candidate[]} pair
 * @param {number} sample
 * @param {boolean} isTold
 * @returns {[string, string]}
 */
export function pairSays(data, pair, sample, isTold) {
  const [a, b] = pair.map((one) => workedOut(data, one, sample).squared);
  const [own, all] = [a < b ? 0 : 1, pair[0].loss < pair[1].loss ? 0 : 1];
  if (!isTold)
    return ["", `This dot alone would choose ${NAMES[own]}. Do the other ${data.x.length - 1} agree?`];
  const also =
    own === all
      ? `So says this dot, too.`
      : `This dot alone would choose ${NAMES[own]}: one dot is not the loss.`;
  return [`${NAMES[all]} is lower.`, also];
}

/** The loss, as far as it was counted up. @param {number} loss @param {number} share  0…1 */
export const countedUp = (loss, share) => fixed(loss * share, 4);
