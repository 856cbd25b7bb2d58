/** Where the words on the surface stand: the start, the ball and the end of the way, none on another. */

import { fixed } from "../format.js";
import { boxAround, placeLabels } from "../landscape/labels.js";
import { onBlock, placeOf } from "../landscape/surface/place.js";

/** @typedef {import("../landscape/picture.js").Picture} Picture */
/** @typedef {Pick<import("../landscape/surface/projection.js").Projection, "toScreen">} Eye */
/** @typedef {{name: "start" | "ball" | "end", text: string}} Words */
/** @typedef {Words & {x: number, y: number, width: number, height: number}} Plate */

/** px */
const LETTER = 8.6;
const PADDING = 22;
const HEIGHT = 30;
const AWAY = 18;
/** Of the ball's room. */
const BALL = 14;
/** A place nearer to the ball than this needs no words of its own, px. */
const NEAR = 46;

/** Places around a pixel, the best first. @param {[number, number]} pixel @param {number} width @returns {[number, number][]} */
function around([x, y], width) {
  const middle = x - width / 2;
  return [
    [middle, y - AWAY - HEIGHT],
    [x - width - AWAY, y - HEIGHT / 2],
    [x + AWAY, y - HEIGHT / 2],
    [middle, y + AWAY],
    [x + AWAY / 2, y - AWAY - HEIGHT],
    [x - width - AWAY / 2, y - AWAY - HEIGHT],
    [x + AWAY / 2, y + AWAY],
    [x - width - AWAY / 2, y + AWAY],
  ];
}

/**
 * The words of the way's start, of the ball and of the way's end, each with its place.
 * @param {Pick<Picture, "path" | "ball">} picture
 * @param {import("../landscape/surface/morph.js").Shown} shown
 * @param {Eye} eye
 * @param {{width: number, height: number}} size  px
 * @returns {Plate[]}
 */
export function platesOf({ path, ball }, shown, eye, size) {
  const pixelOf = (/** @type {import("../landscape/path.js").Stop} */ stop) => {
    const point = placeOf(shown, stop);
    return onBlock(point) ? eye.toScreen(point.x, point.y, point.z) : null;
  };
  const here = ball && pixelOf(ball);
  if (!ball || !here) return [];
  const isFar = (/** @type {[number, number]} */ [x, y]) => Math.hypot(x - here[0], y - here[1]) > NEAR;
  /** @type {(Words & {pixel: [number, number]})[]} */
  const words = [{ name: "ball", text: `loss ${fixed(ball.loss, 3)}`, pixel: here }];
  const ends = /** @type {const} */ ([
    ["start", path.behind[0]],
    ["end", path.end],
  ]);
  for (const [name, stop] of ends) {
    const pixel = stop && pixelOf(stop);
    if (pixel && isFar(pixel)) words.push({ name, text: `${name} ${fixed(stop.loss, 2)}`, pixel });
  }
  const labels = words.map(({ pixel, ...more }) => {
    const width = LETTER * more.text.length + PADDING;
    return { ...more, width, height: HEIGHT, places: around(pixel, width) };
  });
  const way = [...path.behind, ...path.ahead].map(pixelOf).filter((pixel) => pixel !== null);
  const taken = [boxAround(here, BALL), ...way.map((pixel) => boxAround(pixel, 3))];
  return placeLabels(labels, { x: 0, y: 0, ...size }, taken).map(({ places: _, ...plate }) => plate);
}
