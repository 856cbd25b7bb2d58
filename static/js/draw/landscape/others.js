/** The paths of other branches over the landscape: each in its colour, with its letter where it is at this step. */

import { colourOf, isDashed, letterOf } from "../branches/letters.js";
import { fill, ring, stroke, typeface, write } from "../canvas.js";
import { drawLine } from "./footsteps.js";
import { traceStops } from "./map/chart.js";
import { stopAtStep } from "./path.js";
import { distanceText } from "./words.js";

/** @typedef {import("./path.js").Stop} Stop */
/** @typedef {{number: number, stops: Stop[], here: Stop}} Other here is where it is, or as far as it has gone */
/** @typedef {CanvasRenderingContext2D} Context */

const CASING = "#fff";
const DASH = [7, 5];
/** Radius of a letter's disc; px. */
const DISC = 8;

/** @param {Landscape} answer @param {Pick<State, "frame" | "branches">} state @returns {Other[]} */
export function othersOf({ others }, { frame, branches }) {
  return others.flatMap((other) => {
    const branch = branches.find(({ id }) => id === other.id);
    if (!branch) return [];
    const stops = Array.from(other.a, (a, k) => ({ a, b: other.b[k], loss: other.loss[k] }));
    const here = stopAtStep(other, frame?.step ?? 0) ?? stops[stops.length - 1];
    return [{ number: branch.number, stops, here }];
  });
}

/**
 * How far to believe their paths: how far from the plane they end. Of two parameters no path is off it.
 * @param {Landscape} answer
 * @param {Branch[]} branches
 * @param {number} parameterCount
 */
export function othersWords(answer, branches, parameterCount) {
  if (parameterCount === 2) return "";
  const found = answer.others.flatMap(({ id, distance }) => {
    const branch = branches.find((one) => one.id === id);
    return branch
      ? [` ${letterOf(branch.number)}’s path ends ${distanceText(distance, answer)} off it.`]
      : [];
  });
  return found.join("");
}

/** @param {Context} context @param {import("./surface/overlay.js").Scene} scene */
export function drawOthers(context, scene) {
  for (const { number, stops } of scene.picture.others ?? []) {
    context.setLineDash(isDashed(number) ? DASH : []);
    drawLine(context, scene, stops, { core: colourOf(scene.palette, number), casing: CASING });
    context.setLineDash([]);
  }
}

/**
 * The letters, over all paths.
 * @param {Context} context
 * @param {import("./map/chart.js").Drawing} drawing
 * @param {(stop: Stop) => readonly [number, number] | null} pixelOf  null for a place that is not in the picture
 */
export function drawLetters(context, { picture, palette }, pixelOf) {
  for (const { number, here } of picture.others ?? []) {
    const pixel = pixelOf(here);
    if (pixel) drawLetter(context, pixel, number, palette);
  }
}

/** @param {Context} context @param {import("./map/chart.js").Chart} chart */
export function drawOthersFlat(context, chart) {
  const { palette, small } = chart;
  context.lineCap = context.lineJoin = "round";
  for (const { number, stops } of chart.picture.others ?? []) {
    traceStops(context, chart, stops);
    stroke(context, [CASING, small ? 3.4 : 5]);
    context.setLineDash(isDashed(number) ? DASH : []);
    stroke(context, [colourOf(palette, number), small ? 1.8 : 2.6]);
    context.setLineDash([]);
  }
}

/**
 * @param {Context} context
 * @param {readonly [number, number]} at
 * @param {number} number
 * @param {import("../palette.js").Palette} palette
 */
function drawLetter(context, [x, y], number, palette) {
  ring(context, [x, y], DISC);
  fill(context, colourOf(palette, number), [CASING, 1.5]);
  context.font = typeface(palette.sans, 12, 600);
  context.textAlign = "center";
  context.textBaseline = "middle";
  write(context, letterOf(number), [x, y + 0.5], palette.onInk);
}
