import { numbers, numbersAcross, roomBeside } from "../chart/ticks.js";
import { s } from "../dom.js";
import { linear, pathThrough, px, spanOf } from "../line.js";
import { circle, label, levelLines, path } from "../svg.js";

/** One neuron: its activation with each sample of the batch on it, and the activation's slope below. */

/**
 * @typedef {{look: NeuronLook, sample: number, limit: number | null}} Glass  sample: which of the batch is looked at;
 *   limit: slopes under this are saturated, null where an output hangs on other sums too
 * @typedef {ReturnType<typeof planGlass>} Plan
 */

const TICK_ROOM = 18; // px
const RIGHT = 64; // px: the names of the curves
/** px from one of f(z)'s numbers to the next, at least. */
const LEVEL_ROOM = 14;
/** Shares of the height: of f(z), and of what is between it and the slope. */
const UPPER = 0.62;
const BETWEEN = 0.17;
/** px of the latter two at least: a number stands at each end. */
const LEAST = { between: 16, lower: 24 };
/** Half of the tangent's length, as a share of the width. */
const TANGENT = 0.14;
const RADIUS = { other: 3, looked: 5 };

/**
 * Where everything stands.
 * @param {NeuronLook} look
 * @param {number} width  px
 * @param {number} height  px
 */
export function planGlass({ curve, z, a, slope }, width, height) {
  const bottom = height - TICK_ROOM;
  const ends = curve
    ? /** @type {[number, number]} */ ([curve.z[0], curve.z[curve.z.length - 1]])
    : spanOf(z.filter(Number.isFinite), 0.08, 1e-6);
  const finite = (/** @type {number[]} */ all) => all.filter(Number.isFinite);
  const outputs = spanOf(finite([0, ...(curve?.f ?? []), ...a]), 0.06, 1e-6);
  const slopes = spanOf(finite([0, ...(curve?.slope ?? []), ...slope]), 0.08, 1e-6);
  const levels = numbers(outputs, 3);
  const steps = numbers(slopes, 1);
  const left = Math.max(30, roomBeside([...levels, ...steps].map(({ text }) => text)));
  const box = { left, right: Math.max(width - RIGHT, left + 40), top: 6, bottom };
  const tall = bottom - box.top;
  const low = bottom - Math.max((1 - UPPER - BETWEEN) * tall, LEAST.lower);
  const middle = low - Math.max(BETWEEN * tall, LEAST.between);
  const y = linear(outputs, [middle, box.top]);
  const apart = levels.length > 1 ? Math.abs(y(levels[1].value) - y(levels[0].value)) : LEVEL_ROOM;
  const stride = Math.ceil(LEVEL_ROOM / apart);
  return {
    ...{ box, middle, low, steps, ends },
    levels: levels.filter((_, k) => k % stride === 0),
    x: linear(ends, [box.left, box.right]),
    y,
    slope: linear(slopes, [bottom, low]),
  };
}

/**
 * @param {Glass} glass
 * @param {Plan} plan
 * @returns {SVGElement[]}
 */
export function neuronPicture({ look, sample, limit }, plan) {
  const { box, levels, steps, ends, x, y, slope, low } = plan;
  const { curve } = look;
  const [f, rise] = curve ? [curve.f, curve.slope] : [[], []];
  const at = (curve?.z ?? []).map(x);
  return [
    ...(limit === null ? [] : lockedParts(look, limit, plan)),
    ...levelLines("weight-grid", levels, y, box, 8),
    ...levelLines("weight-grid", steps, slope, box, 8),
    ...numbersAcross(ends, 4, x).map(({ value, text }) => label(text, x(value), box.bottom + 14, "middle")),
    label("sum z", box.right + 8, box.bottom + 14),
    label(curve ? "f(z)" : "output", box.right + 8, box.top + 10, "start", "weight-batch-name"),
    label(curve ? "f′(z)" : "slope", box.right + 8, low + 8),
    ...(curve ? [path("weight-batch", pathThrough(at, f.map(y)))] : []),
    ...(curve ? [path("weight-full", pathThrough(at, rise.map(slope)))] : []),
    path("weight-drop", drop(look, sample, plan)),
    ...(curve ? [tangent(look, sample, plan)] : []),
    ...look.z.flatMap((_, k) => (k === sample ? [] : dotsOf(look, k, plan))),
    ...dotsOf(look, sample, plan, true),
  ];
}

/** @param {NeuronLook} look @param {number} k @param {Plan} plan @param {boolean} [isLooked] */
function dotsOf({ z, a, slope }, k, plan, isLooked = false) {
  if (![z[k], a[k]].every(Number.isFinite)) return [];
  const radius = isLooked ? RADIUS.looked : RADIUS.other;
  const name = isLooked ? "weight-sample looked" : "weight-sample";
  const at = [circle(name, plan.x(z[k]), plan.y(a[k]), radius)];
  return Number.isFinite(slope[k])
    ? [...at, circle(name, plan.x(z[k]), plan.slope(slope[k]), radius * 0.8)]
    : at;
}

/** From the output down to its slope and to its sum. @param {NeuronLook} look @param {number} k @param {Plan} plan */
const drop = ({ z, a }, k, { x, y, box }) =>
  [z[k], a[k]].every(Number.isFinite) ? `M${px(x(z[k]))} ${px(y(a[k]))}V${px(box.bottom)}` : "";

/** The line that touches f at the sample's sum: its slope is what the error is multiplied with. @param {NeuronLook} look @param {number} k @param {Plan} plan */
function tangent({ z, a, slope }, k, { x, y, box, ends }) {
  if (![z[k], a[k], slope[k]].every(Number.isFinite)) return path("weight-touch", "");
  const reach = TANGENT * (ends[1] - ends[0]);
  const [from, to] = [-reach, reach].map((step) => Math.min(Math.max(z[k] + step, ends[0]), ends[1]));
  const height = (/** @type {number} */ at) =>
    Math.min(Math.max(y(a[k] + slope[k] * (at - z[k])), box.top - 4), box.bottom);
  return path("weight-touch", `M${px(x(from))} ${px(height(from))}L${px(x(to))} ${px(height(to))}`);
}

/**
 * The sums at which no error, or next to none, passes: grounds with a name where there is room.
 * @param {NeuronLook} look
 * @param {number} limit
 * @param {Plan} plan
 */
function lockedParts({ curve }, limit, { x, box }) {
  return stretchesOf(curve, limit).flatMap(({ from, to, kind }) => {
    const [left, right] = [x(from), x(to)];
    const words = kind === "closed" ? "no error passes" : "saturated";
    const hasRoom = right - left > 6.6 * words.length;
    return [
      s("rect", {
        class: "weight-locked",
        x: px(left),
        y: box.top,
        width: px(Math.max(right - left, 1)),
        height: box.bottom - box.top,
      }),
      ...(hasRoom ? [label(words, (left + right) / 2, box.top + 10, "middle")] : []),
    ];
  });
}

/**
 * The stretches of sums whose slope is 0 or saturated.
 * @param {NeuronLook["curve"]} curve
 * @param {number} limit
 */
export function stretchesOf(curve, limit) {
  const found = /** @type {{from: number, to: number, kind: "closed" | "saturated"}[]} */ ([]);
  curve?.z.forEach((z, k) => {
    const size = Math.abs(curve.slope[k]);
    if (!(size < limit)) return;
    const kind = size === 0 ? "closed" : "saturated";
    const last = found.at(-1);
    if (last && last.kind === kind && last.to === curve.z[k - 1]) last.to = z;
    else found.push({ from: z, to: z, kind });
  });
  return found;
}

/** The sample whose sum is nearest to a place. @param {NeuronLook} look @param {Plan} plan @param {number} left  px */
export function nearestTo({ z }, { x }, left) {
  const far = z.map((each) => (Number.isFinite(each) ? Math.abs(x(each) - left) : Number.POSITIVE_INFINITY));
  return far.indexOf(Math.min(...far));
}
