/** The path over the surface: walked is solid with a bead an epoch, what lies ahead is dotted. */

import { fill, line, ring, stroke, trace } from "../canvas.js";
import { between, clipped, onBlock, placeOf } from "./surface/place.js";
import { heightAt, hidden } from "./surface/relief.js";

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

/** @param {Scene} scene @param {import("./path.js").Stop[]} stops */
const piecesOf = ({ shown }, stops) => clipped(stops.map((stop) => placeOf(shown, stop)));

/** @param {Scene} scene @param {Point} point */
const pixelOf = ({ projection }, { x, y, z }) => projection.toScreen(x, y, z);

/**
 * The walked path's shadow, on the surface: where it is far from the path, the path is off the surface.
 * @param {Context} context
 * @param {Scene} scene
 */
export function shadowPath(context, scene) {
  const { picture, small, shown } = scene;
  context.save();
  context.lineCap = context.lineJoin = "round";
  context.beginPath();
  for (const piece of piecesOf(scene, picture.path.behind)) {
    const cast = piece.map(({ x, y }) => ({ x: x + CAST.x, y: y + CAST.y }));
    trace(
      context,
      cast.map(({ x, y }) => pixelOf(scene, { x, y, z: heightAt(shown, x, y) })),
    );
  }
  for (const width of SOFT) stroke(context, [SHADOW, small ? width / 2 : width]);
  context.restore();
}

/** @param {Context} context @param {Scene} scene */
export function drawPath(context, scene) {
  const { picture, small, shown, projection } = scene;
  const { behind, ahead, beads } = picture.path;
  context.save();
  context.lineCap = context.lineJoin = "round";
  context.setLineDash([0.1, 5]);
  strokeSeen(context, scene, ahead, ["rgb(255 255 255 / 0.85)", 1.9]);
  context.setLineDash([]);
  drawLine(context, scene, behind, { core: "#fff", casing: CASING });
  if (small) return context.restore();
  for (const point of beads.map((bead) => placeOf(shown, bead)).filter(onBlock)) {
    context.globalAlpha = hidden(shown, projection, point) ? BEHIND : 1;
    ring(context, pixelOf(scene, point), 2.8);
    fill(context, "#14171b", ["#fff", 1.3]);
  }
  context.globalAlpha = 1;
  const start = behind.length > 1 ? placeOf(shown, behind[0]) : null;
  if (start && onBlock(start)) {
    ring(context, pixelOf(scene, start), 3.6);
    fill(context, "#fff", ["#14171b", 1.2]);
  }
  context.restore();
}

/**
 * A line over the surface, faint where a hill hides it.
 * @param {Context} context
 * @param {Scene} scene
 * @param {import("./path.js").Stop[]} stops
 * @param {{core: string, casing: string}} colours
 */
export function drawLine(context, scene, stops, { core, casing }) {
  context.lineCap = context.lineJoin = "round";
  const [inner, outer] = scene.small ? [1.6, 3] : [2.8, 5];
  strokeSeen(context, scene, stops, [casing, outer], [core, inner]);
}

/**
 * @param {Context} context
 * @param {Scene} scene
 * @param {import("./path.js").Stop[]} stops
 * @param {import("../canvas.js").Stroke[]} strokes
 */
function strokeSeen(context, scene, stops, ...strokes) {
  for (const run of piecesOf(scene, stops).flatMap((piece) => byVisibility(scene, piece))) {
    context.globalAlpha = run.hidden ? BEHIND : 1;
    line(context, ...run.points.map((point) => pixelOf(scene, point)));
    stroke(context, ...strokes);
  }
  context.globalAlpha = 1;
}

/**
 * Cut a piece into what is seen and what a hill hides.
 * @param {Scene} scene
 * @param {Point[]} piece
 * @returns {{points: Point[], hidden: boolean}[]}
 */
function byVisibility({ shown, projection }, piece) {
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

/** The same line with points close to each other. @param {Point[]} piece */
function closer(piece) {
  const points = [piece[0]];
  for (let k = 1; k < piece.length; k += 1) {
    const [from, to] = [piece[k - 1], piece[k]];
    const parts = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y, to.z - from.z) / APART));
    for (let n = 1; n <= parts; n += 1) points.push(between(from, to, n / parts));
  }
  return points;
}
