import { s } from "./dom.js";
import { px } from "./line.js";

/** Words, lines and dots of a picture in SVG, at places in px. */

/** @typedef {{left: number, right: number, top: number, bottom: number}} Box  px */

/**
 * @param {string} text
 * @param {number} x
 * @param {number} y  of its base line
 * @param {"start" | "middle" | "end"} [anchor]
 * @param {string} [className]
 */
export const label = (text, x, y, anchor = "start", className) =>
  s("text", { class: className, x: px(x), y: px(y), "text-anchor": anchor }, text);

/** @param {string} className @param {string} d @param {import("./dom.js").Props} [more]  attributes */
export const path = (className, d, more) => s("path", { class: className, d, ...more });

/** @param {string} className @param {number} x @param {number} y @param {number} radius */
export const circle = (className, x, y, radius) =>
  s("circle", { class: className, cx: px(x), cy: px(y), r: px(radius) });

/** What a picture's lines are cut off at. @param {string} id @param {Box} box */
export const clip = (id, { left, right, top, bottom }) =>
  s(
    "clipPath",
    { id },
    s("rect", { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) }),
  );

/**
 * A line across the picture at each of some values, with the value's text on its left.
 * @param {string} className
 * @param {{value: number, text: string}[]} marks
 * @param {(value: number) => number} y
 * @param {Pick<Box, "left" | "right">} box
 * @param {number} gap  px between text and line
 */
export const levelLines = (className, marks, y, { left, right }, gap) =>
  marks.flatMap(({ value, text }) => [
    path(className, `M${px(left)} ${px(y(value))}H${px(right)}`),
    ...(text ? [label(text, left - gap, y(value) + 4, "end")] : []),
  ]);
