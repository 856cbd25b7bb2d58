import { s } from "../dom.js";
import { label } from "../svg.js";
import { markOf } from "./marks.js";
import { apart, leadOf, shortNames } from "./names.js";

/** The classes' names in the picture of a curve. */

/**
 * @typedef {import("./curve-picture.js").Curve} Curve
 * @typedef {import("./curve-picture.js").Scales} Scales
 * @typedef {import("../svg.js").Box} Box
 * @typedef {import("./names.js").Point} Point
 */

/** px of a letter, and of a name's mark; and names that are side by side where they are whole. */
const LETTER = 6;
const MARK = 9;
const NAMES_ACROSS = 2;
/** px from the levels of two classes to the baselines of their names, and that a name may go beyond the frame. */
const OVER = 6;
const UNDER = 14;
const BESIDE = 36;
/** px that such a name takes above and below the frame. */
export const NAME_ROOM = 13;
const NAME = "predictions-name";

/**
 * The names of the classes where they are predicted: of two, over the level of one and under that of the other, where
 * neither a curve nor a sample ever is.
 * @param {Curve} curve
 * @param {Float32Array[]} curves
 * @param {Scales} scales
 * @param {Box} box
 */
export function classNames(curve, curves, scales, box) {
  const { classes, groups } = curve;
  if (classes.length === 0) return [];
  if (curves.length === 1) {
    const names = shortNames(classes, box.right - box.left + BESIDE);
    return [box.bottom + UNDER, box.top - OVER].map((y, k) => label(names[k], box.left, y, "start", NAME));
  }
  const samples = groups.map((group) => ({ x: scales.x(group.x), y: scales.y(group.share) }));
  return lineNames(curve, curves, samples, scales, box);
}

/**
 * The name and the mark of each of several classes, where its line is the furthest above the others.
 * @param {Curve} curve
 * @param {Float32Array[]} curves
 * @param {Point[]} samples
 * @param {Scales} scales
 * @param {Box} box
 */
function lineNames({ classes, lines, x }, curves, samples, scales, box) {
  const room = (NAMES_ACROSS * (box.right - box.left)) / lines.length - MARK;
  const names = shortNames(classes, room);
  const wanted = curves.map((values, k) => {
    const at = leadOf(curves, k);
    const width = MARK + LETTER * names[lines[k]].length;
    const left = Math.min(Math.max(scales.x(x[at]) - width / 2, box.left + 2), box.right - width);
    return { x: left, y: scales.y(values[at]) - 5, width };
  });
  return apart(wanted, samples, box).map(({ x: left, y }, k) =>
    s(
      "g",
      { class: NAME },
      markOf(lines[k], left + 3, y - 4, 3),
      label(names[lines[k]], left + MARK, y, "start", NAME),
    ),
  );
}
