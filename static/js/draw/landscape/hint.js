/** What the pointer reads, beside it. */

import { loss as lossText, significant } from "../format.js";
import { broughtIn } from "./labels.js";
import { drawBox, drawText, textOf } from "./text.js";

/** @typedef {import("./walk.js").Stop} Stop */
/** @typedef {import("./labels.js").Box} Box */
/** @typedef {import("../palette.js").Palette} Palette */

const PADDING = { x: 7, y: 4 };
/** From the pointer to the card; px. */
const AWAY = 12;

/**
 * The loss, and the two coordinates below it.
 * @param {CanvasRenderingContext2D} context
 * @param {[number, number]} spot
 * @param {Stop} reading
 * @param {Palette} palette
 * @param {Box} frame
 */
export function drawHint(context, [x, y], { a, b, loss }, palette, frame) {
  const style = { align: /** @type {const} */ ("left") };
  const head = textOf(context, [lossText(loss)], {
    ...style,
    font: `600 12px ${palette.sans}`,
    colour: palette.ink,
  });
  const place = `${significant(a, 2)}, ${significant(b, 2)}`;
  const foot = textOf(context, [place], { ...style, font: `11px ${palette.sans}`, colour: palette.ink2 });
  const width = Math.max(head.width, foot.width) + 2 * PADDING.x;
  const height = head.height + foot.height + 2 * PADDING.y;
  const box = broughtIn({ x: x + AWAY, y: y - AWAY - height, width, height }, frame);
  drawBox(context, palette, box);
  const left = box.x + PADDING.x;
  drawText(context, { ...head, x: left, y: box.y + PADDING.y });
  drawText(context, { ...foot, x: left, y: box.y + PADDING.y + head.height });
}
