/** The map's level lines and their numbers. */

import { stroke, trace, typeface, write } from "../../canvas.js";
import { boxAround, overlap } from "../labels.js";
import { levels, numbered } from "../loss-scale.js";
import { mapBox } from "./chart.js";
import { contours } from "./contours.js";

/** @typedef {import("./chart.js").Chart} Chart */
/** @typedef {import("../labels.js").Box} Box */
/** @typedef {import("../surface/morph.js").Shown} Shown */
/** @typedef {CanvasRenderingContext2D} Context */

/**
 * Draw the level lines, and number the bold ones.
 * @param {Context} context
 * @param {Chart} chart
 * @param {Box[]} taken where no number may lie
 */
export function drawLevels(context, chart, taken) {
  const { shown, small } = chart;
  const box = mapBox(chart);
  const last = shown.size - 1;
  const pixel = (/** @type {number} */ x, /** @type {number} */ y) =>
    /** @type {[number, number]} */ ([box.x + (x / last) * box.width, box.y + (1 - y / last) * box.height]);
  const texts = new Map(numbered(shown.scale).map(({ u, text }) => [u, text]));
  const all = levels(shown.scale);
  const heights = all.map(({ u }) => u);
  const traced = TRACED.get(shown) ?? contours(shown.u, shown.size, heights);
  TRACED.set(shown, traced);
  for (const [k, { u, major }] of all.entries()) {
    const lines = traced[k];
    strokeLines(context, lines, pixel, major, small);
    const text = texts.get(u);
    if (!small && text) for (const line of lines) numberLine(context, line, pixel, text, taken, chart);
  }
}

/** @type {WeakMap<Shown, Float32Array[][]>} a surface that holds still while the camera turns is traced once */
const TRACED = new WeakMap();

/**
 * @param {Context} context
 * @param {Float32Array[]} lines
 * @param {(x: number, y: number) => [number, number]} pixel
 * @param {boolean} major
 * @param {boolean} small
 */
function strokeLines(context, lines, pixel, major, small) {
  context.beginPath();
  for (const line of lines) {
    const points = Array.from({ length: line.length / 2 }, (_, k) => pixel(line[2 * k], line[2 * k + 1]));
    trace(context, points);
  }
  context.lineJoin = "round";
  const width = (major ? 1.1 : 0.8) * (small ? 0.8 : 1);
  stroke(context, [major ? "rgb(255 255 255 / 0.62)" : "rgb(255 255 255 / 0.28)", width]);
}

/** A line shorter than this many of its own points carries no number. */
const SHORTEST = 12;

/**
 * Write a level's loss along its line, at the first of a few places where nothing else is.
 * @param {Context} context
 * @param {Float32Array} line
 * @param {(x: number, y: number) => [number, number]} pixel
 * @param {string} text
 * @param {Box[]} taken
 * @param {Chart} chart
 */
function numberLine(context, line, pixel, text, taken, chart) {
  const points = line.length / 2;
  if (points < SHORTEST) return;
  context.font = typeface(chart.palette.sans);
  const half = context.measureText(text).width / 2 + 3;
  const frame = mapBox(chart);
  for (const t of [0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9]) {
    const k = Math.min(points - 4, Math.max(3, Math.floor(t * points)));
    const [x, y] = pixel(line[2 * k], line[2 * k + 1]);
    const box = boxAround([x, y], half);
    const across = x > frame.x + 24 && x < frame.x + frame.width - 24;
    const inFrame = across && y > frame.y + 12 && y < frame.y + frame.height - 12;
    if (!inFrame || taken.some((other) => overlap(box, other, 4))) continue;
    taken.push(box);
    const [before, after] = [k - 3, k + 3].map((n) => pixel(line[2 * n], line[2 * n + 1]));
    return writeAlong(context, text, before, [x, y], after);
  }
}

/**
 * @param {Context} context
 * @param {string} text
 * @param {[number, number]} before
 * @param {[number, number]} at
 * @param {[number, number]} after
 */
function writeAlong(context, text, before, at, after) {
  const angle = Math.atan2(after[1] - before[1], after[0] - before[0]);
  const upright = Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle;
  context.save();
  context.translate(...at);
  context.rotate(upright);
  context.textAlign = "center";
  context.textBaseline = "middle";
  write(context, text, [0, 0], "#fff", ["rgb(16 18 22 / 0.55)", 3]);
  context.restore();
}
