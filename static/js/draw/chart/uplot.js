import uPlot from "../../../vendor/uplot.js";
import { line, stroke, typeface, write } from "../canvas.js";
import { axisTexts, count } from "../format.js";
import { isAlone } from "./columns.js";
import { HELD_OUT_DASH } from "./dashes.js";
import { logTicks } from "./ranges.js";
import { decimalsOf, ticks } from "./ticks.js";

/** The one file that knows uPlot: a pane with a faint line of steps, a bold one of epochs, and rings. */

/**
 * @typedef {import("../palette.js").Palette} Palette
 * @typedef {{
 *   name: string, corner: "top" | "bottom" | "above", padding: number, isLog: boolean, hasAxis: boolean,
 *   range: (low: number, high: number) => [number, number], unit?: "epoch" | "step",
 *   colours?: {own: string, rival: string}, dash?: number[], beside?: Record<string, number>,
 * }} Style  beside: px that each pane's numbers take, for panes one over the other: all take the widest's
 * @typedef {{
 *   x: number[], columns: (number | null)[][], epochs: number, now: number, name?: string,
 *   marks?: {x: number, name: string}[],
 * }} Content
 *   columns: steps, steps ahead, epochs, epochs ahead, rings, a trial, another branch's steps and epochs, epochs of what
 *   is held out, those ahead; epochs: the end of the axis; now: the present place on it; name: in place of the style's; marks: places that have a name
 * @typedef {ReturnType<typeof createPane>} Pane
 */

/** px: for numbers of usual length, and of a character of longer ones. */
const AXIS_WIDTH = 36;
const CHARACTER = 6.6;
const AXIS_HEIGHT = 20;
/** px that a number below takes at least, and of a pane's height for each number on a linear axis. */
const NUMBER_WIDTH = 44;
const NUMBER_HEIGHT = 48;
const FONT = 12;
const GROUP = "loss and accuracy";
/** Opacity of the steps behind the epochs: in the first epoch they are all that there is, so 3:1 to the paper. */
const FAINT = 0.75;
/** A line where the run had been before it went back. */
const AHEAD = 0.5;
/** px across: what stands for a line of a single point. */
const DOT = { faint: 3, bold: 5 };
/** px: what another branch's epochs are drawn in, for whom no hue tells the two apart. */
const RIVAL_DASH = [6, 4];
const TRIAL_DASH = [4, 3];
/** A line across both panes, which selects nothing where it is dragged: uPlot's own does, and colours it. */
export const CURSOR = { y: false, points: { show: false }, drag: { x: false }, sync: { key: GROUP } };

/**
 * Make a pane.
 * @param {HTMLElement} container
 * @param {Style} style
 * @param {Palette} palette
 * @param {number} width  px
 * @param {number} height  px
 * @param {(x: number | null) => void} hover  the place under the pointer, in epochs
 */
export function createPane(container, style, palette, width, height, hover) {
  /** @type {{content: Content}} */
  const own = { content: { x: [], columns: [], epochs: 1, now: 0 } };
  /** @type {uPlot.Options} */
  const options = {
    ...{ width, height, legend: { show: false } },
    padding: [style.padding, () => besideEnd(own.content.epochs), style.hasAxis ? 0 : 6, 0],
    cursor: CURSOR,
    scales: {
      x: { time: false, range: () => [0, own.content.epochs] },
      y: { distr: style.isLog ? 3 : 1, range: (_, low, high) => style.range(low, high) },
    },
    axes: [xAxis(style, palette), yAxis(style, palette)],
    series: [{}, ...linesOf(palette, style.colours, style.dash)],
    hooks: {
      draw: [(plot) => paintOver(plot, { ...style, ...named(own.content) }, palette, own.content)],
      setCursor: [
        ({ cursor, posToVal }) =>
          hover(cursor.left !== undefined && cursor.left >= 0 ? posToVal(cursor.left, "x") : null),
      ],
    },
  };
  const plot = new uPlot(options, [[], [], [], [], [], [], [], [], [], [], []], container);
  return {
    /** @param {Content} content */
    show(content) {
      own.content = content;
      plot.setData(/** @type {uPlot.AlignedData} */ ([content.x, ...content.columns]));
      plot.redraw(false, true); // for another pane's numbers may be wider now
    },
    /** @param {number} newWidth @param {number} newHeight  px */
    resize: (newWidth, newHeight) => plot.setSize({ width: newWidth, height: newHeight }),
    remove: () => plot.destroy(),
  };
}

/** @param {Content} content */
const named = ({ name }) => (name ? { name } : {});

/** The px that half of the axis's last number takes beside it, or a dot. @param {number} epochs */
export const besideEnd = (epochs) => Math.max(12, (CHARACTER * count(epochs).length) / 2 + 3);

/**
 * @param {Palette} palette
 * @param {NonNullable<Style["colours"]>} [colours]  of two branches that are compared
 * @param {number[]} [dash]  of a trial's line; px
 * @returns {uPlot.Series[]}
 */
export function linesOf(
  palette,
  { own, rival } = { own: palette.ink, rival: palette.ink },
  dash = TRIAL_DASH,
) {
  const dot = (/** @type {number} */ size, /** @type {string} */ fill) => ({
    ...{ show: (/** @type {uPlot} */ { data }, /** @type {number} */ k) => isAlone(data[k]), size, width: 0 },
    fill,
  });
  const faint = { stroke: palette.ink3, width: 1, spanGaps: true, points: dot(DOT.faint, palette.ink3) };
  const bold = { stroke: own, width: 2, spanGaps: true, points: dot(DOT.bold, own) };
  return [
    { ...faint, alpha: FAINT },
    { ...faint, alpha: FAINT * AHEAD },
    bold,
    { ...bold, alpha: AHEAD },
    {
      stroke: palette.ink3,
      paths: () => null,
      points: { show: true, size: 5, width: 1, stroke: palette.ink3, fill: palette.paper },
    },
    { ...faint, width: 1.5, dash },
    { ...faint, stroke: rival, alpha: FAINT / 2, points: dot(DOT.faint, rival) },
    { ...bold, stroke: rival, dash: RIVAL_DASH, points: dot(DOT.bold, rival) },
    { ...bold, dash: HELD_OUT_DASH },
    { ...bold, dash: HELD_OUT_DASH, alpha: AHEAD },
  ];
}

/** @param {Pick<Style, "hasAxis" | "unit">} style @param {Palette} palette @returns {uPlot.Axis} */
export function xAxis({ hasAxis, unit = "epoch" }, palette) {
  return {
    show: hasAxis,
    ...{ size: AXIS_HEIGHT, gap: 5, stroke: palette.ink3, font: typeface(palette.sans, FONT) },
    ...{ grid: { show: false }, ticks: { show: false } },
    space: (_, __, ___, end) => Math.max(NUMBER_WIDTH, CHARACTER * (count(end).length + 2)),
    values: (_, places) =>
      places.map((place) => (place === 0 ? unit : Number.isInteger(place) ? count(place) : "")),
  };
}

/** Whether there is nothing that a number beside it would measure. @param {uPlot.AlignedData} data */
const isEmpty = ([, ...columns]) =>
  /** @type {(number | null)[][]} */ (columns).every((column) => column.every((value) => value === null));

/** @param {Pick<Style, "name" | "isLog" | "beside">} style @param {Palette} palette @returns {uPlot.Axis} */
export function yAxis({ name, isLog, beside = {} }, palette) {
  return {
    size: (_, texts) => {
      beside[name] = Math.max(AXIS_WIDTH, ...(texts ?? []).map(({ length }) => 12 + CHARACTER * length));
      return Math.max(...Object.values(beside));
    },
    ...{ gap: 6, stroke: palette.ink3, font: typeface(palette.sans, FONT) },
    // uPlot gives an axis numbers only where it finds one of these wide enough; which numbers is told by `splits`.
    incrs: [Number.MAX_VALUE],
    splits: ({ data, height }, _, low, high) =>
      isEmpty(data) ? [] : (isLog ? logTicks : ticks)(low, high, height / NUMBER_HEIGHT),
    filter: (_, splits) => splits,
    grid: { stroke: palette.hairline, width: 1 },
    ticks: { show: false },
    values: (_, places) =>
      axisTexts(places, isLog || places.length < 2 ? null : decimalsOf(places[1] - places[0])),
  };
}

/**
 * The pane's name, and a line where the run stands.
 * @param {uPlot} plot
 * @param {Style} style
 * @param {Palette} palette
 * @param {Pick<Content, "now" | "marks">} content
 */
function paintOver(plot, { name, corner }, palette, { now, marks = [] }) {
  const { ctx: context, bbox, valToPos } = plot;
  const ratio = window.devicePixelRatio || 1;
  const x = Math.round(valToPos(now, "x", true)) + 0.5;
  context.save();
  line(context, [x, bbox.top], [x, bbox.top + bbox.height]);
  stroke(context, [palette.rule, ratio]);
  paintMarks(plot, palette, marks, corner === "bottom");
  context.font = typeface(palette.sans, FONT * ratio);
  context.textAlign = "right";
  const heights = { top: bbox.top + 12 * ratio, bottom: bbox.top + bbox.height - 5 * ratio };
  const right = bbox.left + bbox.width - 2 * ratio;
  const left = right - context.measureText(name).width;
  const [here, there] = corner === "top" ? [heights.top, heights.bottom] : [heights.bottom, heights.top];
  const covers = (/** @type {number} */ height) => runsBy(plot, left, height, FONT * ratio);
  const inside = covers(here) && !covers(there) ? there : here; // a curve in both corners runs behind the name
  const y = corner === "above" ? bbox.top - 6 * ratio : inside;
  write(context, name, [right, y], palette.ink2, [palette.paper, 3 * ratio]);
  context.restore();
}

/**
 * Dashed lines at places that have a name, at the foot of the pane; the names stand beside them in one pane alone.
 * @param {uPlot} plot
 * @param {Palette} palette
 * @param {NonNullable<Content["marks"]>} marks
 * @param {boolean} isQuiet  without the names
 */
function paintMarks({ ctx: context, bbox, valToPos }, palette, marks, isQuiet) {
  const ratio = window.devicePixelRatio || 1;
  const [bottom, middle] = [bbox.top + bbox.height, bbox.left + bbox.width / 2];
  context.font = typeface(palette.sans, FONT * ratio);
  for (const [place, { x, name }] of marks.entries()) {
    const at = Math.round(valToPos(x, "x", true)) + 0.5;
    line(context, [at, bbox.top], [at, bottom]);
    context.setLineDash([4 * ratio, 3 * ratio]);
    stroke(context, [palette.ink2, ratio]);
    context.setLineDash([]);
    if (isQuiet) continue;
    context.textAlign = at > middle ? "right" : "left";
    const height = bottom - (5 + place * (FONT + 2)) * ratio;
    const beside = at + (at > middle ? -4 : 4) * ratio;
    write(context, name, [beside, height], palette.ink2, [palette.paper, 3 * ratio]);
  }
}

/** Whether a point of a curve is so near to a height, right of a place; px. @param {uPlot} plot @param {number} left @param {number} y @param {number} near */
export function runsBy({ data: [xs, ...columns], posToVal }, left, y, near) {
  const from = posToVal(left, "x", true);
  const [low, high] = [y + near, y - near].map((place) => posToVal(place, "y", true));
  const isNear = (/** @type {number} */ value) => value > low && value < high;
  return columns.some((column) => xs.some((x, k) => x >= from && isNear(column[k] ?? Number.NaN)));
}
