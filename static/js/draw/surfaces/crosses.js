/** The minima of a textbook surface: a small cross, with the value there. */

import { line, stroke, trace, write } from "../canvas.js";
import { significant } from "../format.js";

/** px */
const ARM = 4;
const GAP = 7;
const LETTER = 7;

/** @param {number} loss */
const lossText = (loss) => significant(loss, 3);

/**
 * The room of a cross and its value.
 * @param {{pixel: [number, number], loss: number}} minimum
 * @returns {import("../landscape/labels.js").Box}
 */
export function crossBox({ pixel: [x, y], loss }) {
  const [width, height] = [ARM + GAP + LETTER * lossText(loss).length, ARM + GAP + LETTER];
  return { x: x - ARM, y: y - ARM, width, height };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{pixel: [number, number], loss: number}[]} minima  in px of the drawing
 * @param {{palette: import("../palette.js").Palette, small: boolean}} style
 */
export function drawCrosses(context, minima, { palette, small }) {
  if (minima.length === 0) return;
  context.save();
  context.lineCap = "round";
  context.lineJoin = "round";
  context.font = `500 11px ${palette.sans}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  for (const { pixel, loss } of minima) {
    const [x, y] = pixel;
    const arm = small ? ARM - 1 : ARM;
    line(context, [x - arm, y - arm], [x + arm, y + arm]);
    trace(context, [
      [x + arm, y - arm],
      [x - arm, y + arm],
    ]);
    stroke(context, ["rgb(16 18 22 / 0.75)", 4], ["#fff", 1.8]);
    if (!small) write(context, lossText(loss), [x + GAP, y + GAP], "#fff", ["rgb(16 18 22 / 0.6)", 3]);
  }
  context.restore();
}
