import { numbersAcross, roomBeside } from "../chart/ticks.js";
import { s } from "../dom.js";
import { count } from "../format.js";
import { dataNumbers } from "../human.js";
import { dots, linear, px, spanOf } from "../line.js";
import { shortNames, WIDE } from "./names.js";

/** More than two features: counts of true against predicted class, or predicted against true values. */

/** px */
const FIGURE = 7.2;
const NAMES_ABOVE = 30;
const LARGEST_CELL = 56;
/** Cells smaller than this (px) show their tone only. */
const COUNT_ROOM = 20;
const ROOM = { left: 40, right: 6, top: 6, bottom: 34 };

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
    s("text", { x: left, y: px(top - 18) }, "taken for"),
    ...classes.flatMap((_, k) => [
      s(
        "text",
        {
          class: "predictions-name",
          x: px(left - 8),
          y: px(top + (k + 0.5) * cell + 4),
          "text-anchor": "end",
        },
        beside[k],
      ),
      s(
        "text",
        {
          class: "predictions-name",
          x: px(left + (k + 0.5) * cell),
          y: px(top - 5),
          "text-anchor": "middle",
        },
        above[k],
      ),
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

/**
 * @param {Float32Array} row
 * @param {number} left
 * @param {number} top
 * @param {number} cell
 */
function cellsOf(row, left, top, cell) {
  const total = row.reduce((sum, value) => sum + value, 0) || 1;
  return Array.from(row).flatMap((value, k) => {
    const share = value / total;
    const x = left + k * cell;
    return [
      s("rect", {
        class: "predictions-cell",
        x: px(x + 1),
        y: px(top + 1),
        width: px(cell - 2),
        height: px(cell - 2),
        "fill-opacity": px(0.05 + 0.85 * share),
      }),
      cell >= COUNT_ROOM &&
        s(
          "text",
          {
            class: share > 0.45 ? "predictions-count inside" : "predictions-count",
            x: px(x + cell / 2),
            y: px(top + cell / 2 + 5),
            "text-anchor": "middle",
          },
          count(value),
        ),
    ].filter((node) => node !== false);
  });
}

/**
 * Predicted against true values; on the diagonal they agree.
 * @param {number[]} truth
 * @param {Float32Array} predicted
 * @param {number} width  px
 * @param {number} height  px
 * @param {Float32Array | null} [others]  other predictions of the same, drawn behind
 * @returns {SVGElement[]}
 */
export function scatterPicture(truth, predicted, width, height, others = null) {
  const span = spanOf([...truth, ...predicted, ...(others ?? [])]);
  const marks = dataNumbers(span, 4);
  const left = Math.max(ROOM.left, roomBeside(marks.map(({ text }) => text)));
  const box = { left, right: width - ROOM.right, top: ROOM.top, bottom: height - ROOM.bottom };
  const x = linear(span, [box.left, box.right]);
  const y = linear(span, [box.bottom, box.top]);
  return [
    ...marks.flatMap(({ value, text }) => [
      s("path", { class: "predictions-grid", d: `M${box.left} ${px(y(value))}H${px(box.right)}` }),
      s("text", { x: px(box.left - 7), y: px(y(value) + 4), "text-anchor": "end" }, text),
    ]),
    ...numbersAcross(span, 4, x, dataNumbers).map(({ value, text }) =>
      s(
        "text",
        {
          x: px(Math.min(x(value), width - (FIGURE * text.length) / 2)),
          y: px(box.bottom + 15),
          "text-anchor": "middle",
        },
        text,
      ),
    ),
    s("path", {
      class: "predictions-ghost",
      d: `M${px(x(span[0]))} ${px(y(span[0]))}L${px(x(span[1]))} ${px(y(span[1]))}`,
    }),
    ...(others
      ? [s("path", { class: "predictions-samples others", d: dots(truth.map(x), Array.from(others, y)) })]
      : []),
    s("path", { class: "predictions-samples", d: dots(truth.map(x), Array.from(predicted, y)) }),
    s("text", { class: "predictions-name", x: box.left + 4, y: box.top + 10 }, "predicted"),
    s(
      "text",
      { class: "predictions-name", x: px(box.right), y: px(box.bottom + 29), "text-anchor": "end" },
      "true",
    ),
  ];
}
