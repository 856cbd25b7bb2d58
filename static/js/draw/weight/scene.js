import { spanOf } from "../line.js";

/** The curves of one weight as numbers, apart from any picture, so that one scene can turn into the next. */

/**
 * @typedef {object} Scene
 * @property {number[]} w  values of the weight, evenly apart
 * @property {number[]} batch  the loss on the batch at each
 * @property {number[]} full  the loss on all samples at each; empty where it was too dear
 * @property {number} at  the weight before the step, or as it is when no step was done
 * @property {number} loss  the loss on the batch there
 * @property {number} slope  the gradient there; 0 when no step was done
 * @property {[number, number]} range  of the losses shown
 */

/** Share of the range that is left free above and below. */
const MARGIN = 0.07;
/** A range that was held is given up when the losses take less of it than this. */
const LEAST_USE = 0.55;
/** Losses that are closer than this are drawn as level. */
const LEAST_RANGE = 1e-6;

/**
 * @param {WeightLook} look
 * @param {[number, number] | null} held  the range of the picture before
 * @returns {Scene | null} null where the loss is beyond float64 at the weight itself, or nearly everywhere
 */
export function sceneOf({ curve, before, after, gradient }, held) {
  const at = before ?? after;
  const known = curve.batch_loss.filter(Number.isFinite);
  if (at === null || known.length < 2) return null;
  const full = curve.full_loss ?? [];
  const loss = lossAt(curve.w, curve.batch_loss, at);
  if (!Number.isFinite(loss)) return null;
  const wanted = spanOf([...known, ...full], MARGIN, Math.max(LEAST_RANGE, Math.abs(loss) * LEAST_RANGE));
  const range = heldRange(held, wanted);
  return { w: curve.w, batch: curve.batch_loss, full, at, loss, slope: gradient ?? 0, range };
}

/**
 * The range stays while the losses fit in it and fill enough of it, so that the axis is still while curves change.
 * @param {[number, number] | null} held
 * @param {[number, number]} wanted
 * @returns {[number, number]}
 */
export function heldRange(held, wanted) {
  if (held === null) return wanted;
  const fits = held[0] <= wanted[0] && wanted[1] <= held[1];
  const used = (wanted[1] - wanted[0]) / (held[1] - held[0]);
  return fits && used >= LEAST_USE ? held : wanted;
}

/**
 * The loss at a value of the weight, on the straight line between the two points that the server answered.
 * @param {number[]} w  evenly apart
 * @param {number[]} losses
 * @param {number} at
 */
export function lossAt(w, losses, at) {
  const last = w.length - 1;
  const place = Math.min(Math.max(((at - w[0]) / (w[last] - w[0])) * last, 0), last);
  // Rounding must not mix a neighbour into a point that was answered itself.
  const nearest = Math.round(place);
  if (Math.abs(place - nearest) < 1e-6) return losses[nearest];
  const left = Math.floor(place);
  return losses[left] + (place - left) * (losses[left + 1] - losses[left]);
}

/**
 * A scene on the way from one to the next.
 * @param {Scene} from
 * @param {Scene} to
 * @param {number} share  0 is from, 1 is to
 * @returns {Scene}
 */
export function between(from, to, share) {
  if (share >= 1 || !isAlike(from, to)) return to;
  const mix = (/** @type {number} */ a, /** @type {number} */ b) => a + share * (b - a);
  const mixAll = (/** @type {number[]} */ a, /** @type {number[]} */ b) =>
    b.map((value, i) => mix(a[i], value));
  return {
    w: mixAll(from.w, to.w),
    batch: mixAll(from.batch, to.batch),
    full: mixAll(from.full, to.full),
    at: mix(from.at, to.at),
    loss: mix(from.loss, to.loss),
    slope: mix(from.slope, to.slope),
    range: [mix(from.range[0], to.range[0]), mix(from.range[1], to.range[1])],
  };
}

/** @param {Scene} from @param {Scene} to */
const isAlike = (from, to) => from.w.length === to.w.length && from.full.length === to.full.length;
