/** The ways of a race's runs: where each is at a step, and the surface under all of them. */

import { sample, share, spreadOf } from "../landscape/field.js";
import { footOf, steadyScale } from "../landscape/loss-scale.js";
import { stopAt, stopAtStep } from "../landscape/path.js";
import { blend, stillOf } from "../landscape/surface/morph.js";
import { hull } from "../line.js";

/** @typedef {import("../landscape/path.js").Stop} Stop */
/** @typedef {{number: number, stops: Stop[], ball: Stop | null, crossings: Stop[]}} Lane */

/**
 * A way as far as its run has gone; the ball is at its end.
 * @param {RaceLane} lane
 * @param {number} number
 * @param {number} step
 * @param {number[]} [crossings]  the steps at which it crosses the finish line
 * @returns {Lane}
 */
export function walkedLane(lane, number, step, crossings = []) {
  const walked = lane.step.findLastIndex((one) => one <= step) + 1;
  const stops = Array.from({ length: walked }, (_, k) => stopAt(lane, k));
  const between = lane.step[walked - 1] < step ? stopAtStep(lane, step) : null;
  if (between) stops.push(between);
  const crossed = crossings.filter((one) => one <= step && one > 0).map((one) => stopAtStep(lane, one));
  const ball = stops[stops.length - 1] ?? null;
  return { number, stops, ball, crossings: crossed.filter((stop) => stop !== null) };
}

/**
 * All ways as far as the replay has come, in the order of their numbers.
 * @param {RaceState & {landscape: RaceLandscape}} state
 * @returns {Lane[]}
 */
export function walkedLanes({ landscape, order, step, result }) {
  return landscape.lanes.map((lane) => {
    const judged = result?.entrants.find(({ run }) => run === lane.run);
    return walkedLane(lane, order.indexOf(lane.run) + 1, step, judged?.crossings);
  });
}

/** The surface's own loss under a place of the plane. @param {RaceLandscape} landscape @param {{a: number, b: number}} at */
export function lossUnder({ a, b, loss }, at) {
  const ends = (/** @type {Float32Array} */ axis) =>
    /** @type {[number, number]} */ ([axis[0], axis[axis.length - 1]]);
  return sample(loss, a.length, share(ends(a), at.a), share(ends(b), at.b));
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
