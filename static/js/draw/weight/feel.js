import { counted, loss as lossText, signed, significant, weight } from "../format.js";
import { lossAt } from "./scene.js";

/** A way down a curve that cannot be seen: only the slope where one stands is known. */

/**
 * @typedef {{w: number, loss: number}} Dot
 * @typedef {object} Descent
 * @property {number[]} w  where the server answered the curve
 * @property {number[]} losses
 * @property {Dot[]} dots  where one has been; one stands at the last
 * @property {number | null} slope  where one stood first, if the server told it
 * @property {Dot} floor  the lowest point of the answered curve
 * @property {boolean} lifted  whether the fog is gone
 */

/** The floor is reached within this share of the height above it at the start. */
const NEAR = 0.03;

/** A floor keeps so far from the ends of its curve, as a share of it: the curve is seen to rise on both sides. */
const BORDER = 0.03;

/** The place of the lowest loss. @param {number[]} losses */
const lowestOf = (losses) =>
  losses.reduce((best, one, place) => (one < losses[best] || !(losses[best] <= one) ? place : best), 0);

/**
 * Whether the lowest point of a curve is inside, and not where it ends and may go on falling.
 * @param {Pick<import("./scene.js").Scene, "batch">} scene
 */
export function hasFloor({ batch }) {
  const place = lowestOf(batch) / (batch.length - 1);
  return place > BORDER && place < 1 - BORDER;
}

/**
 * Stand on a curve in the fog.
 * @param {import("./scene.js").Scene} scene
 * @param {number | null} [slope]  there, if it is known better than by the curve's points
 * @returns {Descent}
 */
export function startDescent({ w, batch, at, loss }, slope = null) {
  const low = lowestOf(batch);
  const floor = { w: w[low], loss: batch[low] };
  return { w, losses: batch, dots: [{ w: at, loss }], slope, floor, lifted: loss <= floor.loss };
}

/** Where one stands. @param {Descent} descent */
export const standing = ({ dots }) => dots[dots.length - 1];

/** How far a step may go at most. @param {Descent} descent */
export const longestStep = ({ w }) => (w[w.length - 1] - w[0]) / 2;

/**
 * The slope under one's feet: as it was told, or by differences over the answered points beside it.
 * @param {Descent} descent
 */
export function slopeAt(descent) {
  const { w, losses } = descent;
  if (descent.slope !== null && standing(descent).w === descent.dots[0].w) return descent.slope;
  const apart = w[1] - w[0];
  const left = Math.max(standing(descent).w - apart, w[0]);
  const right = Math.min(standing(descent).w + apart, w[w.length - 1]);
  return (lossAt(w, losses, right) - lossAt(w, losses, left)) / (right - left);
}

/** Where a step would lead; the curve's ends hold it back. @param {Descent} descent @param {number} step */
export function aimOf(descent, step) {
  const { w } = descent;
  return Math.min(Math.max(standing(descent).w + step, w[0]), w[w.length - 1]);
}

/**
 * Take the step: a dot with the true loss there.
 * @param {Descent} descent
 * @param {number} step
 * @returns {Descent}
 */
export function drop(descent, step) {
  const w = aimOf(descent, step);
  const dot = { w, loss: lossAt(descent.w, descent.losses, w) };
  const height = descent.dots[0].loss - descent.floor.loss;
  const lifted = descent.lifted || dot.loss - descent.floor.loss <= NEAR * height;
  return { ...descent, dots: [...descent.dots, dot], lifted };
}

/** How it goes. @param {Descent} descent @param {string} quantity  what the curve is of: loss, or f */
export function descentWords(descent, quantity) {
  const taken = descent.dots.length - 1;
  if (descent.lifted) return endWords(descent, quantity);
  const slope = `slope ${signed(slopeAt(descent), 3)}`;
  if (taken === 0)
    return `In this fog only the ${slope} can be felt. Choose a step, drop a dot, and try to reach the floor.`;
  const [before, now] = descent.dots.slice(-2);
  const change = now.loss - before.loss;
  const size = significant(Math.abs(change), 2);
  const how =
    change < 0 ? `lower by ${size}` : change > 0 ? `higher by ${size}: too far, or uphill` : "no lower";
  return `Dot ${taken}: ${quantity} ${lossText(now.loss)}, ${how}. The ${slope} is what you feel now.`;
}

/** @param {Descent} descent @param {string} quantity */
function endWords({ dots: [start, ...dropped], floor }, quantity) {
  const height = start.loss - floor.loss;
  const [low, at] = [lossText(floor.loss), weight(floor.w)];
  const there = `${quantity} ${low}`;
  if (height <= 0) return `The fog is gone: you stand at the floor of this curve already, at ${there}.`;
  if (dropped.length === 0) return `The lowest point drawn was at ${at}, ${there}. You dropped no dot.`;
  const best = dropped[lowestOf(dropped.map(({ loss }) => loss))].loss;
  const [tries, mine] = [counted(dropped.length, "dot"), lossText(best)];
  if (best - floor.loss <= NEAR * height)
    return `You reached the floor in ${tries}: ${quantity} ${mine}. The lowest point drawn is ${low}, at ${at}.`;
  return `The lowest point drawn was at ${at}, ${there}. Your lowest of ${tries}: ${mine}.`;
}
