import { numbersAcross, roomBeside } from "../chart/ticks.js";
import { s } from "../dom.js";
import { count } from "../format.js";
import { dataNumbers, targetValue } from "../human.js";
import { dots, linear, pathThrough, px, spanOf } from "../line.js";
import { label, levelLines, path } from "../svg.js";
import { shortNames, WIDE } from "./names.js";

/** More than two features: counts of true against predicted class, or predicted against true values. */

const NAME = "predictions-name";
/** px */
const FIGURE = 7.2;
const NAMES_ABOVE = 30;
const LARGEST_CELL = 56;
/** Cells smaller than this (px) show their tone only. */
const COUNT_ROOM = 20;
/** The axes' names stand above and below the box, where no dot can lie. */
const ROOM = { left: 40, right: 6, top: 20, bottom: 34 };

/**
 * The confusion matrix: a row is the true class, a column what the network takes it for; tone is the share of the row.
 * @param {Float32Array} counts  K × K, row first
 * @param {string[]} classes
 * @param {number} width  px
 * @param {number} height  px
 * @returns {SVGElement[]}
 */
export function confusionPicture(counts, classes, width, height) {
  const size = classes.length;
  const left = Math.min(Math.max(...classes.map(({ length }) => length)) * WIDE + 8, width * 0.4);
  const cell = Math.min((width - left) / size, (height - NAMES_ABOVE - 18) / size, LARGEST_CELL);
  const [beside, above] = [left - 8, cell - 4].map((room) => shortNames(classes, room));
  const top = NAMES_ABOVE + (height - NAMES_ABOVE - 18 - cell * size) / 2;
  return [
    label("taken for", left, top - 18),
    ...classes.flatMap((_, k) => [
      label(beside[k], left - 8, top + (k + 0.5) * cell + 4, "end", NAME),
      label(above[k], left + (k + 0.5) * cell, top - 5, "middle", NAME),
    ]),
    ...classes.flatMap((_, row) =>
      cellsOf(counts.subarray(row * size, (row + 1) * size), left, top + row * cell, cell),
    ),
  ];
}

/**
 * The matrix alone, without names.
 * @param {Float32Array} counts  K × K, row first
 * @param {{left: number, top: number, size: number}} area  px
 * @returns {SVGElement[]}
 */
export function matrixPicture(counts, { left, top, size }) {
  const classes = Math.round(Math.sqrt(counts.length));
  const cell = size / classes;
  return Array.from({ length: classes }).flatMap((_, row) =>
    cellsOf(counts.subarray(row * classes, (row + 1) * classes), left, top + row * cell, cell),
  );
}

/** @param {Float32Array} row @param {number} left @param {number} top @param {number} cell */
function cellsOf(row, left, top, cell) {
  const total = row.reduce((sum, value) => sum + value, 0) || 1;
  const cells = Array.from(row, (value, k) => {
    const share = value / total;
    const x = left + k * cell;
    const tone = s("rect", {
      ...{ class: "predictions-cell", x: px(x + 1), y: px(top + 1) },
      ...{ width: px(cell - 2), height: px(cell - 2), "fill-opacity": px(0.05 + 0.85 * share) },
    });
    const className = share > 0.45 ? "predictions-count inside" : "predictions-count";
    const text = label(count(value), x + cell / 2, top + cell / 2 + 5, "middle", className);
    return { tone, text };
  });
  // A long count reaches over its cell: no tone beside it may hide its ends.
  return [...cells.map(({ tone }) => tone), ...(cell >= COUNT_ROOM ? cells.map(({ text }) => text) : [])];
}

/**
 * Predicted against true values, in the target's own unit; on the diagonal they agree.
 * @param {DataSet} data
 * @param {number[]} truth
 * @param {Float32Array} predicted
 * @param {number} width  px
 * @param {number} height  px
 * @param {Float32Array | null} [others]  other predictions of the same, drawn behind
 * @returns {SVGElement[]}
 */
export function scatterPicture(data, truth, predicted, width, height, others = null) {
  const own = (/** @type {ArrayLike<number>} */ all) => Array.from(all, (one) => targetValue(data, one));
  return scatterOf(
    { truth: own(truth), predicted: own(predicted), others: others && own(others) },
    width,
    height,
  );
}

/** @param {{truth: number[], predicted: number[], others: number[] | null}} values @param {number} width @param {number} height @returns {SVGElement[]} */
function scatterOf({ truth, predicted, others }, width, height) {
  const span = spanOf([...truth, ...predicted, ...(others ?? [])]);
  const marks = dataNumbers(span, 4);
  const left = Math.max(ROOM.left, roomBeside(marks.map(({ text }) => text)));
  const box = { left, right: width - ROOM.right, top: ROOM.top, bottom: height - ROOM.bottom };
  const x = linear(span, [box.left, box.right]);
  const y = linear(span, [box.bottom, box.top]);
  return [
    ...levelLines("predictions-grid", marks, y, box, 7),
    ...numbersAcross(span, 4, x, dataNumbers).map(({ value, text }) =>
      label(text, Math.min(x(value), width - (FIGURE * text.length) / 2), box.bottom + 15, "middle"),
    ),
    path("predictions-ghost", pathThrough(span.map(x), span.map(y))),
    ...(others ? [path("predictions-samples others", dots(truth.map(x), others.map(y)))] : []),
    path("predictions-samples", dots(truth.map(x), predicted.map(y))),
    label("predicted", 0, 11, "start", NAME),
    label("true", box.right, box.bottom + 29, "end", NAME),
  ];
}
