import { rise } from "../network/edges.js";
import { trace, traceDashed } from "../network/lines.js";

/**
 * Edges of a step: width by size, what is below zero in dashes, and a glyph on the largest.
 *
 * @typedef {import("../palette.js").Palette} Palette
 * @typedef {import("../network/painter.js").Scene} Scene
 * @typedef {import("../network/painter.js").Line} Line
 * @typedef {{width: number, alpha: number, color: string}} Stroke
 */

/** How many edges carry a glyph, and how far along they carry it, in turn, so that the glyphs part. */
const GLYPHS = 18;
const ALONG = [0.5, 0.38, 0.62];

/**
 * Where an edge of the picture runs, from rim to rim.
 * @param {Pick<Scene, "columns" | "edges">} scene
 * @param {number} edge
 * @returns {Line}
 */
export function edgeLine({ columns, edges }, edge) {
  const layer = edges.layer[edge];
  const [start, end] = [columns[layer], columns[layer + 1]];
  return {
    ...{ x0: start.x + start.radius, y0: edges.y0[edge] },
    ...{ x1: end.x - end.radius, y1: edges.y1[edge] },
  };
}

/**
 * Draw edges, faint ones first.
 * @param {CanvasRenderingContext2D} context
 * @param {Scene} scene
 * @param {(edge: number, layer: number) => Stroke} strokeOf
 */
export function paintStrokes(context, scene, strokeOf) {
  for (const edge of scene.ranking.order) {
    const { width, alpha, color } = strokeOf(edge, scene.edges.layer[edge]);
    if (alpha <= 0) continue;
    context.globalAlpha = alpha;
    context.lineWidth = width;
    context.strokeStyle = color;
    (scene.values[scene.edges.weight[edge]] < 0 ? traceDashed : trace)(context, edgeLine(scene, edge));
    context.stroke();
  }
  context.globalAlpha = 1;
}

/**
 * Write + or − on the largest edges, for whom hues do not tell signs.
 * @param {CanvasRenderingContext2D} context
 * @param {Scene} scene
 * @param {Palette} palette
 * @param {string} color
 */
export function paintSigns(context, scene, palette, color) {
  const { ranking, edges, values } = scene;
  if (ranking.largest === 0) return;
  ranking.order.slice(-GLYPHS).forEach((edge, place) => {
    const { x0, y0, x1, y1 } = edgeLine(scene, edge);
    const u = ALONG[place % ALONG.length];
    const [x, y] = [x0 + (x1 - x0) * u, y0 + (y1 - y0) * rise(u)];
    context.font = `600 13px ${palette.sans}`;
    haloed(context, values[edges.weight[edge]] < 0 ? "−" : "+", x, y + 4.5, "center", color, palette);
  });
}

/** px of the dashes of a part of an edge. */
const SHORT_DASH = [7, 4];

/**
 * Draw a part of an edge, thick, as one colour.
 * @param {CanvasRenderingContext2D} context
 * @param {Line} line
 * @param {[number, number]} part  of the edge's parameter, 0 … 1
 * @param {{color: string, isNegative: boolean}} look
 */
export function paintPart(context, { x0, y0, x1, y1 }, [from, to], { color, isNegative }) {
  context.beginPath();
  for (let point = 0; point <= 12; point += 1) {
    const u = from + ((to - from) * point) / 12;
    context.lineTo(x0 + (x1 - x0) * u, y0 + (y1 - y0) * rise(u));
  }
  context.lineWidth = 3;
  context.strokeStyle = color;
  context.setLineDash(isNegative ? SHORT_DASH : []);
  context.stroke();
  context.setLineDash([]);
}

/**
 * Write over edges, with a rim of paper.
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {number} x
 * @param {number} y  of the base line
 * @param {CanvasTextAlign} align
 * @param {string} color
 * @param {Palette} palette
 */
export function haloed(context, text, x, y, align, color, palette) {
  context.textAlign = align;
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = palette.paper;
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}

/**
 * A short text on a raised label.
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {number} left  px; moved where it would reach beyond `right`
 * @param {number} right  px
 * @param {number} y  its middle
 * @param {Palette} palette
 */
export function paintBadge(context, text, left, right, y, palette) {
  context.font = `500 12px ${palette.sans}`;
  const width = context.measureText(text).width + 14;
  const x = Math.min(left, right - width - 1);
  context.beginPath();
  context.roundRect(x, y - 11, width, 22, 5);
  context.fillStyle = palette.raised;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = palette.control;
  context.stroke();
  context.fillStyle = palette.ink;
  context.textAlign = "left";
  context.fillText(text, x + 7, y + 4);
}
