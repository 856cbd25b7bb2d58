/** How the last step looks under the lens: both axes are magnified alike, so that a slope stays what it is. */

import { POSITION } from "./words.js";

/**
 * @typedef {{x: number, y: number}} Unit  px of the picture beside the lens that one unit of weight and of loss takes
 * @typedef {object} Lens
 * @property {number} factor  how much it magnifies
 * @property {number} move  of the update, in px to the right
 * @property {number} plain  of −learning rate × gradient, in px to the right
 * @property {number} fall  of the loss by the update, in px downwards
 * @property {(move: number) => number} curve  px downwards of the curve at px to the right
 * @property {number} slope  of the tangent: px downwards a px to the right
 */

/** Share of the radius that the longest move takes, and the loss's change. */
const ACROSS = 0.62;
const DOWN = 0.4;
/** Beside a plain step, an update shorter than this share of it is hardly seen: the plain one then leaves the lens. */
const SEEN = 0.2;
/** Digits of the factor: it is rounded before use, so that the number in the lens is the one it is drawn with. */
const DIGITS = 2;

/**
 * The largest factor at which the step fits, with the plain one where both are seen; null where nothing moved.
 * @param {WeightLook} look
 * @param {Unit} unit
 * @param {number} radius  px
 * @returns {Lens | null}
 */
export function lensOf(look, unit, radius) {
  const { update, plain_update: plain, gradient, actual_change: change } = look;
  if (update === null || plain === null || gradient === null) return null;
  const [own, other] = [Math.abs(update), Math.abs(plain)];
  const longest = own > 0 && own < SEEN * other ? own : Math.max(own, other);
  // On a surface the curve has no noise, while the gradient may.
  const steep = (look.rank.layer === POSITION ? look.numeric_gradient : null) ?? gradient;
  const line = steep * update;
  const rise = change === null || Math.abs(change - line) <= Number(look.change_error) ? line : change;
  const across = (ACROSS * radius) / (longest * unit.x);
  const down = rise === 0 ? across : (DOWN * radius) / (Math.abs(rise) * unit.y);
  const factor = Number(Math.min(across, down).toPrecision(DIGITS));
  if (!(longest > 0 && factor > 0 && Number.isFinite(factor))) return null;
  return magnified({ update, plain, gradient, rise, steep }, unit, factor);
}

/**
 * The step at a factor. The curve bends as its slope and its two ends, both measured, say.
 * @param {{update: number, plain: number, gradient: number, rise: number, steep?: number}} step  steep: the curve's slope
 * @param {Unit} unit
 * @param {number} factor
 * @returns {Lens}
 */
export function magnified({ update, plain, gradient, rise, steep = gradient }, unit, factor) {
  const move = update * unit.x * factor;
  const fall = -rise * unit.y * factor;
  const [slope, own] = [gradient, steep].map((one) => (-one * unit.y) / unit.x);
  const bend = move !== 0 ? (fall - own * move) / move ** 2 : 0;
  const curve = (/** @type {number} */ right) => own * right + bend * right ** 2;
  return { factor, move, plain: plain * unit.x * factor, fall, curve, slope };
}
