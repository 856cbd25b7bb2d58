import { blend } from "../palette.js";
import { LEVELS, levelOf, rise } from "./edges.js";
import { NUMBERS, trace } from "./lines.js";

/**
 * @typedef {import("./layout.js").Column} Column
 * @typedef {import("./edges.js").Edges} Edges
 * @typedef {import("./edges.js").Ranking} Ranking
 * @typedef {import("../parameters.js").Layer} Layer
 * @typedef {import("../palette.js").Palette} Palette
 * @typedef {{layers: Layer[], columns: Column[], edges: Edges, ranking: Ranking, values: Float32Array | Float64Array}} Scene
 * @typedef {{x0: number, y0: number, x1: number, y1: number}} Line
 */

/** px of the faintest and of the strongest edge. */
const THINNEST = 0.5;
const THICKEST = 3.4;
/** What stays of the others while one is under the pointer. */
const OTHERS = 0.25;
/** A bias is shown against the largest bias, but never against less than this share of the largest weight. */
const BIAS_FLOOR = 0.05;

/** @param {number} level */
const shareOf = (level) => (level + 0.5) / LEVELS;

/** @param {number} level */
export const widthOf = (level) => THINNEST + (THICKEST - THINNEST) * shareOf(level) ** 1.3;

/**
 * @param {number} level
 * @param {number} faintest  opacity
 */
export const alphaOf = (level, faintest) => faintest + (1 - faintest) * shareOf(level) ** 1.4;

/**
 * The two ends of a weight's edge, at the rims of its neurons; folded neurons stand where their count is written.
 * @param {Scene} scene
 * @param {number} layer
 * @param {number} from
 * @param {number} to
 * @returns {Line}
 */
export function lineOf({ columns }, layer, from, to) {
  const [start, end] = [columns[layer], columns[layer + 1]];
  return {
    x0: start.x + start.radius,
    y0: heightOf(start, from),
    x1: end.x - end.radius,
    y1: heightOf(end, to),
  };
}

/**
 * @param {Column} column
 * @param {number} neuron
 */
export function heightOf(column, neuron) {
  return Number.isNaN(column.y[neuron]) && column.fold ? column.fold.y : column.y[neuron];
}

/**
 * @param {number} value
 * @param {Palette} palette
 */
export function hueOf(value, palette) {
  return value < 0 ? palette.negative : palette.positive;
}

/** What an edge's colour may be. @param {Palette} palette */
export const coloursOf = ({ negative, positive, ink3 }) => [negative, positive, ink3];
const [NEGATIVE, POSITIVE, NOTHING] = [0, 1, 2];

/**
 * All edges as lines, faint ones first: hue is sign, width and opacity are size.
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
    const colour = values[edges.weight[edge]] < 0 ? NEGATIVE : POSITIVE;
    lines[at] = columns[layer].x + columns[layer].radius;
    lines[at + 1] = edges.y0[edge];
    lines[at + 2] = columns[layer + 1].x - columns[layer + 1].radius;
    lines[at + 3] = edges.y1[edge];
    [lines[at + 4], lines[at + 5]] = strokes[ranking.level[edge]];
    lines[at + 6] = ranking.largest > 0 ? colour : NOTHING;
    at += NUMBERS;
  }
  return lines;
}

/**
 * Draw one edge above the others, cased in ink when it is the chosen one.
 * @param {CanvasRenderingContext2D} context
 * @param {Line} line
 * @param {number} width  px
 * @param {string} color
 * @param {string | null} casing
 */
export function paintEdge(context, line, width, color, casing) {
  trace(context, line);
  if (casing) {
    context.strokeStyle = casing;
    context.lineWidth = width + 2.5;
    context.stroke();
  }
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}

/**
 * Draw the neurons; the fill is the bias, blue or orange, against the largest one.
 * @param {CanvasRenderingContext2D} context
 * @param {Scene} scene
 * @param {Palette} palette
 */
export function paintNeurons(context, { layers, columns, ranking, values }, palette) {
  const largest = Math.max(largestBias(layers, values), BIAS_FLOOR * ranking.largest);
  columns.forEach((column, c) => {
    for (const neuron of column.shown) {
      const bias = c === 0 ? null : values[layers[c - 1].bias + neuron];
      paintNeuron(context, column, neuron, neuronColors(bias, largest, palette));
    }
    if (column.fold) paintFold(context, column, palette);
  });
}

/**
 * @param {Layer[]} layers
 * @param {ArrayLike<number>} values
 */
function largestBias(layers, values) {
  let largest = 0;
  for (const { bias, units } of layers) {
    for (let i = bias; i < bias + units; i += 1) {
      const size = Math.abs(values[i]);
      if (size > largest && Number.isFinite(size)) largest = size;
    }
  }
  return largest;
}

/**
 * @param {number | null} bias  null for an input
 * @param {number} largest
 * @param {Palette} palette
 * @returns {[string, string]} fill and rim
 */
function neuronColors(bias, largest, palette) {
  if (bias === null) return [palette.ink, palette.ink];
  if (!bias) return [palette.paper, palette.control];
  const hue = hueOf(bias, palette);
  const share = (levelOf(Math.abs(bias), largest) + 1) / LEVELS;
  return [blend(palette.paper, hue, 0.08 + 0.8 * share), blend(palette.paper, hue, 0.45 + 0.45 * share)];
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {number} neuron
 * @param {[string, string]} colors
 */
export function paintNeuron(context, column, neuron, [fill, rim]) {
  context.beginPath();
  context.arc(column.x, column.y[neuron], column.radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = 1.25;
  context.strokeStyle = rim;
  context.stroke();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {Palette} palette
 */
export function paintFold(context, { x, fold }, palette) {
  if (!fold) return;
  const text = `+${fold.count}`;
  context.font = `500 11px ${palette.sans}`;
  const half = context.measureText(text).width / 2 + 4;
  context.fillStyle = palette.paper;
  context.beginPath();
  context.roundRect(x - half, fold.y - 9, 2 * half, 18, 9);
  context.fill();
  context.fillStyle = palette.ink2;
  context.textAlign = "center";
  context.fillText(text, x, fold.y + 4);
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
  context.beginPath();
  context.arc(column.x, column.y[neuron], column.radius + 2.5, 0, 2 * Math.PI);
  context.lineWidth = 1.75;
  context.strokeStyle = palette.ink;
  context.stroke();
}

/**
 * Draw the head of a pulse that runs along an edge.
 * @param {CanvasRenderingContext2D} context
 * @param {Line} line
 * @param {number} progress  0 … 1
 * @param {number} width  px
 */
export function paintPulse(context, { x0, y0, x1, y1 }, progress, width) {
  const LENGTH = 0.35;
  const tail = Math.max(0, progress * (1 + LENGTH) - LENGTH);
  const head = Math.min(1, progress * (1 + LENGTH));
  context.beginPath();
  for (let point = 0; point <= 10; point += 1) {
    const u = tail + ((head - tail) * point) / 10;
    context.lineTo(x0 + (x1 - x0) * u, y0 + (y1 - y0) * rise(u));
  }
  context.lineWidth = width;
  context.stroke();
}
