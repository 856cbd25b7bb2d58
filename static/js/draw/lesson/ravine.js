import { s } from "../dom.js";
import { contours } from "../landscape/map/contours.js";
import { linear, pathThrough, px } from "../line.js";
import { circle, clip, label, path } from "../svg.js";
import { axesOf, plotOf } from "./plot.js";

/** The ravine from above, with level lines, and three ways in it, each with its number and its own dashes. */

/** The part of the ravine that the ways stay in. */
export const RAVINE = {
  across: /** @type {[number, number]} */ ([-4.6, 2.6]),
  up: /** @type {[number, number]} */ ([-2.4, 2.6]),
};
/** Heights of the level lines. */
const LEVELS = [0.25, 1, 2.5, 5, 10, 20, 35, 55];
const DASHES = ["none", "9 5", "2 6"];

/** @typedef {{a: number[], b: number[]}} Way */

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
    ...ways.flatMap((way, k) => walked(plot, way, step, k)),
  ];
}

/** The lowest point. @param {number} x @param {number} y */
const cross = (x, y) => path("learn-lowest", `M${px(x - 6)} ${px(y)}h12M${px(x)} ${px(y - 6)}v12`);

/** @param {import("./plot.js").Plot} plot @param {Way} way @param {number} step @param {number} k  which of the ways */
function walked({ x, y }, { a, b }, step, k) {
  const [xs, ys] = [a.slice(0, step + 1).map(x), b.slice(0, step + 1).map(y)];
  const [atX, atY] = [xs[xs.length - 1], ys[ys.length - 1]];
  return [
    path("learn-walk", pathThrough(xs, ys), { "stroke-dasharray": DASHES[k] }),
    circle("learn-number", atX, atY, 11),
    label(String(k + 1), atX, atY + 5.5, "middle", "learn-value"),
  ];
}
