/** Values on a square grid over the window: `size` rows, each along a, row first; row 0 is the smallest b. */

/**
 * Read the grid between its points, bilinearly. Beyond the edge, the edge's value.
 * @param {ArrayLike<number>} values
 * @param {number} size
 * @param {number} x 0…1 along a
 * @param {number} y 0…1 along b
 */
export function sample(values, size, x, y) {
  const column = Math.min(Math.max(x, 0), 1) * (size - 1);
  const row = Math.min(Math.max(y, 0), 1) * (size - 1);
  const i = Math.min(Math.floor(column), size - 2);
  const j = Math.min(Math.floor(row), size - 2);
  const s = column - i;
  const t = row - j;
  const k = j * size + i;
  const near = mix(values[k], values[k + 1], s);
  return mix(near, mix(values[k + size], values[k + size + 1], s), t);
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
 * @param {Float32Array} values
 * @param {number} size
 * @param {number} newSize
 */
export function resample(values, size, newSize) {
  if (size === newSize) return values;
  const last = newSize - 1;
  return Float32Array.from({ length: newSize * newSize }, (_, k) =>
    sample(values, size, (k % newSize) / last, Math.floor(k / newSize) / last),
  );
}

/**
 * The smallest and the largest finite value of some lists; null when there is none.
 * @param {ArrayLike<number>[]} lists
 * @returns {{lo: number, hi: number} | null}
 */
export function hull(...lists) {
  let lo = Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  for (const list of lists) {
    for (let k = 0; k < list.length; k += 1) {
      const value = list[k];
      if (Number.isFinite(value)) {
        if (value < lo) lo = value;
        if (value > hi) hi = value;
      }
    }
  }
  return lo <= hi ? { lo, hi } : null;
}

/** So many values tell the middle one well enough. */
const ASKED = 700;

/**
 * The middle one of the values, near enough; infinity counts as large.
 * @param {Float32Array} values
 */
export function medianOf(values) {
  const stride = Math.ceil(values.length / ASKED);
  const asked = values.filter((_, k) => k % stride === 0).sort();
  return asked[asked.length >> 1];
}

/**
 * Where a value lies between two ends: 0 at the first, 1 at the second.
 * @param {readonly [number, number]} ends
 * @param {number} value
 */
export function share([lo, hi], value) {
  return (value - lo) / (hi - lo);
}
