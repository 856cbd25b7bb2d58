import { blend } from "../palette.js";

/** A sample that is a picture: a square of tones for each of its numbers. */

/** Dots of a block of 4×4: the most that a number says. */
const MOST = 16;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {ArrayLike<number>} numbers  row by row, 0 to 16
 * @param {{rows: number, columns: number, side: number}} shape  side: px of the whole
 * @param {import("../palette.js").Palette} palette
 */
export function paintPicture(context, numbers, { rows, columns, side }, palette) {
  const cell = side / Math.max(rows, columns);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const share = Math.min(Math.max(numbers[row * columns + column] / MOST, 0), 1);
      context.fillStyle = blend(palette.paper, palette.ink, share);
      context.fillRect(column * cell, row * cell, cell + 0.5, cell + 0.5);
    }
}
