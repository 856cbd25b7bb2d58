// static/js/draw/race/strokes.js
var DASHES = [[], [8, 4], [2, 3.5], [11, 3, 2, 3], [4, 2.5], [11, 3, 2, 3, 2, 3]];
function dashOf(number) {
  return DASHES[(number - 1) % DASHES.length];
}
var wideDashOf = (number, times) => dashOf(number).map((length) => length * times);
function hueOf(palette, number) {
  const { entrant1, entrant2, entrant3, entrant4, entrant5, entrant6 } = palette;
  return [entrant1, entrant2, entrant3, entrant4, entrant5, entrant6][(number - 1) % DASHES.length];
}
var hueClass = (number) => `race-hue-${(number - 1) % DASHES.length + 1}`;

// static/js/draw/race/curves.js
import { part8 } from "./main.js";
import { part10 } from "./main.js";
import { part13 } from "./main.js";
import { part14 } from "./main.js";
import { part39 } from "./main.js";
import { part58 } from "./main.js";
import { part60 } from "./main.js";
var { logTicks } = part8;
var { counts, numbers, numbersAcross } = part10;
var { s } = part13;
var { axisTexts } = part14;
var { linear, pathThrough, px } = part39;
var { spread } = part58;
var { circle, clip, label, levelLines, path } = part60;
var MARGINS = { left: 60, right: 34, top: 16, bottom: 32 };
var DISC_HEIGHT = 19;
var DISC = 8.5;
var TICK_ROOM = { x: 70, y: 40 };
var LOG_FROM = 50;
var CEILING = 1.5;
function rangeOf(losses) {
  const all = losses.flatMap((list) => Array.from(list)).filter(Number.isFinite);
  if (all.length === 0) return { isLog: false, range: [0, 1] };
  const start = Math.max(...losses.map((list) => list[0]).filter(Number.isFinite));
  const least = all.reduce((low2, loss) => Math.min(low2, loss));
  const room = (CEILING - 1) * (start > 0 ? start : start - least);
  const high = all.reduce((most, loss) => loss <= start + room ? Math.max(most, loss) : most, start);
  const low = Math.min(start, least);
  const isLog = low > 0 && high > LOG_FROM * low;
  const margin = 0.04 * (high - low) || 0.5;
  return isLog ? { isLog, range: [low / 1.2, high * 1.2] } : { isLog, range: [low - margin, high + margin] };
}
function thinned({ step, loss }, until, columns) {
  const last = step.findLastIndex((one) => one <= until) + 1;
  const size = Math.max(1, Math.ceil(last / columns));
  const value = (k) => loss[k] ?? Number.POSITIVE_INFINITY;
  const kept = [];
  for (let first = 0; first < last; first += size) {
    const end = Math.min(last, first + size);
    let [low, high] = [first, first];
    for (let k = first + 1; k < end; k += 1) {
      if (value(k) < value(low)) low = k;
      if (value(k) > value(high)) high = k;
    }
    kept.push(.../* @__PURE__ */ new Set([first, Math.min(low, high), Math.max(low, high), end - 1]));
  }
  return { x: kept.map((k) => step[k]), y: kept.map(value) };
}
function upTo({ x, y }, step) {
  const count = x.findLastIndex((one) => one <= step) + 1;
  const [nextX, nextY] = [x[count], y[count]];
  const between = count > 0 && count < x.length && x[count - 1] < step;
  const share = between ? (step - x[count - 1]) / (nextX - x[count - 1]) : 0;
  const end = between ? [y[count - 1] + (nextY - y[count - 1]) * share] : [];
  return { x: [...x.slice(0, count), ...between ? [step] : []], y: [...y.slice(0, count), ...end] };
}
function drawCurves(curves, frame) {
  const { width, height, total, range, isLog, finish } = frame;
  const { left, right, top, bottom } = MARGINS;
  const box = { left, right: width - right, top, bottom: height - bottom };
  const x = linear([0, total], [box.left, box.right]);
  const u = isLog ? Math.log10 : (loss) => loss;
  const inU = linear([u(range[0]), u(range[1])], [box.bottom, box.top]);
  const y = (loss) => Math.max(-box.bottom, inU(u(Math.max(loss, range[0]))));
  const lines = curves.map(
    ({ number, x: steps, y: losses }) => path(`race-line ${hueClass(number)}`, pathThrough(steps.map(x), losses.map(y)), {
      "stroke-dasharray": dashOf(number).join(" ") || null
    })
  );
  const shown = finish !== null && finish >= range[0] && finish <= range[1] ? [y(finish)] : [];
  return [
    ...drawAxes(box, x, y, frame),
    ...shown.flatMap((level) => chequeredLine(box, level)),
    s("defs", {}, clip("race-room", box)),
    s("g", { "clip-path": "url(#race-room)" }, lines),
    ...drawEnds(curves, box, x, y)
  ];
}
var chequeredLine = ({ left, right }, y) => [
  path("race-chequer-ground", `M${px(left)} ${px(y)}H${px(right)}`),
  path("race-chequer", `M${px(left)} ${px(y - 1.25)}H${px(right)}`),
  path("race-chequer", `M${px(left + 3)} ${px(y + 1.25)}H${px(right)}`)
];
function drawAxes({ left, right, top, bottom }, x, y, { total, range, isLog, quantity }) {
  const levels = lossTicks(range, (bottom - top) / TICK_ROOM.y, isLog);
  const along = numbersAcross([0, total], Math.max(1, (right - left) / TICK_ROOM.x), x, counts);
  return [
    ...levelLines("race-grid", levels, y, { left, right }, 6),
    ...along.map(({ value, text }) => label(text, x(value), bottom + 15, "middle")),
    label(isLog ? `${quantity}, log` : quantity, left + 4, top - 5, "start"),
    // above all lines
    label("step", (left + right) / 2, bottom + 29, "middle")
  ];
}
function lossTicks([low, high], parts, isLog) {
  if (!isLog) return numbers([low, high], parts);
  const values = logTicks(low, high, parts);
  const texts = axisTexts(values, null);
  return values.map((value, k) => ({ value, text: texts[k] }));
}
function drawEnds(all, { right, top, bottom }, x, y) {
  const curves = all.filter(({ x: steps }) => steps.length > 0);
  const ends = curves.map(({ x: steps, y: losses }) => {
    const last = losses.findLastIndex(Number.isFinite);
    const place = y(losses[last] ?? Number.POSITIVE_INFINITY);
    return { x: x(steps[last] ?? 0), y: Math.min(bottom, Math.max(top, place)), isAbove: place < top };
  });
  const wanted = ends.map((end) => end.y);
  const places = spread(wanted, top, bottom - 4, DISC_HEIGHT);
  return curves.flatMap(({ number }, k) => {
    const end = ends[k];
    const disc = Math.min(right + 18, end.x + 16);
    return [
      path("race-lead", `M${px(end.x + 2)} ${px(end.y)}L${px(disc)} ${px(places[k])}`),
      ...drawDisc(number, disc, places[k], DISC),
      // An arrow up: the line ends above the picture.
      ...end.isAbove ? [path(`race-line race-up ${hueClass(number)}`, `M${px(disc - 4)} ${px(places[k] - 10)}l4 -4l4 4`)] : []
    ];
  });
}
function drawDisc(number, x, y, radius) {
  const disc = circle(`race-disc ${hueClass(number)}`, x, y, radius);
  return [disc, label(String(number), x, y + 4.2, "middle", "race-digit")];
}

export {
  dashOf,
  wideDashOf,
  hueOf,
  hueClass,
  rangeOf,
  thinned,
  upTo,
  drawCurves,
  drawDisc
};
