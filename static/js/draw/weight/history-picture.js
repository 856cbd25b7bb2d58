import { countsFrom, numbers, numbersAcross, roomBeside } from "../chart/ticks.js";
import { significant } from "../format.js";
import { dots, linear, pathThrough, px, spanOf, stems } from "../line.js";
import { circle, label, levelLines, path } from "../svg.js";

/** Where one weight has been since the start, and its gradients below. */

/** @typedef {WeightLook["history"]} History */
/** @typedef {ReturnType<typeof scalesOf>} Scales */

const CHARACTER = 7; // px
const TICK_ROOM = 18; // px
/** Share of the height that the weight's way takes; its gradients have the rest. */
const WAY = 0.62;
/** The first steps stand in a span of at least this many. */
const FEWEST_STEPS = 10;
/** What stands where no gradient was kept, if it has room. */
const UNKNOWN = "not kept";
/** So few moments are marked one by one. */
const FEW = 40;

/**
 * The scales of the way and of its gradients.
 * @param {History} history
 * @param {number} width  px
 * @param {number} height  px
 */
export function scalesOf({ step, value, gradient }, width, height) {
  const bottom = height - TICK_ROOM;
  const present = Math.abs(value[value.length - 1]);
  const range = spanOf(value, 0.1, Math.max(1e-4, present * 1e-3));
  const levels = numbers(range, 3);
  const left = Math.max(36, roomBeside(levels.map(({ text }) => text)));
  const box = { left, right: width - 8, top: 6, middle: 6 + WAY * (bottom - 6), bottom };
  const low = 6 + (WAY + 0.08) * (bottom - 6);
  const span = /** @type {[number, number]} */ ([0, Math.max(step[step.length - 1], FEWEST_STEPS)]);
  const steepest = gradient.reduce((most, one) => Math.max(most, Math.abs(one) || 0), 0);
  const slopes = /** @type {[number, number]} */ ([-(steepest || 1), steepest || 1]);
  return {
    ...{ box, span, levels, steepest, low },
    x: linear(span, [box.left, box.right]),
    y: linear(range, [box.middle, box.top + 12]), // below the parameter's name
    slope: linear(slopes, [bottom, low]),
  };
}

/**
 * The stretches of steps of which gradients are kept, and those of which none is.
 * @param {Pick<History, "step" | "gradient">} history
 */
export function stretchesOf({ step, gradient }) {
  /** @type {Record<"known" | "unknown", [number, number][]>} */
  const found = { known: [], unknown: [] };
  step.forEach((end, at) => {
    if (at === 0) return;
    const isKnown = Number.isFinite(gradient[at]);
    // A gradient after none is of its own step alone.
    const begin = isKnown && !Number.isFinite(gradient[at - 1]) ? end - 1 : step[at - 1];
    if (begin > step[at - 1]) extend(found.unknown, step[at - 1], begin);
    extend(isKnown ? found.known : found.unknown, begin, end);
  });
  return found;
}

/** @param {[number, number][]} stretches @param {number} begin @param {number} end */
function extend(stretches, begin, end) {
  const last = stretches[stretches.length - 1];
  if (last?.[1] === begin) last[1] = end;
  else stretches.push([begin, end]);
}

/** The line of gradient 0, where gradients are known. @param {History} history @param {Scales} scales */
function backgroundOf(history, { x, slope, box }) {
  const { known, unknown } = stretchesOf(history);
  const line = known.map(([begin, end]) => `M${px(x(begin))} ${px(slope(0))}H${px(x(end))}`).join("");
  const roomy = unknown.filter(([begin, end]) => x(end) - x(begin) > CHARACTER * UNKNOWN.length);
  const words = roomy.map(([begin, end]) => label(UNKNOWN, x((begin + end) / 2), slope(0) + 4, "middle"));
  const zero = known.length > 0 ? [label("0", box.left - 8, slope(0) + 4, "end")] : [];
  return [path("weight-grid", line), ...zero, ...words];
}

/**
 * @param {History} history
 * @param {string} name  of the parameter
 * @param {number} width  px
 * @param {number} height  px
 * @returns {SVGElement[]}
 */
export function historyPicture(history, name, width, height) {
  const scales = scalesOf(history, width, height);
  const { x, y, slope } = scales;
  const { step, value, gradient } = history;
  const [xs, ys, last] = [step.map(x), value.map(y), step.length - 1];
  return [
    ...axes(scales, name),
    ...backgroundOf(history, scales),
    path("weight-slopes", stems(xs, gradient.map(slope), slope(0))),
    path("weight-way", pathThrough(xs, ys)),
    path("weight-beads", step.length <= FEW ? dots(xs, ys) : ""),
    circle("weight-here", xs[last], ys[last], 4.5),
  ];
}

/** @param {Scales} scales @param {string} name */
function axes({ box, span, levels, steepest, low, x, y }, name) {
  const steps = numbersAcross(span, 5, x, countsFrom("step 0")).filter(
    ({ value }) => x(value) < box.right - 8,
  );
  const slopes = steepest > 0 ? `gradient, up to ${significant(steepest, 2)}` : "gradient";
  return [
    ...levelLines("weight-grid", levels, y, box, 8),
    label(name, box.left + 6, box.top + 8, "start"),
    label(slopes, box.left + 6, low - 4, "start", "gradient"), // above the highest
    ...steps.map(({ value, text }) => label(text, x(value), box.bottom + 14, "middle")),
  ];
}
