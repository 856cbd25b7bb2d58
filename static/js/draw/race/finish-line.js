/** The finish line as a level of the surface: chequered, wherever it is seen. */

import { line, stroke } from "../canvas.js";
import { toU } from "../landscape/loss-scale.js";
import { contours } from "../landscape/map/contours.js";

/** @typedef {import("../landscape/surface/morph.js").Shown} Shown */
/** @typedef {import("../landscape/path.js").Stop} Stop */
/** @typedef {CanvasRenderingContext2D} Context */

const WIDTH = 5;
const CHECKS = [3.5, 3.5];
const DARK = "#14171b";

/**
 * The level lines of a loss over the surface, as places of the plane.
 * @param {Shown} shown
 * @param {number} loss
 * @returns {Stop[][]}
 */
export function levelOf({ u, size, scale, window: { a, b } }, loss) {
  const level = toU(scale.kind, loss);
  if (!Number.isFinite(level)) return [];
  const [lines] = contours(u, size, [level]);
  const place = (/** @type {readonly [number, number]} */ [low, high], /** @type {number} */ at) =>
    low + ((high - low) * at) / (size - 1);
  return lines.map((points) =>
    Array.from({ length: points.length / 2 }, (_, k) => ({
      ...{ a: place(a, points[2 * k]), b: place(b, points[2 * k + 1]), loss },
    })),
  );
}

/** Black and white in turns, with a rim. @param {Context} context @param {(readonly [number, number])[]} pixels */
export function drawChequered(context, pixels) {
  context.lineCap = "butt";
  context.lineJoin = "round";
  line(context, ...pixels);
  stroke(context, [DARK, WIDTH + 1.6], ["#fff", WIDTH]);
  context.setLineDash(CHECKS);
  stroke(context, [DARK, WIDTH]);
  context.setLineDash([]);
}
