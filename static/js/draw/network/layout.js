/** Where the neurons of a network stand: one column a layer, the input first, wide columns folded in the middle. */

/**
 * @typedef {{left: number, right: number, top: number, bottom: number}} Insets
 * @typedef {{count: number, y: number}} Fold  how many neurons are not drawn, and where that is said
 * @typedef {{side: number, x: Float64Array, y: Float64Array, words?: "below" | "beside"}} Grid  tiles in place of circles: their
 *   middles, px of a side, and where words have room
 * @typedef {{x: number, size: number, radius: number, spacing: number, shown: number[], y: Float64Array, fold: Fold | null,
 *   grid?: Grid, isDropped?: boolean}} Column  isDropped: dropout is behind it; y[n] is NaN for a neuron that is folded away; of tiles radius is half of all that lie side by side,
 *   and y[n] where a neuron's edges leave them
 */

/** px between two neurons: at most this, so that a small layer stays together … */
const WIDEST = 64;
/** … and at least this, unless more is asked for, or the column is folded. */
const TIGHTEST = 8;
/** Slots that a fold leaves empty, for its count. */
const FOLD_SLOTS = 3;

/**
 * Place all neurons.
 * @param {number[]} sizes  neurons in each column, the input first
 * @param {number} width  px
 * @param {number} height  px
 * @param {Insets} insets  px kept free for names and values
 * @param {number} [tightest]  px between two neurons
 * @returns {Column[]}
 */
export function layoutNetwork(sizes, width, height, { left, right, top, bottom }, tightest = TIGHTEST) {
  const xs = columnPositions(sizes, left, width - right);
  return sizes.map((size, column) => layoutColumn(size, xs[column], top, height - bottom, tightest));
}

/**
 * Columns are further apart the more edges run between them.
 * @param {number[]} sizes
 * @param {number} left
 * @param {number} right
 */
function columnPositions(sizes, left, right) {
  const gaps = sizes
    .slice(1)
    .map((size, column) => (Math.min(size, 40) * Math.min(sizes[column], 40)) ** 0.2);
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  const xs = [left];
  for (const gap of gaps) {
    xs.push(xs[xs.length - 1] + (gap / total) * (right - left));
  }
  return xs;
}

/**
 * @param {number} size
 * @param {number} x
 * @param {number} top
 * @param {number} bottom
 * @param {number} tightest
 * @returns {Column}
 */
function layoutColumn(size, x, top, bottom, tightest) {
  const height = Math.max(bottom - top, 2 * tightest);
  const slots = Math.min(size, Math.floor(height / tightest) + 1);
  const spacing = slots < 2 ? WIDEST : Math.min(WIDEST, (height * (1 - 1 / slots ** 1.2)) / (slots - 1));
  const start = (top + bottom) / 2 - (spacing * (slots - 1)) / 2;
  const shown = shownNeurons(size, slots);
  const y = new Float64Array(size).fill(Number.NaN);
  const head = size === slots ? size : shown.length / 2;
  shown.forEach((neuron, place) => {
    y[neuron] = start + spacing * (place < head ? place : place + slots - shown.length);
  });
  const fold = size === slots ? null : { count: size - shown.length, y: (top + bottom) / 2 };
  return { x, size, radius: Math.min(Math.max(spacing * 0.38, 2.5), 8), spacing, shown, y, fold };
}

/**
 * Where a neuron is drawn: its middle, and px from there to its rim; one that is folded away is where that is told.
 * @param {Column} column
 * @param {number} neuron
 */
export function placeOf({ x, y, radius, fold, grid }, neuron) {
  if (Number.isNaN(y[neuron]) && fold) return { x, y: fold.y, half: grid ? 0 : radius };
  if (grid) return { x: grid.x[neuron], y: grid.y[neuron], half: grid.side / 2 };
  return { x, y: y[neuron], half: radius };
}

/** All neurons, or as many of the first and of the last. @param {number} size @param {number} slots */
function shownNeurons(size, slots) {
  const all = Array.from({ length: size }, (_, neuron) => neuron);
  if (size === slots) return all;
  const half = Math.max(1, Math.floor((slots - FOLD_SLOTS) / 2));
  return [...all.slice(0, half), ...all.slice(size - half)];
}
