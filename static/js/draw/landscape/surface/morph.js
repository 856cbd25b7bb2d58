/** A surface on its way to the newest one: heights, scale and window change together, so that nothing flashes. */

import { mix, resample } from "../field.js";
import { fromU, toU } from "../loss-scale.js";

/** @typedef {import("../picture.js").Picture} Picture */
/** @typedef {import("../picture.js").Ends} Ends */
/** @typedef {import("../loss-scale.js").LossScale} LossScale */
/**
 * @typedef {object} Shown a surface as it stands on the screen at one moment
 * @property {string} plane
 * @property {number} size
 * @property {Float64Array} u losses on the scale's terms, finite; where the loss is not, the scale's top
 * @property {Uint8Array} plateau 1 where the loss is not finite
 * @property {Float32Array} heights u as a share of the scale, 0…1
 * @property {LossScale} scale
 * @property {{a: Ends, b: Ends}} window
 */

/** @typedef {Omit<Shown, "heights">} Still */

/**
 * The surface of a picture, not moving.
 * @param {Pick<Picture, "plane" | "scale" | "window"> & {answer: Pick<Plane, "a" | "loss">}} picture
 * @returns {Still}
 */
export function stillOf({ plane, answer, scale, window }) {
  const u = new Float64Array(answer.loss.length);
  const plateau = new Uint8Array(answer.loss.length);
  for (let k = 0; k < u.length; k += 1) {
    const loss = answer.loss[k];
    plateau[k] = Number.isFinite(loss) ? 0 : 1;
    u[k] = plateau[k] ? scale.hi : toU(scale.kind, loss);
  }
  return { plane, size: answer.a.length, u, plateau, scale, window };
}

/**
 * A surface in the terms of another: its scale's kind and its grid.
 * @param {Still} surface
 * @param {Still} target
 * @returns {Still}
 */
function inTermsOf(surface, target) {
  const { kind } = target.scale;
  const { kind: old, lo, hi, gamma } = surface.scale;
  const convert = (/** @type {number} */ u) => (kind === old ? u : toU(kind, Math.max(fromU(old, u), 1e-12)));
  const u = kind === old ? surface.u : surface.u.map(convert);
  return {
    ...target,
    u: resample(u, surface.size, target.size),
    scale: { ...target.scale, lo: convert(lo), hi: convert(hi), gamma },
    window: surface.plane === target.plane ? surface.window : target.window,
  };
}

/** @param {Still} from @param {Still} to in the same terms @param {number} t 0…1 @returns {Shown} */
export function blend(from, to, t) {
  const mixed = (/** @type {Ends} */ one, /** @type {Ends} */ other) =>
    /** @type {Ends} */ ([mix(one[0], other[0], t), mix(one[1], other[1], t)]);
  const [lo, hi] = mixed([from.scale.lo, from.scale.hi], [to.scale.lo, to.scale.hi]);
  const u = new Float64Array(to.u.length);
  const heights = new Float32Array(to.u.length);
  for (let k = 0; k < u.length; k += 1) {
    u[k] = from.u[k] + (to.u[k] - from.u[k]) * t;
    heights[k] = Math.min(1, Math.max(0, (u[k] - lo) / (hi - lo)));
  }
  return {
    ...to,
    u,
    heights,
    scale: { ...to.scale, lo, hi, gamma: mix(from.scale.gamma, to.scale.gamma, t) },
    window: { a: mixed(from.window.a, to.window.a), b: mixed(from.window.b, to.window.b) },
  };
}

/** Fast at first, then settling. @param {number} t */
export const decelerate = (t) => 1 - (1 - t) ** 3;

/** The surface on the screen, and where it is going. */
export function createMorph() {
  /** @type {{from: Still | null, to: Still | null, start: number, duration: number, shown: Shown | null}} */
  const now = { from: null, to: null, start: 0, duration: 0, shown: null };

  /** @param {number} time milliseconds */
  function at(time) {
    const { from, to, start, duration } = now;
    if (!from || !to) return now.shown;
    const t = duration > 0 ? Math.min(1, (time - start) / duration) : 1;
    now.shown = blend(from, to, decelerate(Math.max(0, t)));
    if (t >= 1) now.from = null;
    return now.shown;
  }

  return {
    at,
    moving: () => now.from !== null,

    /**
     * Set out for another surface from what is shown at this moment.
     * @param {Still} target
     * @param {number} time milliseconds
     * @param {number} duration milliseconds; 0 is at once
     */
    toward(target, time, duration) {
      const shown = at(time);
      now.from = shown ? inTermsOf(shown, target) : target;
      now.to = target;
      now.start = time;
      now.duration = shown ? duration : 0;
    },
  };
}
