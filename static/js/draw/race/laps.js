/** The laps of a race: a bar for each entrant, to where it is, and the flag where it came under the finish line. */

import { s } from "../dom.js";
import { count, counted } from "../format.js";
import { linear, px } from "../line.js";
import { label, path } from "../svg.js";
import { drawDisc } from "./curves.js";
import { hueClass, wideDashOf } from "./strokes.js";
import { lossWords } from "./words.js";

/** @typedef {import("./standings.js").Standing} Standing */
/** @typedef {{text: string, isDanger?: boolean, isMain?: boolean}} Said */
/**
 * @typedef {object} Bar
 * @property {number} number
 * @property {number} end  step
 * @property {"computing" | "computed" | "racing" | "arrived" | "out"} state
 * @property {Said[]} said
 */
/** @typedef {{width: number, height: number, total: number, lap: number, step: number | null}} Frame  step of the replay, if it is one */

/** On the right, room for words behind a bar that ends late. */
const MARGINS = { left: 12, right: 48, top: 24, bottom: 10 };
const THICK = 9;
const DISC = 9.5;
const ROW = { least: 30, most: 48 };
/** Room between two lap's names; px. */
const LAP_ROOM = 76;
/** px that a letter takes, nearly. */
const LETTER = 6.9;
const FLAG = { width: 9, height: 18, pole: 3 };
const SWINGS = [
  "",
  "then back over the line once",
  "then back over it twice",
  "then over the line again and again",
];

/** The rows of a race that is being computed. @param {RaceState} state @returns {Bar[]} */
export function computingBars({ race, order, courses }) {
  return order.flatMap((id, place) => {
    const run = race?.runs.find((one) => one.id === id);
    if (!run) return [];
    const done = Boolean(courses[id]);
    const end = done ? (run.divergence?.step ?? run.total_steps) : run.step;
    const text = done
      ? "computed"
      : end > 0
        ? `${count(end)} of ${counted(run.total_steps, "step")}`
        : "waits";
    return [{ number: place + 1, end, state: done ? "computed" : "computing", said: [{ text }] }];
  });
}

/**
 * The rows of the replay, the first that arrived on top.
 * @param {Standing[]} ranked
 * @param {number} step
 * @param {boolean} [isOver]  whether the replay is at its end
 * @returns {Bar[]}
 */
export const replayBars = (ranked, step, isOver) =>
  ranked.map((one) => {
    const { number, arrived, out, swingsSince, isUnder } = one;
    if (arrived !== null) {
      const back = swingsSince > 0 ? [{ text: SWINGS[Math.min(swingsSince, 3)] }] : [];
      const gone = out ? [{ text: `${out.how} at step ${count(out.step)}`, isDanger: true }] : [];
      const said = [{ text: counted(arrived, "step"), isMain: true }, ...back, ...gone];
      return { number, end: arrived, state: "arrived", said };
    }
    if (out) {
      const text = `${out.how} at step ${count(out.step)}`;
      return { number, end: out.step, state: "out", said: [{ text, isDanger: true }] };
    }
    const where = isUnder ? ", under, but not for good" : isOver ? "" : ", racing";
    return { number, end: step, state: "racing", said: [{ text: lossWords(one) + where }] };
  });

/** The picture's elements. @param {Bar[]} bars @param {Frame} frame @returns {SVGElement[]} */
export function drawLaps(bars, frame) {
  const { width, height, total, step } = frame;
  const { left, right, top, bottom } = MARGINS;
  const x = linear([0, Math.max(1, total)], [left, width - right]);
  const row = Math.min(ROW.most, Math.max(ROW.least, (height - top - bottom) / Math.max(1, bars.length)));
  const foot = top + row * bars.length;
  const cursor = step === null ? [] : [path("race-cursor", `M${px(x(step))} ${px(top)}V${px(foot)}`)];
  return [
    s("defs", {}, hatching()),
    ...drawGrid(frame, x, top, foot),
    ...cursor,
    ...bars.flatMap((bar, place) => drawBar(bar, x, top + row * (place + 0.5), frame)),
  ];
}

/** What the bars are filled with of runs that are being computed. */
const hatching = () =>
  s(
    "pattern",
    { id: "race-hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    path("race-hatch-line", "M0 0V6"),
  );

/** @param {Frame} frame @param {(step: number) => number} x @param {number} top @param {number} foot */
function drawGrid({ width, total, lap }, x, top, foot) {
  const laps = Math.floor(total / lap);
  const room = Math.max(1, Math.floor((width - MARGINS.left - MARGINS.right) / LAP_ROOM));
  const stride = Math.max(1, Math.ceil(laps / room));
  const marks = Array.from({ length: Math.floor(laps / stride) }, (_, k) => (k + 1) * stride);
  const name = (/** @type {number} */ n) => (lap === 1 ? `step ${count(n)}` : `lap ${count(n)}`);
  const named = [{ at: 0, text: "start" }, ...marks.map((n) => ({ at: n * lap, text: name(n) }))];
  return named.flatMap(({ at, text }) => {
    const isLast = x(at) > width - 60;
    return [
      path("race-grid", `M${px(x(at))} ${px(top - 6)}V${px(foot)}`),
      label(text, x(at) + (isLast ? 4 : 0), top - 11, at === 0 ? "start" : isLast ? "end" : "middle"),
    ];
  });
}

/** @param {Bar} bar @param {(step: number) => number} x @param {number} y @param {Frame} frame */
function drawBar({ number, end, state, said }, x, y, { width }) {
  const from = x(0);
  const at = Math.max(from, x(end));
  const along = `M${px(from)} ${px(y)}H${px(at)}`;
  const isComputing = state === "computing" || state === "computed";
  const dash = wideDashOf(number, 1.6).join(" ") || null;
  const bar = isComputing
    ? s("rect", {
        class: "race-hatched",
        x: px(from),
        y: px(y - THICK / 2),
        width: px(at - from),
        height: THICK,
      })
    : path(`race-bar ${hueClass(number)}`, along, { "stroke-dasharray": dash });
  const flag = state === "arrived" ? drawFlag(at, y) : [];
  const stop = state === "out" ? drawCross(at, y) : [];
  const past = flag.length + stop.length > 0 ? FLAG.width + 5 : 0;
  const disc = at + past + (state === "out" ? 6 : state === "arrived" ? DISC : 0);
  return [
    path("race-track-line", `M${px(from)} ${px(y)}H${px(width - MARGINS.right)}`),
    bar,
    ...flag,
    ...stop,
    ...drawDisc(number, disc, y, DISC),
    ...drawWords(said, disc, y, width, at - from),
  ];
}

/**
 * Words behind the disc, or before the bar's end and above it where there is no room behind.
 * @param {Said[]} said
 * @param {number} disc
 * @param {number} y
 * @param {number} width
 * @param {number} before  px of the bar
 */
function drawWords(said, disc, y, width, before) {
  const room = width - 4 - disc - DISC - 8;
  const kept = said.filter(
    (_, k) => k === 0 || said[k].isDanger || length(said.slice(0, k + 1)) < Math.max(room, before),
  );
  const needed = length(kept);
  const isBehind = needed < room;
  const spans = kept.map(({ text, isDanger, isMain }, k) => {
    const props = {
      class: isDanger ? "race-said danger" : isMain ? "race-said main" : "race-said",
      dx: k === 0 ? 0 : 10,
    };
    return s("tspan", props, text);
  });
  const place = isBehind
    ? { x: px(disc + DISC + 8), y: px(y + 4.5), "text-anchor": "start" }
    : { x: px(disc - DISC - 4), y: px(y - THICK / 2 - 4), "text-anchor": "end" };
  return [s("text", { class: "race-words", ...place }, spans)];
}

/** px of some words. @param {Said[]} said */
const length = (said) => said.reduce((sum, { text }) => sum + LETTER * text.length + 10, 0);

/** A chequered flag, three checks wide. @param {number} x @param {number} y */
function drawFlag(x, y) {
  const [columns, rows] = [2, 4];
  const [wide, high] = [FLAG.width / columns, FLAG.height / rows];
  const checks = Array.from({ length: columns * rows }, (_, k) => [k % columns, Math.floor(k / columns)]);
  const dark = checks.filter(([column, row]) => (column + row) % 2 === 0);
  const top = y - FLAG.height / 2;
  const boxes = dark.map(
    ([column, row]) => `M${px(x + 2 + column * wide)} ${px(top + row * high)}h${wide}v${high}h${-wide}z`,
  );
  const ground = `M${px(x + 2)} ${px(top)}h${FLAG.width}v${FLAG.height}h${-FLAG.width}z`;
  return [
    s(
      "g",
      { class: "race-flag" },
      path("race-flag-ground", ground),
      path("race-flag-checks", boxes.join("")),
    ),
  ];
}

/** Where a bar ends that did not come through. @param {number} x @param {number} y */
const drawCross = (x, y) => [
  path("race-cross", `M${px(x)} ${px(y - 9)}v18`),
  path("race-cross", `M${px(x + 3)} ${px(y - 4)}l8 8m0 -8l-8 8`),
];

/** What laps are, in the heading. @param {number} lap  steps */
export const lapWords = (lap) =>
  lap === 1 ? "one lap is one step" : `one lap is one epoch, ${counted(lap, "step")}`;
