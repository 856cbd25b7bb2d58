/** Loss and accuracy over the epochs, drawn for a sheet: the same lines and ranges as the panel's. */

import { line, ring, stroke, trace, typeface, write } from "../canvas.js";
import { HELD_OUT_DASH } from "../chart/dashes.js";
import { accuracyRange, logTicks, lossRange } from "../chart/ranges.js";
import { numbers, numbersAcross } from "../chart/ticks.js";
import { axisTexts } from "../format.js";
import { hull, linear } from "../line.js";

/**
 * @typedef {import("../chart/columns.js").Line} Line
 * @typedef {object} Curves
 * @property {Line} steps  each batch's loss, thinned; none on a surface
 * @property {Line} loss  by epoch
 * @property {Line} article  the published values; may be empty
 * @property {Line | null} accuracy
 * @property {Line} articleAccuracy
 * @property {Line} heldOut  the loss of the samples that are held out, by epoch; may be empty
 * @property {Line} heldOutAccuracy
 * @property {number} end  of the axis
 * @property {number} now
 * @property {boolean} isLog
 * @property {string} unit  of the axis
 * @property {string} quantity
 */

const WIDTH = 720;
const PANES = { both: [250, 150], one: [380] };
const LEFT = 62;
const FOOT = 34;
const GAP = 22;
const PARTS = 4;

/** @param {Curves} curves @returns {import("./sheet.js").Picture} */
export function chartPicture(curves) {
  const heights = curves.accuracy ? PANES.both : PANES.one;
  const total = heights.reduce((sum, height) => sum + height, 0) + GAP * (heights.length - 1) + FOOT;
  const { quantity, accuracy, article } = curves;
  return {
    title: accuracy ? `${quantity} and accuracy` : quantity,
    subtitle: [
      "thick: each epoch; thin: each step",
      ...(curves.heldOut.x.length > 0 ? ["dotted: held out"] : []),
      ...(article.x.length > 0 ? ["rings: the article"] : []),
    ].join("; "),
    width: WIDTH,
    height: total,
    draw(context, palette) {
      const x = linear([0, Math.max(curves.end, 1e-9)], [LEFT, WIDTH]);
      const loss = {
        lines: [curves.steps, curves.loss, curves.article, curves.heldOut],
        name: quantity.toLowerCase(),
      };
      drawPane(
        context,
        { ...loss, isLog: curves.isLog, range: lossRange(curves.isLog) },
        x,
        [0, heights[0]],
        palette,
      );
      if (accuracy) {
        const lines = [NONE, accuracy, curves.articleAccuracy, curves.heldOutAccuracy];
        const share = { lines, name: "accuracy", isLog: false };
        const top = heights[0] + GAP;
        drawPane(context, { ...share, range: accuracyRange }, x, [top, top + heights[1]], palette);
      }
      drawFoot(context, curves, x, total, palette);
    },
  };
}

/** @type {Line} */
const NONE = { x: [], y: [] };

/**
 * @typedef {object} Pane
 * @property {[steps: Line, epochs: Line, rings: Line, heldOut: Line] | Line[]} lines
 * @property {string} name
 * @property {boolean} isLog
 * @property {(low: number | null, high: number | null) => [number, number]} range
 */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Pane} pane
 * @param {(value: number) => number} x
 * @param {[number, number]} ends  px
 * @param {import("../palette.js").Palette} palette
 */
function drawPane(context, { lines, name, isLog, range }, x, [top, bottom], palette) {
  const known = hull(...lines.map(({ y }) => y.map((one) => one ?? Number.NaN)));
  const [low, high] = range(known?.lo ?? null, known?.hi ?? null);
  const place = isLog ? Math.log10 : (/** @type {number} */ value) => value;
  const scale = linear([place(low), place(high)], [bottom, top]);
  const y = (/** @type {number} */ value) => scale(place(value));
  drawLevels(context, isLog ? logMarks(low, high) : numbers([low, high], PARTS), y, palette);
  context.textAlign = "left";
  context.font = typeface(palette.sans, 13);
  const [steps, epochs, rings, heldOut] = lines.map((one) => spotsOf(one, x, y));
  context.globalAlpha = 0.55;
  for (const run of steps) polyline(context, run, palette.control, 0.8);
  context.globalAlpha = 1;
  for (const run of epochs) polyline(context, run, palette.ink, 2.25);
  context.setLineDash(HELD_OUT_DASH);
  for (const run of heldOut) polyline(context, run, palette.ink, 2.25);
  context.setLineDash([]);
  if (epochs.flat().length === 1) dot(context, epochs[0][0], palette);
  for (const [cx, cy] of rings.flat()) {
    ring(context, [cx, cy], 3.5);
    stroke(context, [palette.ink2, 1.25]);
  }
  write(context, name, [LEFT + 8, top + 14], palette.ink2, [palette.paper, 4]);
}

/** @param {number} low @param {number} high */
function logMarks(low, high) {
  const values = logTicks(low, high, PARTS);
  const texts = axisTexts(values, null);
  return values.map((value, k) => ({ value, text: texts[k] }));
}

/** @param {CanvasRenderingContext2D} context @param {readonly [number, number]} spot @param {import("../palette.js").Palette} palette */
function dot(context, spot, palette) {
  ring(context, spot, 3);
  context.fillStyle = palette.ink;
  context.fill();
}

/**
 * The unbroken parts of a line, in px.
 * @param {Line} line
 * @param {(value: number) => number} x
 * @param {(value: number) => number} y
 */
function spotsOf({ x: xs, y: ys }, x, y) {
  /** @type {[number, number][][]} */
  const parts = [[]];
  xs.forEach((at, k) => {
    const value = ys[k];
    const spot = value === null ? Number.NaN : y(value);
    if (Number.isFinite(spot)) parts[parts.length - 1].push([x(at), spot]);
    else if (parts[parts.length - 1].length > 0) parts.push([]);
  });
  return parts.filter((part) => part.length > 0);
}

/** @param {CanvasRenderingContext2D} context @param {[number, number][]} spots @param {string} colour @param {number} width */
function polyline(context, spots, colour, width) {
  context.lineJoin = "round";
  context.beginPath();
  trace(context, spots);
  stroke(context, [colour, width]);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{value: number, text: string}[]} marks
 * @param {(value: number) => number} y
 * @param {import("../palette.js").Palette} palette
 */
function drawLevels(context, marks, y, palette) {
  context.textAlign = "right";
  context.font = typeface(palette.sans, 13);
  for (const { value, text } of marks) {
    line(context, [LEFT, y(value)], [WIDTH, y(value)]);
    stroke(context, [palette.hairline, 1]);
    write(context, text, [LEFT - 8, y(value) + 4.5], palette.ink2);
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Curves} curves
 * @param {(value: number) => number} x
 * @param {number} bottom
 * @param {import("../palette.js").Palette} palette
 */
function drawFoot(context, { end, now, unit }, x, bottom, palette) {
  line(context, [x(now), 0], [x(now), bottom - FOOT]);
  stroke(context, [palette.ink2, 1]);
  context.font = typeface(palette.sans, 13);
  context.textAlign = "center";
  const marks = numbersAcross([0, end], 8, x);
  for (const { value, text } of marks)
    write(context, text, [Math.min(x(value), WIDTH - 12), bottom - FOOT + 17], palette.ink2);
  context.textAlign = "right";
  write(context, unit, [WIDTH, bottom - 2], palette.ink3);
}
