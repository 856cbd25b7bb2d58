import { standFor } from "../../state/parameters.js";
import { placeOf } from "./layout.js";

/** Which weights are drawn as edges, in which order and how strongly; and which of them lies under a pointer. */

/** @typedef {import("./layout.js").Column} Column */
/** @typedef {import("../../state/parameters.js").Layer} Layer */
/**
 * Columns of equal length, one entry for each edge that could be drawn.
 * @typedef {{weight: Int32Array, layer: Uint8Array, y0: Float32Array, y1: Float32Array}} Edges
 * @typedef {{order: Int32Array, level: Uint8Array, largest: number}} Ranking
 *   order: the edges to draw, faint ones first; level[edge]: 0 … LEVELS − 1; largest: the size of the strongest value
 */

/** Steps of width and opacity. */
export const LEVELS = 24;
/** Above this many lines the picture is a blob: the strongest are drawn, and the caption says so. */
const MOST_EDGES = 3000;

/**
 * The edges between neurons that are drawn.
 * @param {Layer[]} layers
 * @param {Column[]} columns  one more than layers
 * @returns {Edges}
 */
export function visibleEdges(layers, columns) {
  const count = layers.reduce((sum, _, l) => sum + columns[l].shown.length * columns[l + 1].shown.length, 0);
  const edges = {
    weight: new Int32Array(count),
    layer: new Uint8Array(count),
    y0: new Float32Array(count),
    y1: new Float32Array(count),
  };
  let edge = 0;
  layers.forEach((layer, l) => {
    for (const from of columns[l].shown) {
      for (const to of columns[l + 1].shown) {
        edges.weight[edge] = layer.kernel + from * layer.units + to;
        edges.layer[edge] = l;
        edges.y0[edge] = columns[l].y[from];
        edges.y1[edge] = columns[l + 1].y[to];
        edge += 1;
      }
    }
  });
  return edges;
}

/**
 * Order the edges by the size of their values.
 * @param {Edges} edges
 * @param {ArrayLike<number>} values  one for each weight of theta
 * @param {number} [most]  draw no more than this many, the strongest
 * @returns {Ranking}
 */
export function rank(edges, values, most = MOST_EDGES) {
  const sizes = Float64Array.from(edges.weight, (weight) => finiteSize(values[weight]));
  const largest = largestOf(sizes);
  const level = Uint8Array.from(sizes, (size) => levelOf(size, largest));
  const floor = sizes.length > most ? sizes.slice().sort()[sizes.length - most] : 0;
  return { order: byLevel(level, sizes, floor), level, largest };
}

/** @param {number | undefined} value */
function finiteSize(value) {
  const size = Math.abs(value ?? 0);
  return Number.isFinite(size) ? size : 0;
}

/** The size of the largest finite one of some values; 0 for none. @param {ArrayLike<number>} values */
export function largestOf(values) {
  let largest = 0;
  for (let i = 0; i < values.length; i += 1) largest = Math.max(largest, finiteSize(values[i]));
  return largest;
}

/** @param {number} size @param {number} largest */
export function levelOf(size, largest) {
  return largest > 0 ? Math.min(LEVELS - 1, Math.floor((size / largest) * LEVELS)) : 0;
}

/**
 * A counting sort: faint edges first, so that strong ones lie on top.
 * @param {Uint8Array} level
 * @param {Float64Array} sizes
 * @param {number} floor  smaller ones are left out
 */
function byLevel(level, sizes, floor) {
  const starts = new Int32Array(LEVELS + 1);
  for (let edge = 0; edge < level.length; edge += 1) {
    starts[level[edge] + 1] += sizes[edge] >= floor ? 1 : 0;
  }
  for (let l = 0; l < LEVELS; l += 1) {
    starts[l + 1] += starts[l];
  }
  const order = new Int32Array(starts[LEVELS]);
  for (let edge = 0; edge < level.length; edge += 1) {
    if (sizes[edge] >= floor) {
      order[starts[level[edge]]] = edge;
      starts[level[edge]] += 1;
    }
  }
  return order;
}

/**
 * The edges with the largest values, largest first.
 * @param {Edges} edges
 * @param {ArrayLike<number>} values
 * @param {number} count
 */
export function strongest(edges, values, count) {
  const size = (/** @type {number} */ edge) => finiteSize(values[edges.weight[edge]]);
  return Array.from(edges.weight, (_, edge) => edge)
    .sort((a, b) => size(b) - size(a))
    .slice(0, count);
}

/**
 * How far an edge has come in y when it has come this far in x: both ends leave horizontally.
 * An edge is two parabolas that meet in its middle: they are stroked in two thirds of a cubic's time.
 * @param {number} along  0 … 1
 */
export function rise(along) {
  return along < 0.5 ? 2 * along ** 2 : 1 - 2 * (1 - along) ** 2;
}

/** Where edges leave a column, or arrive at it: the middle of its circles, or the rim of its tiles. @param {Column} column @param {-1 | 1} side */
export const rimOf = ({ x, radius, grid }, side) => (grid ? x + side * radius : x);

/** px: how near to an edge a point is on it. */
const REACH = 5;

/**
 * The weight under a point: what stands for a neuron first, then the nearest edge that is drawn.
 * @param {{layers: Layer[], columns: Column[], edges: Edges, ranking: Ranking}} scene
 * @param {number} x  px
 * @param {number} y  px
 * @returns {number | null} an index into theta
 */
export const weightAt = ({ layers, columns, edges, ranking }, x, y) =>
  neuronAt(layers, columns, x, y) ?? edgeAt(columns, edges, ranking, x, y);

/** Whether a neuron that has weights is under a point. @param {{layers: Layer[], columns: Column[]}} scene @param {number} x @param {number} y */
export const isOnNeuron = ({ layers, columns }, x, y) => neuronAt(layers, columns, x, y) !== null;

/** @param {Layer[]} layers @param {Column[]} columns @param {number} x @param {number} y */
function neuronAt(layers, columns, x, y) {
  for (const [l, layer] of layers.entries()) {
    const column = columns[l + 1];
    const neuron = column.shown.find((n) => isOn(column, n, x, y));
    if (neuron !== undefined) return standFor(layer, neuron);
  }
  return null;
}

/** Whether a point is on a neuron. @param {Column} column @param {number} neuron @param {number} x @param {number} y */
function isOn(column, neuron, x, y) {
  const place = placeOf(column, neuron);
  const [across, down] = [Math.abs(place.x - x), Math.abs(place.y - y)];
  return (column.grid ? Math.max(across, down) : Math.hypot(across, down)) <= place.half + 1.5;
}

/**
 * @param {Column[]} columns
 * @param {Edges} edges
 * @param {Ranking} ranking
 * @param {number} x
 * @param {number} y
 */
function edgeAt(columns, edges, ranking, x, y) {
  const layer = columns.findIndex(
    (column, c) => c + 1 < columns.length && rimOf(column, 1) <= x && x <= rimOf(columns[c + 1], -1),
  );
  if (layer < 0) return null;
  const start = rimOf(columns[layer], 1);
  const width = rimOf(columns[layer + 1], -1) - start;
  const along = (x - start) / width;
  const risen = rise(along);
  const steepness = (4 * Math.min(along, 1 - along)) / width; // the slope of the rise
  let best = null;
  let nearest = REACH;
  // Backwards: of edges equally near, the one on top wins.
  for (let place = ranking.order.length - 1; place >= 0; place -= 1) {
    const edge = ranking.order[place];
    if (edges.layer[edge] !== layer) continue;
    const climb = edges.y1[edge] - edges.y0[edge];
    const distance = Math.abs(edges.y0[edge] + climb * risen - y) / Math.hypot(1, climb * steepness);
    if (distance < nearest) {
      nearest = distance;
      best = edges.weight[edge];
    }
  }
  return best;
}
