import { count, LARGEST_PLAIN, plain } from "../format.js";
import { pathThrough } from "../line.js";
import { label, path, circle as ring } from "../svg.js";
import { movesPicture } from "./moves.js";

/** The last step under the lens: all that is drawn and written stays inside the circle. */

/** @typedef {import("./lens.js").Lens} Lens */
/** @typedef {{x: number, y: number, radius: number}} Circle */

/** px of a character, of a number's height above its line, and between the lens's rim and what is in it. */
const CHARACTER = 7;
const ABOVE = 9;
const RIM = 2;
/** px that the lower line of a row is below its middle. */
const BELOW = 5;
/** Share of the radius that the point stands above the middle, so that the moves have room below it. */
const RAISED = 0.26;
/** Share of the radius that the factor's line is above the middle, at most. */
const FACTOR = 0.6;
const POINTS = 121;
/** px: the radius of the point. */
const HERE = 4.5;

/**
 * px from the circle's middle to its rim at a height.
 * @param {Circle} circle
 * @param {number} down  px below the middle
 */
const halfAt = ({ radius }, down) => Math.sqrt(Math.max(0, (radius - RIM) ** 2 - down ** 2));

/**
 * @param {Lens} lens
 * @param {Circle} circle
 * @param {string | null} optimizer  its name; null if it does nothing but the plain step
 * @returns {SVGElement[]}
 */
export function underLens(lens, circle, optimizer) {
  const { x, radius } = circle;
  const up = RAISED * radius;
  const y = circle.y - up;
  const half = Math.min(radius, (1.6 * radius) / Math.hypot(1, lens.slope));
  const across = Array.from({ length: POINTS }, (_, k) => ((2 * k) / (POINTS - 1) - 1) * half);
  const inside = (/** @type {(right: number) => number} */ line) =>
    across.map((right) => (Math.hypot(right, line(right) - up) < radius - 1 ? y + line(right) : Number.NaN));
  const xs = across.map((right) => x + right);
  const room = (/** @type {number} */ level) => halfAt(circle, level + BELOW - circle.y);
  return [
    path(
      "weight-tangent wide",
      pathThrough(
        xs,
        inside((right) => lens.slope * right),
      ),
    ),
    path("weight-batch", pathThrough(xs, inside(lens.curve))),
    ...movesPicture(lens, { x, y }, room, optimizer),
    ring("weight-here", x, y, HERE),
    ...factorLabel(lens, circle),
  ];
}

/**
 * How much the lens magnifies, on the side of the point that the curve leaves free above; what is long, lower, and what
 * would then lie on the point, not at all.
 * @param {Lens} lens
 * @param {Circle} circle
 */
function factorLabel({ factor, slope }, circle) {
  const isCount = Number.isInteger(factor) && factor < LARGEST_PLAIN;
  const text = `× ${isCount ? count(factor) : plain(factor)}`;
  const half = (CHARACTER * text.length) / 2;
  const highest = Math.sqrt(Math.max(0, (circle.radius - RIM) ** 2 - half ** 2));
  const up = Math.min(FACTOR * circle.radius, highest - ABOVE);
  if (up < RAISED * circle.radius + HERE + 1) return [];
  const aside = Math.min(0.3 * circle.radius, halfAt(circle, up + ABOVE) - half);
  return [label(text, circle.x + (slope > 0 ? 1 : -1) * Math.max(0, aside), circle.y - up, "middle")];
}

/**
 * Why there is nothing to magnify.
 * @param {WeightLook} look
 * @param {Lens | null} lens
 * @param {Circle} circle
 */
export function lensWords(look, lens, { x, y }) {
  const words =
    look.gradient === null
      ? ["There is no step", "to show yet."]
      : lens === null || look.update === 0
        ? look.gradient === 0
          ? ["The slope is 0:", "nothing pulled."]
          : ["Nothing moved", "that a lens shows."]
        : ["A step so large", "needs no lens."];
  return words.map((line, place) => label(line, x, y - 4 + 16 * place, "middle"));
}
