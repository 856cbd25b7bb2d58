import { fill, plate, stroke, typeface, write } from "../canvas.js";
import { pointAt, trace, traceDashed, tracePart } from "../network/lines.js";

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
    (scene.values[scene.edges.weight[edge]] < 0 ? traceDashed : trace)(context, edgeLine(scene, edge));
    stroke(context, [color, width]);
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
    const [x, y] = pointAt(edgeLine(scene, edge), ALONG[place % ALONG.length]);
    context.font = typeface(palette.sans, 13, 600);
    haloed(context, values[edges.weight[edge]] < 0 ? "−" : "+", x, y + 4.5, "center", color, palette);
  });
}

/** px of the dashes of a part of an edge. */
const SHORT_DASH = [7, 4];

/**
 * Draw a part of an edge, thick, as one colour.
 * @param {CanvasRenderingContext2D} context
 * @param {Line} edge
 * @param {[number, number]} part  of the edge's parameter, 0 … 1
 * @param {{color: string, isNegative: boolean}} look
 */
export function paintPart(context, edge, part, { color, isNegative }) {
  tracePart(context, edge, part, 12);
  context.setLineDash(isNegative ? SHORT_DASH : []);
  stroke(context, [color, 3]);
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
  write(context, text, [x, y], color, [palette.paper, 3.5]);
}

/** px of a line of a badge, and of what a badge has around its lines. */
const BADGE = { line: 14, beside: 14, above: 8 };

/** The px that a badge is wide, in the font that is set. @param {CanvasRenderingContext2D} context @param {string[]} lines */
export const badgeWidth = (context, lines) =>
  Math.max(...lines.map((text) => context.measureText(text).width)) + BADGE.beside;

/** The px that a badge of so many lines is high. @param {number} lines */
export const badgeHeight = (lines) => BADGE.line * lines + BADGE.above;

/**
 * A short text on a raised label.
 * @param {CanvasRenderingContext2D} context
 * @param {string[]} lines
 * @param {number} left  px; moved where it would reach beyond `right`
 * @param {number} right  px
 * @param {number} y  its middle
 * @param {Palette} palette
 */
export function paintBadge(context, lines, left, right, y, palette) {
  context.font = typeface(palette.sans, 12, 500);
  const width = badgeWidth(context, lines);
  const height = badgeHeight(lines.length);
  const x = Math.min(left, right - width - 1);
  plate(context, [x + width / 2, y], width, height, 5);
  fill(context, palette.raised, [palette.control, 1]);
  context.textAlign = "left";
  const first = y + (BADGE.above - height) / 2 + 11;
  lines.forEach((text, k) => {
    write(context, text, [x + BADGE.beside / 2, first + BADGE.line * k], palette.ink);
  });
}
