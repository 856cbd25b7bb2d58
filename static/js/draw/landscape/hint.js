/** What the pointer reads, beside it. */

import { typeface } from "../canvas.js";
import { significant } from "../format.js";
import { placeLabels } from "./labels.js";
import { readingText } from "./reading.js";
import { drawBox, drawText, textOf } from "./text.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./labels.js").Box} Box */
/** @typedef {import("../palette.js").Palette} Palette */

const PADDING = { x: 7, y: 4 };
/** From the pointer to the card; px. */
const AWAY = 12;

/**
 * The loss, and the two coordinates below it.
 * @param {CanvasRenderingContext2D} context
 * @param {[number, number]} pixel
 * @param {Reading} reading
 * @param {Palette} palette
 * @param {Box} frame
 * @param {Box[]} [taken] what it may not cover
 */
export function drawHint(context, [x, y], reading, palette, frame, taken = []) {
  const style = { align: /** @type {const} */ ("left") };
  const head = textOf(context, [readingText(reading)], {
    ...style,
    font: typeface(palette.sans, 12, 600),
    colour: palette.ink,
  });
  const place = `${significant(reading.a, 2)}, ${significant(reading.b, 2)}`;
  const foot = textOf(context, [place], { ...style, font: typeface(palette.sans), colour: palette.ink2 });
  const width = Math.max(head.width, foot.width) + 2 * PADDING.x;
  const height = head.height + foot.height + 2 * PADDING.y;
  const [left, right, above, below] = [x - AWAY - width, x + AWAY, y - AWAY - height, y + AWAY];
  /** @type {[number, number][]} */
  const places = [
    [right, above],
    [left, above],
    [right, below],
    [left, below],
  ];
  const [box] = placeLabels([{ width, height, places, required: true }], frame, taken);
  drawBox(context, palette, box);
  drawText(context, { ...head, x: box.x + PADDING.x, y: box.y + PADDING.y });
  drawText(context, { ...foot, x: box.x + PADDING.x, y: box.y + PADDING.y + head.height });
}
