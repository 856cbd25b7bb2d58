/** The dots and the line that a weight makes: what it says of each x, its gaps, and one forward pass. */

import { fixed } from "../format.js";
import { dots, linear, pathThrough, px, spanOf, stems } from "../line.js";
import { circle, label, levelLines, path } from "../svg.js";
import { shareOf } from "./step-motion.js";
import { two } from "./words.js";

/** @typedef {import("../../state/guide.js").Candidate} Candidate */
/** @typedef {Pick<ReturnType<typeof scalesOf>, "x" | "y" | "shown">} Scales */

const GAP = { left: 40, right: 16, top: 40, bottom: 56 };
/** Half of what "gap −0.98" takes, px. */
const GAP_WORD = 46;
const WORKED = { left: 12, right: 12, top: 26, bottom: 40 };
const SMALL = { left: 8, right: 8, top: 12, bottom: 12 };
/** The dots reach from −1 to 1; lines that are turned steeply leave the picture. */
export const ACROSS = /** @type {[number, number]} */ ([-1.05, 1.05]);

/** What comes out is put together in so many ms: the bias, the product on top, the dot. */
export const FORWARD_LASTING = 240;
const LIFTS = [0, 80];
const ADDS = [80, 200];
const ARRIVES = [200, 240];

/** Room for the words beside the column, and for "x = −0.344", px. */
const WORDS = 120;
const INPUT_WORD = 90;
/** Below this they would lie on the line; the neuron has the same colours. */
const NARROW = 420;
const LEVELS = [-2, 0, 2, 4].map((value) => ({ value, text: String(value).replace("-", "−") }));

/** What the line was worked out for: each sample's x, and others between them. @param {DataSet} data */
export const inputsOf = ({ prediction }) => (prediction.kind === "curve" ? prediction.x : []);

/**
 * @param {DataSet} data
 * @param {Float32Array[]} lines
 * @param {number} width
 * @param {number} height
 * @param {typeof GAP} gap
 */
function scalesOf(data, lines, width, height, gap) {
  const xs = inputsOf(data);
  const shown = xs.map((_, k) => k).filter((k) => xs[k] >= ACROSS[0] && xs[k] <= ACROSS[1]);
  const heights = [...data.y.map(Number), ...lines.flatMap((values) => shown.map((k) => values[k]))];
  const x = linear(ACROSS, [gap.left, width - gap.right]);
  const y = linear(spanOf(heights, 0.05), [height - gap.bottom, gap.top]);
  return { x, y, shown, bottom: height - gap.bottom };
}

/** @param {DataSet} data @param {Float32Array} values @param {Scales} scales @param {string} [look] */
export function lineOf(data, values, { x, y, shown }, look = "guide-line") {
  const xs = inputsOf(data);
  const ends = [shown[0], shown[shown.length - 1]];
  return path(
    look,
    pathThrough(
      ends.map((k) => x(xs[k])),
      ends.map((k) => y(values[k])),
    ),
  );
}

/** What the line says at a sample's x. @param {DataSet} data @param {Float32Array} values @param {number} sample */
export function outputAt(data, values, sample) {
  return values[inputsOf(data).indexOf(data.x[sample][0])];
}

/** @param {DataSet} data @param {Scales} scales @param {string} [look] */
export const dotsOf = ({ x: xs, y: ys }, { x, y }, look = "guide-dots") =>
  path(
    look,
    dots(
      xs.map(([one]) => x(one)),
      ys.map((one) => y(Number(one))),
    ),
  );

/** The gaps of all dots. @param {DataSet} data @param {Float32Array} values @param {Scales} scales */
export function gapsOf(data, values, { x, y }) {
  return data.x.map(([one], k) =>
    path("guide-gap", stems([x(one)], [y(Number(data.y[k]))], y(outputAt(data, values, k)))),
  );
}

/** The square of a gap, on the side away from the line. @param {DataSet} data @param {Float32Array} values @param {Scales} scales @param {number} k */
function squareOf(data, values, { x, y }, k) {
  const [at, dot, line] = [data.x[k][0], Number(data.y[k]), outputAt(data, values, k)];
  return `M${px(x(at))} ${px(y(dot))}h${px(y(line) - y(dot))}V${px(y(line))}H${px(x(at))}Z`;
}

/** The squares of all gaps. @param {DataSet} data @param {Float32Array} values @param {Scales} scales */
export const squaresOf = (data, values, scales) =>
  data.x.map((_, k) => squareOf(data, values, scales, k)).join("");

/**
 * The line among the dots, small, with every gap.
 * @param {DataSet} data
 * @param {Candidate} now
 * @param {Candidate[]} all  that share a scale
 * @param {Candidate | null} next  where the next step turns it; null where that is not to be seen
 * @param {number} width
 * @param {number} height
 */
export function linePicture(data, now, all, next, width, height) {
  const lines = all.map(({ values }) => values);
  const scales = scalesOf(data, lines, width, height, SMALL);
  return [
    ...gapsOf(data, now.values, scales),
    dotsOf(data, scales),
    ...(next ? [lineOf(data, next.values, scales, "guide-next-line")] : []),
    lineOf(data, now.values, scales),
  ];
}

/**
 * The line among the dots, with one gap and its square; and those of all dots, once the lines are measured.
 * @param {DataSet} data
 * @param {Candidate} now
 * @param {Candidate[]} all  that share a scale
 * @param {{sample: number, squares: number}} worked  which dot, and how much the squares of all are seen, 0…1
 * @param {number} width
 * @param {number} height
 */
export function workedPicture(data, now, all, { sample, squares }, width, height) {
  const lines = all.map(({ values }) => values);
  const scales = scalesOf(data, lines, width, height, WORKED);
  const { x, y, bottom } = scales;
  const gap = outputAt(data, now.values, sample) - Number(data.y[sample]);
  const [px0, py0] = [x(data.x[sample][0]), y(Number(data.y[sample]))];
  const isHigh = gap > 0;
  const wordAt = Math.min(width - GAP_WORD, Math.max(GAP_WORD, px0 + (isHigh ? GAP_WORD : -GAP_WORD)));
  return [
    ...[-1, 0, 1].map((one) => label(String(one).replace("-", "−"), x(one), bottom + 26, "middle")),
    ...(squares > 0
      ? [path("guide-squares", squaresOf(data, now.values, scales), { opacity: squares })]
      : []),
    ...gapsOf(data, now.values, scales),
    dotsOf(data, scales),
    path("guide-square", squareOf(data, now.values, scales, sample)),
    path("guide-stem", `M${px(px0)} ${px(py0)}V${px(y(outputAt(data, now.values, sample)))}`),
    lineOf(data, now.values, scales),
    circle("guide-bead guide-worked-dot", px0, py0, 8),
    label(`gap ${two(gap)}`, wordAt, py0 + (isHigh ? 30 : -18), "middle", "guide-gap-word"),
  ];
}

/** Where numbers are in the picture of a forward pass. @param {DataSet} data @param {Candidate} now @param {number} width @param {number} height */
export const forwardScales = (data, now, width, height) => scalesOf(data, [now.values], width, height, GAP);

/** Which of the line's inputs is nearest to x, among those that are seen. @param {DataSet} data @param {number} x */
export function nearest(data, x) {
  const inputs = inputsOf(data);
  const seen = [...inputs.keys()].filter((k) => inputs[k] >= ACROSS[0] && inputs[k] <= ACROSS[1]);
  return seen.reduce((best, k) => (Math.abs(inputs[k] - x) < Math.abs(inputs[best] - x) ? k : best));
}

/**
 * One forward pass: the bias lifts, the product goes on top.
 * @param {DataSet} data
 * @param {Candidate} now
 * @param {{input: number, asked: number, guess: number | null, isTold: boolean, time: number}} of  which input is put in, and which is asked for; time: ms since it was answered
 * @param {number} bias
 * @param {number} width
 * @param {number} height
 */
export function forwardPicture(data, now, { input, asked, guess, isTold, time }, bias, width, height) {
  const scales = forwardScales(data, now, width, height);
  const { x, y, bottom } = scales;
  const inputs = inputsOf(data);
  const px0 = x(inputs[input]);
  const levels = LEVELS.filter(({ value }) => y(value) > GAP.top && y(value) < bottom);
  const marks = [-1, 0, 1].filter((one) => Math.abs(x(one) - px0) > INPUT_WORD);
  const base = [
    ...levelLines("guide-rule", levels, y, { left: GAP.left, right: width - GAP.right }, 10),
    ...marks.map((one) => label(String(one).replace("-", "−"), x(one), bottom + 26, "middle")),
    label(
      `x = ${fixed(inputs[input], 3)}`,
      Math.min(px0, width - INPUT_WORD / 2),
      bottom + 26,
      "middle",
      "guide-you",
    ),
    label("what comes out", GAP.left, GAP.top - 18),
    label("what goes in, x", width - GAP.right, bottom + 50, "end"),
    dotsOf(data, scales, "guide-dots guide-pale"),
    lineOf(data, now.values, scales),
    path("guide-drop", `M${px(px0)} ${px(y(0))}V${px(bottom + 6)}`),
    ...(asked === input ? [] : [circle("guide-bead", x(inputs[asked]), y(0), 6)]),
  ];
  const ghost = guess === null ? [] : ghostOf(guess, px0, y, width);
  if (!isTold) return [...base, ...ghost];
  return [...base, ...columnOf({ x: px0, out: now.values[input], bias, time }, ghost, y, width)];
}

/** The column of a forward pass. @param {{x: number, out: number, bias: number, time: number}} of  x: px @param {SVGElement[]} ghost  which lies behind the dot @param {(value: number) => number} y @param {number} width */
function columnOf({ x, out, bias, time }, ghost, y, width) {
  const isRight = x > width / 2;
  const isRoom = x + WORDS < width;
  const [beside, side] = isRoom ? [x + 18, "start"] : [x - 18, "end"];
  const word = (
    /** @type {string} */ text,
    /** @type {number} */ from,
    /** @type {number} */ to,
    look = "",
  ) => label(text, beside, (y(from) + y(to)) / 2 + 6, /** @type {"start" | "end"} */ (side), look);
  const isNegative = out < bias;
  return [
    path("guide-bias", `M${px(x)} ${px(y(0))}V${px(y(bias * shareOf(time, LIFTS)))}`),
    path(
      isNegative ? "guide-product guide-product-negative" : "guide-product",
      `M${px(x)} ${px(y(bias))}V${px(y(bias + (out - bias) * shareOf(time, ADDS)))}`,
    ),
    path("guide-drop", `M${px(GAP.left)} ${px(y(out))}H${px(x)}`),
    ...ghost,
    circle("guide-ball", x, y(out), 14 * shareOf(time, ARRIVES)),
    label(
      `out ${two(out)}`,
      x + (isRight ? -26 : 26),
      y(out) - 12,
      isRight ? "end" : "start",
      "guide-figure",
    ),
    ...(width > NARROW
      ? [
          word("weight × x", bias, out, isNegative ? "guide-minus-word" : "guide-product-word"),
          word("bias", 0, bias),
        ]
      : []),
  ];
}

/** @param {number} guess @param {number} at  px @param {(value: number) => number} y @param {number} width */
function ghostOf(guess, at, y, width) {
  const height = y(guess);
  if (height < 0 || height > y(0) * 3) return [];
  return [
    path("guide-ghost-line", `M${px(GAP.left)} ${px(height)}H${px(width - GAP.right)}`),
    circle("guide-ghost-ball", at, height, 12),
    label("you", GAP.left + 8, height - 8, "start", "guide-you"),
  ];
}
