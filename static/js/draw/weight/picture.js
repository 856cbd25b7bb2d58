import { s } from "../dom.js";
import { count, fixed, significant } from "../format.js";
import { dots, pathThrough, px, stems } from "../line.js";
import { decimalsOf, niceStep, ticks } from "../ticks.js";
import { cutAt, lensOf, placesOf, scalesOf } from "./geometry.js";
import { isRescaled } from "./words.js";

/**
 * @typedef {import("./trail.js").Series} Series
 * @typedef {import("./geometry.js").Box} Box
 * @typedef {import("./geometry.js").Circle} Circle
 * @typedef {import("./geometry.js").Lens} Lens
 * @typedef {ReturnType<typeof scalesOf>} Scales
 */

/** So few moments are marked one by one: between them the way has not been seen. */
const FEW = 40;

/**
 * The way of one weight over the steps, its gradients below, and its last step under a lens.
 * @param {Series} series
 * @param {WatchedWeight} weight
 * @param {number} step  the present one
 * @param {string} optimizer  its title
 * @param {number} width  px
 * @param {number} height  px
 * @returns {SVGElement[]}
 */
export function weightPicture(series, weight, step, optimizer, width, height) {
  const { box, lens: circle } = placesOf(width, height);
  const scales = scalesOf(series, box);
  const unit = Math.abs(scales.y(1) - scales.y(0));
  const here = { x: scales.x(step), y: scales.y(weight.after) };
  return [
    coneTo(here, circle),
    ...axes(scales, box),
    ...wayOf(series, step, scales),
    s("circle", { class: "weight-here", cx: px(here.x), cy: px(here.y), r: 4 }),
    s("circle", { class: "weight-lens", cx: px(circle.x), cy: px(circle.y), r: px(circle.radius) }),
    ...lastStep(lensOf(weight, circle, unit), weight, circle, optimizer),
  ];
}

/**
 * @param {{x: number, y: number}} point
 * @param {Circle} circle
 */
function coneTo(point, { x, y, radius }) {
  const d = `M${px(point.x)} ${px(point.y)}L${px(x)} ${px(y - radius)}V${px(y + radius)}Z`;
  return s("path", { class: "weight-cone", d });
}

/**
 * @param {Scales} scales
 * @param {Box} box
 */
function axes({ x, y, slope, value, steps, steepest }, box) {
  const decimals = decimalsOf(niceStep(value[1] - value[0], 3));
  const levels = ticks(value[0], value[1], 3);
  const stepTicks = ticks(steps[0], steps[1], 2).filter((tick) => Number.isInteger(tick));
  return [
    ...levels.flatMap((level) => [
      s("path", { class: "grid", d: `M${box.left} ${px(y(level))}H${px(box.right)}` }),
      label(fixed(level, decimals), box.left - 8, y(level) + 4, "end"),
    ]),
    s("path", { class: "grid", d: `M${box.left} ${px(slope(0))}H${px(box.right)}` }),
    label("0", box.left - 8, slope(0) + 4, "end"),
    label(
      steepest > 0 ? `gradient, up to ${significant(steepest, 2)}` : "gradient",
      box.left + 6,
      box.low + 4,
      "start",
    ),
    label("weight", box.left + 6, box.top + 8, "start"),
    ...stepTicks.map((tick, place) =>
      label(
        place === 0 ? `step ${count(tick)}` : count(tick),
        x(tick),
        box.bottom + 14,
        place === 0 ? "start" : "middle",
      ),
    ),
  ];
}

/**
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {"start" | "middle" | "end"} anchor
 * @param {string} [className]
 */
function label(text, x, y, anchor, className) {
  return s("text", { class: className, x: px(x), y: px(y), "text-anchor": anchor }, text);
}

/**
 * @param {Series} series
 * @param {number} step
 * @param {Scales} scales
 */
function wayOf(series, step, { x, y, slope }) {
  const [past, ahead] = cutAt(series, step);
  const xs = (/** @type {Series} */ part) => part.steps.map(x);
  const slopes = (/** @type {Series} */ part) => part.gradients.map(slope);
  const seen = series.steps.length <= FEW ? dots(xs(series), series.values.map(y)) : "";
  return [
    s("path", { class: "weight-slopes ahead", d: stems(xs(ahead), slopes(ahead), slope(0)) }),
    s("path", { class: "weight-slopes", d: stems(xs(past), slopes(past), slope(0)) }),
    s("path", { class: "weight-way ahead", d: pathThrough(xs(ahead), ahead.values.map(y)) }),
    s("path", { class: "weight-way", d: pathThrough(xs(past), past.values.map(y)) }),
    s("path", { class: "weight-beads", d: seen }),
  ];
}

/**
 * @param {Lens | null} lens
 * @param {WatchedWeight} weight
 * @param {Circle} circle
 * @param {string} optimizer
 */
function lastStep(lens, weight, { x, y, radius }, optimizer) {
  if (!lens) {
    const words =
      weight.gradient === null
        ? ["The first step", "will show here."]
        : ["Nothing pulled", "at this weight."];
    return words.map((line, place) => label(line, x, y - 4 + 16 * place, "middle"));
  }
  const rescaled = isRescaled(weight);
  const [start, end] = [x - 0.62 * radius, x + 0.1 * radius];
  const top = Math.min(lens.old, lens.after, lens.plain) > y - 0.5 * radius;
  return [
    label(
      `× ${count(Number(lens.factor.toPrecision(2)))}`,
      x,
      top ? y - 0.72 * radius : y - 0.66 * radius,
      "middle",
    ),
    s("path", { class: "weight-level", d: `M${px(start)} ${px(lens.old)}H${px(end + 0.3 * radius)}` }),
    s("path", { class: "weight-segment", d: `M${px(start)} ${px(lens.old)}L${px(end)} ${px(lens.after)}` }),
    s("circle", { class: "weight-here", cx: px(start), cy: px(lens.old), r: 4.5 }),
    ...arrow("update", end, lens.old, lens.after),
    s("circle", { class: "weight-new", cx: px(end), cy: px(lens.after), r: 4.5 }),
    label(rescaled ? optimizer : "step", end + 8, (lens.old + lens.after) / 2 + 4, "start", "update"),
    ...(rescaled ? plainStep(lens, end + 0.3 * radius, radius) : []),
  ];
}

/**
 * What learning rate × gradient alone would have done; its name keeps to the side that the update leaves free.
 * @param {Lens} lens
 * @param {number} x
 * @param {number} radius
 */
function plainStep({ old, after, plain }, x, radius) {
  const place = x + 0.18 * radius;
  const above = after > old;
  const farthest = above ? Math.min(old, plain) : Math.max(old, plain);
  return [
    ...arrow("gradient", place, old, plain),
    label("plain", place, above ? farthest - 7 : farthest + 14, "middle", "gradient"),
  ];
}

/**
 * An arrow up or down; a dot where it is too short for a head.
 * @param {string} meaning
 * @param {number} x
 * @param {number} from
 * @param {number} to
 */
function arrow(meaning, x, from, to) {
  const length = to - from;
  if (Math.abs(length) < 8) {
    return [s("path", { class: `weight-dot ${meaning}`, d: `M${px(x)} ${px(from)}V${px(to)}` })];
  }
  const tip = to - Math.sign(length) * 5;
  const back = tip - Math.sign(length) * 5;
  return [
    s("path", { class: `weight-arrow ${meaning}`, d: `M${px(x)} ${px(from)}V${px(back)}` }),
    s("path", { class: `weight-head ${meaning}`, d: `M${px(x)} ${px(tip)}l-3.5 ${px(back - tip)}h7Z` }),
  ];
}
