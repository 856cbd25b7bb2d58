import { LEGEND, legendText, ROOM_FOR_BOTH } from "../network/labels.js";
import { dashOf, gradientHue } from "./strokes.js";

/**
 * The scale of gradients or updates in the lower right corner: negative dashed, positive drawn through.
 * @param {CanvasRenderingContext2D} context
 * @param {import("./picture.js").StepPicture} picture
 * @param {"gradient" | "update"} meaning
 * @param {import("../palette.js").Palette} palette
 */
export function paintSlopeLegend(context, { scene, width, height }, meaning, palette) {
  const { largest } = scene.ranking;
  if (largest === 0 || !Number.isFinite(largest)) return;
  const top = height - LEGEND.height;
  const [left, middle] = [width - LEGEND.width, width - LEGEND.width / 2];
  const hue = (/** @type {number} */ sign) =>
    meaning === "gradient" ? gradientHue(sign, palette) : palette.update;
  for (const [sign, x] of [
    [-1, left],
    [1, middle + 4],
  ]) {
    context.beginPath();
    context.moveTo(x, top + 4);
    context.lineTo(x + LEGEND.width / 2 - 4, top + 4);
    context.lineWidth = 2.5;
    context.strokeStyle = hue(sign);
    context.setLineDash(dashOf(sign));
    context.stroke();
  }
  context.setLineDash([]);
  context.font = `11px ${palette.sans}`;
  context.fillStyle = palette.ink3;
  const size = legendText(largest);
  context.textAlign = "left";
  if (size.length <= ROOM_FOR_BOTH) context.fillText(`−${size}`, left, top + 21);
  context.textAlign = "right";
  context.fillText(`${size.length <= ROOM_FOR_BOTH ? "+" : "±"}${size}`, width, top + 21);
}
