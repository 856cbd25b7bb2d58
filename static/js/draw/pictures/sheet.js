/** A panel's picture on a sheet of its own, with a line that says what it is of: it stands by itself. */

import { typeface, write } from "../canvas.js";
import { count, loss } from "../format.js";

/**
 * @typedef {object} Picture
 * @property {string} title
 * @property {string} subtitle  what its marks mean; may be empty
 * @property {number} width  px, of what is drawn
 * @property {number} height
 * @property {(context: CanvasRenderingContext2D, palette: import("../palette.js").Palette) => void} draw
 */
/** @typedef {{run: string, name: string, step: number, total: number, quantity: string, loss: number | null}} Moment */

const PAD = 20;
const HEAD = 38;
const FOOT = 34;

/** px that the line beneath takes at most, of a run with a long name. */
const NARROWEST = 640;

/** @param {Picture} picture */
export const sheetSize = ({ width, height }) => ({
  width: Math.max(NARROWEST, width + 2 * PAD),
  height: HEAD + height + FOOT,
});

/** What a picture is of, in a line; the loss is that over all samples, or a textbook surface's f. @param {Moment} moment */
export function momentLine({ run, name, step, total, quantity, loss: height }) {
  const called = name && name !== run ? `${name} · run ${run}` : `Run ${run}`;
  const known = height === null ? "" : ` · ${quantity} ${loss(height)}`;
  return `${called} · step ${count(step)} of ${count(total)}${known}`;
}

/** @param {string} part @param {Moment} moment @param {string} extension */
export const pictureName = (part, { run, step }, extension) =>
  `fall-line-${part}-run-${run}-step-${step}.${extension}`;

/**
 * @param {CanvasRenderingContext2D} context  whose unit is a CSS px
 * @param {Picture} picture
 * @param {Moment} moment
 * @param {import("../palette.js").Palette} palette
 */
export function drawSheet(context, picture, moment, palette) {
  const { width, height } = sheetSize(picture);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  context.save();
  context.translate(Math.round((width - picture.width) / 2), HEAD);
  picture.draw(context, palette);
  context.restore();
  Object.assign(context, { textAlign: "left", textBaseline: "alphabetic" });
  context.font = typeface(palette.sans, 15, 600);
  write(context, picture.title, [PAD, 25], palette.ink);
  const beside = PAD + context.measureText(picture.title).width + 10;
  context.font = typeface(palette.sans, 13);
  if (picture.subtitle) write(context, picture.subtitle, [beside, 25], palette.ink3);
  context.font = typeface(palette.sans);
  write(context, momentLine(moment), [PAD, height - 12], palette.ink2);
  context.textAlign = "right";
  const mark = "Fall Line";
  const room = width - 2 * PAD - context.measureText(momentLine(moment)).width;
  if (room > context.measureText(mark).width + 10)
    write(context, mark, [width - PAD, height - 12], palette.ink3);
}
