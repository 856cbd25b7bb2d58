/** The ways of a race's runs: where each is at a step, and the surface under all of them. */

import { spreadOf } from "../landscape/field.js";
import { footOf, steadyScale } from "../landscape/loss-scale.js";
import { stopAt, stopAtStep } from "../landscape/path.js";
import { blend, stillOf } from "../landscape/surface/morph.js";
import { hull } from "../line.js";

/** @typedef {import("../landscape/path.js").Stop} Stop */
/** @typedef {{number: number, stops: Stop[], ball: Stop | null}} Lane */

/**
 * A way as far as its run has gone; the ball is at its end.
 * @param {RaceLane} lane
 * @param {number} number
 * @param {number} step
 * @returns {Lane}
 */
export function walkedLane(lane, number, step) {
  const walked = lane.step.findLastIndex((one) => one <= step) + 1;
  const stops = Array.from({ length: walked }, (_, k) => stopAt(lane, k));
  const between = lane.step[walked - 1] < step ? stopAtStep(lane, step) : null;
  if (between) stops.push(between);
  return { number, stops, ball: stops[stops.length - 1] ?? null };
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
export function backgroundOf({ a, b, loss, lanes }) {
  const surface = hull(loss) ?? { lo: 0.5, hi: 1, unknown: true };
  const walked = hull(...lanes.map((lane) => lane.loss));
  const way = walked ? Math.min(walked.hi, surface.hi) - Math.max(walked.lo, surface.lo) : undefined;
  const { low, ...spread } = spreadOf(loss);
  const foot = footOf({ lo: surface.lo, low }, walked?.lo ?? surface.hi);
  const scale = steadyScale(null, { ...surface, foot, ...spread, way });
  const ends = (/** @type {Float32Array} */ axis) =>
    /** @type {[number, number]} */ ([axis[0], axis[axis.length - 1]]);
  const still = stillOf({ plane: "race", answer: { a, loss }, scale, window: { a: ends(a), b: ends(b) } });
  return blend(still, still, 1);
}
