import { s } from "../dom.js";
import { contours } from "../landscape/map/contours.js";
import { linear, pathThrough, px } from "../line.js";
import { spread } from "../spread.js";
import { circle, clip, label, path } from "../svg.js";
import { axesOf, plotOf } from "./plot.js";

/** The ravine from above, with level lines, and three ways in it, each with its number, its own dashes and its name. */

/** The part of the ravine that the ways stay in. */
export const RAVINE = {
  across: /** @type {[number, number]} */ ([-4.6, 2.6]),
  up: /** @type {[number, number]} */ ([-2.4, 2.6]),
};
/** Heights of the level lines. */
const LEVELS = [0.25, 1, 2.5, 5, 10, 20, 35, 55];
const DASHES = ["none", "9 5", "2 6"];

/** px of a number's disc, of the way from a line's end to it, and between two discs' middles. */
const DISC = { radius: 11, aside: 24, apart: 26 };
/** px in the key: a piece of a line, a letter, what an m takes more, and gaps. A narrow picture has no room for the pieces. */
const KEY = { line: 22, letter: 8.7, m: 7, gap: 5, between: 10, least: 350 };

/** @typedef {{name: string, a: number[], b: number[]}} Way */

/**
 * @param {{a: ArrayLike<number>, b: ArrayLike<number>, loss: ArrayLike<number>}} grid  as many a as b
 * @param {Way[]} ways
 * @param {number} step  up to which they are walked
 * @param {number} width  px
 * @param {number} height  px
 */
export function ravinePicture({ a, b, loss }, ways, step, width, height) {
  const plot = plotOf(width, height, RAVINE.across, RAVINE.up);
  const size = a.length;
  const onGrid = (/** @type {ArrayLike<number>} */ ends) => linear([0, size - 1], [ends[0], ends[size - 1]]);
  const [toA, toB] = [onGrid(a), onGrid(b)];
  const lines = contours(loss, size, LEVELS).flat();
  const levels = lines.map((line) => {
    const xs = line.filter((_, k) => k % 2 === 0);
    const ys = line.filter((_, k) => k % 2 === 1);
    const [across, up] = [Array.from(xs, (i) => plot.x(toA(i))), Array.from(ys, (i) => plot.y(toB(i)))];
    return path("learn-contour", pathThrough(across, up));
  });
  return [
    axesOf(plot, { ...RAVINE, names: ["x", "y"] }),
    clip("learn-ravine-cut", plot.box),
    s("g", { "clip-path": "url(#learn-ravine-cut)" }, levels, cross(plot.x(0), plot.y(0))),
    ...keyOf(ways, width - 2, width >= KEY.least),
    ...walked(plot, ways, step),
  ];
}

/** The lowest point. @param {number} x @param {number} y */
const cross = (x, y) => path("learn-lowest", `M${px(x - 6)} ${px(y)}h12M${px(x)} ${px(y - 6)}v12`);

/** The lines, and then their numbers, which stand apart where lines end together. @param {import("./plot.js").Plot} plot @param {Way[]} ways @param {number} step */
function walked({ x, y, box }, ways, step) {
  const walks = ways.map(({ a, b }) => [a, b].map((values) => values.slice(0, step + 1)));
  const lines = walks.map(([a, b], k) => walk(pathThrough(a.map(x), b.map(y)), k));
  const ends = walks.map(([a, b]) => ({ x: x(a[a.length - 1]), y: y(b[b.length - 1]) }));
  return [...lines, ...numbersAt(ends, box)];
}

/** @param {string} d @param {number} k  which of the ways */
const walk = (d, k) => path("learn-walk", d, { "stroke-dasharray": DASHES[k] });

/** A disc beside each end, with a line to it. @param {{x: number, y: number}[]} ends @param {import("../svg.js").Box} box */
function numbersAt(ends, { top, bottom, right }) {
  const { radius, aside, apart } = DISC;
  const places = spread(
    ends.map((end) => end.y),
    top + radius,
    bottom - radius,
    apart,
  );
  return ends.flatMap((end, k) => {
    const across = Math.min(end.x + aside, right - radius);
    return [
      path("learn-drop-solid", `M${px(end.x)} ${px(end.y)}L${px(across)} ${px(places[k])}`),
      circle("learn-rise", end.x, end.y, 3),
      circle("learn-number", across, places[k], radius),
      label(String(k + 1), across, places[k] + 5.5, "middle", "learn-value"),
    ];
  });
}

/** Each line's dashes, number and name, above the plane at its right. @param {Way[]} ways @param {number} right @param {boolean} hasLines */
function keyOf(ways, right, hasLines) {
  const texts = ways.map(({ name }, k) => `${k + 1} ${name}`);
  const before = hasLines ? KEY.line + KEY.gap : 0;
  const widths = texts.map(
    (text) => before + text.length * KEY.letter + (text.split("m").length - 1) * KEY.m,
  );
  const from = (/** @type {number} */ k) =>
    right - widths.slice(k).reduce((sum, one) => sum + one + KEY.between, -KEY.between);
  return texts.flatMap((text, k) => [
    ...(hasLines ? [walk(`M${px(from(k))} 12h${KEY.line}`, k)] : []),
    label(text, from(k) + before, 17),
  ]);
}
