/** The same surface from above: filled contours with numbered levels, the path and the ball. */

import { fill, line, ring, stroke, trace, typeface, write } from "../../canvas.js";
import { numbers, numbersAcross } from "../../chart/ticks.js";
import { crossBox, drawCrosses, withFreeSides } from "../../surfaces/crosses.js";
import { drawHint } from "../hint.js";
import { boxAround } from "../labels.js";
import { drawLetters, drawOthersFlat } from "../others.js";
import { axisNames } from "../words.js";
import { mapBox, squaresAlong, TICK_ROOM, toPixels, traceStops } from "./chart.js";
import { paintColours } from "./colours.js";
import { drawDownhill } from "./downhill.js";
import { drawLevels } from "./levels.js";

/** @typedef {import("./chart.js").Chart} Chart */
/** @typedef {import("../surface/morph.js").Shown} Shown */
/** @typedef {import("../../palette.js").Palette} Palette */
/** @typedef {CanvasRenderingContext2D} Context */

const CASING = "rgb(16 18 22 / 0.85)";
const DARK = "#14171b";

/** A painter that keeps the small picture of the colours between two drawings. */
export function createMap() {
  const canvas = new OffscreenCanvas(1, 1);
  /** @type {{shown: Shown | null, banded: boolean}} */
  const kept = { shown: null, banded: false };

  return {
    /**
     * @param {Context} context
     * @param {Chart} chart
     * @param {{a: number, b: number}[][]} [ways]  that will be drawn over it
     */
    draw(context, chart, ways = []) {
      const { width, height, shown, small } = chart;
      if (kept.shown !== shown || kept.banded === small) paintColours(canvas, shown, small);
      Object.assign(kept, { shown, banded: !small });
      const box = mapBox(chart);
      context.clearRect(0, 0, width, height);
      context.save();
      context.beginPath();
      context.rect(box.x, box.y, box.width, box.height);
      context.clip();
      context.drawImage(canvas, box.x, box.y, box.width, box.height);
      drawLevels(context, chart, small ? [] : roomsOf(chart, ways));
      if (chart.arrows && !small) drawDownhill(context, chart);
      drawCrosses(context, minimaOf(chart), chart);
      drawOthersFlat(context, chart);
      drawPath(context, chart);
      if (!small) drawLetters(context, chart, ({ a, b }) => toPixels(chart)(a, b));
      drawMarks(context, chart);
      context.restore();
      if (small || chart.isBare) return;
      drawAxes(context, chart);
      const { reading, palette } = chart;
      if (reading) drawHint(context, toPixels(chart)(reading.a, reading.b), reading, palette, box);
    },
  };
}

/** px from the ball's middle to where a number may begin. */
const BALL_ROOM = 8;

/** The minima with their pixels, and their values off the ball and its path. @param {Chart} chart */
function minimaOf(chart) {
  const { minima = [], path, ball } = chart.picture;
  const at = toPixels(chart);
  const room = ball ? [boxAround(at(ball.a, ball.b), BALL_ROOM)] : [];
  const found = minima.map(({ a, b, loss }) => ({ pixel: at(a, b), loss }));
  return withFreeSides(found, [...room, ...squaresAlong(chart, [path.behind, path.ahead])]);
}

/**
 * What no level's number may take: the rooms of the ball, the minima and all ways.
 * @param {Chart} chart
 * @param {{a: number, b: number}[][]} ways
 */
export function roomsOf(chart, ways) {
  const { path, ball, others = [] } = chart.picture;
  const balls = ball ? [boxAround(toPixels(chart)(ball.a, ball.b), 14)] : [];
  const all = [path.behind, path.ahead, ...others.map(({ stops }) => stops), ...ways];
  return [...balls, ...minimaOf(chart).map(crossBox), ...squaresAlong(chart, all)];
}

/** @param {Context} context @param {Chart} chart */
function drawPath(context, chart) {
  const { behind, ahead, beads } = chart.picture.path;
  const { small } = chart;
  const at = toPixels(chart);
  context.lineCap = context.lineJoin = "round";
  traceStops(context, chart, ahead);
  context.setLineDash([0.1, 4.5]);
  stroke(context, ["rgb(255 255 255 / 0.8)", 1.6]);
  context.setLineDash([]);
  traceStops(context, chart, behind);
  stroke(context, [CASING, small ? 3.6 : 5], ["#fff", small ? 2 : 2.8]);
  if (small) return;
  for (const { a, b } of beads) {
    ring(context, at(a, b), 2.6);
    fill(context, DARK, ["#fff", 1.3]);
  }
  if (behind.length < 2) return;
  ring(context, at(behind[0].a, behind[0].b), 3.4);
  fill(context, "#fff", [DARK, 1.2]);
}

/** The ball, and the pointer's cross. @param {Context} context @param {Chart} chart */
function drawMarks(context, chart) {
  const { picture, reading, small, breath } = chart;
  const at = toPixels(chart);
  const { ball } = picture;
  if (ball) {
    ring(context, at(ball.a, ball.b), (small ? 4.5 : 7) * breath);
    fill(context, "#fff", [DARK, small ? 1.3 : 1.6]);
  }
  if (chart.probe) {
    ring(context, at(chart.probe.a, chart.probe.b), 7);
    stroke(context, [CASING, 4], ["#fff", 2]);
  }
  if (!reading) return;
  const box = mapBox(chart);
  const [x, y] = at(reading.a, reading.b);
  line(context, [box.x, y], [box.x + box.width, y]);
  trace(context, [
    [x, box.y],
    [x, box.y + box.height],
  ]);
  stroke(context, ["rgb(16 18 22 / 0.6)", 2.6], ["rgb(255 255 255 / 0.9)", 1]);
}

/** Round numbers and names along the two sides. @param {Context} context @param {Chart} chart */
export function drawAxes(context, chart) {
  const { palette, shown, picture } = chart;
  const box = mapBox(chart);
  const at = toPixels(chart);
  const bottom = box.y + box.height;
  context.font = typeface(palette.sans);
  context.textBaseline = "middle";
  context.textAlign = "center";
  const across = (/** @type {number} */ value) => at(value, shown.window.b[0])[0];
  for (const { value, text } of numbersAcross(shown.window.a, box.width / TICK_ROOM.a, across)) {
    write(context, text, [across(value), bottom + 14], palette.ink3);
  }
  context.textAlign = "right";
  for (const { value, text } of numbers(shown.window.b, box.height / TICK_ROOM.b)) {
    write(context, text, [box.x - 7, at(shown.window.a[0], value)[1]], palette.ink3);
  }
  const [a, b] = axisNames(picture.answer);
  context.textAlign = "center";
  context.font = nameFont(a, palette);
  write(context, a, [box.x + box.width / 2, bottom + 31], palette.ink2);
  context.save();
  context.translate(9, box.y + box.height / 2);
  context.rotate(-Math.PI / 2);
  context.font = nameFont(b, palette);
  write(context, b, [0, 0], palette.ink2);
  context.restore();
}

/** @param {string} label @param {Palette} palette */
function nameFont(label, palette) {
  return label.includes("/") ? typeface(palette.mono) : typeface(palette.sans);
}
