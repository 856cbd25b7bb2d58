/** The minima of a textbook surface: a small cross, with the value there. */

import { line, stroke, trace, typeface, write } from "../canvas.js";
import { significant } from "../format.js";
import { overlap } from "../landscape/labels.js";

/** @typedef {import("../landscape/labels.js").Box} Box */
/** @typedef {[number, number]} Side of its cross on which a value stands, in gaps to the right and down */
/** @typedef {{pixel: [number, number], loss: number, side?: Side}} Minimum  in px of the drawing */

const ARM = 4; // px
const GAP = 7;
const LETTER = 7;

/** In order of liking. @type {Side[]} */
const SIDES = [
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
  [1, 2],
  [1, -2],
  [-1, -2],
  [-1, 2],
];

/** @param {number} loss */
const lossText = (loss) => significant(loss, 3);

/** The room of a value. @param {Minimum} minimum @returns {Box} */
function valueBox({ pixel: [x, y], loss, side: [right, down] = SIDES[0] }) {
  const width = LETTER * lossText(loss).length;
  return { x: right > 0 ? x + GAP : x - GAP - width, y: y + down * GAP - LETTER, width, height: 2 * LETTER };
}

/** The room of a cross and its value. @param {Minimum} minimum @returns {Box} */
export function crossBox(minimum) {
  const [[x, y], box] = [minimum.pixel, valueBox(minimum)];
  const [left, top] = [Math.min(x - ARM, box.x), Math.min(y - ARM, box.y)];
  const [right, bottom] = [Math.max(x + ARM, box.x + box.width), Math.max(y + ARM, box.y + box.height)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * Minima whose values stand on the first side of them that is free.
 * @template {Minimum} M
 * @param {M[]} minima
 * @param {Box[]} taken
 */
export const withFreeSides = (minima, taken) =>
  minima.map((minimum) => {
    const isFree = (/** @type {Side} */ side) =>
      !taken.some((box) => overlap(box, valueBox({ ...minimum, side })));
    return { ...minimum, side: SIDES.find(isFree) ?? SIDES[0] };
  });

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Minimum[]} minima
 * @param {{palette: import("../palette.js").Palette, small: boolean}} style
 */
export function drawCrosses(context, minima, { palette, small }) {
  if (minima.length === 0) return;
  context.save();
  context.lineCap = "round";
  context.lineJoin = "round";
  context.font = typeface(palette.sans, 12, 500);
  context.textBaseline = "middle";
  for (const { pixel, loss, side: [right, down] = SIDES[0] } of minima) {
    const [x, y] = pixel;
    const arm = small ? ARM - 1 : ARM;
    line(context, [x - arm, y - arm], [x + arm, y + arm]);
    trace(context, [
      [x + arm, y - arm],
      [x - arm, y + arm],
    ]);
    stroke(context, ["rgb(16 18 22 / 0.75)", 4], ["#fff", 1.8]);
    context.textAlign = right > 0 ? "left" : "right";
    const at = /** @type {const} */ ([x + right * GAP, y + down * GAP]);
    if (!small) write(context, lossText(loss), at, "#fff", ["rgb(16 18 22 / 0.6)", 3]);
  }
  context.restore();
}
