/** Level lines by marching squares. */

/**
 * Where each cell's lines run, by which of its corners lie above the level (bits: 1 near left, 2 near right, 4 far
 * right, 8 far left). Its sides: 0 near, 1 right, 2 far, 3 left; two sides make a line.
 */
const LINES = [
  [],
  [3, 0],
  [0, 1],
  [3, 1],
  [1, 2],
  [3, 0, 1, 2],
  [0, 2],
  [3, 2],
  [2, 3],
  [2, 0],
  [0, 1, 2, 3],
  [2, 1],
  [1, 3],
  [1, 0],
  [0, 3],
  [],
]; // prettier-ignore

/**
 * Trace levels through a grid as connected lines.
 *
 * @param {ArrayLike<number>} values finite, row first
 * @param {number} size points along each side
 * @param {number[]} levels
 * @returns {Float32Array[][]} each level's lines, each x, y, x, y, … in 0…size − 1; a closed line ends where it began
 */
export function contours(values, size, levels) {
  // For every side of a cell, the one or two sides that the line through it goes on to; −1 is none.
  // A side is 2 × (the point at its start), and one more if it runs along b.
  const next = new Int32Array(4 * size * size).fill(-1);
  return levels.map((level) => {
    const crossed = linkSides(next, values, size, level);
    const lines = [];
    for (const ends of [1, 2]) {
      // Lines that end at the grid's edge first: what is left then is closed.
      for (const side of crossed) {
        const links = Number(next[2 * side] >= 0) + Number(next[2 * side + 1] >= 0);
        if (links === ends) lines.push(follow(next, side, values, size, level));
      }
    }
    return lines;
  });
}

/**
 * Link the sides that a level crosses.
 * @param {Int32Array} next all −1 before; walking the lines makes it so again
 * @param {ArrayLike<number>} values
 * @param {number} size
 * @param {number} level
 * @returns {number[]} the crossed sides
 */
function linkSides(next, values, size, level) {
  /** @type {number[]} */
  const crossed = [];
  for (let j = 0; j < size - 1; j += 1) {
    for (let i = 0; i < size - 1; i += 1) {
      const k = j * size + i;
      let above = values[k] >= level ? 1 : 0;
      if (values[k + 1] >= level) above += 2;
      if (values[k + size + 1] >= level) above += 4;
      if (values[k + size] >= level) above += 8;
      if (above === 0 || above === 15) continue;
      const middle = (values[k] + values[k + 1] + values[k + size] + values[k + size + 1]) / 4;
      // The two saddles run as each other where the cell's middle lies on the other side of the level.
      const turns = (above === 5 || above === 10) && middle >= level;
      const lines = LINES[turns ? 15 - above : above];
      const sides = [2 * k, 2 * (k + 1) + 1, 2 * (k + size), 2 * k + 1];
      for (let n = 0; n < lines.length; n += 2) {
        link(next, crossed, sides[lines[n]], sides[lines[n + 1]]);
        link(next, crossed, sides[lines[n + 1]], sides[lines[n]]);
      }
    }
  }
  return crossed;
}

/** @param {Int32Array} next @param {number[]} crossed @param {number} from @param {number} to */
function link(next, crossed, from, to) {
  const first = next[2 * from] < 0;
  next[2 * from + (first ? 0 : 1)] = to;
  if (first) crossed.push(from);
}

/**
 * Walk from one side to the next until the line ends or closes, taking the links away.
 * @param {Int32Array} next
 * @param {number} start
 * @param {ArrayLike<number>} values
 * @param {number} size
 * @param {number} level
 */
function follow(next, start, values, size, level) {
  const line = [];
  let side = start;
  for (;;) {
    line.push(...crossing(values, size, side, level));
    const slot = next[2 * side] >= 0 ? 2 * side : 2 * side + 1;
    const onward = next[slot];
    if (onward < 0) break;
    next[slot] = -1;
    if (next[2 * onward] === side) next[2 * onward] = -1;
    else next[2 * onward + 1] = -1;
    side = onward;
  }
  return Float32Array.from(line);
}

/**
 * Where the level crosses a side.
 * @param {ArrayLike<number>} values
 * @param {number} size
 * @param {number} side
 * @param {number} level
 * @returns {[number, number]}
 */
function crossing(values, size, side, level) {
  const k = side >> 1;
  const alongB = side & 1;
  const from = values[k];
  const t = (level - from) / (values[k + (alongB ? size : 1)] - from);
  const i = k % size;
  const j = (k - i) / size;
  return alongB ? [i, j + t] : [i + t, j];
}
