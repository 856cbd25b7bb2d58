/** From the plane and its losses to places on the block. */

import { share } from "./field.js";
import { shareOf } from "./loss-scale.js";
import { BASE, DEPTH, HEIGHT } from "./projection.js";

/** A path that rises higher than this leaves the picture. */
export const CEILING = 1.3 * HEIGHT;
/** Nothing is placed higher than this, so that a line to a loss that is not finite can still be cut; nor below the floor. */
const HIGHEST = 1e4;

/** @typedef {import("./projection.js").Point} Point */
/** @typedef {Pick<import("./morph.js").Shown, "window" | "scale">} Ground */
/** @typedef {import("./walk.js").Stop} Stop */

/**
 * Where a place of the plane stands on the block, at the height of its own loss.
 * @param {Ground} ground
 * @param {Stop} stop
 * @returns {Point}
 */
export function placeOf({ window, scale }, { a, b, loss }) {
  return {
    x: 2 * share(window.a, a) - 1,
    y: DEPTH * (2 * share(window.b, b) - 1),
    z: HEIGHT * Math.min(HIGHEST, Math.max(0, shareOf(scale, loss))),
  };
}

/**
 * The place of the plane under a point of the block.
 * @param {Ground} ground
 * @param {{x: number, y: number}} point
 */
export function planeAt({ window: { a, b } }, { x, y }) {
  return {
    a: a[0] + ((x + 1) / 2) * (a[1] - a[0]),
    b: b[0] + ((y / DEPTH + 1) / 2) * (b[1] - b[0]),
  };
}

/**
 * Whether a point stands on the block, or not far above it.
 * @param {Point} point
 */
export function onBlock({ x, y, z }) {
  return Math.abs(x) <= 1 && Math.abs(y) <= DEPTH && z <= CEILING;
}

/**
 * Cut a line of points at the block's sides and at the ceiling into the pieces that stand on it.
 * @param {Point[]} points
 * @returns {Point[][]}
 */
export function clipped(points) {
  /** @type {Point[][]} */
  const pieces = [];
  let open = false;
  for (let k = 1; k < points.length; k += 1) {
    const span = inner(points[k - 1], points[k]);
    if (!span) {
      open = false;
      continue;
    }
    const [start, end] = span.map((t) => between(points[k - 1], points[k], t));
    if (open && span[0] === 0) pieces[pieces.length - 1].push(end);
    else pieces.push([start, end]);
    open = span[1] === 1;
  }
  return pieces;
}

/**
 * The shares of a segment between which it stands on the block (Liang and Barsky's way of clipping).
 * @param {Point} from
 * @param {Point} to
 * @returns {[number, number] | null}
 */
function inner(from, to) {
  let [start, end] = [0, 1];
  const sides = [
    [from.x - to.x, from.x + 1],
    [to.x - from.x, 1 - from.x],
    [from.y - to.y, from.y + DEPTH],
    [to.y - from.y, DEPTH - from.y],
    [from.z - to.z, from.z - BASE],
    [to.z - from.z, CEILING - from.z],
  ];
  for (const [outward, room] of sides) {
    if (outward === 0 && room < 0) return null;
    if (outward < 0) start = Math.max(start, room / outward);
    if (outward > 0) end = Math.min(end, room / outward);
  }
  return start < end ? [start, end] : null;
}

/**
 * The point at a share of the way between two.
 * @param {Point} from
 * @param {Point} to
 * @param {number} t
 * @returns {Point}
 */
export function between(from, to, t) {
  if (t <= 0) return from;
  if (t >= 1) return to;
  return {
    x: from.x + (to.x - from.x) * t,
    y: from.y + (to.y - from.y) * t,
    z: from.z + (to.z - from.z) * t,
  };
}
