/** What lies over the surface, crisp on a 2-D canvas: the block's edges, axes, path, ball and texts. */

import { stroke, trace } from "../../canvas.js";
import { crossBox, drawCrosses, withFreeSides } from "../../surfaces/crosses.js";
import { drawPath, shadowPath } from "../footsteps.js";
import { drawHint } from "../hint.js";
import { boxAround, placeLabels, withoutLone } from "../labels.js";
import { drawLetters, drawOthers } from "../others.js";
import { lossAt } from "../reading.js";
import { ballBox, drawTag, endLabel, startLabel, tagOf } from "../tag.js";
import { drawText } from "../text.js";
import { axisNames } from "../words.js";
import { facing, layAxes } from "./axes.js";
import { drawBall, drawContact, drawStem } from "./ball.js";
import { onBlock, placeOf } from "./place.js";
import { DEPTH } from "./projection.js";
import { heightAt, hit } from "./relief.js";

/** @typedef {import("../labels.js").Box} Box */
/** @typedef {import("../text.js").Pixel} Pixel */
/** @typedef {import("./projection.js").Projection} Projection */
/** @typedef {import("./projection.js").Point} Point */
/** @typedef {import("../map/chart.js").Drawing & {projection: Projection, picture: import("../picture.js").Picture}} Scene all that is drawn over the surface */

/** @param {CanvasRenderingContext2D} context @param {Scene} scene */
export function drawOverlay(context, scene) {
  const { width, height, small, isWordless = false, shown, picture } = scene;
  context.clearRect(0, 0, width, height);
  drawBlock(context, scene);
  const mark = picture.ball && placeOf(shown, picture.ball);
  const ball = mark && onBlock(mark) ? mark : null;
  shadowPath(context, scene);
  const crosses = withFreeSides(crossesOf(scene), stepBoxes(scene));
  drawCrosses(context, crosses, scene);
  if (ball) drawContact(context, scene, ball);
  drawOthers(context, scene);
  drawPath(context, scene);
  if (!small) drawLetters(context, scene, (stop) => seenAt(scene, stop));
  for (const stop of [scene.reading, scene.probe]) {
    if (stop) drawRing(context, scene, placeOf(shown, stop), stop === scene.probe);
  }
  if (ball) {
    drawStem(context, scene, ball);
    drawBall(context, scene, ball);
  }
  if (!small && !isWordless) drawTexts(context, scene, ball, crosses.map(crossBox));
}

/** Where a place of the plane is drawn; null off the block. @param {Scene} scene @param {import("../path.js").Stop} stop */
function seenAt({ shown, projection }, stop) {
  const point = placeOf(shown, stop);
  return onBlock(point) ? projection.toScreen(point.x, point.y, point.z) : null;
}

/** A minimum is hidden where the surface that is seen there lies so far from it, in the block’s own measure. */
const HIDING = 0.1;

/** Where the minima that are seen stand in the picture. @param {Scene} scene */
function crossesOf({ picture, shown, projection }) {
  const points = (picture.minima ?? []).map(({ a, b, loss }) => ({
    ...placeOf(shown, { a, b, loss: lossAt(picture, a, b) ?? loss }),
    loss,
  }));
  return points
    .filter(onBlock)
    .map((point) => ({ ...point, pixel: projection.toScreen(point.x, point.y, point.z) }))
    .filter(({ x, y, pixel }) => {
      const seen = hit(shown, projection, ...pixel);
      return seen !== null && Math.hypot(seen.x - x, seen.y - y) < HIDING;
    });
}

/**
 * The surface's profile along the two cut faces that are seen.
 * @param {CanvasRenderingContext2D} context
 * @param {Pick<Scene, "shown" | "projection" | "palette" | "small">} scene
 */
export function drawBlock(context, { shown, projection, palette, small }) {
  const side = facing(projection);
  const ends = Array.from({ length: shown.size }, (_, k) => (2 * k) / (shown.size - 1) - 1);
  const pixel = (/** @type {number} */ x, /** @type {number} */ y) =>
    projection.toScreen(x, y, heightAt(shown, x, y));
  const [front, right] = [
    ends.map((t) => pixel(t, side.y * DEPTH)),
    ends.map((t) => pixel(side.x, t * DEPTH)),
  ];
  context.beginPath();
  trace(context, front);
  trace(context, right);
  context.globalAlpha = 0.55;
  context.lineJoin = "round";
  stroke(context, [palette.ink, small ? 0.8 : 1.2]);
  context.globalAlpha = 1;
}

/**
 * A ring on the surface where the pointer meets it; with a dot for the point that was asked about.
 * @param {CanvasRenderingContext2D} context
 * @param {Scene} scene
 * @param {Point} point
 * @param {boolean} isProbe
 */
function drawRing(context, { projection }, { x, y, z }, isProbe) {
  const [px, py] = projection.toScreen(x, y, z);
  context.beginPath();
  context.ellipse(px, py, 6, 3.6, 0, 0, 2 * Math.PI);
  if (isProbe) context.moveTo(px + 1, py);
  if (isProbe) context.ellipse(px, py, 1, 0.6, 0, 0, 2 * Math.PI);
  stroke(context, ["rgb(16 18 22 / 0.8)", 3.5], ["#fff", 1.6]);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Scene} scene
 * @param {Point | null} ball
 * @param {Box[]} crosses  of the minima, with their values
 */
function drawTexts(context, scene, ball, crosses) {
  const { width, height } = scene;
  const frame = { x: 2, y: 2, width: width - 4, height: height - 4 };
  if (scene.isBare) return drawEnds(context, scene, frame, ball ? [ballBox(scene, ball)] : []);
  const { projection, shown, picture, palette } = scene;
  const [a, b] = axisNames(picture.answer);
  const axes = layAxes(context, projection, shown, [a, b], picture.quantity, palette);
  context.beginPath();
  for (const ends of axes.lines) trace(context, ends);
  stroke(context, [palette.rule, 1]);
  const tag = ball && tagOf(context, scene, ball);
  const names = withoutLone(placeLabels([...axes.names, ...axes.numbers], frame));
  for (const text of names) drawText(context, text);
  const placed = tag && placeTag(tag, frame, names, stepBoxes(scene), crosses);
  drawEnds(context, scene, frame, tag && placed ? [...names, placed, tag.ball] : names);
  if (placed) drawTag(context, scene, placed);
  if (!scene.reading) return;
  const { x, y, z } = placeOf(shown, scene.reading);
  drawHint(context, projection.toScreen(x, y, z), scene.reading, palette, frame, placed ? [placed] : []);
}

/**
 * Where the path starts, and where it ends.
 * @param {CanvasRenderingContext2D} context
 * @param {Scene} scene
 * @param {Box} frame
 * @param {Box[]} taken
 */
function drawEnds(context, scene, frame, taken) {
  const ends = [startLabel(context, scene), endLabel(context, scene)].filter((text) => text !== null);
  for (const text of placeLabels(ends, frame, taken)) drawText(context, text);
}

/**
 * Place the ball's tag where the minima and the whole path are clear, or at least the minima and the path's start, which
 * may be a handle to take hold of; where that is nowhere beside the ball, then as near to it as there is room.
 * @template {import("../tag.js").Tag} T
 * @param {T} tag
 * @param {Box} frame
 * @param {Box[]} names  which it never covers, if it can
 * @param {Box[]} steps  of the path, its start first
 * @param {Box[]} [minima]
 */
export function placeTag(tag, frame, names, steps, minima = []) {
  const taken = [...names, ...minima];
  const start = [...taken, ...steps.slice(0, 1)];
  const at = (/** @type {Pixel[]} */ places, /** @type {Box[]} */ some, required = false) =>
    placeLabels([{ ...tag, places, required }], frame, some)[0];
  const beside = at(tag.places, [...taken, ...steps]) ?? at(tag.places, start);
  return beside ?? at(placesIn(frame, tag), [...start, tag.ball]) ?? at(tag.places, [], true);
}

/** px between two places that are tried. */
const GRAIN = 8;

/** Places all over a frame, the nearest to the ball first. @param {Box} frame @param {import("../tag.js").Tag} tag */
function placesIn(frame, { anchor: [x, y], width, height }) {
  const away = (/** @type {Pixel} */ [left, top]) => Math.hypot(left + width / 2 - x, top + height / 2 - y);
  const [columns, rows] = [(frame.width - width) / GRAIN, (frame.height - height) / GRAIN];
  return Array.from({ length: Math.max(0, Math.floor(columns)) }, (_, column) =>
    Array.from({ length: Math.max(0, Math.floor(rows)) }, (_, row) => {
      return /** @type {Pixel} */ ([frame.x + column * GRAIN, frame.y + row * GRAIN]);
    }),
  )
    .flat()
    .sort((one, other) => away(one) - away(other));
}

/** px from the middle of a step to the edge of its room, and of the start's, whose handle is larger. */
const STEP_ROOM = 3;
const START_ROOM = 14;

/** Room along the path, from its start. @param {Scene} scene @returns {Box[]} */
function stepBoxes({ shown, picture, projection }) {
  return [...picture.path.behind, ...picture.path.ahead].map((stop, k) => {
    const { x, y, z } = placeOf(shown, stop);
    return boxAround(projection.toScreen(x, y, z), k === 0 ? START_ROOM : STEP_ROOM);
  });
}
