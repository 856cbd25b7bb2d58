/** The guide's words: of each lesson its headline, its sentences, and what is said of a step. */

import { RATE } from "../../state/guide.js";
import { fixed, lossTexts, significant } from "../format.js";

/**
 * A text with terms that are explained, each between asterisks.
 * @typedef {{title: string, lead: string, aside?: string}} Lesson
 */

/** @type {Lesson[]} */
export const WORDS = [
  {
    title: "To learn is to change a number.",
    lead: "A *weight* starts at an arbitrary value. Each *step* moves it *downhill*, to a lower *loss*.",
    aside: "The weight is how steep the line is. The loss is how far the dots are from it.",
  },
  {
    title: "Multiply, add, pass on.",
    lead: "A *neuron* takes what goes in, times its *weight*, plus its *bias*. That is a *forward pass*.",
    aside: "Drag the x: every figure follows. Layers of neurons do the same, one after another.",
  },
  {
    title: "How wrong are we?",
    lead: "Each dot has a *gap* to the line. Square every gap, take the *mean*: the *loss*.",
    aside: "Squares make wide gaps count more.",
  },
  {
    title: "Which way, and how far?",
    lead: "*Backpropagation* gives the *gradient*: how steep the *loss* is here. It points uphill.",
    aside: "The step goes the other way, so the gradient is subtracted.",
  },
  {
    title: "How big should a step be?",
    lead: "The *gradient* is multiplied by the *learning rate*. Too small crawls, too large explodes.",
    aside: "Usual rates are 0.01 to 0.0001. This curve bears more.",
  },
  {
    title: "One line does it all.",
    lead: "The product is subtracted from the *weight*. New = old − *learning rate* × *gradient*.",
    aside: "Fill it in: type a figure, or tap it on the curve. The learning rate stays 0.5.",
  },
  {
    title: "The same step, for 642 weights at once.",
    lead: "Every *weight* has its own *gradient*. A *batch* makes a step; all samples once are an *epoch*.",
  },
  {
    title: "The same, in Keras.",
    lead: "*Sequential*, *compile*, *fit*: you know what they do. Point at a word of the program.",
  },
];

/** What the rest of the equation is, where it first stands. */
export const MEANT = "The *gradient* is the curve’s slope. Times the *learning rate*, it makes the step.";

const COUNTS = ["", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

/** What is said once the steps to the goal were counted. @param {number} steps @returns {Lesson} */
export const enough = (steps) => ({
  title: `${COUNTS[steps] ?? steps} ${steps === 1 ? "step was" : "steps were"} enough.`,
  lead: "The steps shrink by themselves: near the floor the *gradient* is small.",
});

/** Two decimals are what one reads at a glance. @param {number} x */
export const two = (x) => fixed(x, 2);

/** Less than this has more digits. */
const SMALL = 0.1;

/** A loss, as it stands in every place of a lesson. @param {number} loss */
export const lossWords = (loss) => fixed(loss, Math.abs(loss) < SMALL ? 4 : 2);

/** Decimals of weights, and digits of a gradient below 1, or that is worked with. */
const MOST_DECIMALS = 5;
const DIGITS = 3;
const EXACT = 4;

/** A gradient, as it stands in every place of a lesson; one that is worked with has the question's digits. @param {number} slope @param {boolean} [isExact] */
export function slopeWords(slope, isExact = false) {
  if (isExact) return significant(slope, EXACT);
  return slope !== 0 && Math.abs(slope) < 1 ? significant(slope, DIGITS) : two(slope);
}

/**
 * Old weight, gradient and new weight with as many digits as show the move between them.
 * @param {number} before
 * @param {number} slope
 * @param {number} after
 * @param {boolean} [isExact]  with the digits that the question has, as they are worked with
 * @returns {[string, string, string]}
 */
export function moveTexts(before, slope, after, isExact = false) {
  const move = Math.abs(after - before);
  const needed = move > 0 ? Math.ceil(-Math.log10(move)) + 1 : 2;
  const decimals = Math.min(isExact ? Math.max(needed + 1, 3) : Math.max(needed, 2), MOST_DECIMALS);
  return [fixed(before, decimals), slopeWords(slope, isExact), fixed(after, decimals)];
}

/** What a step did, in one sentence. @param {number[]} loss @param {number} step */
export function moved(loss, step) {
  if (step === 0) return "";
  const [before, after] = [loss[step - 1], loss[step]];
  if (before === after) return `Loss stayed at ${lossWords(after)}.`;
  const digits = Math.abs(after) < SMALL ? 4 : 2;
  const coarse = [before, after].map((one) => fixed(one, digits));
  const [from, to] = coarse[0] === coarse[1] ? lossTexts(before, after) : coarse;
  if (from === to) return `Loss hardly changed: ${to}.`;
  return `Loss ${after < before ? "fell" : "rose"} from ${from} to ${to}.`;
}

/** The first step as a sum. @param {Pick<import("../../state/guide.js").Line, "value" | "gradient">} line */
export function moveSum({ value, gradient }) {
  const [old, slope, after] = moveTexts(value[0], gradient[0], value[1]);
  return `${old} − ${RATE} × ${gradient[0] < 0 ? `(${slope})` : slope} = ${after}`;
}

/** What is said once the steps to the goal were counted: which step the equation is of, beside the first. @param {import("../../state/guide.js").Line} line @param {number} step */
export const countedSays = (line, step) =>
  step === 1 ? "This was the only step." : `This was step ${step}. The first was ${moveSum(line)}.`;

/** What is said of a line that is turned by hand. @param {{at: number, loss: number}[]} turned */
export function turningSays(turned) {
  if (turned.length < 2) return "Turn the line by its end: drag it, or use the arrow keys.";
  const best = turned.reduce((one, other) => (other.loss < one.loss ? other : one));
  return `Your lowest loss so far is ${lossWords(best.loss)}, at weight ${two(best.at)}.`;
}

/**
 * How a way of steps goes, by what it does: which of the five kinds, and what that means.
 * @param {number[]} a  the weight after each step
 * @param {number[]} loss
 * @param {number} steps  that were asked for
 * @returns {{kind: "stays" | "crawls" | "good" | "zig-zags" | "explodes", says: string}}
 */
export function kindOf(a, loss, steps) {
  const last = loss[loss.length - 1];
  if (a.every((one) => one === a[0])) return { kind: "stays", says: "No step moves it." };
  if (loss.length <= steps || !(last < loss[0])) return { kind: "explodes", says: "Each step climbs out." };
  if ((a[2] - a[1]) * (a[1] - a[0]) < 0) return { kind: "zig-zags", says: "Each step jumps over the floor." };
  const [left, all] = [Math.abs(a[a.length - 1] - a[a.length - 2]), Math.abs(a[1] - a[0])];
  return all > 0 && left > 0.03 * all
    ? { kind: "crawls", says: "It is still on its way." }
    : { kind: "good", says: "Straight to the floor." };
}
