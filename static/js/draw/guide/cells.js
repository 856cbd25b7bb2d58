/** The equation's cells, which are filled in by hand: what belongs into each, and the mistake that a wrong one looks like. */

import { RATE } from "../../state/guide.js";
import { readNumber } from "../read-number.js";
import { moveSum } from "./words.js";

/** @typedef {import("../../state/guide.js").Line} Line */
/** @typedef {import("../../state/guide.js").Cell} Cell */

export const CELLS = ["old weight", "learning rate", "gradient", "new weight"];
const [, , SLOPE, NEW] = CELLS.keys();
/** How far a figure may be off, as the picture shows two decimals. */
const NEAR = [0.005, 0, 0.005, 0.01];
/** How near to a mistake's figure it is taken for that mistake. */
const LIKE = 0.01;
const SLACK = 1e-9;

/** Where the figure of each cell is found. */
export const FOUND = [
  "The old weight stands below the ball.",
  `The learning rate stays ${RATE}.`,
  "The gradient is how steep the curve is at the ball.",
  "Multiply first, then subtract.",
];

/** What belongs into the cells. @param {Line} line */
const truthsOf = ({ value, gradient }) => [value[0], RATE, gradient[0], value[1]];

/** What somebody took who made a certain mistake, and what to tell them. @param {Line} line @param {number} k @returns {[number, string][]} */
function mistakesOf({ value: [w], gradient: [slope], loss: [loss] }, k) {
  const not = (/** @type {number} */ figure, /** @type {string} */ name) =>
    /** @type {[number, string]} */ ([figure, `That is the ${name}. ${FOUND[k]}`]);
  if (k === NEW)
    return [
      [w + RATE * slope, "Right size, wrong way."],
      [w - slope, "You forgot the rate."],
      [RATE * slope, "That is the step. Take it off the old weight."],
    ];
  const others = [not(loss, "loss"), not(slope, "gradient"), not(w, "old weight")];
  return k === SLOPE ? [[-slope, "Right size, wrong sign."], ...others] : others;
}

/**
 * What becomes of a text in a cell.
 * @param {Line} line
 * @param {number} k  which cell
 * @param {string} text
 * @returns {Cell}
 */
export function judgeCell(line, k, text) {
  if (text.trim() === "") return { text: "", right: null, says: "" };
  const { value = null, why = "" } = readNumber(text);
  if (value === null) return { text, right: false, says: why };
  const isNear = (/** @type {number} */ figure, /** @type {number} */ off) =>
    Math.abs(value - figure) <= off + SLACK;
  if (isNear(truthsOf(line)[k], NEAR[k])) return { text, right: true, says: "" };
  const known = mistakesOf(line, k).find(([figure]) => isNear(figure, LIKE));
  return { text, right: false, says: known ? known[1] : FOUND[k] };
}

/** Whether the whole equation stands. @param {Cell[]} cells */
export const isFilled = (cells) => cells.every(({ right }) => right);

const COUNTED = ["None of four.", "One of four.", "Two of four.", "Three of four."];

/** What is said below the cells: how many are right, in bold, and what to do. @param {Line} line @param {Cell[]} cells @returns {[string, string]} */
export function cellsSay(line, cells) {
  const wrong = cells.find(({ right }) => right === false);
  if (wrong) return ["Not yet.", wrong.says];
  const done = cells.filter(({ right }) => right).length;
  if (done < cells.length) return [COUNTED[done], FOUND[cells.findIndex(({ right }) => !right)]];
  return ["Yes.", `${moveSum(line)}. That is one step.`];
}

/** Three counts of steps to choose from, the right one among them. @param {number} right @param {number} seed @returns {number[]} */
export function countsOf(right, seed) {
  const patterns = [
    [1 / 3, 1, 10 / 3],
    [1, 3, 9],
    [1 / 9, 1 / 3, 1],
  ];
  const counts = patterns[seed % patterns.length].map((share) => Math.max(1, Math.round(share * right)));
  return new Set(counts).size === counts.length ? counts : [right, 3 * right, 9 * right];
}
