/** Questions to the surface as it stands in the block: where a pixel meets it, and what it hides. */

import { sample } from "../field.js";
import { DEPTH, HEIGHT } from "./projection.js";

/** @typedef {import("./projection.js").Projection} Projection */
/** @typedef {import("./projection.js").Point} Point */
/** @typedef {{size: number, heights: Float32Array}} Relief heights 0…1 of the scale, row first */

const STEPS = 160;
const HALVINGS = 12;
/** Steps from a point to the eye; a hill narrower than a step may be missed, and then a line shows through it. */
const SIGHT_STEPS = 24;
/** How far above the surface something must lie to be seen: more than drawing it there makes it sink in. */
const CLEARANCE = 0.02;

/**
 * The surface's height at a place on the block.
 * @param {Relief} relief
 * @param {number} x −1…1
 * @param {number} y −DEPTH…DEPTH
 */
export function heightAt({ heights, size }, x, y) {
  return HEIGHT * sample(heights, size, (x + 1) / 2, (y / DEPTH + 1) / 2);
}

/** @param {Point} point */
const inside = ({ x, y }) => Math.abs(x) <= 1 && Math.abs(y) <= DEPTH;

/**
 * Where the line of sight through a pixel first meets the surface; null when it passes by.
 * @param {Relief} relief
 * @param {Projection} projection
 * @param {number} px
 * @param {number} py
 * @returns {Point | null}
 */
export function hit(relief, projection, px, py) {
  const { near, far, toBlock } = projection;
  /** @param {number} w */
  const below = (w) => {
    const point = toBlock(px, py, w);
    return inside(point) && point.z <= heightAt(relief, point.x, point.y);
  };
  let before = near;
  for (let n = 1; n <= STEPS; n += 1) {
    const w = near + ((far - near) * n) / STEPS;
    if (below(w)) {
      const point = toBlock(px, py, halved(below, before, w));
      // A line of sight that enters through a cut face meets no surface.
      return heightAt(relief, point.x, point.y) - point.z < CLEARANCE ? point : null;
    }
    before = w;
  }
  return null;
}

/** @param {(w: number) => boolean} below @param {number} above @param {number} under */
function halved(below, above, under) {
  let [lo, hi] = [above, under];
  for (let n = 0; n < HALVINGS; n += 1) {
    const middle = (lo + hi) / 2;
    if (below(middle)) hi = middle;
    else lo = middle;
  }
  return hi;
}

/**
 * Whether the surface stands between a point and the eye.
 * @param {Relief} relief
 * @param {Projection} projection
 * @param {Point} point
 */
export function hidden(relief, { eye }, { x, y, z }) {
  const reach = 2.4 / Math.hypot(eye.x - x, eye.y - y, eye.z - z);
  for (let n = 1; n <= SIGHT_STEPS; n += 1) {
    const t = (reach * n) / SIGHT_STEPS;
    const at = { x: x + (eye.x - x) * t, y: y + (eye.y - y) * t, z: z + (eye.z - z) * t };
    if (!inside(at) || at.z > HEIGHT) return false;
    if (at.z + CLEARANCE < heightAt(relief, at.x, at.y)) return true;
  }
  return false;
}
