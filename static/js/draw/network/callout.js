/** The chosen edge's value, on the edge. */

import { fill, plate, typeface, write } from "../canvas.js";
import { significant, weight } from "../format.js";
import { placeOf } from "./layout.js";

/**
 * @typedef {import("./layout.js").Column} Column
 * @typedef {import("./painter.js").Line} Line
 * @typedef {import("../palette.js").Palette} Palette
 * @typedef {{across: number, down: number}} Ends  px to each side of an edge's ends that a callout must not hide
 */

/** px: half of a callout's height, and from it to what it must not hide. */
const CALLOUT = 10;
const CLEAR = 5;

/** px of a fold's count to each side of its place. */
const FOLD = { across: 18, down: 9 };

/**
 * What an edge between two columns ends at, in px to each side: ringed neurons, or the count of those not drawn.
 * @param {Column[]} between
 */
export const endsOf = (...between) =>
  between.some(({ fold }) => fold)
    ? FOLD
    : {
        across: 3,
        down: Math.max(...between.map(({ radius, grid }) => (grid ? grid.side / 2 : radius))) + 3,
      };

/**
 * The height of a callout: the middle of its edge, or over it where it would hide what the edge ends at.
 * @param {Line} line
 * @param {number} half  px of its width
 * @param {Ends | null} ends
 */
export function calloutHeight({ x0, y0, x1, y1 }, half, ends) {
  if (ends && x1 - x0 < 2 * (half + ends.across) && Math.abs(y1 - y0) < 2 * (CALLOUT + ends.down))
    return Math.min(y0, y1) - ends.down - CLEAR - CALLOUT;
  return (y0 + y1) / 2;
}

/**
 * Write the chosen edge's value on it, unless it would lie on the headings, as over the highest edge of a narrow picture.
 * @param {CanvasRenderingContext2D} context
 * @param {Line} line
 * @param {string} text
 * @param {string} color
 * @param {Palette} palette
 * @param {Ends | null} [ends]
 * @param {number} [top]  px that the headings take
 */
export function paintCallout(context, line, text, color, palette, ends = null, top = 0) {
  context.font = typeface(palette.sans, 12, 500);
  const half = context.measureText(text).width / 2 + 6;
  const [x, y] = [(line.x0 + line.x1) / 2, calloutHeight(line, half, ends)];
  if (y - CALLOUT < top) return;
  plate(context, [x, y], 2 * half, 2 * CALLOUT, 4);
  fill(context, palette.raised, [palette.ink, 1]);
  context.textAlign = "center";
  write(context, text, [x, y + 4], color);
}

/**
 * The callout of a bias stands beside its neuron.
 * @param {Column} column
 * @param {number} neuron
 * @returns {Line}
 */
export function besideNeuron(column, neuron) {
  const { x: middle, y, half } = placeOf(column, neuron);
  const x = middle - half - 36;
  return { x0: x, y0: y, x1: x, y1: y };
}

/**
 * A value of the chosen kind, as the callout and the tag write it.
 * @param {EdgeKind} kind
 * @param {number | undefined} value
 */
export function edgeText(kind, value) {
  return kind === "weights" ? weight(value) : significant(value, 3);
}
