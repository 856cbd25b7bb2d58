/** What a picture of the landscape has besides on two free parameters: a trial's way, and the minima. */

import { lossAt } from "../landscape/reading.js";
import { surfaceOf } from "./surface.js";

/** @typedef {import("../landscape/picture.js").Picture} Picture */
/** @typedef {import("../landscape/path.js").Stop} Stop */

/** A way that leaves the window is drawn so many widths beyond it and no farther: canvases know no 10³⁰⁰. */
const BEYOND = 40;

/**
 * @param {Picture} picture
 * @param {Pick<State, "run" | "catalogue" | "preview">} state  with the picture's run
 * @returns {Picture & {minima: Stop[]}}
 */
export function adorned(picture, { run, catalogue, preview }) {
  const surface = surfaceOf(run, catalogue);
  const minima = (surface?.minima ?? []).map(({ x, y, value }) => ({ a: x, b: y, loss: value }));
  const quantity = surface ? "f" : "loss";
  const tried = preview && preview.run === picture.answer.run ? withTrial(picture, preview) : picture;
  return { ...tried, minima, quantity };
}

/**
 * The picture with the way of a trial in place of the run's: from another start, or on from the present place.
 * @param {Picture} picture
 * @param {Preview} preview
 * @returns {Picture}
 */
function withTrial(picture, preview) {
  if (preview.query.on) return withWayAhead(picture, preview, preview.query.on);
  const stops = trialStops(preview, picture);
  const [first] = stops;
  if (!first) return picture;
  const onPlane = lossAt(picture, first.a, first.b) ?? first.loss;
  const behind = preview.query.start ? stops : [...picture.path.behind, ...stops.slice(1)];
  const ball = { ...first, onPlane, step: preview.step };
  return { ...picture, ball, path: { behind, ahead: [], beads: [], end: null } };
}

/** The plane of a landscape, as a preview's query names it. @param {LandscapeQuery} query */
export function planeOf({ plane, i, j, seed }) {
  if (plane === "weights") return { plane, i, j };
  return plane === "random" ? { plane, seed } : { plane };
}

/**
 * The picture with another way ahead, if that is laid on this very plane.
 * @param {Picture} picture
 * @param {Preview} preview
 * @param {object} on
 * @returns {Picture}
 */
function withWayAhead(picture, preview, on) {
  if (JSON.stringify(planeOf(picture.answer.query)) !== JSON.stringify(on)) return picture;
  const losses = between(preview.loss);
  const { a: across, b: up } = picture.window;
  const ahead = losses.map((loss, k) => ({ a: near(preview.a[k], across), b: near(preview.b[k], up), loss }));
  return { ...picture, path: { ...picture.path, ahead, end: null } };
}

/**
 * The losses of a way, on straight lines where they were not measured.
 * @param {(number | null)[]} losses  the first and the last are known, if they are finite
 */
function between(losses) {
  const known = losses.flatMap((loss, k) => (loss === null ? [] : [k]));
  return losses.map((loss, k) => {
    if (loss !== null) return loss;
    const after = known.find((place) => place > k);
    const before = known.findLast((place) => place < k);
    if (after === undefined || before === undefined) return Number.POSITIVE_INFINITY; // more than a number holds
    const [from, to] = [Number(losses[before]), Number(losses[after])];
    return from + ((to - from) * (k - before)) / (after - before);
  });
}

/**
 * @param {Preview} preview
 * @param {Pick<Picture, "answer" | "window">} picture
 * @returns {Stop[]} in the picture's plane, whose first axis may be the second parameter
 */
export function trialStops({ a, b, loss }, { answer, window }) {
  const [first, second] = answer.query.i === 1 ? [b, a] : [a, b];
  return loss.map((height, k) => ({
    a: near(first[k], window.a),
    b: near(second[k], window.b),
    loss: height ?? Number.POSITIVE_INFINITY,
  }));
}

/** @param {number | null} value @param {readonly [number, number]} ends */
function near(value, [low, high]) {
  const room = BEYOND * (high - low);
  return Math.min(high + room, Math.max(low - room, value ?? high + room));
}

/**
 * Where the run of a picture began; null when that is not known.
 * @param {Picture} picture
 * @returns {Stop | null}
 */
export function beginningOf({ answer: { path_step, path_a, path_b, path_loss } }) {
  return path_step[0] === 0 ? { a: path_a[0], b: path_b[0], loss: path_loss[0] } : null;
}
