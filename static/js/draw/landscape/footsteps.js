/** The path over the surface: walked is solid with a bead an epoch, what lies ahead is dotted. */

import { between, clipped, onBlock, placeOf } from "./surface/place.js";
import { groundAt, hidden } from "./surface/relief.js";

/** @typedef {import("./surface/overlay.js").Scene} Scene */
/** @typedef {import("./surface/projection.js").Point} Point */
/** @typedef {CanvasRenderingContext2D} Context */

const CASING = "rgb(16 18 22 / 0.85)";
const SHADOW = "rgb(0 0 0 / 0.13)";
/** Strokes that lie on each other and together look like a soft one; px. */
const SOFT = [9, 6.5, 4];
/** How far the light from the left moves a shadow, on the block. */
const CAST = { x: 0.018, y: -0.016 };
/** What lies behind a hill shows through this much. */
const BEHIND = 0.28;

/**
 * @param {Scene} scene
 * @param {import("./walk.js").Stop[]} stops
 */
const piecesOf = ({ shown }, stops) => clipped(stops.map((stop) => placeOf(shown, stop)));

/**
 * @param {Context} context
 * @param {Scene} scene
 * @param {Point[]} points
 */
function trace(context, { projection }, points) {
  points.forEach(({ x, y, z }, k) => {
    const spot = projection.toScreen(x, y, z);
    if (k === 0) context.moveTo(...spot);
    else context.lineTo(...spot);
  });
}

/**
 * The walked path's shadow, on the surface: where it is far from the path, the path is off the surface.
 * @param {Context} context
 * @param {Scene} scene
 */
export function shadowWalk(context, scene) {
  const { picture, small } = scene;
  const relief = scene.shown;
  context.save();
  context.lineCap = context.lineJoin = "round";
  context.strokeStyle = SHADOW;
  context.beginPath();
  for (const piece of piecesOf(scene, picture.walk.behind)) {
    const cast = piece.map(({ x, y }) => ({ x: x + CAST.x, y: y + CAST.y }));
    trace(
      context,
      scene,
      cast.map(({ x, y }) => ({ x, y, z: groundAt(relief, x, y) })),
    );
  }
  for (const width of SOFT) {
    context.lineWidth = small ? width / 2 : width;
    context.stroke();
  }
  context.restore();
}

/**
 * @param {Context} context
 * @param {Scene} scene
 */
export function drawWalk(context, scene) {
  const { picture, small } = scene;
  const { behind, ahead, beads } = picture.walk;
  context.save();
  context.lineCap = context.lineJoin = "round";
  for (const piece of piecesOf(scene, ahead)) {
    for (const run of bySight(scene, piece)) dotted(context, scene, run.points, run.hidden);
  }
  drawLine(context, scene, behind, { core: "#fff", casing: CASING });
  if (!small) for (const bead of beads) drawBead(context, scene, placeOf(scene.shown, bead), 2.8);
  if (!small && behind.length > 1) drawStart(context, scene, placeOf(scene.shown, behind[0]));
  context.restore();
}

/**
 * A line over the surface, faint where a hill hides it.
 * @param {Context} context
 * @param {Scene} scene
 * @param {import("./walk.js").Stop[]} stops
 * @param {{core: string, casing: string}} colours
 */
export function drawLine(context, scene, stops, colours) {
  context.lineCap = context.lineJoin = "round";
  for (const piece of piecesOf(scene, stops)) {
    for (const run of bySight(scene, piece)) solid(context, scene, run.points, run.hidden, colours);
  }
}

/**
 * Cut a piece into what is seen and what a hill hides.
 * @param {Scene} scene
 * @param {Point[]} piece
 * @returns {{points: Point[], hidden: boolean}[]}
 */
function bySight({ shown, projection }, piece) {
  /** @type {{points: Point[], hidden: boolean}[]} */
  const runs = [];
  for (const point of closer(piece)) {
    const behind = hidden(shown, projection, point);
    const last = runs[runs.length - 1];
    last?.points.push(point);
    if (!last || last.hidden !== behind) runs.push({ points: [point], hidden: behind });
  }
  return runs;
}

/** Points of a path lie no farther apart than this, on the block, when it is asked which of them are seen. */
const APART = 0.06;

/**
 * The same line with points close to each other.
 * @param {Point[]} piece
 */
function closer(piece) {
  const points = [piece[0]];
  for (let k = 1; k < piece.length; k += 1) {
    const [from, to] = [piece[k - 1], piece[k]];
    const parts = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y, to.z - from.z) / APART));
    for (let n = 1; n <= parts; n += 1) points.push(between(from, to, n / parts));
  }
  return points;
}

/**
 * @param {Context} context
 * @param {Scene} scene
 * @param {Point[]} points
 * @param {boolean} isHidden
 * @param {{core: string, casing: string}} colours
 */
function solid(context, scene, points, isHidden, colours) {
  const [core, casing] = scene.small ? [1.6, 3] : [2.8, 5];
  context.globalAlpha = isHidden ? BEHIND : 1;
  context.beginPath();
  trace(context, scene, points);
  context.strokeStyle = colours.casing;
  context.lineWidth = casing;
  context.stroke();
  context.strokeStyle = colours.core;
  context.lineWidth = core;
  context.stroke();
  context.globalAlpha = 1;
}

/**
 * @param {Context} context
 * @param {Scene} scene
 * @param {Point[]} points
 * @param {boolean} isHidden
 */
function dotted(context, scene, points, isHidden) {
  context.globalAlpha = isHidden ? BEHIND : 1;
  context.beginPath();
  trace(context, scene, points);
  context.setLineDash([0.1, 5]);
  context.strokeStyle = "rgb(255 255 255 / 0.85)";
  context.lineWidth = 1.9;
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/**
 * @param {Context} context
 * @param {Scene} scene
 * @param {Point} point
 * @param {number} radius px
 */
function drawBead(context, { shown, projection }, point, radius) {
  if (!onBlock(point)) return;
  context.globalAlpha = hidden(shown, projection, point) ? BEHIND : 1;
  context.beginPath();
  context.arc(...projection.toScreen(point.x, point.y, point.z), radius, 0, 2 * Math.PI);
  context.fillStyle = "#14171b";
  context.fill();
  context.strokeStyle = "#fff";
  context.lineWidth = 1.3;
  context.stroke();
  context.globalAlpha = 1;
}

/**
 * @param {Context} context
 * @param {Scene} scene
 * @param {Point} point
 */
function drawStart(context, { projection }, point) {
  if (!onBlock(point)) return;
  context.beginPath();
  context.arc(...projection.toScreen(point.x, point.y, point.z), 3.6, 0, 2 * Math.PI);
  context.fillStyle = "#fff";
  context.fill();
  context.strokeStyle = "#14171b";
  context.lineWidth = 1.2;
  context.stroke();
}
