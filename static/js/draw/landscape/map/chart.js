/** The map's frame: where the plane lies in its picture. */

import { trace } from "../../canvas.js";
import { numbers, roomBeside } from "../../chart/ticks.js";
import { share } from "../field.js";
import { clippedFlat } from "../surface/place.js";

/** @typedef {import("../surface/morph.js").Shown} Shown */
/** @typedef {import("../picture.js").Picture} Picture */
/** @typedef {"window" | "scale" | "path" | "ball" | "others" | "minima" | "quantity"} Part */
/** @typedef {Pick<Picture, Part> & {answer: Plane}} Flat what a map needs of a picture */
/** @typedef {import("../labels.js").Box} Box */
/** @typedef {import("../../palette.js").Palette} Palette */
/**
 * @typedef {object} Drawing of the plane: the map, or what lies over the surface
 * @property {Shown} shown
 * @property {Flat} picture
 * @property {Palette} palette
 * @property {number} width CSS px
 * @property {number} height
 * @property {boolean} small without axes and texts, as an inset
 * @property {boolean} [isBare] without axes and the ball's tag, as before an audience
 * @property {boolean} [isWordless] large, and its axes and texts are left to others
 * @property {import("../reading.js").Reading | null} reading what the pointer reads
 * @property {import("../path.js").Stop | null} probe the point that was asked about
 * @property {number} breath the ball's size, 1 at rest
 */
/** @typedef {Drawing & {arrows: boolean}} Chart arrows: whether to show which way is down */

/** Around the map's square, for numbers and names; px. */
const MARGINS = { left: 58, right: 12, top: 6, bottom: 40 };
/** px that the name on the left takes beside its numbers. */
const NAME_ROOM = 16;
/** px from one number of an axis to the next. */
export const TICK_ROOM = { a: 62, b: 48 };
/** px of the squares of which a way is made, for what may not lie on it. */
const SQUARE = 8;
/** More than any picture has side by side. */
const MOST_COLUMNS = 2 ** 20;

/** Each chart's box: it is asked for by every line and number of a picture. @type {WeakMap<object, Box>} */
const boxes = new WeakMap();

/**
 * Where the map lies in its picture.
 * @param {Pick<Chart, "width" | "height" | "small" | "isBare" | "shown">} chart
 * @returns {Box}
 */
export function mapBox(chart) {
  const box = boxes.get(chart) ?? boxIn(chart);
  boxes.set(chart, box);
  return box;
}

/** @param {Pick<Chart, "width" | "height" | "small" | "isBare" | "shown">} chart @returns {Box} */
function boxIn({ width, height, small, isBare, shown }) {
  if (small || isBare) return { x: 0, y: 0, width, height };
  const { top, bottom } = MARGINS;
  const texts = (/** @type {"a" | "b"} */ axis, /** @type {number} */ span) =>
    numbers(shown.window[axis], span / TICK_ROOM[axis]).map(({ text }) => text);
  const left = Math.max(MARGINS.left, NAME_ROOM + roomBeside(texts("b", height - top - bottom)));
  const right = Math.max(MARGINS.right, roomBeside(texts("a", width - left)) / 2 - 4); // half of the last one
  return { x: left, y: top, width: width - left - right, height: height - top - bottom };
}

/** A function from the plane to pixels. @param {Chart} chart */
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
 * Squares along ways, which no number may cover.
 * @param {Chart} chart
 * @param {{a: number, b: number}[][]} ways
 * @returns {Box[]}
 */
export function squaresAlong(chart, ways) {
  const at = toPixels(chart);
  /** @type {Map<number, Box>} */
  const found = new Map();
  for (const piece of ways.flatMap((stops) => clippedFlat(chart.shown, stops))) {
    const pixels = piece.map(({ a, b }) => at(a, b));
    for (let k = 1; k < pixels.length; k += 1) {
      const [[x, y], [toX, toY]] = [pixels[k - 1], pixels[k]];
      const parts = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / SQUARE));
      for (let part = 0; part <= parts; part += 1) {
        const column = Math.floor((x + ((toX - x) * part) / parts) / SQUARE);
        const row = Math.floor((y + ((toY - y) * part) / parts) / SQUARE);
        const place = row * MOST_COLUMNS + column;
        if (!found.has(place))
          found.set(place, { x: column * SQUARE, y: row * SQUARE, width: SQUARE, height: SQUARE });
      }
    }
  }
  return [...found.values()];
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
    trace(
      context,
      piece.map(({ a, b }) => at(a, b)),
    );
  }
}
