/** The minima of a textbook surface: a small cross, with the value there. */

import { significant } from "../format.js";

/** px */
const ARM = 4;
const GAP = 7;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{spot: [number, number], loss: number}[]} minima  in px of the drawing
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
  for (const { spot, loss } of minima) {
    for (const [colour, width] of /** @type {const} */ ([
      ["rgb(16 18 22 / 0.75)", 4],
      ["#fff", 1.8],
    ])) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      traceCross(context, spot, small ? ARM - 1 : ARM);
    }
    if (small) continue;
    const text = significant(loss, 3);
    context.strokeStyle = "rgb(16 18 22 / 0.6)";
    context.lineWidth = 3;
    context.strokeText(text, spot[0] + GAP, spot[1] + GAP);
    context.fillStyle = "#fff";
    context.fillText(text, spot[0] + GAP, spot[1] + GAP);
  }
  context.restore();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {[number, number]} spot
 * @param {number} arm
 */
function traceCross(context, [x, y], arm) {
  context.beginPath();
  context.moveTo(x - arm, y - arm);
  context.lineTo(x + arm, y + arm);
  context.moveTo(x + arm, y - arm);
  context.lineTo(x - arm, y + arm);
  context.stroke();
}
