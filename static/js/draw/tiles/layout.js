import { hasDropout, layersOf } from "../../state/parameters.js";
import { LEGEND } from "../network/labels.js";
import { LINE, planOf } from "../network/scene.js";

/** Where the tiles of a network stand: one block a layer, its neurons row by row in the engine's order. */

/**
 * @typedef {import("../network/layout.js").Column} Column
 * @typedef {{size: number, across: number, pitch: number, rows: number, words?: number, beside?: number}} Block  pitch: px from one tile to
 *   the next; words: px of it that are for words below a tile; beside: px for a number on its right
 */

/** px: the headings above; below the keys, and between. */
const TOP = 46;
const BOTTOM = LEGEND.height + 8;
/** Neurons of a layer that stand one to a row; of more, so many, the first choice first. */
const SINGLE = 8;
const IN_A_ROW = [4, 3, 5, 6, 8];
/** Neurons of a layer from which its tiles are only so large; px. */
const MANY = 64;
const LEAST = 12;
/** px of a tile and what is between two: at most so, alone in its row or not, and at an end of the network. */
const MOST = { single: 48, several: 40, input: 40, output: 68 };
/** px that what is written under an input or an output takes, and a number beside it. */
export const WORDS = { across: 58, down: 34, beside: 42 };
/** px between two blocks, the first choice first; and of a tile below which there is less room between. */
const GAPS = { wide: [64, 52, 42, 34, 26], narrow: [18, 10] };
const FINE = 22;
/** px to the edge of the picture, for a tile's frame. */
const RIM = 2;
/** Rows that a fold's count takes. */
const FOLD_ROWS = 2;

/**
 * Place the network of a run in a picture, as tiles.
 * @param {Run} run
 * @param {number} width  px
 * @param {number} height  px
 * @returns {import("../network/scene.js").Plan}
 */
export function planTiles(run, width, height) {
  const layers = layersOf(run.parameters);
  const columns = layoutTiles(
    [run.features, ...layers.map(({ units }) => units)],
    width,
    height,
    hasDropout(run) ? LINE : 0,
  );
  return planOf(run, layers, columns);
}

/**
 * @param {number[]} sizes  neurons of each layer, the input first
 * @param {number} whole  px across
 * @param {number} height
 * @param {number} [more]  px that the headings take besides
 * @returns {Column[]}
 */
export function layoutTiles(sizes, whole, height, more = 0) {
  const width = whole - 2 * RIM;
  const top = TOP + more;
  const free = Math.max(height - top - BOTTOM, 4 * LEAST);
  const middle = top + free / 2;
  const ends = [endBlock(sizes[0], MOST.input, free), endBlock(sizes[sizes.length - 1], MOST.output, free)];
  const slots = ends.map((block) => Math.max(widthOf(block) + (block.beside ?? 0), WORDS.across));
  const hidden = hiddenBlocks(sizes.slice(1, -1), free, width - slots[0] - slots[1]);
  const widths = [slots[0], ...hidden.map(widthOf), slots[1]];
  const taken = widths.reduce((sum, own) => sum + own, 0);
  const gap = Math.max((width - taken) / (sizes.length - 1), 0);
  const middles = widths.map((own, k) =>
    widths.slice(0, k).reduce((sum, each) => sum + each + gap, RIM + own / 2),
  );
  return [ends[0], ...hidden, ends[1]].map((block, k) => columnOf(block, middles[k], middle));
}

/** px across. @param {Block} block */
const widthOf = (block) => (block.across - 1) * block.pitch + sideOf(block);

/** Inputs or outputs, with words under each where there is room. @param {number} size @param {number} most @param {number} free @returns {Block} */
function endBlock(size, most, free) {
  if (size > SINGLE) return blockOf(size, IN_A_ROW[0], free, MOST.several);
  const pitch = Math.min(free / size, most + WORDS.down);
  const hasWords = pitch - WORDS.down >= LEAST;
  const beside = pitch >= LEAST ? WORDS.beside : 0;
  const plain = { size, across: 1, pitch: Math.min(pitch, most, MOST.single), rows: size, beside };
  return hasWords ? { ...plain, pitch, words: WORDS.down, beside: 0 } : plain;
}

/**
 * As many rows as there is room for, at most so large.
 * @param {number} size
 * @param {number} across
 * @param {number} free  px down
 * @param {number} most  px of a tile
 */
function blockOf(size, across, free, most) {
  const fits = Math.max(across, Math.ceil(size / Math.floor(free / LEAST)));
  return {
    size,
    across: fits,
    pitch: Math.min(free / Math.ceil(size / fits), most),
    rows: Math.ceil(size / fits),
  };
}

/**
 * The blocks between inputs and outputs, with as much room between them as leaves their tiles fine.
 * @param {number[]} sizes
 * @param {number} free  px down
 * @param {number} room  px across
 * @returns {Block[]}
 */
function hiddenBlocks(sizes, free, room) {
  const tries = [GAPS.wide, GAPS.narrow].flatMap((gaps) =>
    IN_A_ROW.flatMap((inRow) =>
      gaps.map((gap) => fitted(sizes, free, room - gap * (sizes.length + 1), inRow)),
    ),
  );
  if (sizes.length === 0) return [];
  const worst = (/** @type {Block[]} */ blocks) =>
    Math.min(...blocks.map(({ pitch, size }) => (size > MANY ? FINE : pitch)));
  const fine = tries.findIndex((blocks) => worst(blocks) >= FINE);
  if (fine < 0) return tries.reduce((best, one) => (worst(one) > worst(best) ? one : best));
  return tries[fine];
}

/** Whether neurons stand one to a row, if they are not too small then. @param {number} size @param {number} free  px down */
const isSingle = (size, free) => size <= SINGLE && (size <= 2 || free / size >= FINE);

/** @param {number[]} sizes @param {number} free @param {number} room @param {number} inRow @returns {Block[]} */
function fitted(sizes, free, room, inRow) {
  const rows = Math.floor(free / LEAST);
  const single = (/** @type {number} */ size) => (isSingle(size, free) ? 1 : inRow);
  const few = sizes.filter((size) => size <= MANY).reduce((sum, size) => sum + single(size), 0);
  const large = sizes.filter((size) => size > MANY).map((size) => Math.ceil(size / rows));
  const wanted = large.reduce((sum, across) => sum + across, 0);
  const share = Math.min(1, Math.max(room / LEAST - few, large.length) / (wanted || 1));
  const left = room - LEAST * large.reduce((sum, across) => sum + Math.max(1, Math.floor(across * share)), 0);
  return sizes.map((size) => {
    if (size > MANY) {
      const across = Math.max(1, Math.floor(Math.ceil(size / rows) * share));
      return { size, across, pitch: LEAST, rows: Math.min(rows, Math.ceil(size / across)) };
    }
    const block = blockOf(size, single(size), free, isSingle(size, free) ? MOST.single : MOST.several);
    return { ...block, pitch: Math.max(Math.min(block.pitch, left / Math.max(few, 1)), 4) };
  });
}

/** @param {Block} block @param {number} slot  its middle, with a number beside it @param {number} middle  of the height @returns {Column} */
function columnOf(block, slot, middle) {
  const { size, across, pitch, rows, words = 0, beside = 0 } = block;
  const x = slot - beside / 2;
  const isFolded = size > across * rows;
  const count = isFolded ? across * (rows - FOLD_ROWS) : size;
  const [left, top] = [x - (across * pitch) / 2, middle - (pitch * rows) / 2];
  const [xs, ys, y] = [0, 1, 2].map(() => new Float64Array(size).fill(Number.NaN));
  const shown = Array.from({ length: count }, (_, neuron) => neuron);
  for (const neuron of shown) {
    const [row, place] = [Math.floor(neuron / across), neuron % across];
    xs[neuron] = left + (place + 0.5) * pitch;
    ys[neuron] = top + row * pitch + (pitch - words) / 2;
    y[neuron] = across === 1 ? ys[neuron] : top + (row + (place + 0.5) / across) * pitch;
  }
  const fold = isFolded ? { count: size - count, y: top + (rows - FOLD_ROWS / 2) * pitch } : null;
  /** @type {"below" | "beside" | undefined} */
  const place = words ? "below" : beside ? "beside" : undefined;
  const grid = { side: sideOf(block), x: xs, y: ys, words: place };
  return { x, size, radius: widthOf(block) / 2, spacing: pitch, shown, y, fold, grid };
}

/** px of a tile's side. @param {Block} block */
const sideOf = ({ pitch, words = 0 }) => pitch - (words || (pitch > 20 ? 4 : pitch > 14 ? 2 : 1.5));
