/** One strip on a canvas: a column of bins for each moment, and a hatched part where no number is finite. */

import { line, stroke } from "../canvas.js";
import { linear } from "../line.js";
import { mostOf, reachOf, toneAt, tonesOf } from "./scale.js";
import { across, columnEnds } from "./time.js";

/** px between the lines of what is hatched. */
const HATCH = 6;

/**
 * @typedef {object} Scene
 * @property {StripAnswer} strip
 * @property {import("./time.js").Time} time
 * @property {string} hue  "#rrggbb"
 * @property {import("../palette.js").Palette} palette
 */

/**
 * @param {import("../canvas.js").Context} context  whose unit is a CSS px
 * @param {Scene} scene
 * @param {number} width
 * @param {number} height
 */
export function paintStrip(context, { strip, time, hue, palette }, width, height) {
  context.fillStyle = palette.raised;
  context.fillRect(0, 0, width, height);
  const reach = reachOf(strip);
  if (reach)
    paintColumns(context, { strip, time, tones: tonesOf(palette.raised, hue) }, reach, width, height);
  if (time.cut !== null) hatch(context, across(time, width)(time.cut), width, height, palette);
}

/**
 * @param {import("../canvas.js").Context} context
 * @param {{strip: StripAnswer, time: import("./time.js").Time, tones: string[]}} scene
 * @param {[number, number]} reach
 * @param {number} width
 * @param {number} height
 */
function paintColumns(context, { strip, time, tones }, reach, width, height) {
  const x = across(time, width);
  const y = linear(reach, [height, 0]);
  const most = mostOf(strip);
  strip.counts.forEach((row, column) => {
    if (!row) return;
    const [left, right] = columnEnds(time, column).map((step) => edge(x(step)));
    row.forEach((count, bin) => {
      if (count === 0) return;
      const [low, high] = [bin, bin + 1].map((place) => edge(y(strip.low + strip.width * place)));
      context.fillStyle = tones[toneAt(count, most)];
      context.fillRect(left, high, Math.max(1, right - left), Math.max(1, low - high));
    });
  });
}

/** On half a px, so that neighbours meet without a seam on any screen. @param {number} place */
const edge = (place) => Math.round(2 * place) / 2;

/**
 * @param {import("../canvas.js").Context} context
 * @param {number} left
 * @param {number} right
 * @param {number} height
 * @param {import("../palette.js").Palette} palette
 */
function hatch(context, left, right, height, palette) {
  context.save();
  context.beginPath();
  context.rect(left, 0, right - left, height);
  context.clip();
  context.fillStyle = palette.sunken;
  context.fill();
  for (let at = left - height; at < right; at += HATCH) {
    line(context, [at, height], [at + height, 0]);
    stroke(context, [palette.control, 1]);
  }
  line(context, [left, 0], [left, height]);
  stroke(context, [palette.ink2, 1]);
  context.restore();
}
