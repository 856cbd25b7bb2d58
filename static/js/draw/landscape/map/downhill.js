/** Which way is down: arrows of the negative gradient of the surface shown, by differences of its grid. */

import { stroke } from "../../canvas.js";
import { sample, share } from "../field.js";
import { mapBox, toPixels } from "./chart.js";

/** @typedef {import("./chart.js").Chart} Chart */
/** @typedef {{a: number, b: number, da: number, db: number, steepness: number}} Arrow steepness as a share of the greatest */

/** px from one arrow to the next. */
const APART = 30;
/** Lengths tell the steepness by this power, so that a flat valley still has arrows that can be seen. */
const EASE = 0.35;
const SHORTEST = 4;
const HEAD = 3.4;

/**
 * Arrows on a grid of columns × rows; none where the surface is flat or not finite.
 * @param {{loss: ArrayLike<number>, a: ArrayLike<number>, b: ArrayLike<number>}} surface losses row first
 * @param {number} columns
 * @param {number} rows
 * @returns {Arrow[]}
 */
export function downhill({ loss, a, b }, columns, rows) {
  const size = a.length;
  const [[a0, a1], [b0, b1]] = [ends(a), ends(b)];
  const cell = 1 / (size - 1);
  const arrows = [];
  for (let k = 0; k < columns * rows; k += 1) {
    const x = ((k % columns) + 0.5) / columns;
    const y = (Math.floor(k / columns) + 0.5) / rows;
    const at = (/** @type {number} */ u, /** @type {number} */ v) => sample(loss, size, u, v);
    const da = -(at(x + cell, y) - at(x - cell, y)) / (2 * cell * (a1 - a0));
    const db = -(at(x, y + cell) - at(x, y - cell)) / (2 * cell * (b1 - b0));
    const steepness = Math.hypot(da, db);
    if (!Number.isFinite(steepness) || steepness === 0) continue;
    arrows.push({ a: a0 + x * (a1 - a0), b: b0 + y * (b1 - b0), da, db, steepness });
  }
  const greatest = Math.max(...arrows.map(({ steepness }) => steepness));
  return arrows.map((arrow) => ({ ...arrow, steepness: arrow.steepness / greatest }));
}

/** @param {ArrayLike<number>} values @returns {[number, number]} */
const ends = (values) => [values[0], values[values.length - 1]];

/** @param {CanvasRenderingContext2D} context @param {Chart} chart */
export function drawDownhill(context, chart) {
  const box = mapBox(chart);
  const { a, b } = chart.shown.window;
  const at = toPixels(chart);
  const arrows = downhill(
    chart.picture.answer,
    Math.floor(box.width / APART),
    Math.floor(box.height / APART),
  );
  context.beginPath();
  for (const { a: atA, b: atB, da, db, steepness } of arrows) {
    const [dx, dy] = [
      (share(a, atA + da) - share(a, atA)) * box.width,
      (share(b, atB) - share(b, atB + db)) * box.height,
    ];
    const length = SHORTEST + (APART * 0.8 - SHORTEST) * steepness ** EASE;
    traceArrow(context, at(atA, atB), Math.atan2(dy, dx), length);
  }
  context.lineCap = context.lineJoin = "round";
  stroke(context, ["rgb(16 18 22 / 0.45)", 3], ["rgb(255 255 255 / 0.9)", 1.2]);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {[number, number]} middle
 * @param {number} angle
 * @param {number} length
 */
function traceArrow(context, [x, y], angle, length) {
  const [dx, dy] = [(Math.cos(angle) * length) / 2, (Math.sin(angle) * length) / 2];
  context.moveTo(x - dx, y - dy);
  context.lineTo(x + dx, y + dy);
  for (const side of [-1, 1]) {
    const back = angle + Math.PI + side * 0.5;
    context.moveTo(x + dx, y + dy);
    context.lineTo(x + dx + HEAD * Math.cos(back), y + dy + HEAD * Math.sin(back));
  }
}
