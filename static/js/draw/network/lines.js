/** The lines of a picture as plain numbers, which may be drawn here or in a worker beside the page. */

/**
 * Lines in the order in which they are drawn, so many numbers each: x0, y0, x1, y1 and width in px, opacity, and the
 * place of the colour in a list.
 */
export const NUMBERS = 7;

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
  for (let at = 0; at < lines.length; at += NUMBERS) {
    const [x0, y0, x1, y1, thickness, opacity, colour] = lines.subarray(at, at + NUMBERS);
    context.globalAlpha = opacity;
    context.lineWidth = thickness;
    context.strokeStyle = colours[colour];
    trace(context, { x0, y0, x1, y1 });
    context.stroke();
  }
}
