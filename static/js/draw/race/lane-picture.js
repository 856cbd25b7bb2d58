/** The ways of a race on the map: each with its own dashes, and a ball with its number. */

import { fill, ring, stroke, write } from "../canvas.js";
import { mapBox, toPixels, traceStops } from "../landscape/map/chart.js";
import { dashOf } from "./strokes.js";

/** @typedef {import("../landscape/map/chart.js").Chart} Chart */
/** @typedef {import("./lanes.js").Lane} Lane */
/** @typedef {CanvasRenderingContext2D} Context */

const BALL = 9.5;
const START = 4;
const DARK = "#14171b";

/**
 * Draw all ways over the map, and then all balls, the first number on top. What is outside of the map is not drawn.
 * @param {Context} context
 * @param {Chart} chart
 * @param {Lane[]} lanes
 */
export function drawLanes(context, chart, lanes) {
  const box = mapBox(chart);
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  const at = toPixels(chart);
  context.lineCap = "butt";
  context.lineJoin = "round";
  for (const { stops } of lanes) {
    traceStops(context, chart, stops);
    stroke(context, ["rgb(16 18 22 / 0.6)", 5]);
  }
  for (const { stops, number } of lanes) {
    context.setLineDash(dashOf(number));
    traceStops(context, chart, stops);
    stroke(context, ["#fff", 2.4]);
    context.setLineDash([]);
  }
  const start = lanes[0]?.stops[0];
  if (start) disc(context, at(start.a, start.b), START);
  for (const { ball, number } of lanes.toReversed()) {
    if (!ball) continue;
    const [x, y] = at(ball.a, ball.b);
    disc(context, [x, y], BALL);
    context.font = `600 11px ${chart.palette.sans}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    write(context, String(number), [x, y + 0.5], DARK);
  }
  context.restore();
}

/** @param {Context} context @param {[number, number]} at @param {number} radius */
function disc(context, at, radius) {
  ring(context, at, radius);
  fill(context, "#fff", [DARK, 1.5]);
}
