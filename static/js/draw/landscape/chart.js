/** The map's frame: where the plane lies in its picture. */

import { share } from "./field.js";
import { clippedFlat } from "./place.js";

/** @typedef {import("./morph.js").Shown} Shown */
/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("./labels.js").Box} Box */
/** @typedef {import("../palette.js").Palette} Palette */
/**
 * @typedef {object} Chart
 * @property {Shown} shown
 * @property {Picture} picture
 * @property {Palette} palette
 * @property {number} width CSS px
 * @property {number} height
 * @property {boolean} small without axes, as an inset
 * @property {import("./reading.js").Reading | null} reading what the pointer reads
 * @property {import("./walk.js").Stop | null} probe the point that was asked about
 * @property {boolean} arrows whether to show which way is down
 * @property {number} breath the ball's size, 1 at rest
 */

/** Around the map's square, for numbers and names; px. */
const MARGINS = { left: 58, right: 12, top: 6, bottom: 40 };

/**
 * Where the map lies in its picture.
 * @param {{width: number, height: number, small: boolean}} chart
 * @returns {Box}
 */
export function mapBox({ width, height, small }) {
  if (small) return { x: 0, y: 0, width, height };
  const { left, right, top, bottom } = MARGINS;
  return { x: left, y: top, width: width - left - right, height: height - top - bottom };
}

/**
 * A function from the plane to pixels.
 * @param {Chart} chart
 */
export function toPixels(chart) {
  const box = mapBox(chart);
  const { a, b } = chart.shown.window;
  return (/** @type {number} */ atA, /** @type {number} */ atB) =>
    /** @type {[number, number]} */ ([
      box.x + share(a, atA) * box.width,
      box.y + (1 - share(b, atB)) * box.height,
    ]);
}

/**
 * The place of the plane under a pixel; null beside the map.
 * @param {Chart} chart
 * @param {number} px
 * @param {number} py
 */
export function planeUnder(chart, px, py) {
  const box = mapBox(chart);
  const [x, y] = [(px - box.x) / box.width, 1 - (py - box.y) / box.height];
  if (x < 0 || x > 1 || y < 0 || y > 1) return null;
  const { a, b } = chart.shown.window;
  return { a: a[0] + x * (a[1] - a[0]), b: b[0] + y * (b[1] - b[0]) };
}

/**
 * The part of a way that the map shows.
 * @param {CanvasRenderingContext2D} context
 * @param {Chart} chart
 * @param {{a: number, b: number}[]} stops
 */
export function traceStops(context, chart, stops) {
  const at = toPixels(chart);
  context.beginPath();
  for (const piece of clippedFlat(chart.shown, stops)) {
    context.moveTo(...at(piece[0].a, piece[0].b));
    for (const { a, b } of piece.slice(1)) context.lineTo(...at(a, b));
  }
}
