/** From the plane and its losses to places on the block. */

import { share } from "../field.js";
import { shareOf } from "../loss-scale.js";
import { BASE, DEPTH, HEIGHT } from "./projection.js";

/** A path that rises higher than this leaves the picture. */
export const CEILING = 1.3 * HEIGHT;
/** Nothing is placed higher than this, so that a line to a loss that is not finite can still be cut; nor below the floor. */
const HIGHEST = 1e4;

/** A point farther out than this (the block is 1) is so far that where its line meets the block is lost in rounding. */
const REACH = 1e9;

/** @typedef {import("./projection.js").Point} Point */
/** @typedef {Pick<import("./morph.js").Shown, "window" | "scale">} Extent */
/** @typedef {import("../path.js").Stop} Stop */

/** @param {Extent["window"]} window @param {number} a @param {number} b */
const flatPlace = (window, a, b) => ({
  x: 2 * share(window.a, a) - 1,
  y: DEPTH * (2 * share(window.b, b) - 1),
});

/**
 * Where a place of the plane stands on the block, at the height of its own loss.
 * @param {Extent} extent
 * @param {Stop} stop
 * @returns {Point}
 */
export function placeOf({ window, scale }, { a, b, loss }) {
  return { ...flatPlace(window, a, b), z: HEIGHT * Math.min(HIGHEST, Math.max(0, shareOf(scale, loss))) };
}

/**
 * The place of the plane under a point of the block.
 * @param {Pick<Extent, "window">} extent
 * @param {{x: number, y: number}} point
 */
export function planeAt({ window: { a, b } }, { x, y }) {
  return {
    a: a[0] + ((x + 1) / 2) * (a[1] - a[0]),
    b: b[0] + ((y / DEPTH + 1) / 2) * (b[1] - b[0]),
  };
}

/** Whether a point stands on the block, or not far above it. @param {Point} point */
export function onBlock({ x, y, z }) {
  return Math.abs(x) <= 1 && Math.abs(y) <= DEPTH && z <= CEILING;
}

/**
 * A way on the plane itself, cut at its window's sides, as places on the map.
 * @param {Pick<Extent, "window">} extent
 * @param {{a: number, b: number}[]} stops
 * @returns {{a: number, b: number}[][]}
 */
export function clippedFlat({ window }, stops) {
  const flat = stops.map(({ a, b }) => ({ ...flatPlace(window, a, b), z: 0 }));
  return clipped(flat).map((piece) => piece.map((point) => planeAt({ window }, point)));
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
    const ends = withinReach(points[k - 1], points[k]);
    const span = ends && inner(...ends);
    if (!ends || !span) {
      open = false;
      continue;
    }
    const [start, end] = span.map((t) => between(...ends, t));
    if (open && span[0] === 0) pieces[pieces.length - 1].push(end);
    else pieces.push([start, end]);
    open = span[1] === 1;
  }
  return pieces;
}

/**
 * A segment whose start is too far to reckon from drawn near, along the same line; null where no end is near enough.
 * @param {Point} from
 * @param {Point} to
 * @returns {[Point, Point] | null}
 */
function withinReach(from, to) {
  const [here, there] = [from, to].map(({ x, y, z }) => Math.max(Math.abs(x), Math.abs(y), Math.abs(z)));
  if (here <= REACH && there <= (here <= 1 ? Number.MAX_VALUE : REACH)) return [from, to];
  if (Number.isFinite(here) && there <= 1) return [between(to, from, REACH / here), to];
  return null;
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
