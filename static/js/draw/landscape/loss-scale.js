/**
 * The scale on which losses are drawn: their height, their colour, their level lines.
 * Heights are told in u: the loss itself on a linear scale, its decimal logarithm on a logarithmic one.
 */

import { decimalsOf, multiples, niceStep } from "../chart/ticks.js";
import { axisTexts } from "../format.js";

/** @typedef {"linear" | "log"} ScaleKind */
/**
 * @typedef {object} LossScale
 * @property {ScaleKind} kind
 * @property {number} lo in u
 * @property {number} hi in u
 * @property {number} gamma colours are spread by height ** gamma, so that a wide valley under a steep corner has more
 *   than one; heights are not
 * @property {boolean} [blank] no loss is known, so nothing may be read off it
 */
/** @typedef {{loss: number, u: number, major: boolean}} Level */
/**
 * @typedef {object} Losses what a scale must hold, finite
 * @property {number} lo
 * @property {number} hi
 * @property {boolean} [unknown] no loss is finite, and lo and hi stand for none
 * @property {number} [foot] what a logarithmic scale must hold at its low end, where that is not lo
 * @property {number} [median] the surface's
 * @property {number} [upper] what the highest tenth of the surface lies over
 * @property {number} [way] how much the whole way of the run goes up and down, where that is what the plane shows
 */

/**
 * A surface that spans more than this may be drawn logarithmically, two decades, if its highest tenth takes so much of
 * the height that no bowl's does: a bowl whose minimum is in the window has a tenth of it above 0.38 of its height,
 * however narrow it is, and must look like one.
 */
const LOG_FROM = 100;
const STEEP = 0.36;
/** And goes back to linear below this, so that it does not waver between the two. */
const LINEAR_BELOW = 30;
const LESS_STEEP = 0.42;
/** Logarithmic is one on which the whole way takes less than this share of the height, for a steep corner takes the rest. */
const LOW_WAY = 0.2;
const HIGH_WAY = 0.3;
/** Losses that differ by less than this share of their size may differ by rounding alone, and lie level. */
const ROUNDING = 1e-11;
/** Losses under this share of the largest are drawn as if they were it; a loss of 0 has no logarithm. */
const LOG_DEPTH = 1e-9;
/** An end of the scale moves when the losses pass it, or leave this share of their span unused beside it. */
const IDLE = { foot: 0.03, top: 0.5 };
/** And then goes so much further than they need. The foot stays close, so that the lowest place has the first colour. */
const ROOM = { foot: 0.002, top: 0.08 };
/** Half of the surface gets the colours below this. */
const MIDDLE_COLOUR = 0.42;
const LEAST_GAMMA = 0.35;
/** Colours are spread anew when they are off by more than this. */
const GAMMA_SLACK = 0.15;
/** About so many level lines over the whole scale. */
const LEVELS = 14;

/** A loss in the scale's own terms. @param {ScaleKind} kind @param {number} loss */
export function toU(kind, loss) {
  return kind === "linear" ? loss : Math.log10(Math.max(loss, Number.MIN_VALUE));
}

/** The loss that u stands for. @param {ScaleKind} kind @param {number} u */
export function fromU(kind, u) {
  return kind === "linear" ? u : 10 ** u;
}

/** Between these and their inverses float32 tells heights apart, and none is taken for a hole in the surface. */
const ORDINARY = 1e20;

/**
 * What u is divided by for a graphics card, which has 32 bits for a number, after the base is taken off it: a bold
 * level at the foot, where level lines are multiples of a step.
 * @param {Pick<LossScale, "kind" | "lo" | "hi">} scale
 */
export function unitOf(scale) {
  const { step, every } = levelRule(scale);
  const base = Math.floor(scale.lo / (step * every || 1)) * step * every;
  const most = Math.max(Math.abs(scale.lo - base), Math.abs(scale.hi - base));
  return { base, unit: most > 0 && (most > ORDINARY || most < 1 / ORDINARY) ? most : 1 };
}

/**
 * A loss as a share of the scale: 0 at its foot, 1 at its top, and more above.
 * @param {LossScale} scale
 * @param {number} loss
 */
export function shareOf(scale, loss) {
  return (toU(scale.kind, loss) - scale.lo) / (scale.hi - scale.lo);
}

/** The same; beyond the scale's ends, the end. @param {LossScale} scale @param {number} loss */
export function heightOf(scale, loss) {
  return Math.min(1, Math.max(0, shareOf(scale, loss)));
}

/** The colour of a loss, 0…1 of viridis. @param {LossScale} scale @param {number} loss */
export function toneOf(scale, loss) {
  return heightOf(scale, loss) ** scale.gamma;
}

/** @param {Losses} losses @param {ScaleKind} [before] @returns {ScaleKind} */
function kindFor({ lo, hi, way, upper }, before) {
  if (lo < 0 || hi <= 0) return "linear"; // no logarithm
  const log = before === "log";
  const [least, steep, share] = log ? [LINEAR_BELOW, LESS_STEEP, HIGH_WAY] : [LOG_FROM, STEEP, LOW_WAY];
  const isSteep = upper === undefined || upper === Number.POSITIVE_INFINITY || upper - lo < steep * (hi - lo);
  // Where a surface spans less, the two scales look alike, and the linear one has round numbers.
  const isLow = hi > (log ? 2 : 3) * lo && (way ?? hi) < share * (hi - lo);
  return (hi > least * lo && isSteep) || isLow ? "log" : "linear";
}

/** What is said where a logarithmic scale was chosen and cannot be. */
export const NO_LOGARITHM = " The scale is linear: a logarithm takes only numbers above 0.";

/** A pit that goes deeper than this share of what the lowest hundredth of a surface lies under goes below the scale. */
const PIT = 0.1;

/**
 * The low end of a logarithmic scale: the way's lowest, and the surface's but for the last depth of a pit. A minimum
 * of 0 would have no end, and press all the rest into a sheet.
 * @param {{lo: number, low: number}} surface
 * @param {number} way  its lowest
 */
export const footOf = ({ lo, low }, way) => Math.min(way, Math.max(lo, PIT * low));

/**
 * Choose the scale for losses from lo to hi, or keep the one before where it still fits, so that the picture holds still.
 * @param {LossScale | null | undefined} before
 * @param {Losses} losses
 * @param {ScaleKind | "fitting"} [chosen] without it, the kind that suits the losses
 * @returns {LossScale}
 */
export function steadyScale(before, losses, chosen = "fitting") {
  const impossible = chosen === "log" && (losses.lo < 0 || losses.hi <= 0);
  const kind = chosen === "fitting" || impossible ? kindFor(losses, before?.kind) : chosen;
  const foot = kind === "log" ? Math.max(losses.foot ?? losses.lo, losses.hi * LOG_DEPTH) : losses.lo;
  const lo = toU(kind, foot);
  const hi = toU(kind, losses.hi);
  const span = Math.max(hi - lo, 1e-6, ROUNDING * Math.abs(hi));
  const blank = losses.unknown ?? false;
  const kept = before && before.kind === kind && before.blank === blank ? before : null;
  const keepLo = kept && kept.lo <= lo && lo - kept.lo <= IDLE.foot * span;
  const keepHi = kept && kept.hi >= hi && kept.hi - hi <= IDLE.top * span;
  const scale = {
    kind,
    lo: kept && keepLo ? kept.lo : lo - ROOM.foot * span,
    hi: kept && keepHi ? kept.hi : hi + ROOM.top * span,
    gamma: 1,
    blank,
  };
  scale.gamma = gammaFor(scale, losses.median ?? losses.hi, before?.gamma);
  return kept && keepLo && keepHi && kept.gamma === scale.gamma ? kept : scale;
}

/**
 * How to spread the colours so that the median has one near the middle, or as they are spread already.
 * @param {LossScale} scale
 * @param {number} median
 * @param {number} [before]
 */
function gammaFor(scale, median, before) {
  const height = Math.min(0.99, Math.max(0.001, heightOf(scale, median)));
  const gamma = Math.min(1, Math.max(LEAST_GAMMA, Math.log(MIDDLE_COLOUR) / Math.log(height)));
  return before !== undefined && Math.abs(gamma - before) < GAMMA_SLACK ? before : gamma;
}

/**
 * How level lines lie: at multiples of `step` on a linear scale; on a logarithmic one at 1, 2 and 5 times each power
 * of ten, with `fine` lines between these on a short one, at the powers alone when there are many, or at multiples of
 * `step` where none of them is in sight. Every `every`-th line is a bold one, with a number; among fine ones also 2 and 5.
 * @param {Pick<LossScale, "kind" | "lo" | "hi">} scale
 * @returns {{step: number, every: number, fine: boolean}} step 0 is 1-2-5, and otherwise in u
 */
export function levelRule({ kind, lo, hi }) {
  if (kind === "log" && decadeLevels({ lo, hi }, true).length > 1) {
    const fine = hi - lo <= SHORT_LOG;
    if (hi - lo <= LEVELS / 2) return { step: 0, every: fine ? FINE.length : COARSE.length, fine };
    return { step: niceStep(hi - lo, LEVELS) || 1, every: 1, fine: false };
  }
  const step = niceStep(hi - lo, LEVELS);
  const factor = Math.round(step / 10 ** Math.floor(Math.log10(step) + 1e-9));
  return { step, every: factor === 5 ? 2 : 5, fine: false };
}

/** The level lines of a scale, lowest first. @param {LossScale} scale @returns {Level[]} */
export function levels(scale) {
  const { step, every, fine } = levelRule(scale);
  if (step === 0) return decadeLevels(scale, fine);
  return multiples(scale.lo, scale.hi, step).map((u) => ({
    u,
    loss: fromU(scale.kind, u),
    major: Math.round(u / step) % every === 0,
  }));
}

/** A logarithmic scale of no more decades than these has fine lines. */
const SHORT_LOG = 1.4;
const COARSE = [1, 2, 5];
const FINE = [1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9];

/** @param {{lo: number, hi: number}} scale @param {boolean} fine */
function decadeLevels({ lo, hi }, fine) {
  return multiples(Math.floor(lo), Math.ceil(hi), 1)
    .flatMap((decade) => (fine ? FINE : COARSE).map((factor) => ({ decade, factor })))
    .map(({ decade, factor }) => ({
      u: decade + Math.log10(factor),
      loss: factor * 10 ** decade,
      major: factor === 1 || (fine && COARSE.includes(factor)),
    }))
    .filter(({ u }) => u >= lo && u <= hi);
}

/** What stands at an axis of the scale. @param {string} quantity @param {LossScale} scale */
export const scaleName = (quantity, { kind }) => (kind === "log" ? `${quantity}, log` : quantity);

/** Every so many bold lines has a number, so that there are no more than these. */
const MOST_NUMBERS = 5;
const STRIDES = [1, 2, 4, 10, 20];

/**
 * The levels that stand as numbers at an axis: the bold ones, fewer where there are many, more where there is one.
 * @param {LossScale} scale
 * @returns {(Level & {text: string})[]}
 */
export function numbered(scale) {
  if (scale.blank) return [];
  const all = levels(scale);
  const bold = all.filter(({ major }) => major);
  const { step, every, fine } = levelRule(scale);
  const unit = (step || 1) * (step === 0 ? 1 : every);
  const sparse = STRIDES.map((stride) => bold.filter(({ u }) => Math.round(u / unit) % stride === 0));
  const few = fine ? bold : (sparse.find((list) => list.length <= MOST_NUMBERS) ?? bold);
  const chosen = few.length > 1 ? few : all.filter((_, k) => all.length < 4 || k % 2 === 0);
  // Of a logarithmic scale 1-2-5 and whole powers are round; what lies between has a decimal more than tells it apart.
  const isRound = step === 0 || chosen.every(({ u }) => Number.isInteger(u));
  const decimals = decimalsOf(chosen[1].loss - chosen[0].loss) + (scale.kind === "log" ? 1 : 0);
  const isLog = scale.kind === "log";
  const texts = axisTexts(
    chosen.map(({ loss }) => loss),
    isLog && isRound ? null : decimals,
  );
  return chosen.map((level, k) => ({ ...level, text: texts[k] }));
}
