/** The ways of a race's runs: where each is at a step, and the surface under all of them. */

import { hull, spreadOf } from "../landscape/field.js";
import { footOf, steadyScale } from "../landscape/loss-scale.js";
import { blend, stillOf } from "../landscape/surface/morph.js";

/** @typedef {{a: number, b: number, loss: number}} Stop */
/** @typedef {{number: number, stops: Stop[], ball: Stop | null}} Lane */

/**
 * A way as far as its run has gone; the ball is at its end.
 * @param {RaceLane} lane
 * @param {number} number
 * @param {number} step
 * @returns {Lane}
 */
export function walkedLane(lane, number, step) {
  const steps = lane.step;
  const stops = [];
  let k = 0;
  for (; k < steps.length && steps[k] <= step; k += 1) stops.push(stopAt(lane, k));
  const onTheWay = k > 0 && k < steps.length && steps[k - 1] < step;
  if (onTheWay) stops.push(between(lane, k, (step - steps[k - 1]) / (steps[k] - steps[k - 1])));
  return { number, stops, ball: stops[stops.length - 1] ?? null };
}

/**
 * @param {RaceLane} lane
 * @param {number} k
 * @returns {Stop}
 */
function stopAt({ a, b, loss }, k) {
  return { a: a[k], b: b[k], loss: loss[k] };
}

/**
 * @param {RaceLane} lane
 * @param {number} k  of the stop after
 * @param {number} share  of the way to it
 * @returns {Stop}
 */
function between(lane, k, share) {
  const [from, to] = [stopAt(lane, k - 1), stopAt(lane, k)];
  const mixed = (/** @type {keyof Stop} */ part) => from[part] + (to[part] - from[part]) * share;
  return { a: mixed("a"), b: mixed("b"), loss: mixed("loss") };
}

/**
 * All ways as far as the runs have gone, in the order of their numbers.
 * @param {RaceLandscape} landscape
 * @param {RaceAnswer} race
 * @param {string[]} order
 * @returns {Lane[]}
 */
export function walkedLanes({ lanes }, { runs }, order) {
  return lanes.map((lane) => {
    const step = runs.find(({ id }) => id === lane.run)?.step ?? lane.present;
    return walkedLane(lane, order.indexOf(lane.run) + 1, step);
  });
}

/**
 * The surface as the map draws it.
 * @param {RaceLandscape} landscape
 * @returns {import("../landscape/surface/morph.js").Shown}
 */
export function groundOf({ a, b, loss, lanes }) {
  const surface = hull(loss) ?? { lo: 0.5, hi: 1 };
  const walked = hull(...lanes.map((lane) => lane.loss));
  const way = walked ? Math.min(walked.hi, surface.hi) - Math.max(walked.lo, surface.lo) : undefined;
  const { low, ...spread } = spreadOf(loss);
  const foot = footOf({ lo: surface.lo, low }, walked?.lo ?? surface.hi);
  const scale = steadyScale(null, { ...surface, foot, ...spread, way });
  const ends = (/** @type {Float32Array} */ axis) =>
    /** @type {[number, number]} */ ([axis[0], axis[axis.length - 1]]);
  const answer = /** @type {any} */ ({ a, loss });
  const picture = /** @type {any} */ ({ plane: "race", answer, scale, window: { a: ends(a), b: ends(b) } });
  const still = stillOf(picture);
  return blend(still, still, 1);
}
