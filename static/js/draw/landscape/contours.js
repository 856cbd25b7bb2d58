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
/** The two saddles, as they run when the cell's middle lies on the other side of the level. */
const SADDLES = new Map([
  [5, [0, 1, 2, 3]],
  [10, [3, 0, 1, 2]],
]);

/**
 * Trace a level through a grid as connected lines.
 *
 * @param {ArrayLike<number>} values finite, row first
 * @param {number} size points along each side
 * @param {number} level
 * @returns {Float32Array[]} each x, y, x, y, … in 0…size − 1; a closed line ends where it began
 */
export function contour(values, size, level) {
  const links = linkSides(values, size, level);
  const lines = [];
  for (const open of [true, false]) {
    for (const side of links.crossed) {
      const ends = Number(links.next[2 * side] >= 0) + Number(links.next[2 * side + 1] >= 0);
      if (ends === (open ? 1 : 2)) lines.push(follow(links.next, side, values, size, level));
    }
  }
  return lines;
}

/**
 * For every side that the level crosses, the one or two sides that its line goes on to.
 * A side is 2 × (the point at its start), and one more if it runs along b.
 * @param {ArrayLike<number>} values
 * @param {number} size
 * @param {number} level
 */
function linkSides(values, size, level) {
  const next = new Int32Array(4 * size * size).fill(-1);
  /** @type {number[]} */
  const crossed = [];
  /** @param {number} from @param {number} to */
  const link = (from, to) => {
    if (next[2 * from] < 0) {
      next[2 * from] = to;
      crossed.push(from);
    } else next[2 * from + 1] = to;
  };
  for (let j = 0; j < size - 1; j += 1) {
    for (let i = 0; i < size - 1; i += 1) {
      const k = j * size + i;
      const lines = linesOf(values, size, k, level);
      if (lines.length === 0) continue;
      const sides = [2 * k, 2 * (k + 1) + 1, 2 * (k + size), 2 * k + 1];
      for (let n = 0; n < lines.length; n += 2) {
        link(sides[lines[n]], sides[lines[n + 1]]);
        link(sides[lines[n + 1]], sides[lines[n]]);
      }
    }
  }
  return { next, crossed };
}

/**
 * @param {ArrayLike<number>} values
 * @param {number} size
 * @param {number} k the cell's near left point
 * @param {number} level
 * @returns {number[]}
 */
function linesOf(values, size, k, level) {
  const [a, b, c, d] = [values[k], values[k + 1], values[k + size + 1], values[k + size]];
  const above = Number(a >= level) + 2 * Number(b >= level) + 4 * Number(c >= level) + 8 * Number(d >= level);
  if (above === 0 || above === 15) return LINES[0];
  const middle = (a + b + c + d) / 4 >= level;
  return (middle && SADDLES.get(above)) || LINES[above];
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
