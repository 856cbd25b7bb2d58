import { linear, spanOf } from "../line.js";

/** Where one weight's way, its gradients and its last step stand in the picture. */

/** @typedef {import("./trail.js").Series} Series */
/**
 * @typedef {{left: number, right: number, top: number, middle: number, low: number, bottom: number}} Box
 *   the weight's way between top and middle, its gradients between low and bottom
 * @typedef {{x: number, y: number, radius: number}} Circle
 * @typedef {{box: Box, lens: Circle}} Places
 * @typedef {{factor: number, old: number, after: number, plain: number}} Lens  heights in px, and how much it magnifies
 */

/** px */
const AXIS_ROOM = 46;
const TICK_ROOM = 18;
const LARGEST_RADIUS = 66;
/** Share of the height that the weight's way takes; its gradients have the rest. */
const WAY = 0.62;
/** Share of the lens's radius that the last step takes. */
const STEP_SHARE = 0.78;
/** The first steps stand in a span of at least this many. */
const FEWEST_STEPS = 10;

/**
 * Divide the picture between the way and the lens.
 * @param {number} width  px
 * @param {number} height  px
 * @returns {Places}
 */
export function placesOf(width, height) {
  const bottom = height - TICK_ROOM;
  const radius = Math.min(LARGEST_RADIUS, bottom / 2 - 1, width * 0.16);
  const box = {
    left: AXIS_ROOM,
    right: width - 2 * radius - 30,
    top: 6,
    middle: 6 + WAY * (bottom - 6),
    low: 6 + (WAY + 0.08) * (bottom - 6),
    bottom,
  };
  return { box, lens: { x: width - radius - 1, y: bottom / 2, radius } };
}

/**
 * The scales of the way and of its gradients.
 * @param {Series} series
 * @param {Box} box
 */
export function scalesOf({ steps, values, gradients }, box) {
  const first = steps[0] ?? 0;
  const last = Math.max(steps[steps.length - 1] ?? 0, first + FEWEST_STEPS);
  const middle = Math.abs(values[values.length - 1] ?? 0);
  const value = spanOf(values, 0.1, Math.max(1e-4, middle * 1e-3));
  const steepest = gradients.reduce((most, gradient) => Math.max(most, Math.abs(gradient) || 0), 0);
  return {
    steps: /** @type {[number, number]} */ ([first, last]),
    value,
    steepest,
    x: linear([first, last], [box.left, box.right]),
    y: linear(value, [box.middle, box.top]),
    slope: linear([-(steepest || 1), steepest || 1], [box.bottom, box.low]),
  };
}

/**
 * The last step, so large that it can be seen; null where nothing moved.
 * @param {WatchedWeight} weight
 * @param {Circle} circle
 * @param {number} pxPerUnit  of the weight's way beside it
 * @returns {Lens | null}
 */
export function lensOf({ gradient, update, learning_rate: rate }, { y, radius }, pxPerUnit) {
  if (gradient === null || update === null) return null;
  const plain = -rate * gradient;
  const largest = Math.max(Math.abs(update), Math.abs(plain));
  if (!(largest > 0) || !Number.isFinite(largest)) return null;
  const scale = (STEP_SHARE * radius) / largest;
  const direction = Math.sign(Math.abs(update) >= Math.abs(plain) ? update : plain);
  const old = y + (direction * STEP_SHARE * radius) / 2;
  return { factor: scale / pxPerUnit, old, after: old - update * scale, plain: old - plain * scale };
}

/**
 * Cut a series at the present step: what has been walked, and what was walked before going back.
 * @param {Series} series
 * @param {number} step
 * @returns {[Series, Series]} the present moment is in both
 */
export function cutAt({ steps, values, gradients }, step) {
  const past = steps.findLastIndex((s) => s <= step) + 1;
  const part = (/** @type {number} */ from, /** @type {number} */ to) => ({
    steps: steps.slice(from, to),
    values: values.slice(from, to),
    gradients: gradients.slice(from, to),
  });
  return [part(0, past), part(Math.max(0, past - 1), steps.length)];
}
