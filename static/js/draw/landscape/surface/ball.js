/** The ball at the present weights: on the surface, or off it with a line to where the surface is. */

import { fill, line, ring, stroke } from "../../canvas.js";
import { DEPTH } from "./projection.js";
import { heightAt, hidden } from "./relief.js";

/** @typedef {import("./overlay.js").Scene} Scene */
/** @typedef {import("./projection.js").Point} Point */
/** @typedef {import("../text.js").Pixel} Pixel */
/** @typedef {CanvasRenderingContext2D} Context */

/** px, by the picture's size. */
const RADIUS = { small: 5, narrow: 9, wide: 11 };
const NARROW = 480;
/** How much of its radius the ball stands above the point that it marks. */
const RISE = 0.72;
/** A ball behind a hill shows through it this much. */
const BEHIND = 0.6;
/** Below this the ball is drawn as if it were on the surface; px. */
const TOUCHING = 3;
/** Radii of discs that together look like one soft shadow, in the ball's own. */
const SOFT = [1.6, 1.48, 1.36, 1.24, 1.12, 1, 0.88, 0.76, 0.64];

/** The ball's radius in px. @param {Scene} scene */
export function radiusOf({ small, width, breath }) {
  return breath * (small ? RADIUS.small : width < NARROW ? RADIUS.narrow : RADIUS.wide);
}

/** Where the ball's middle is. @param {Scene} scene @param {Point} point that it marks @returns {Pixel} */
export function middleOf(scene, { x, y, z }) {
  const [px, py] = scene.projection.toScreen(x, y, z);
  return [px, py - radiusOf(scene) * RISE];
}

/**
 * How far the ball stands from the surface under or over it, in px; 0 when they touch.
 * @param {Scene} scene
 * @param {Point} point
 */
export function gapOf({ shown, projection }, { x, y, z }) {
  const [, ball] = projection.toScreen(x, y, z);
  const [, ground] = projection.toScreen(x, y, heightAt(shown, x, y));
  return Math.abs(ball - ground) < TOUCHING ? 0 : ground - ball;
}

/**
 * The shadow where the ball stands, or would stand: drawn on the surface, fainter when the ball is away from it.
 * @param {Context} context
 * @param {Scene} scene
 * @param {Point} point
 */
export function drawContact(context, scene, point) {
  const { projection, shown } = scene;
  const radius = radiusOf(scene) / projection.scale;
  const strength = gapOf(scene, point) === 0 ? 0.07 : 0.04;
  context.fillStyle = `rgb(0 0 0 / ${strength})`;
  for (const size of SOFT) {
    context.beginPath();
    for (let k = 0; k < 24; k += 1) {
      const angle = (k / 24) * 2 * Math.PI;
      const x = clamp(point.x + radius * (0.3 + size * Math.cos(angle)), 1);
      const y = clamp(point.y + radius * (size * Math.sin(angle) - 0.1), DEPTH);
      context.lineTo(...projection.toScreen(x, y, heightAt(shown, x, y)));
    }
    context.fill();
  }
}

/** @param {number} value @param {number} limit */
const clamp = (value, limit) => Math.min(limit, Math.max(-limit, value));

/**
 * A thin line from the ball to the surface, where the two differ.
 * @param {Context} context
 * @param {Scene} scene
 * @param {Point} point
 */
export function drawStem(context, scene, point) {
  if (gapOf(scene, point) === 0) return;
  const { projection, shown } = scene;
  const ground = projection.toScreen(point.x, point.y, heightAt(shown, point.x, point.y));
  for (const [colour, width] of /** @type {const} */ ([
    ["rgb(16 18 22 / 0.8)", 3],
    ["#fff", 1.2],
  ])) {
    line(context, ground, projection.toScreen(point.x, point.y, point.z));
    stroke(context, [colour, width]);
    context.beginPath();
    context.ellipse(ground[0], ground[1], 4.5, 2.6, 0, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** @param {Context} context @param {Scene} scene @param {Point} point */
export function drawBall(context, scene, point) {
  const [x, y] = middleOf(scene, point);
  const radius = radiusOf(scene);
  const [brightX, brightY] = [x - 0.35 * radius, y - 0.42 * radius];
  const shade = context.createRadialGradient(brightX, brightY, 0.1 * radius, x, y, radius);
  shade.addColorStop(0, "#fff");
  shade.addColorStop(0.42, "#f3f1ec");
  shade.addColorStop(0.8, "#bdb9b0");
  shade.addColorStop(1, "#827f78");
  context.globalAlpha = hidden(scene.shown, scene.projection, point) ? BEHIND : 1;
  ring(context, [x, y], radius);
  fill(context, shade, ["rgb(16 18 22 / 0.7)", 1]);
  context.globalAlpha = 1;
}
