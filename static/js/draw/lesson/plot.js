import { numbers } from "../chart/ticks.js";
import { s } from "../dom.js";
import { linear, px } from "../line.js";
import { label, path } from "../svg.js";

/** A plane with two axes for a figure of the article, with words of 16 px. */

/** @typedef {{x: import("../line.js").Scale, y: import("../line.js").Scale, box: import("../svg.js").Box}} Plot */

/** px around the plane: what stands above and below it, and the room of numbers on its left. */
const ROOM = { top: 34, bottom: 58, left: 46, right: 14 };
const BELOW = 24;

/**
 * @param {number} width  px
 * @param {number} height  px
 * @param {[number, number]} across
 * @param {[number, number]} up
 * @returns {Plot}
 */
export function plotOf(width, height, across, up) {
  const box = { left: ROOM.left, right: width - ROOM.right, top: ROOM.top, bottom: height - ROOM.bottom };
  return { x: linear(across, [box.left, box.right]), y: linear(up, [box.bottom, box.top]), box };
}

/**
 * Round numbers on both axes, with a line across at each height, and what the axes are.
 * @param {Plot} plot
 * @param {{across: [number, number], up: [number, number], names: [string, string]}} axes
 */
export function axesOf({ x, y, box }, { across, up, names }) {
  const levels = numbers(up, 4).flatMap(({ value, text }) => [
    path("learn-level", `M${px(box.left)} ${px(y(value))}H${px(box.right)}`),
    label(text, box.left - 10, y(value) + 5, "end", "learn-tick"),
  ]);
  const places = numbers(across, 4).map(({ value, text }) =>
    label(text, x(value), box.bottom + BELOW, "middle", "learn-tick"),
  );
  return s(
    "g",
    {},
    levels,
    places,
    label(names[1], 2, 17, "start", "learn-axis"),
    label(names[0], box.right, box.bottom + 2 * BELOW, "end", "learn-axis"),
  );
}

/** px of an arrow's head. */
const HEAD = 9;

/** An arrow along a line that lies level. @param {string} className @param {number} from @param {number} to @param {number} y  px */
export function arrow(className, from, to, y) {
  const back = Math.abs(to - from) < HEAD ? to - from : Math.sign(to - from) * HEAD;
  const shaft = path(className, `M${px(from)} ${px(y)}H${px(to - back)}`);
  const wing = Math.abs(back) * 0.7;
  const head = `M${px(to)} ${px(y)}l${px(-back)} ${px(-wing)}v${px(2 * wing)}z`;
  return s("g", {}, shaft, path(`${className}-head`, head));
}
