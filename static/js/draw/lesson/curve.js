import { s } from "../dom.js";
import { fixed, significant } from "../format.js";
import { hull, pathThrough, px } from "../line.js";
import { circle, clip, label, path } from "../svg.js";
import { arrow, axesOf, plotOf } from "./plot.js";

/** The loss over one weight, and what moves on it. */

/** @typedef {{w: number[], loss: number[]}} Curve */

/** The weight and the loss as a figure tells them. @param {number} w */
export const weightText = (w) => fixed(w, 2);
/** @param {number} loss */
export const lossText = (loss) => (Math.abs(loss) < 0.1 ? significant(loss, 2) : fixed(loss, 2));

/** @param {Curve} curve @param {number} width @param {number} height  px */
export function curvePlot({ w, loss }, width, height) {
  /** @type {[number, number]} */
  const across = [w[0], w[w.length - 1]];
  /** @type {[number, number]} */
  const up = [0, hull(loss)?.hi ?? 1];
  return { ...plotOf(width, height, across, up), across, up };
}

/** @typedef {ReturnType<typeof curvePlot>} CurvePlot */

/** @param {CurvePlot} plot @param {Curve} curve */
export function curveLine(plot, { w, loss }) {
  const names = /** @type {[string, string]} */ (["the weight", "loss"]);
  return [
    axesOf(plot, { ...plot, names }),
    path("learn-curve", pathThrough(w.map(plot.x), loss.map(plot.y))),
  ];
}

/** px between the ball and its words. */
const BESIDE = 20;

/** The words of a place, on the side where there is room. @param {CurvePlot} plot @param {string} text @param {number} w @param {number} loss */
function wordsAt({ x, y, box }, text, w, loss) {
  const isLeft = x(w) > (box.left + box.right) / 2;
  const at = x(w) + (isLeft ? -BESIDE : BESIDE);
  return label(text, at, Math.max(box.top + 4, y(loss) - BESIDE), isLeft ? "end" : "start", "learn-value");
}

/**
 * The ball, and where one step would put it.
 * @param {CurvePlot} plot
 * @param {{w: number, loss: number, next: {w: number, loss: number} | null}} ball
 */
export function ballOn(plot, { w, loss, next }) {
  const { x, y, box } = plot;
  const drop = (/** @type {number} */ at, /** @type {number} */ top) =>
    path("learn-drop", `M${px(x(at))} ${px(y(top))}V${px(box.bottom)}`);
  const base = box.bottom - 12;
  const step = next && [
    drop(next.w, next.loss),
    arrow("learn-step", x(w), x(next.w), base),
    circle("learn-next", x(next.w), y(next.loss), 10),
  ];
  return [
    drop(w, loss),
    ...(step ?? []),
    circle("learn-ball", x(w), y(loss), 13),
    wordsAt(plot, `loss ${lossText(loss)}`, w, loss),
  ];
}

/**
 * A way of some steps on the curve, cut off at the figure's edge.
 * @param {CurvePlot} plot
 * @param {{a: number[], loss: number[]}} way
 * @param {string} id  of the cut
 */
export function wayOn(plot, { a, loss }, id) {
  const { x, y, box } = plot;
  const [xs, ys] = [a.map(x), loss.map(y)];
  const beads = xs.map((at, k) => circle(k === 0 ? "learn-ball" : "learn-bead", at, ys[k], k === 0 ? 11 : 5));
  const isBesideStart = x(a[0]) > (box.left + box.right) / 2;
  return [
    clip(id, {
      ...box,
      top: box.top - 14,
      bottom: box.bottom + 12,
      left: box.left - 12,
      right: box.right + 12,
    }),
    s("g", { "clip-path": `url(#${id})` }, path("learn-way", pathThrough(xs, ys)), beads.reverse()),
    label(
      "start",
      xs[0] + (isBesideStart ? 18 : -18),
      ys[0] + 5,
      isBesideStart ? "start" : "end",
      "learn-value",
    ),
  ];
}
