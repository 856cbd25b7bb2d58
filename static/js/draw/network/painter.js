import { fill, plate, ring, line as straight, stroke, typeface, write } from "../canvas.js";
import { blend, contrast } from "../palette.js";
import { LEVELS, largestOf, levelOf } from "./edges.js";
import { hueOf } from "./hues.js";
import { placeOf } from "./layout.js";
import { NUMBERS, trace, traceDashed, tracePart } from "./lines.js";

/**
 * @typedef {import("./layout.js").Column} Column
 * @typedef {import("./edges.js").Edges} Edges
 * @typedef {import("./edges.js").Ranking} Ranking
 * @typedef {import("../../state/parameters.js").Layer} Layer
 * @typedef {import("../palette.js").Palette} Palette
 * @typedef {{layers: Layer[], columns: Column[], edges: Edges, ranking: Ranking, values: Float32Array | Float64Array,
 *   kind: EdgeKind}} Scene
 * @typedef {{x0: number, y0: number, x1: number, y1: number}} Line
 */

/** px of the faintest and of the strongest edge. */
const THINNEST = 0.6;
const THICKEST = 3.4;
/** px from a column to the line of dropout behind it. */
const SIEVE = 5;
/** What stays of the others while one is under the pointer. */
const OTHERS = 0.25;
/** A bias is shown against the largest bias, but never against less than this share of the largest weight. */
const BIAS_FLOOR = 0.05;

/** @param {number} level */
const shareOf = (level) => (level + 0.5) / LEVELS;

/** @param {number} level */
export const widthOf = (level) => THINNEST + (THICKEST - THINNEST) * shareOf(level) ** 2;

/** @param {number} level @param {number} faintest  opacity */
export const alphaOf = (level, faintest) => faintest + (1 - faintest) * shareOf(level) ** 2;

/**
 * The two ends of a weight's edge, at the rims of its neurons; folded neurons stand where their count is written.
 * @param {Scene} scene
 * @param {number} layer
 * @param {number} from
 * @param {number} to
 * @returns {Line}
 */
export function lineOf({ columns }, layer, from, to) {
  const [start, end] = [placeOf(columns[layer], from), placeOf(columns[layer + 1], to)];
  return { x0: start.x + start.half, y0: start.y, x1: end.x - end.half, y1: end.y };
}

/** @param {Column} column @param {number} neuron */
export const heightOf = (column, neuron) => placeOf(column, neuron).y;

/** Places in `coloursOf`. */
const [NEGATIVE, POSITIVE, NOTHING] = [0, 1, 2];

/**
 * All edges as lines, faint ones first: hue is what they show, dashes are below zero, width and opacity are size.
 * @param {Scene} scene
 * @param {Palette} palette
 * @param {boolean} dimmed
 */
export function edgeLines({ columns, edges, ranking, values }, palette, dimmed) {
  const faintest = Number(palette.edgeMinAlpha);
  const dim = dimmed ? OTHERS : 1;
  const strokes = Array.from({ length: LEVELS }, (_, level) => [
    widthOf(level),
    dim * alphaOf(level, faintest),
  ]);
  const lines = new Float32Array(ranking.order.length * NUMBERS);
  let at = 0;
  for (const edge of ranking.order) {
    const layer = edges.layer[edge];
    const value = values[edges.weight[edge]];
    lines[at] = columns[layer].x + columns[layer].radius;
    lines[at + 1] = edges.y0[edge];
    lines[at + 2] = columns[layer + 1].x - columns[layer + 1].radius;
    lines[at + 3] = edges.y1[edge];
    [lines[at + 4], lines[at + 5]] = strokes[ranking.level[edge]];
    lines[at + 6] = value === 0 ? NOTHING : value < 0 ? NEGATIVE : POSITIVE;
    lines[at + 7] = Number(lines[at + 6] === NEGATIVE);
    at += NUMBERS;
  }
  return lines;
}

/**
 * Draw one edge above the others, cased in ink when it is the chosen one.
 * @param {CanvasRenderingContext2D} context
 * @param {Line} line
 * @param {number} width  px
 * @param {{color: string, isNegative: boolean, casing?: string | null}} look
 */
export function paintEdge(context, line, width, { color, isNegative, casing = null }) {
  if (casing) {
    trace(context, line);
    stroke(context, [casing, width + 2.5]);
  }
  (isNegative ? traceDashed : trace)(context, line);
  stroke(context, [color, width]);
}

/**
 * Draw the neurons; the fill is what their biases have of what the edges show, against the largest one.
 * @param {CanvasRenderingContext2D} context
 * @param {Scene} scene
 * @param {Palette} palette
 */
export function paintNeurons(context, { layers, columns, ranking, values, kind }, palette) {
  const biases = layers.map(({ bias, units }) =>
    bias === null ? 0 : largestOf(values.subarray(bias, bias + units)),
  );
  const largest = Math.max(...biases, BIAS_FLOOR * ranking.largest);
  columns.forEach((column, c) => {
    for (const neuron of column.shown) {
      const start = c === 0 ? null : layers[c - 1].bias;
      const bias = start === null ? null : values[start + neuron];
      const share = bias === null ? 0 : (levelOf(Math.abs(bias), largest) + 1) / LEVELS;
      const look =
        bias === null
          ? { fill: c === 0 ? palette.ink : palette.paper, rim: palette.ink, minus: null }
          : neuronLook(bias, 0.08 + 0.8 * share, hueOf(bias, palette, kind), palette);
      paintNeuron(context, column, neuron, look);
    }
  });
}

/**
 * How a neuron looks that holds a value: strong where it is large, with a − where it is below zero.
 * @typedef {{fill: string, rim: string, minus: string | null}} NeuronLook
 * @param {number} value
 * @param {number} strength  0 … 1
 * @param {string} hue
 * @param {Palette} palette
 * @returns {NeuronLook}
 */
export function neuronLook(value, strength, hue, palette) {
  if (value === 0 || !(strength > 0)) return { fill: palette.paper, rim: palette.control, minus: null };
  const fill = blend(palette.paper, hue, strength);
  if (value > 0) return { fill, rim: hue, minus: null };
  const { paper, ink } = palette;
  return { fill, rim: hue, minus: contrast(fill, paper) > contrast(fill, ink) ? paper : ink };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {number} neuron
 * @param {NeuronLook} look
 */
export function paintNeuron(context, { x, y, radius }, neuron, { fill: color, rim, minus }) {
  ring(context, [x, y[neuron]], radius);
  fill(context, color, [rim, 1.25]);
  if (!minus) return;
  straight(context, [x - 0.55 * radius, y[neuron]], [x + 0.55 * radius, y[neuron]]);
  stroke(context, [minus, Math.max(1.25, 0.3 * radius)]);
}

/** How many neurons are folded away. @param {NonNullable<Column["fold"]>} fold */
const foldWords = ({ count }) => `+${count}`;

/** The px that this takes, in the font that is set. @param {CanvasRenderingContext2D} context @param {NonNullable<Column["fold"]>} fold */
export const foldWidth = (context, fold) => context.measureText(foldWords(fold)).width + 8;

/** @param {CanvasRenderingContext2D} context @param {Column} column @param {Palette} palette */
export function paintFold(context, { x, fold }, palette) {
  if (!fold) return;
  context.font = typeface(palette.sans, 12, 500);
  plate(context, [x, fold.y], foldWidth(context, fold), 18, 9);
  fill(context, palette.paper);
  context.textAlign = "center";
  write(context, foldWords(fold), [x, fold.y + 4], palette.ink2);
}

/**
 * Draw what drops some of a column's values in training: a line of dashes behind it.
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {Palette} palette
 */
export function paintSieve(context, column, palette) {
  const [first, last] = [column.shown[0], column.shown[column.shown.length - 1]].map((n) =>
    placeOf(column, n),
  );
  const x = column.x + column.radius + SIEVE;
  context.setLineDash([3, 3]);
  straight(context, [x, first.y - first.half - 4], [x, last.y + last.half + 4]);
  stroke(context, [palette.control, 1.5]);
  context.setLineDash([]);
}

/**
 * Cross out the neurons whose values dropout silences for a sample.
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {boolean[]} dropped
 * @param {Palette} palette
 */
export function paintDropped(context, column, dropped, palette) {
  for (const neuron of column.shown.filter((n) => dropped[n])) {
    const { x, y, half } = placeOf(column, neuron);
    const reach = half + 2;
    for (const color of [palette.paper, palette.ink]) {
      for (const way of [-1, 1]) {
        straight(context, [x - reach, y - way * reach], [x + reach, y + way * reach]);
        stroke(context, [color, color === palette.paper ? 4 : 1.75]);
      }
    }
  }
}

/**
 * Ring a neuron at an end of the chosen edge; one that is folded away has no rim to ring.
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {number} neuron
 * @param {Palette} palette
 */
export function paintRing(context, column, neuron, palette) {
  if (Number.isNaN(column.y[neuron])) return;
  const { x, y, half } = placeOf(column, neuron);
  if (column.grid) plate(context, [x, y], 2 * half + 3, 2 * half + 3, 1);
  else ring(context, [x, y], half + 2.5);
  stroke(context, [palette.ink, 1.75]);
}

/**
 * Draw the head of a pulse that runs along an edge.
 * @param {CanvasRenderingContext2D} context
 * @param {Line} line
 * @param {number} progress  0 … 1
 * @param {number} width  px
 */
export function paintPulse(context, line, progress, width) {
  const LENGTH = 0.35;
  const tail = Math.max(0, progress * (1 + LENGTH) - LENGTH);
  const head = Math.min(1, progress * (1 + LENGTH));
  tracePart(context, line, [tail, head], 10);
  context.lineWidth = width;
  context.stroke();
}
