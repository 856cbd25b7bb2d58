/** The losses of a race over its steps, with the finish line: lines that end in a number. */

import { logTicks } from "../chart/ranges.js";
import { counts, numbers, numbersAcross } from "../chart/ticks.js";
import { s } from "../dom.js";
import { axisTexts } from "../format.js";
import { linear, pathThrough, px } from "../line.js";
import { spread } from "../spread.js";
import { circle, clip, label, levelLines, path } from "../svg.js";
import { dashOf, hueClass } from "./strokes.js";

/** @typedef {{x: number[], y: number[]}} Points  losses y after x steps */
/** @typedef {Points & {number: number}} Curve */
/**
 * @typedef {{width: number, height: number, total: number, range: [number, number], isLog: boolean,
 *   quantity: string, finish: number | null}} Frame
 */

const MARGINS = { left: 60, right: 34, top: 16, bottom: 32 };
/** Discs of lines that end close together are moved apart; px. */
const DISC_HEIGHT = 19;
const DISC = 8.5;
const TICK_ROOM = { x: 70, y: 40 };
/** A race whose losses span more than this is drawn logarithmically. */
const LOG_FROM = 50;
/** A line leaves the picture above so many times the loss at the start. */
const CEILING = 1.5;

/**
 * The scale that holds all losses of the race.
 * @param {ArrayLike<number>[]} losses  of each run, from its start
 * @returns {Pick<Frame, "range" | "isLog">}
 */
export function rangeOf(losses) {
  const all = losses.flatMap((list) => Array.from(list)).filter(Number.isFinite);
  if (all.length === 0) return { isLog: false, range: [0, 1] };
  const start = Math.max(...losses.map((list) => list[0]).filter(Number.isFinite));
  const least = all.reduce((low, loss) => Math.min(low, loss));
  // Above a start at or below 0, where a surface may have one, there is as much room for what it falls.
  const room = (CEILING - 1) * (start > 0 ? start : start - least);
  const high = all.reduce((most, loss) => (loss <= start + room ? Math.max(most, loss) : most), start);
  const low = Math.min(start, least);
  const isLog = low > 0 && high > LOG_FROM * low;
  const margin = 0.04 * (high - low) || 0.5;
  return isLog ? { isLog, range: [low / 1.2, high * 1.2] } : { isLog, range: [low - margin, high + margin] };
}

/**
 * A course up to a step, thinned to its lowest and highest loss in each of so many columns, in their order.
 * @param {Pick<CourseAnswer, "step" | "loss">} course  a loss that is not finite is null
 * @param {number} until
 * @param {number} columns
 * @returns {Points}
 */
export function thinned({ step, loss }, until, columns) {
  const last = step.findLastIndex((one) => one <= until) + 1;
  const size = Math.max(1, Math.ceil(last / columns));
  const value = (/** @type {number} */ k) => loss[k] ?? Number.POSITIVE_INFINITY;
  const kept = [];
  for (let first = 0; first < last; first += size) {
    const end = Math.min(last, first + size);
    let [low, high] = [first, first];
    for (let k = first + 1; k < end; k += 1) {
      if (value(k) < value(low)) low = k;
      if (value(k) > value(high)) high = k;
    }
    kept.push(...new Set([first, Math.min(low, high), Math.max(low, high), end - 1]));
  }
  return { x: kept.map((k) => step[k]), y: kept.map(value) };
}

/** Points up to a step, and where the line is there. @param {Points} points @param {number} step @returns {Points} */
export function upTo({ x, y }, step) {
  const count = x.findLastIndex((one) => one <= step) + 1;
  const [nextX, nextY] = [x[count], y[count]];
  const between = count > 0 && count < x.length && x[count - 1] < step;
  const share = between ? (step - x[count - 1]) / (nextX - x[count - 1]) : 0;
  const end = between ? [y[count - 1] + (nextY - y[count - 1]) * share] : [];
  return { x: [...x.slice(0, count), ...(between ? [step] : [])], y: [...y.slice(0, count), ...end] };
}

/** The picture's elements. @param {Curve[]} curves @param {Frame} frame @returns {SVGElement[]} */
export function drawCurves(curves, frame) {
  const { width, height, total, range, isLog, finish } = frame;
  const { left, right, top, bottom } = MARGINS;
  const box = { left, right: width - right, top, bottom: height - bottom };
  const x = linear([0, total], [box.left, box.right]);
  const u = isLog ? Math.log10 : (/** @type {number} */ loss) => loss;
  const inU = linear([u(range[0]), u(range[1])], [box.bottom, box.top]);
  // A loss that is not finite lies above the picture.
  const y = (/** @type {number} */ loss) => Math.max(-box.bottom, inU(u(Math.max(loss, range[0]))));
  const lines = curves.map(({ number, x: steps, y: losses }) =>
    path(`race-line ${hueClass(number)}`, pathThrough(steps.map(x), losses.map(y)), {
      "stroke-dasharray": dashOf(number).join(" ") || null,
    }),
  );
  const shown = finish !== null && finish >= range[0] && finish <= range[1] ? [y(finish)] : [];
  return [
    ...drawAxes(box, x, y, frame),
    ...shown.flatMap((level) => chequeredLine(box, level)),
    s("defs", {}, clip("race-room", box)),
    s("g", { "clip-path": "url(#race-room)" }, lines),
    ...drawEnds(curves, box, x, y),
  ];
}

/** @typedef {import("../svg.js").Box} Box */
/** @typedef {(value: number) => number} Place */

/** @param {Box} box @param {number} y */
const chequeredLine = ({ left, right }, y) => [
  path("race-chequer-ground", `M${px(left)} ${px(y)}H${px(right)}`),
  path("race-chequer", `M${px(left)} ${px(y - 1.25)}H${px(right)}`),
  path("race-chequer", `M${px(left + 3)} ${px(y + 1.25)}H${px(right)}`),
];

/** @param {Box} box @param {Place} x @param {Place} y @param {Frame} frame */
function drawAxes({ left, right, top, bottom }, x, y, { total, range, isLog, quantity }) {
  const levels = lossTicks(range, (bottom - top) / TICK_ROOM.y, isLog);
  const along = numbersAcross([0, total], Math.max(1, (right - left) / TICK_ROOM.x), x, counts);
  return [
    ...levelLines("race-grid", levels, y, { left, right }, 6),
    ...along.map(({ value, text }) => label(text, x(value), bottom + 15, "middle")),
    label(isLog ? `${quantity}, log` : quantity, left + 4, top - 5, "start"), // above all lines
    label("step", (left + right) / 2, bottom + 29, "middle"),
  ];
}

/** @param {[number, number]} range @param {number} parts @param {boolean} isLog */
function lossTicks([low, high], parts, isLog) {
  if (!isLog) return numbers([low, high], parts);
  const values = logTicks(low, high, parts);
  const texts = axisTexts(values, null);
  return values.map((value, k) => ({ value, text: texts[k] }));
}

/** Of a run without a step there is no line, and no end. @param {Curve[]} all @param {Box} box @param {Place} x @param {Place} y */
function drawEnds(all, { right, top, bottom }, x, y) {
  const curves = all.filter(({ x: steps }) => steps.length > 0);
  const ends = curves.map(({ x: steps, y: losses }) => {
    const last = losses.findLastIndex(Number.isFinite);
    const place = y(losses[last] ?? Number.POSITIVE_INFINITY);
    return { x: x(steps[last] ?? 0), y: Math.min(bottom, Math.max(top, place)), isAbove: place < top };
  });
  const wanted = ends.map((end) => end.y);
  const places = spread(wanted, top, bottom - 4, DISC_HEIGHT); // below stands the axis's last number
  return curves.flatMap(({ number }, k) => {
    const end = ends[k];
    const disc = Math.min(right + 18, end.x + 16);
    return [
      path("race-lead", `M${px(end.x + 2)} ${px(end.y)}L${px(disc)} ${px(places[k])}`),
      ...drawDisc(number, disc, places[k], DISC),
      // An arrow up: the line ends above the picture.
      ...(end.isAbove
        ? [path(`race-line race-up ${hueClass(number)}`, `M${px(disc - 4)} ${px(places[k] - 10)}l4 -4l4 4`)]
        : []),
    ];
  });
}

/** A number in its hue. @param {number} number @param {number} x @param {number} y @param {number} radius */
export function drawDisc(number, x, y, radius) {
  const disc = circle(`race-disc ${hueClass(number)}`, x, y, radius);
  return [disc, label(String(number), x, y + 4.2, "middle", "race-digit")];
}
