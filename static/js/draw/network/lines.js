import { rise } from "./edges.js";

/** The lines of a picture as plain numbers, which may be drawn here or in a worker beside the page. */

/**
 * Lines in the order in which they are drawn, so many numbers each: x0, y0, x1, y1 and width in px, opacity, the place
 * of the colour in a list, and 1 if it is dashed.
 */
export const NUMBERS = 8;

/**
 * px of a dash and of the gap after it. With every second of 592 edges in straight dashes as long as these a picture takes
 * 1.04 to 1.09 of the processor time that it takes without; with a canvas's own dashes of 5 px along the curve 2.7 times.
 */
const DASH = { on: 18, off: 8 };

/**
 * @typedef {{width: number, height: number, ratio: number, lines: Float32Array<ArrayBuffer>, colours: string[]}} Sheet
 *   width, height: px; ratio: device pixels in one
 */

/**
 * An edge is two parabolas that meet in its middle: they are stroked in two thirds of a cubic's time.
 * @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} context
 * @param {{x0: number, y0: number, x1: number, y1: number}} line
 */
export function trace(context, { x0, y0, x1, y1 }) {
  const [quarter, middle] = [(x1 - x0) / 4, (y0 + y1) / 2];
  context.beginPath();
  context.moveTo(x0, y0);
  context.quadraticCurveTo(x0 + quarter, y0, (x0 + x1) / 2, middle);
  context.quadraticCurveTo(x1 - quarter, y1, x1, y1);
}

/**
 * The same edge in dashes: the sign of what is below zero, for whom no hue tells it.
 * @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} context
 * @param {{x0: number, y0: number, x1: number, y1: number}} line
 */
export function traceDashed(context, line) {
  const long = Math.hypot(line.x1 - line.x0, line.y1 - line.y0);
  const count = Math.max(2, Math.round((long + DASH.off) / (DASH.on + DASH.off)));
  const share = DASH.on / (DASH.on + DASH.off);
  const pitch = 1 / (count - 1 + share);
  context.beginPath();
  for (let dash = 0; dash < count; dash += 1) {
    const [from, to] = [dash * pitch, (dash + share) * pitch];
    context.moveTo(...pointAt(line, from));
    context.lineTo(...pointAt(line, to));
  }
}

/**
 * A place on an edge.
 * @param {{x0: number, y0: number, x1: number, y1: number}} line
 * @param {number} along  0 … 1
 * @returns {[number, number]} px
 */
export const pointAt = ({ x0, y0, x1, y1 }, along) => [x0 + (x1 - x0) * along, y0 + (y1 - y0) * rise(along)];

/**
 * A part of an edge.
 * @param {CanvasRenderingContext2D} context
 * @param {{x0: number, y0: number, x1: number, y1: number}} line
 * @param {[number, number]} part  from … to, 0 … 1
 * @param {number} pieces  straight ones that it is made of
 */
export function tracePart(context, line, [from, to], pieces) {
  context.beginPath();
  for (let n = 0; n <= pieces; n += 1) context.lineTo(...pointAt(line, from + ((to - from) * n) / pieces));
}

/**
 * Draw lines on an empty canvas; its context is kept by who draws, for Firefox gives a worker's canvas only one.
 * @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} context
 * @param {Sheet} sheet
 */
export function drawSheet(context, { width, height, ratio, lines, colours }) {
  const { canvas } = context;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  strokeLines(context, lines, colours);
}

/**
 * Stroke lines over what is there.
 * @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} context
 * @param {Float32Array<ArrayBuffer>} lines
 * @param {string[]} colours
 */
export function strokeLines(context, lines, colours) {
  for (let at = 0; at < lines.length; at += NUMBERS) {
    const line = { x0: lines[at], y0: lines[at + 1], x1: lines[at + 2], y1: lines[at + 3] };
    context.lineWidth = lines[at + 4];
    context.globalAlpha = lines[at + 5];
    context.strokeStyle = colours[lines[at + 6]];
    (lines[at + 7] ? traceDashed : trace)(context, line);
    context.stroke();
  }
}
