/**
 * A drawn digit as the data set has its pictures: as large as the frame, in the middle, 32×32 dots, of which 4×4 make
 * one number from 0 to 16.
 */

/** Dots on a side, dots on the side of one block, and blocks on a side. */
const DOTS = 32;
const BLOCK = 4;
const BLOCKS = DOTS / BLOCK;
/** Dots from the middle of a stroke to its edge: a drawing has about as much ink then as a digit of the data set (332 dots to 313). */
const PEN = 2.8;
/** A drawing smaller than this share of the pad is a dot, and is not blown up to fill the frame. */
const LEAST = 0.1;

/** @typedef {{x: number, y: number}} Spot  shares of the pad, downwards */
/** @typedef {Spot[]} Stroke */

/**
 * The strokes in the frame of dots, as large as it allows, in its middle.
 * @param {Stroke[]} strokes
 * @returns {Stroke[]} in dots
 */
function framed(strokes) {
  const spots = strokes.flat();
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = (DOTS - 2 * PEN) / Math.max(right - left, bottom - top, LEAST);
  const placed = (/** @type {number} */ value, /** @type {number} */ low, /** @type {number} */ high) =>
    DOTS / 2 + (value - (low + high) / 2) * scale;
  return strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({ x: placed(x, left, right), y: placed(y, top, bottom) })),
  );
}

/** How far a spot is from a line between two. @param {number} x @param {number} y @param {Spot} a @param {Spot} b */
function distance(x, y, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - a.x - share * dx, y - a.y - share * dy);
}

/**
 * The 8×8 numbers of a drawing, row by row: how many dots of each block are ink.
 * @param {Stroke[]} strokes  none of them empty
 * @returns {number[]} 64 whole numbers from 0 to 16
 */
export function blocksOf(strokes) {
  const counts = new Array(BLOCKS * BLOCKS).fill(0);
  if (strokes.length === 0) return counts;
  const lines = framed(strokes).flatMap((stroke) =>
    stroke.map((spot, k) => ({ a: stroke[Math.max(k - 1, 0)], b: spot })),
  );
  for (let row = 0; row < DOTS; row += 1)
    for (let column = 0; column < DOTS; column += 1)
      if (lines.some(({ a, b }) => distance(column + 0.5, row + 0.5, a, b) <= PEN))
        counts[Math.floor(row / BLOCK) * BLOCKS + Math.floor(column / BLOCK)] += 1;
  return counts;
}
