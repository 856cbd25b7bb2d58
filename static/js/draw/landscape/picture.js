/** What the landscape's drawings show, put together from the server's answer and the present frame. */

import { hull } from "../line.js";
import { sample, share, spreadOf } from "./field.js";
import { footOf, steadyScale } from "./loss-scale.js";
import { dividedPath, stopAtStep, wholePath } from "./path.js";

/** @typedef {import("./loss-scale.js").LossScale} LossScale */
/** @typedef {import("./path.js").DividedPath} DividedPath */
/** @typedef {import("./path.js").Stop} Stop */
/** @typedef {readonly [number, number]} Ends */
/** @typedef {Stop & {step: number, onPlane: number}} Ball loss is the true one, onPlane the surface's beneath it */
/**
 * @typedef {object} Picture
 * @property {string} plane names the plane and its run: surfaces with the same name lie in the same coordinates
 * @property {Landscape} answer
 * @property {ReturnType<typeof boundsOf>} bounds of the losses of the surface and the path
 * @property {LossScale} scale
 * @property {boolean} [lacksLogarithm] a logarithmic scale was chosen, and the losses have no logarithm
 * @property {{a: Ends, b: Ends}} window
 * @property {DividedPath} path
 * @property {Ball | null} ball
 * @property {import("./others.js").Other[]} [others] other branches' paths
 * @property {Stop[]} [minima] of a textbook surface
 * @property {number} [parameterCount] of its run
 * @property {string} quantity what the heights are called
 * @property {number} age steps that the run has gone since the surface was computed
 */

/**
 * @param {Landscape} answer
 * @param {Frame | null} frame
 * @param {Picture | null} before keeps the scale steady
 * @param {LandscapeState["scale"]} [kind]
 * @returns {Picture}
 */
export function pictureOf(answer, frame, before, kind = "fitting") {
  const plane = planeName(answer);
  const path = wholePath(answer);
  const ball = ballOf(answer, path, frame);
  const same = before && before.plane === plane ? before : null;
  const bounds = before?.answer === answer ? before.bounds : boundsOf(answer, path);
  const scale = steadyScale(same?.scale, withBall(bounds, ball, windowOf(answer)), kind);
  return {
    plane,
    answer,
    bounds,
    scale,
    lacksLogarithm: kind === "log" && scale.kind !== "log",
    window: windowOf(answer),
    path: dividedPath(path, ball, frame ? frame.steps_per_epoch : Number.POSITIVE_INFINITY),
    ball,
    quantity: "loss",
    age: frame && frame.run === answer.run ? frame.step - answer.step : 0,
  };
}

/** The path may need so much more height than the surface, as a share of the surface's; beyond, it leaves the block. */
const WALK_ROOM = 0.5;

/**
 * The losses that the scale must hold, but for the ball's.
 * @param {Landscape} answer
 * @param {import("./path.js").Path} path
 */
function boundsOf(answer, path) {
  const walked = hull(path.loss);
  // Where nothing of the surface is finite: about the largest loss of the path, if one is.
  const top = walked?.hi || 1;
  const surface = hull(answer.loss) ?? { lo: top / 2, hi: top, unknown: walked === null };
  const room = WALK_ROOM * (surface.hi - surface.lo);
  const { lo, hi } = walked ?? surface;
  const [low, high] = [Math.max(lo, surface.lo - room), Math.min(hi, surface.hi + room)];
  const all = hull([surface.lo, surface.hi, low, high]) ?? surface;
  const { low: lowest, ...spread } = spreadOf(answer.loss);
  const foot = footOf({ lo: surface.lo, low: lowest }, low);
  return { ...surface, ...all, foot, ...spread, way: answer.looked_ahead ? high - low : undefined };
}

/** The ball may stand so many times as high as the surface and the path; beyond, it leaves the block. */
const BALL_ROOM = 10;

/**
 * The losses that the scale must hold: a ball that is elsewhere, or far above, would make the surface a sheet.
 * @param {ReturnType<typeof boundsOf>} bounds
 * @param {Ball | null} ball
 * @param {{a: Ends, b: Ends}} window
 */
function withBall(bounds, ball, window) {
  const { lo, hi, foot } = bounds;
  const inside = ball && holds(window.a, ball.a) && holds(window.b, ball.b);
  if (!inside || !(ball.loss <= Math.max(hi, 0) * BALL_ROOM)) return bounds;
  return { ...bounds, ...hull([lo, hi, ball.loss]), foot: Math.min(foot, ball.loss) };
}

/** @param {Ends} ends @param {number} value */
const holds = ([low, high], value) => low <= value && value <= high;

/** @param {Landscape} answer */
function planeName({ run, query }) {
  const { plane, i, j, seed, samples } = query;
  return [run, plane, i, j, seed, samples].join(" ");
}

/** @param {Landscape} answer @returns {{a: Ends, b: Ends}} */
function windowOf({ a, b }) {
  return { a: [a[0], a[a.length - 1]], b: [b[0], b[b.length - 1]] };
}

/**
 * Where the present weights lie: on a plane of two weights at their own values in the newest frame, on other planes
 * where the server projected them. While the run moves on a path that is known, between the nearest points of it.
 * @param {Landscape} answer
 * @param {import("./path.js").Path} path
 * @param {Frame | null} frame
 * @returns {Ball | null}
 */
function ballOf(answer, path, frame) {
  const { i, j, samples } = answer.query;
  const newer = frame && frame.run === answer.run && frame.loss !== null && frame.step !== answer.step;
  // A frame's loss is that over all samples.
  if (newer && samples !== "batch" && answer.over.every === 1) {
    const { theta, step } = frame;
    const loss = /** @type {number} */ (frame.loss);
    if (i !== undefined && j !== undefined) return onSurface(answer, theta[i], theta[j], loss, step);
    const near = answer.looked_ahead ? stopAtStep(path, step) : null;
    if (near) return onSurface(answer, near.a, near.b, loss, step);
  }
  const last = answer.path_a.length - 1;
  if (last < 0) return null;
  const loss = answer.true_loss ?? Number.POSITIVE_INFINITY;
  const onPlane = answer.on_plane_loss ?? Number.POSITIVE_INFINITY;
  return { a: answer.path_a[last], b: answer.path_b[last], loss, onPlane, step: answer.step };
}

/**
 * A ball at a place, and the surface's loss beneath it; beyond the window that of the edge.
 * @param {Landscape} answer
 * @param {number} a
 * @param {number} b
 * @param {number} loss
 * @param {number} step
 * @returns {Ball}
 */
export function onSurface(answer, a, b, loss, step) {
  const window = windowOf(answer);
  const onPlane = sample(answer.loss, answer.a.length, share(window.a, a), share(window.b, b));
  return { a, b, loss, step, onPlane };
}
