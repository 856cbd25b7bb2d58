import { s } from "../dom.js";
import { classOf, humanText } from "../human.js";
import { px } from "../line.js";
import { blend } from "../palette.js";
import { circle, label, path } from "../svg.js";
import { shortName, shortNames, WIDE } from "./names.js";

/** The samples on a map: their class is their shape, and their tone the opposite of the background's. */

/**
 * @typedef {import("./map.js").Area} Area
 * @typedef {import("../palette.js").Palette} Palette
 */

/** px of a mark, and samples above which the marks shrink. */
const RADIUS = 2.6;
const MANY = 400;

/**
 * Draw all samples.
 * @param {CanvasRenderingContext2D} context
 * @param {DataSet} data
 * @param {MapPlan} plan
 * @param {Area} area
 * @param {Palette} palette
 */
export function paintMarks(context, data, plan, area, palette) {
  const radius = data.x.length > MANY ? RADIUS * 0.7 : RADIUS;
  const fill = fillOf(data, palette);
  context.lineWidth = 1;
  data.x.forEach(([a, b], i) => {
    const x = area.left + ((a - plan.x[0]) / (plan.x[1] - plan.x[0])) * area.width;
    const y = area.top + (1 - (b - plan.y[0]) / (plan.y[1] - plan.y[0])) * area.height;
    const kind = data.task === "classification" ? classOf(data.y[i]) : 0;
    traceMark(context, kind, x, y, radius);
    context.fillStyle = fill(i);
    context.strokeStyle = data.task === "classification" && isFilled(kind) ? palette.paper : palette.ink;
    context.fill();
    context.stroke();
  });
}

/** @param {DataSet} data @param {Palette} palette @returns {(i: number) => string} */
function fillOf({ y, task }, palette) {
  if (task === "classification") return (i) => (isFilled(classOf(y[i])) ? palette.ink : palette.paper);
  const values = y.map((value) => (Array.isArray(value) ? value[0] : value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (i) => blend(palette.paper, palette.ink, (values[i] - low) / (high - low || 1));
}

/** Corners of a class's mark (none: a circle), the turn of its first one, and whether it is filled. */
const UP = -Math.PI / 2;
const MARKS = [
  { corners: 0, turn: UP, filled: false },
  { corners: 0, turn: UP, filled: true },
  { corners: 3, turn: UP, filled: false },
  { corners: 4, turn: Math.PI / 4, filled: false },
  { corners: 4, turn: UP, filled: false },
  { corners: 3, turn: UP, filled: true },
  { corners: 4, turn: Math.PI / 4, filled: true },
  { corners: 4, turn: UP, filled: true },
  { corners: 3, turn: -UP, filled: false },
  { corners: 3, turn: -UP, filled: true },
];

/** Whether a class's mark is filled with ink. @param {number} kind  the class */
export const isFilled = (kind) => MARKS[kind % MARKS.length].filled;

/**
 * The outline of a class's mark: ten differ, then they come again.
 * @param {CanvasRenderingContext2D} context
 * @param {number} kind  the class
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 */
export function traceMark(context, kind, x, y, radius) {
  context.beginPath();
  const corners = cornersOf(kind, x, y, radius);
  if (corners.length === 0) context.arc(x, y, radius, 0, 2 * Math.PI);
  for (const [cornerX, cornerY] of corners) context.lineTo(cornerX, cornerY);
  context.closePath();
}

/**
 * The same mark in a picture of lines and words.
 * @param {number} kind  the class
 * @param {number} x
 * @param {number} y
 * @param {number} [radius]
 */
export function markOf(kind, x, y, radius = 3.2) {
  const className = isFilled(kind) ? "predictions-mark filled" : "predictions-mark";
  const corners = cornersOf(kind, x, y, radius);
  if (corners.length === 0) return circle(className, x, y, radius);
  return s("polygon", {
    class: className,
    points: corners.map((corner) => corner.map(px).join(",")).join(" "),
  });
}

/**
 * The corners of a mark; none for a circle.
 * @param {number} kind  the class
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 */
function cornersOf(kind, x, y, radius) {
  const { corners, turn } = MARKS[kind % MARKS.length];
  return Array.from({ length: corners }, (_, corner) => {
    const angle = turn + (2 * Math.PI * corner) / corners;
    return [x + 1.3 * radius * Math.cos(angle), y + 1.3 * radius * Math.sin(angle)];
  });
}

/** px of a mark and the gaps beside its name, of the piece of a line that it stands on, and of a row of them. */
const BESIDE_MARK = 19;
const PIECE = 14;
const KEY_LINE = 12;
/** Rows that a key may take for its names to be whole. */
const KEY_ROWS = 3;

/** px of one of their figures, about, and from the middle to each where they would meet there. */
const FIGURE = 7.2;
const APART = 4;

/**
 * The ends of a map's side below it, each at its corner; where the map is too narrow for both, beside its middle.
 * @param {[string, string]} ends
 * @param {Area} area
 */
export function endLabels([low, high], { left, top, width, height }) {
  const y = top + height + 15;
  const isNarrow = FIGURE * (low.length + high.length) + 2 * APART > width;
  const middle = left + width / 2;
  return isNarrow
    ? [label(low, middle - APART, y, "end"), label(high, middle + APART, y)]
    : [label(low, left, y), label(high, left + width, y, "end")];
}

/**
 * Which mark stands for which class, in as many lines as it takes; classes that share a mark stand together.
 * @param {string[]} classes
 * @param {number} width  px
 * @param {string[]} [dashes]  of the lines of classes, where they have any
 */
export function classKey(classes, width, dashes = []) {
  const kinds = Math.min(classes.length, MARKS.length);
  const piece = dashes.length > 0 ? PIECE : 0;
  const names = shortNames(classes, width / Math.max(Math.ceil(kinds / KEY_ROWS), 1) - BESIDE_MARK - piece);
  const words = MARKS.map((_, k) => names.filter((_, other) => other % MARKS.length === k).join("/"));
  const pitch = BESIDE_MARK + piece + WIDE * Math.max(...words.map(({ length }) => length));
  const columns = Math.max(1, Math.min(kinds, Math.floor(width / pitch)));
  const below = KEY_LINE * Math.ceil(kinds / columns);
  return { words: words.slice(0, kinds), dashes, piece, pitch, columns, below };
}

/**
 * The key under a picture whose area ends at `bottom`.
 * @param {ReturnType<typeof classKey>} key
 * @param {{left: number, width: number}} area
 * @param {number} bottom
 * @param {number} width  px of the drawing
 * @returns {SVGElement[]}
 */
export function legend({ words, dashes, piece, pitch, columns }, area, bottom, width) {
  const apart = Math.max(pitch, area.width / columns);
  const left = Math.max(0, Math.min(area.left, width - apart * columns));
  return words.flatMap((name, k) => {
    const x = left + (k % columns) * apart + 4;
    const y = bottom + 33 + KEY_LINE * Math.floor(k / columns);
    const dash = { "stroke-dasharray": dashes[k % dashes.length] };
    const line = path("predictions-curve", `M${px(x - 4)} ${px(y - 4)}h${piece + 8}`, dash);
    return [
      ...(piece > 0 ? [line] : []),
      markOf(k, x + piece / 2, y - 4),
      label(name, x + piece + 8, y, "start", "predictions-name"),
    ];
  });
}

/** A name beside the map has so much room; px. */
const MOST_BESIDE = 60;

/** What stands on the left of the map, from the top down. @param {DataSet} data @param {MapPlan} plan */
export const besideMap = ({ features: [, up] }, { y }) => [
  humanText(up, y[1]),
  shortName(up.name, MOST_BESIDE),
  humanText(up, y[0]),
];

/**
 * The two features' names and limits around the map.
 * @param {DataSet} data
 * @param {MapPlan} plan
 * @param {Area} area
 * @param {ReturnType<typeof classKey>} key
 * @param {number} width  px of the drawing
 * @returns {SVGElement[]}
 */
export function mapLabels(data, plan, area, key, width) {
  const [across] = data.features;
  const [top, name, foot] = besideMap(data, plan);
  const bottom = area.top + area.height;
  const middle = area.left + area.width / 2;
  return [
    label(shortName(across.name, area.width / 2), middle, bottom + 15, "middle"),
    ...endLabels([humanText(across, plan.x[0]), humanText(across, plan.x[1])], area),
    label(top, area.left - 6, area.top + 9, "end"),
    label(name, area.left - 6, area.top + area.height / 2 + 4, "end"),
    label(foot, area.left - 6, bottom, "end"),
    ...legend(key, area, bottom, width),
  ];
}
