/** The plane that points are painted in: what a network makes of it, the points, and the place that is worked at. */

import { HALF } from "../../state/data/painting.js";
import { line, ring, stroke } from "../canvas.js";
import { sample } from "../landscape/field.js";
import { classTone, paintTones, toneOf } from "../predictions/map.js";
import { isFilled, traceMark } from "../predictions/marks.js";

/** px of a mark, and of a small one where there are many points. */
const RADIUS = 4.5;
const SMALL = 3.2;
const MANY = 300;
/** px of each arm of the cross at the place that the keys are at. */
const ARM = 9;
const DASHES = [4, 4];

/** @typedef {{x: number, y: number}} Place  in the plane */
/** @typedef {{at: Place | null, reach: number, cross: boolean, held: number}} Hand  where it is, how far it reaches, by keys or not, and the point that it holds (-1: none) */

/** px from the upper left corner. @param {Place} place @param {number} size @returns {[number, number]} */
export const spotOf = ({ x, y }, size) => [
  ((x + HALF) / (2 * HALF)) * size,
  ((HALF - y) / (2 * HALF)) * size,
];

/** @param {number} left  px @param {number} top  px @param {number} size  px @returns {Place} */
export const placeOf = (left, top, size) => ({
  x: ((2 * left) / size - 1) * HALF,
  y: (1 - (2 * top) / size) * HALF,
});

/**
 * The tone at each place of the plane.
 * @param {PaintedMap} map  of classes
 * @returns {(u: number, v: number) => number} u to the right and v upwards, 0 … 1
 */
export function toneIn({ outputs, kinds }) {
  const side = Math.round(Math.sqrt(outputs[0].length));
  if (outputs.length === 1) {
    // The tone of the second class is darker, unless the first one's mark is the filled one.
    const turned = isFilled(kinds[0]) && !isFilled(kinds[1]);
    return (u, v) => {
      const share = sample(outputs[0], side, u, v);
      return toneOf(turned ? 1 - share : share);
    };
  }
  return (u, v) => {
    const shares = outputs.map((output) => sample(output, side, u, v));
    const most = Math.max(...shares);
    return classTone(shares.indexOf(most), most, outputs.length);
  };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} size  px of a side
 * @param {Pick<PaintState, "painting" | "map">} state
 * @param {Hand} hand
 * @param {import("../palette.js").Palette} palette
 * @param {OffscreenCanvas} buffer  for the tones
 */
export function paintPlane(context, size, { painting, map }, hand, palette, buffer) {
  const area = { left: 0, top: 0, width: size, height: size };
  context.clearRect(0, 0, size, size);
  if (map?.shape === "classes") paintTones(context, area, toneIn(map), palette, buffer);
  paintAxes(context, size, palette);
  if (map?.shape === "curve") paintCurve(context, size, map.outputs[0], palette);
  paintPoints(context, size, painting, palette);
  paintHand(context, size, painting, hand, palette);
}

/** Where x and y are 0. @param {CanvasRenderingContext2D} context @param {number} size @param {import("../palette.js").Palette} palette */
function paintAxes(context, size, palette) {
  context.globalAlpha = 0.5;
  line(context, [size / 2, 0], [size / 2, size]);
  stroke(context, [palette.rule, 1]);
  line(context, [0, size / 2], [size, size / 2]);
  stroke(context, [palette.rule, 1]);
  context.globalAlpha = 1;
}

/** @param {CanvasRenderingContext2D} context @param {number} size @param {Float64Array} outputs @param {import("../palette.js").Palette} palette */
function paintCurve(context, size, outputs, palette) {
  const all = outputs.length - 1;
  const spots = [...outputs].map((y, k) => spotOf({ x: HALF * ((2 * k) / all - 1), y }, size));
  line(context, ...spots.filter((spot) => spot.every(Number.isFinite)));
  stroke(context, [palette.paper, 5], [palette.ink, 2]);
}

/** @param {CanvasRenderingContext2D} context @param {number} size @param {Painting} painting @param {import("../palette.js").Palette} palette */
function paintPoints(context, size, { shape, points }, palette) {
  const radius = points.length > MANY ? SMALL : RADIUS;
  context.lineWidth = 1.25;
  for (const point of points) {
    const kind = shape === "curve" ? 0 : point.kind;
    traceMark(context, kind, ...spotOf(point, size), radius);
    context.fillStyle = isFilled(kind) ? palette.ink : palette.paper;
    context.strokeStyle = isFilled(kind) ? palette.paper : palette.ink;
    context.fill();
    context.stroke();
  }
}

/** @param {CanvasRenderingContext2D} context @param {number} size @param {Painting} painting @param {Hand} hand @param {import("../palette.js").Palette} palette */
function paintHand(context, size, { points }, { at, reach, cross, held }, palette) {
  if (!at) return;
  const [x, y] = spotOf(at, size);
  context.setLineDash(DASHES);
  if (reach > 0) {
    ring(context, [x, y], (reach / (2 * HALF)) * size);
    stroke(context, [palette.ink, 1.25]);
  }
  context.setLineDash([]);
  if (points[held]) {
    ring(context, spotOf(points[held], size), 2 * RADIUS);
    stroke(context, [palette.paper, 4], [palette.ink, 1.5]);
  }
  if (!cross) return;
  for (const way of [
    [1, 0],
    [0, 1],
  ]) {
    line(context, [x - ARM * way[0], y - ARM * way[1]], [x + ARM * way[0], y + ARM * way[1]]);
    stroke(context, [palette.paper, 4], [palette.ink, 1.5]);
  }
}
