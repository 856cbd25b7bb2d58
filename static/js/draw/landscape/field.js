/** Values on a square grid over the window: `size` rows, each along a, row first; row 0 is the smallest b. */

/**
 * Read the grid between its points, bilinearly. Beyond the edge, the edge's value.
 * @param {ArrayLike<number>} values
 * @param {number} size
 * @param {number} x 0…1 along a
 * @param {number} y 0…1 along b
 * @param {number} [rows] where the grid is not square
 */
export function sample(values, size, x, y, rows = size) {
  const [i, s] = cellOf(x, size);
  const [j, t] = cellOf(y, rows);
  const k = j * size + i;
  const near = mix(values[k], values[k + 1], s);
  return mix(near, mix(values[k + size], values[k + size + 1], s), t);
}

/**
 * How far a surface may lie off the straight lines between its points, as it bends there.
 * @param {ArrayLike<number>} values
 * @param {number} size
 * @param {number} x 0…1 along a
 * @param {number} y 0…1 along b
 */
export function straightness(values, size, x, y) {
  const [i, s] = cellOf(x, size);
  const [j, t] = cellOf(y, size);
  const bend = (/** @type {number} */ at, /** @type {number} */ place, /** @type {number} */ step) => {
    const k = at + (Math.min(Math.max(place, 1), size - 2) - place) * step;
    return Math.abs(values[k - step] - 2 * values[k] + values[k + step]);
  };
  let [alongA, alongB] = [0, 0];
  for (const [column, row] of [
    [i, j],
    [i + 1, j],
    [i, j + 1],
    [i + 1, j + 1],
  ]) {
    const at = row * size + column;
    alongA = Math.max(alongA, bend(at, column, 1));
    alongB = Math.max(alongB, bend(at, row, size));
  }
  return (s * (1 - s) * alongA + t * (1 - t) * alongB) / 2;
}

/** The cell of a place along a side, and how far in it. @param {number} x 0…1 @param {number} size */
function cellOf(x, size) {
  const at = Math.min(Math.max(x, 0), 1) * (size - 1);
  const cell = Math.min(Math.floor(at), size - 2);
  return [cell, at - cell];
}

/**
 * The value between two; an end counts only where the other has no share, so that infinity does not spread as NaN.
 * @param {number} from
 * @param {number} to
 * @param {number} t 0…1
 */
export function mix(from, to, t) {
  if (t <= 0) return from;
  return t >= 1 ? to : from + (to - from) * t;
}

/**
 * The same values on a grid of another size.
 * @param {Float64Array} values
 * @param {number} size
 * @param {number} newSize
 */
export function resample(values, size, newSize) {
  if (size === newSize) return values;
  const last = newSize - 1;
  return Float64Array.from({ length: newSize * newSize }, (_, k) =>
    sample(values, size, (k % newSize) / last, Math.floor(k / newSize) / last),
  );
}

/**
 * The same surface with more points: each cell cut into factor × factor, bilinearly.
 * @param {Float32Array} values finite
 * @param {number} size
 * @param {number} factor
 */
export function enlarged(values, size, factor) {
  const side = (size - 1) * factor + 1;
  const wide = new Float32Array(size * side);
  stretch(values, wide, size, factor, { lines: size, line: [size, side], step: 1 });
  const fine = new Float32Array(side * side);
  stretch(wide, fine, size, factor, { lines: side, line: [1, 1], step: side });
  return fine;
}

/**
 * Put points between those of parallel lines.
 * @param {Float32Array} from
 * @param {Float32Array} to
 * @param {number} size points of a line before
 * @param {number} factor
 * @param {{lines: number, line: [number, number], step: number}} strides how far it is to the next line, in `from` and
 *   in `to`, and in both to the next point
 */
function stretch(from, to, size, factor, { lines, line, step }) {
  for (let n = 0; n < lines; n += 1) {
    const [source, target] = [n * line[0], n * line[1]];
    for (let k = 0; k < size - 1; k += 1) {
      const start = from[source + k * step];
      const rise = (from[source + (k + 1) * step] - start) / factor;
      for (let m = 0; m < factor; m += 1) to[target + (k * factor + m) * step] = start + rise * m;
    }
    to[target + (size - 1) * factor * step] = from[source + (size - 1) * step];
  }
}

/** So many values tell how all are spread well enough. */
const ASKED = 700;

/**
 * How the values of a surface are spread, near enough: what the lowest hundredth lies under, the middle one, and what
 * the highest tenth lies over. Infinity counts as large.
 * @param {Float32Array} values
 */
export function spreadOf(values) {
  const stride = Math.ceil(values.length / ASKED);
  const asked = values.filter((_, k) => k % stride === 0).sort();
  const at = (/** @type {number} */ t) => asked[Math.floor((asked.length - 1) * t)];
  return { low: at(0.01), median: at(0.5), upper: at(0.9) };
}

/**
 * Where a value lies between two ends: 0 at the first, 1 at the second.
 * @param {readonly [number, number]} ends
 * @param {number} value
 */
export function share([lo, hi], value) {
  return (value - lo) / (hi - lo);
}
