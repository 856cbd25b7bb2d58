import { s } from "../dom.js";
import { classOf, humanText } from "../human.js";
import { px } from "../line.js";
import { blend } from "../palette.js";
import { shortName } from "./names.js";

/** The samples on a map: their class is their shape, and their tone the opposite of the ground's. */

/**
 * @typedef {import("./map.js").Area} Area
 * @typedef {import("./map.js").MapPlan} MapPlan
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
    context.strokeStyle = kind === 1 ? palette.paper : palette.ink;
    context.fill();
    context.stroke();
  });
}

/**
 * @param {DataSet} data
 * @param {Palette} palette
 * @returns {(i: number) => string}
 */
function fillOf({ y, task }, palette) {
  if (task === "classification") return (i) => (classOf(y[i]) === 1 ? palette.ink : palette.paper);
  const values = y.map((value) => (Array.isArray(value) ? value[0] : value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (i) => blend(palette.paper, palette.ink, (values[i] - low) / (high - low || 1));
}

/**
 * Class 0 a circle, 1 a filled circle, 2 a triangle, 3 a square, 4 a diamond, and again.
 * @param {CanvasRenderingContext2D} context
 * @param {number} shape
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 */
export function traceMark(context, shape, x, y, radius) {
  context.beginPath();
  const corners = cornersOf(shape, x, y, radius);
  if (corners.length === 0) context.arc(x, y, radius, 0, 2 * Math.PI);
  for (const [cornerX, cornerY] of corners) context.lineTo(cornerX, cornerY);
  context.closePath();
}

/**
 * The corners of a shape; none for a circle.
 * @param {number} shape
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 */
function cornersOf(shape, x, y, radius) {
  const kind = shape % 5;
  const count = [0, 0, 3, 4, 4][kind];
  const turn = kind === 3 ? Math.PI / 4 : -Math.PI / 2;
  return Array.from({ length: count }, (_, corner) => {
    const angle = turn + (2 * Math.PI * corner) / count;
    return [x + 1.3 * radius * Math.cos(angle), y + 1.3 * radius * Math.sin(angle)];
  });
}

/**
 * Which mark stands for which class, in a line below the map.
 * @param {string[]} classes
 * @param {Area} area
 * @returns {SVGElement[]}
 */
function legend(classes, area) {
  const y = area.top + area.height + 33;
  const width = area.width / Math.max(classes.length, 1);
  return classes.flatMap((name, k) => {
    const x = area.left + k * width + 4;
    const corners = cornersOf(k, x, y - 4, 3.2);
    const filled = k === 1 ? "predictions-mark filled" : "predictions-mark";
    const mark =
      corners.length > 0
        ? s("polygon", { class: filled, points: corners.map((corner) => corner.map(px).join(",")).join(" ") })
        : s("circle", { class: filled, cx: x, cy: y - 4, r: 3.2 });
    return [mark, s("text", { class: "predictions-name", x: x + 9, y }, shortName(name, width - 14))];
  });
}

/** A name beside the map has so much room; px. */
const MOST_BESIDE = 60;

/**
 * What stands on the left of the map, from the top down.
 * @param {DataSet} data
 * @param {MapPlan} plan
 */
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
 * @returns {SVGElement[]}
 */
export function mapLabels(data, plan, area) {
  const { features, classes } = data;
  const [across] = features;
  const [top, name, foot] = besideMap(data, plan);
  const right = area.left + area.width;
  const bottom = area.top + area.height;
  /** @type {[string, number, number, "start" | "middle" | "end"][]} */
  const labels = [
    [humanText(across, plan.x[0]), area.left, bottom + 15, "start"],
    [shortName(across.name, area.width / 2), area.left + area.width / 2, bottom + 15, "middle"],
    [humanText(across, plan.x[1]), right, bottom + 15, "end"],
    [top, area.left - 6, area.top + 9, "end"],
    [name, area.left - 6, area.top + area.height / 2 + 4, "end"],
    [foot, area.left - 6, bottom, "end"],
  ];
  return [
    ...labels.map(([words, x, y, anchor]) => s("text", { x, y, "text-anchor": anchor }, words)),
    ...legend(classes, area),
  ];
}
