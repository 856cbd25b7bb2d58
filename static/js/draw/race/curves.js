/** The losses of a race over its steps: lines that end in a number and a name. */

import { logTicks } from "../chart/ranges.js";
import { counts, numbers, numbersAcross } from "../chart/ticks.js";
import { s } from "../dom.js";
import { axisTexts } from "../format.js";
import { linear, pathThrough, px } from "../line.js";
import { spread } from "../spread.js";
import { circle, clip, label, levelLines, path } from "../svg.js";
import { dashOf } from "./strokes.js";

/** @typedef {{number: number, label: string, x: number[], y: number[]}} Curve  losses y after x steps */
/**
 * @typedef {{width: number, height: number, total: number, range: [number, number], isLog: boolean,
 *   quantity: string}} Frame
 */

const MARGINS = { left: 52, top: 14, bottom: 32 };
/** px of a letter of a name, and before the first one. */
const LETTER = 6.9;
const BEFORE_NAME = 25;
/** Names may take so much of the width. */
const MOST_NAMES = 0.42;
/** Labels of lines that end close together are moved apart; px. */
const LINE_HEIGHT = 15;
const TICK_ROOM = { x: 70, y: 44 };
/** A race whose losses span more than this is drawn logarithmically. */
const LOG_FROM = 50;
/** A line leaves the picture above so many times the loss at the start. */
const CEILING = 1.5;

/**
 * The scale that holds all losses of the race, those to come too where they are known.
 * @param {ArrayLike<number>[]} losses  of each run, from its start
 * @returns {Pick<Frame, "range" | "isLog">}
 */
export function rangeOf(losses) {
  const all = losses.flatMap((list) => Array.from(list)).filter(Number.isFinite);
  if (all.length === 0) return { isLog: false, range: [0, 1] };
  const start = Math.max(...losses.map((list) => list[0]).filter(Number.isFinite));
  // Above a start at or below 0, where a surface may have one, there is as much room for what it falls.
  const room = (CEILING - 1) * (start > 0 ? start : start - Math.min(...all));
  const shown = all.filter((loss) => loss <= start + room);
  const [low, high] = [Math.min(start, ...shown), Math.max(start, ...shown)];
  const isLog = low > 0 && high > LOG_FROM * low;
  const margin = 0.04 * (high - low) || 0.5;
  return isLog ? { isLog, range: [low / 1.2, high * 1.2] } : { isLog, range: [low - margin, high + margin] };
}

/** The picture's elements. @param {Curve[]} curves @param {Frame} frame @returns {SVGElement[]} */
export function drawCurves(curves, frame) {
  const { width, height, total, range, isLog } = frame;
  // On a narrow picture a name is an optimizer and its rate; its number tells the rest.
  const isNarrow = roomFor(curves) > MOST_NAMES * width;
  const short = (/** @type {string} */ name) => name.split(", ").slice(0, 2).join(", ");
  const named = curves.map((curve) => ({ ...curve, label: isNarrow ? short(curve.label) : curve.label }));
  const { left, top, bottom } = MARGINS;
  const box = { left, right: width - roomFor(named), top, bottom: height - bottom };
  const x = linear([0, total], [box.left, box.right]);
  const u = isLog ? Math.log10 : (/** @type {number} */ loss) => loss;
  const inU = linear([u(range[0]), u(range[1])], [box.bottom, box.top]);
  const y = (/** @type {number} */ loss) => inU(u(Math.max(loss, range[0])));
  const lines = curves.map(({ number, x: steps, y: losses }) =>
    path("race-line", pathThrough(steps.map(x), losses.map(y)), {
      "stroke-dasharray": dashOf(number).join(" ") || null,
    }),
  );
  return [
    ...drawAxes(box, x, y, frame),
    s("defs", {}, clip("race-room", box)),
    s("g", { "clip-path": "url(#race-room)" }, lines),
    ...drawNames(named, box, x, y),
  ];
}

/** px for the names beside the lines. @param {Curve[]} curves */
const roomFor = (curves) => BEFORE_NAME + LETTER * Math.max(0, ...curves.map(({ label }) => label.length));

/** @typedef {import("../svg.js").Box} Box */
/** @typedef {(value: number) => number} Place */

/** @param {Box} box @param {Place} x @param {Place} y @param {Frame} frame */
function drawAxes({ left, right, top, bottom }, x, y, { total, range, isLog, quantity }) {
  const levels = lossTicks(range, (bottom - top) / TICK_ROOM.y, isLog);
  const along = numbersAcross([0, total], Math.max(1, (right - left) / TICK_ROOM.x), x, counts);
  return [
    ...levelLines("race-grid", levels, y, { left, right }, 6),
    ...along.map(({ value, text }) => label(text, x(value), bottom + 14, "middle")),
    label(isLog ? `${quantity}, log` : quantity, left + 4, top - 4), // above all lines
    label("step", (left + right) / 2, bottom + 28, "middle"),
  ];
}

/** @param {[number, number]} range @param {number} parts @param {boolean} isLog */
function lossTicks([low, high], parts, isLog) {
  if (!isLog) return numbers([low, high], parts);
  const values = logTicks(low, high, parts);
  const texts = axisTexts(values, null);
  return values.map((value, k) => ({ value, text: texts[k] }));
}

/** @param {Curve[]} curves @param {Box} box @param {Place} x @param {Place} y */
function drawNames(curves, { right, top, bottom }, x, y) {
  const ends = curves.map(({ x: steps, y: losses }) => {
    const last = losses.findLastIndex(Number.isFinite);
    const free = y(losses[last] ?? 0);
    const place = Math.min(bottom, Math.max(top, free));
    return { x: x(steps[last] ?? 0), y: place, isShown: place === free };
  });
  const places = spread(
    ends.map((end) => end.y),
    top,
    bottom - 4, // below stands the axis's last number
    LINE_HEIGHT,
  );
  return curves.flatMap(({ number, label: name }, k) => [
    ...(ends[k].isShown ? [circle("race-end", ends[k].x, ends[k].y, 2.5)] : []),
    path("race-lead", `M${px(ends[k].x + 4)} ${px(ends[k].y)}L${px(right + 6)} ${px(places[k])}`),
    circle("race-disc", right + 14, places[k], 7),
    label(String(number), right + 14, places[k] + 3.5, "middle", "race-digit"),
    label(name, right + BEFORE_NAME, places[k] + 4, "start", "race-name"),
  ]);
}
