/** The ways of a race: each in its hue and dashes, with a ball that has its number, on the map and on the surface. */

import { fill, line, ring, stroke, typeface, write } from "../canvas.js";
import { mapBox, toPixels, traceStops } from "../landscape/map/chart.js";
import { clipped, onBlock, placeOf } from "../landscape/surface/place.js";
import { hidden } from "../landscape/surface/relief.js";
import { drawChequered } from "./finish-line.js";
import { dashOf, hueOf } from "./strokes.js";

/** @typedef {import("../landscape/map/chart.js").Chart} Chart */
/** @typedef {import("../landscape/path.js").Stop} Stop */
/** @typedef {import("../landscape/surface/morph.js").Shown} Shown */
/** @typedef {import("../landscape/surface/projection.js").Projection} Projection */
/** @typedef {import("../palette.js").Palette} Palette */
/** @typedef {import("./lanes.js").Lane} Lane */
/** @typedef {CanvasRenderingContext2D} Context */
/** @typedef {{lanes: Lane[], finish: Stop[][]}} Track  the ways, and the finish line's parts */
/** @typedef {{palette: Palette, trace: (stops: Stop[]) => void, at: (stop: Stop) => readonly [number, number] | null}} Ground */

const BALL = 9.5;
const START = 4.5;
const WAY = 2.6;
const CASING = 6;
const SQUARE = 7;
/** Squares of one way are no nearer to each other; px. */
const APART = 11;
/** What lies behind a hill shows through this much. */
const BEHIND = 0.3;

/** Over the map; what is outside of it is not drawn. @param {Context} context @param {Chart} chart @param {Track} track */
export function drawOnMap(context, chart, { lanes, finish }) {
  const box = mapBox(chart);
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  const at = toPixels(chart);
  for (const stops of finish)
    drawChequered(
      context,
      stops.map(({ a, b }) => at(a, b)),
    );
  drawWays(context, lanes, {
    palette: chart.palette,
    trace: (stops) => traceStops(context, chart, stops),
    at: ({ a, b }) => at(a, b),
  });
  context.restore();
}

/**
 * Over the surface, faint where a hill stands before it.
 * @param {Context} context
 * @param {{shown: Shown, projection: Projection, palette: Palette}} scene
 * @param {Track} track
 */
export function drawOnSurface(context, { shown, projection, palette }, { lanes, finish }) {
  const pixel = (/** @type {import("../landscape/surface/projection.js").Point} */ { x, y, z }) =>
    projection.toScreen(x, y, z);
  for (const stops of finish) {
    for (const piece of clipped(stops.map((stop) => placeOf(shown, stop)))) {
      context.globalAlpha = hidden(shown, projection, piece[piece.length >> 1]) ? BEHIND : 1;
      drawChequered(context, piece.map(pixel));
    }
  }
  context.globalAlpha = 1;
  drawWays(context, lanes, {
    palette,
    trace: (stops) => {
      context.beginPath();
      for (const piece of clipped(stops.map((stop) => placeOf(shown, stop)))) {
        piece.forEach((point, k) => {
          if (k === 0) context.moveTo(...pixel(point));
          else context.lineTo(...pixel(point));
        });
      }
    },
    at: (stop) => {
      const place = placeOf(shown, stop);
      return onBlock(place) ? pixel(place) : null;
    },
  });
}

/**
 * All ways, then where they crossed the line, and then all balls, the first number on top.
 * @param {Context} context
 * @param {Lane[]} lanes
 * @param {Ground} ground
 */
function drawWays(context, lanes, { palette, trace, at }) {
  context.lineJoin = "round";
  for (const { stops } of lanes) {
    context.lineCap = "round";
    trace(stops);
    stroke(context, [palette.paper, CASING]);
  }
  context.lineCap = "butt";
  for (const { stops, number } of lanes) {
    context.setLineDash(dashOf(number));
    trace(stops);
    stroke(context, [hueOf(palette, number), WAY]);
    context.setLineDash([]);
  }
  for (const lane of lanes) drawCrossings(context, lane, palette, at);
  const start = lanes[0]?.stops[0];
  const from = start && at(start);
  if (from) {
    ring(context, from, START);
    fill(context, palette.paper, [palette.ink, 1.8]);
  }
  for (const { ball, number } of lanes.toReversed()) {
    const spot = ball && at(ball);
    if (spot) drawBall(context, spot, number, palette);
  }
}

/** @param {Context} context @param {Lane} lane @param {Palette} palette @param {Ground["at"]} at */
function drawCrossings(context, { crossings, number }, palette, at) {
  /** @type {(readonly [number, number])[]} */
  const drawn = [];
  for (const stop of crossings) {
    const spot = at(stop);
    if (!spot || drawn.some(([x, y]) => Math.hypot(x - spot[0], y - spot[1]) < APART)) continue;
    drawn.push(spot);
    const [left, top] = [spot[0] - SQUARE / 2, spot[1] - SQUARE / 2];
    const corners = [
      [left, top],
      [left + SQUARE, top],
      [left + SQUARE, top + SQUARE],
      [left, top + SQUARE],
    ];
    line(context, .../** @type {[number, number][]} */ (corners));
    context.closePath();
    fill(context, palette.paper, [hueOf(palette, number), 1.8]);
  }
}

/** @param {Context} context @param {readonly [number, number]} spot @param {number} number @param {Palette} palette */
function drawBall(context, spot, number, palette) {
  ring(context, spot, BALL);
  fill(context, hueOf(palette, number), [palette.paper, 2]);
  context.font = typeface(palette.sans, 12, 600);
  context.textAlign = "center";
  context.textBaseline = "middle";
  write(context, String(number), [spot[0], spot[1] + 0.5], palette.onInk);
}
