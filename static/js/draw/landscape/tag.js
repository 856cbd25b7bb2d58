/** The ball's tag, and the label at the start of its path. */

import { line, stroke, typeface, write } from "../canvas.js";
import { count, measured, significant } from "../format.js";
import { boxAround, overlap } from "./labels.js";
import { gapOf, middleOf, radiusOf } from "./surface/ball.js";
import { CEILING, clipped, onBlock, placeOf } from "./surface/place.js";
import { hit } from "./surface/relief.js";
import { drawBox, nearest, textOf } from "./text.js";

/** @typedef {import("./surface/overlay.js").Scene} Scene */
/** @typedef {import("./surface/projection.js").Point} Point */
/** @typedef {import("./labels.js").Box} Box */
/** @typedef {import("./text.js").Pixel} Pixel */
/** @typedef {CanvasRenderingContext2D} Context */
/** @typedef {{lines: string[], width: number, height: number, places: Pixel[], anchor: Pixel, ball: Box}} Tag */

const PADDING = 8;
const LINE = 14;
/** From the ball to the tag's near corner, in order of liking; px. */
const WAYS = [
  [40, -58],
  [-40, -58],
  [52, -8],
  [-52, -8],
  [40, 40],
  [-40, 40],
];
const NARROW_WAY = [22, -40];

/**
 * What the tag says: the true loss at the step shown, and the surface's where it differs.
 * @param {Context} context
 * @param {Scene} scene
 * @param {Point} point of the ball
 * @returns {Tag}
 */
export function tagOf(context, scene, point) {
  const ball = /** @type {import("./picture.js").Ball} */ (scene.picture.ball);
  const [height, beneath] = [measured(ball.loss), measured(ball.onPlane)];
  const lines = [`${scene.picture.quantity} ${height}`, `step ${count(ball.step)}`];
  if (gapOf(scene, point) !== 0 && height !== beneath) lines.push(`on the plane ${beneath}`);
  const first = textOf(context, lines.slice(0, 1), { font: headFont(scene), colour: "" });
  const rest = textOf(context, lines.slice(1), { font: restFont(scene), colour: "" });
  const width = Math.max(first.width, rest.width) + 2 * PADDING;
  const tall = LINE * lines.length + 9;
  const anchor = middleOf(scene, point);
  return {
    ...{ lines, width, height: tall, anchor },
    places: placesAround(anchor, width, tall, scene.width < 480),
    ball: ballBox(scene, point),
  };
}

/** The room that the ball takes. @param {Scene} scene @param {Point} point */
export const ballBox = (scene, point) => boxAround(middleOf(scene, point), radiusOf(scene) + 3);

/** @param {Scene} scene */
const headFont = ({ palette }) => typeface(palette.sans, 12, 600);
/** @param {Scene} scene */
const restFont = ({ palette }) => typeface(palette.sans);

/**
 * @param {Pixel} anchor
 * @param {number} width
 * @param {number} height
 * @param {boolean} narrow
 * @returns {Pixel[]}
 */
function placesAround([x, y], width, height, narrow) {
  const ways = narrow ? [NARROW_WAY, [-NARROW_WAY[0], NARROW_WAY[1]], ...WAYS] : WAYS;
  return ways.map(([dx, dy]) => [x + dx - (dx < 0 ? width : 0), y + dy - height / 2]);
}

/** @param {Context} context @param {Scene} scene @param {Tag & Box} box */
export function drawTag(context, scene, box) {
  const { palette } = scene;
  const [x, y] = box.anchor;
  const end = nearest(box, box.anchor);
  const length = Math.hypot(end[0] - x, end[1] - y) || 1;
  const r = radiusOf(scene);
  line(context, [x + ((end[0] - x) * r) / length, y + ((end[1] - y) * r) / length], end);
  stroke(context, [palette.ink, 1]);
  drawBox(context, palette, box);
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  box.lines.forEach((words, k) => {
    context.font = k === 0 ? headFont(scene) : restFont(scene);
    write(context, words, [box.x + PADDING, box.y + 15 + LINE * k], k === 0 ? palette.ink : palette.ink2);
  });
}

/** Nearer to the ball than this, the start and the end need no label; px. */
const NEAR = { start: 34, end: 60 };

/**
 * A text beside the path, in colours that stand out from what it lies on; null if it is too near to the ball.
 * @param {Context} context
 * @param {Scene} scene
 * @param {Point} point
 * @param {string} words
 * @param {number} near  px
 * @param {number} below  px from the point to the text
 */
function labelAt(context, scene, point, words, near, below) {
  const { picture, shown, projection, palette } = scene;
  if (!picture.ball) return null;
  const [x, y] = projection.toScreen(point.x, point.y, point.z);
  const ball = placeOf(shown, picture.ball);
  const [bx, by] = projection.toScreen(ball.x, ball.y, ball.z);
  if (Math.hypot(bx - x, by - y) < near) return null;
  // White on the surface, ink beside it.
  const colours = hit(shown, projection, x, y + below)
    ? { colour: "#fff", halo: "rgb(16 18 22 / 0.8)" }
    : { colour: palette.ink, halo: palette.paper };
  return { x, y, text: textOf(context, [words], { font: typeface(palette.sans, 12, 500), ...colours }) };
}

/** px: half of what the path is wide, with its casing; and from the start's middle past the ring that takes hold of it. */
const LINE_HALF = 3;
const START_GAP = 16;
/** px between two places that are looked at along the path. */
const GRAIN = 5;

/**
 * Where the path is drawn, from place to place, however far apart its stops are.
 * @param {Point[]} places
 * @param {import("./surface/projection.js").Projection} projection
 */
function pixelsAlong(places, projection) {
  return clipped(places).flatMap((piece) =>
    piece.slice(1).flatMap((end, k) => {
      const [from, to] = [piece[k], end].map(({ x, y, z }) => projection.toScreen(x, y, z));
      const parts = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / GRAIN));
      return Array.from({ length: parts }, (_, part) => {
        const share = (part + 0.5) / parts;
        return /** @type {const} */ ([
          from[0] + (to[0] - from[0]) * share,
          from[1] + (to[1] - from[1]) * share,
        ]);
      });
    }),
  );
}

/**
 * "start 0.692" where the path began; "from 0.692" where it comes into the picture, when it began elsewhere.
 * @param {Context} context
 * @param {Scene} scene
 */
export function startLabel(context, scene) {
  const { behind } = scene.picture.path;
  const places = behind.map((stop) => placeOf(scene.shown, stop));
  const start = clipped(places)[0]?.[0];
  if (!start) return null;
  const [word, arrow] = start === places[0] ? ["start", ""] : ["from", start.z < CEILING - 1e-6 ? "" : " ↑"];
  const words = `${word} ${significant(behind[0].loss, 3)}${arrow}`;
  const label = labelAt(context, scene, start, words, NEAR.start, -16);
  if (!label) return null;
  const { x, y, text } = label;
  const half = text.width / 2;
  const dots = pixelsAlong(places, scene.projection);
  const hides = (/** @type {Pixel} */ [left, top]) =>
    dots.filter((dot) => overlap(boxAround(dot, LINE_HALF), { ...text, x: left, y: top })).length;
  text.places = [
    [x - half, y - 26],
    [x + 8, y - 26],
    [x - text.width - 8, y - 26],
    [x - half, y + 8],
    [x - text.width - START_GAP, y - 7],
    [x + START_GAP, y - 7],
    [x - half, y + START_GAP],
    [x - half, y - START_GAP - 13],
  ];
  text.places.sort((one, other) => hides(one) - hides(other));
  return text;
}

/** "step 4,200" where what lies ahead ends. @param {Context} context @param {Scene} scene */
export function endLabel(context, scene) {
  const { end } = scene.picture.path;
  const point = end && placeOf(scene.shown, end);
  if (!point || !onBlock(point)) return null;
  const label = labelAt(context, scene, point, `step ${count(end.step)}`, NEAR.end, 14);
  if (!label) return null;
  const { x, y, text } = label;
  const half = text.width / 2;
  text.places = [
    [x + 2 - half / 4, y + 8],
    [x + 8, y - 6],
    [x - half, y + 8],
    [x - half, y - 22],
    [x - text.width - 8, y - 6],
  ];
  return text;
}
