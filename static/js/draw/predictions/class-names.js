import { label } from "../svg.js";
import { markOf } from "./marks.js";
import { loneliest, shortNames } from "./names.js";

/** The classes' names and marks in the picture of a curve. */

/**
 * @typedef {import("./curve-picture.js").Curve} Curve
 * @typedef {import("./curve-picture.js").Scales} Scales
 * @typedef {import("../svg.js").Box} Box
 */

/** px from the levels of two classes to the baselines of their names, and that a name may go beyond the frame. */
const OVER = 6;
const UNDER = 14;
const BESIDE = 36;
/** px that such a name takes above and below the frame. */
export const NAME_ROOM = 13;
const NAME = "predictions-name";

/**
 * The names of the classes where they are predicted: of two, over the level of one and under that of the other, where
 * neither a curve nor a sample ever is; of several the marks that the key names, each where its line is alone.
 * @param {Curve} curve
 * @param {Float32Array[]} curves
 * @param {Scales} scales
 * @param {Box} box
 */
export function classNames({ classes, lines, x }, curves, scales, box) {
  if (classes.length === 0) return [];
  if (curves.length === 1) {
    const names = shortNames(classes, box.right - box.left + BESIDE);
    return [box.bottom + UNDER, box.top - OVER].map((y, k) => label(names[k], box.left, y, "start", NAME));
  }
  return curves.map((values, k) => {
    const at = loneliest(curves, k);
    return markOf(lines[k], scales.x(x[at]), scales.y(values[at]));
  });
}
