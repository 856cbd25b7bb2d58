/** Texts on a canvas: measured first, placed so that none covers another, then drawn. */

import { fill, plate, stroke, write } from "../canvas.js";

/** @typedef {import("./labels.js").Box} Box */
/** @typedef {import("../palette.js").Palette} Palette */
/** @typedef {[number, number]} Pixel pixels */
/**
 * @typedef {object} Text
 * @property {string[]} lines
 * @property {string} font
 * @property {string} colour
 * @property {"left" | "center" | "right"} align
 * @property {string} [halo] an edge that sets the text off from what it lies on
 * @property {number} width
 * @property {number} height
 * @property {Pixel[]} places
 * @property {string} [axis] whose number it is
 */

const LINE = 13;

/** Widths that were measured, by font and line: to set a font and to measure takes longer than to draw. */
const WIDTHS = /** @type {Map<string, number>} */ (new Map());
/** So many are kept; numbers that change bring new ones without end. */
const MOST_WIDTHS = 400;

/** @param {CanvasRenderingContext2D} context @param {string} font @param {string} line */
function widthOf(context, font, line) {
  const key = `${font} ${line}`;
  const known = WIDTHS.get(key);
  if (known !== undefined) return known;
  if (WIDTHS.size >= MOST_WIDTHS) WIDTHS.clear();
  context.font = font;
  const { width } = context.measureText(line);
  WIDTHS.set(key, width);
  return width;
}

/**
 * A text with its size; its places are still to be given.
 * @param {CanvasRenderingContext2D} context
 * @param {string[]} lines
 * @param {{font: string, colour: string, align?: "left" | "center" | "right", halo?: string}} style
 * @returns {Text}
 */
export function textOf(context, lines, { font, colour, align = "center", halo }) {
  const width = Math.max(...lines.map((line) => widthOf(context, font, line)));
  const size = { width: Math.ceil(width), height: LINE * lines.length };
  return { lines, font, colour, align, halo, ...size, places: [] };
}

/**
 * The top left corner of a box that stands beside a pixel, in a direction, with a gap.
 * @param {Pixel} pixel
 * @param {Pixel} direction a unit vector
 * @param {{width: number, height: number}} box
 * @param {number} gap pixels
 * @returns {Pixel}
 */
export function beside([x, y], [dx, dy], { width, height }, gap) {
  const half = (Math.abs(dx) * width + Math.abs(dy) * height) / 2;
  return [x + dx * (gap + half) - width / 2, y + dy * (gap + half) - height / 2];
}

/** @param {CanvasRenderingContext2D} context @param {Text & Box} text */
export function drawText(context, { lines, font, colour, align, halo, x, y, width }) {
  const left = align === "left" ? x : align === "right" ? x + width : x + width / 2;
  context.font = font;
  context.textAlign = align;
  context.textBaseline = "alphabetic";
  lines.forEach((line, k) => {
    const base = y + LINE * (k + 1) - 3;
    write(context, line, [left, base], colour, halo ? [halo, 3] : null);
  });
}

/**
 * The nearest point of a box to a pixel, where a leader ends.
 * @param {Box} box
 * @param {Pixel} pixel
 * @returns {Pixel}
 */
export function nearest({ x, y, width, height }, [px, py]) {
  return [Math.min(Math.max(px, x), x + width), Math.min(Math.max(py, y), y + height)];
}

/**
 * A raised card for texts.
 * @param {CanvasRenderingContext2D} context
 * @param {Palette} palette
 * @param {Box} box
 */
export function drawBox(context, palette, { x, y, width, height }) {
  context.save();
  context.shadowColor = "rgb(0 0 0 / 0.2)";
  context.shadowBlur = 8;
  context.shadowOffsetY = 2;
  plate(context, [x + width / 2, y + height / 2], width, height, 5);
  fill(context, palette.raised);
  context.restore();
  stroke(context, [palette.hairline, 1]);
}
