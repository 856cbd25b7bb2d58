import { scheduleOf } from "../../state/rate.js";
import { count, rateText, significant } from "../format.js";
import { stableZone } from "../surfaces/stability.js";
import { value, words } from "../words.js";

/** The learning rate of each step, drawn under the loss where a schedule changes it. */

/**
 * @typedef {import("./columns.js").Line} Line
 * @typedef {{steps: number[], rates: number[]}} Rates
 */

/** Share of the chart's height, and px; a line of them has the name. */
const SHARE = 0.25;
const [LEAST, MOST] = [52, 72];
/** A limit that lies higher than so many times the highest rate is told, not drawn. */
const NEAR = 1.5;

/** The rates of the run on screen, where they change. @param {Pick<State, "run" | "rates">} state @returns {Rates | null} */
export const ratesOf = ({ run, rates }) =>
  rates && rates.run === run?.id && scheduleOf(run.config.optimizer) ? rates : null;

/** The px that the curve takes of the chart's. @param {number} height */
export const rateHeight = (height) => Math.round(Math.min(MOST, Math.max(LEAST, SHARE * height)));

/** @param {Rates} rates @param {number} perEpoch @returns {Line} */
export const rateLine = ({ steps, rates }, perEpoch) => ({
  x: steps.map((step) => step / perEpoch),
  y: rates,
});

/** From 0 to above the highest. @param {number | null} _ @param {number | null} high @returns {[number, number]} */
export const rateRange = (_, high) => [0, 1.15 * (high || 1)];

/**
 * The largest rate at which plain gradient descent is stable where the run stands; null where that is not known, or
 * the run's rule is another one.
 * @param {Pick<State, "run" | "frame" | "curvature">} state
 */
export function limitHere(state) {
  const zone = stableZone(state);
  return zone?.exact && zone.step === null ? zone.from : null;
}

/** The limit as a ring, where it lies near the curve. @param {number | null} limit @param {number} now @param {Rates} rates @returns {Line} */
export const limitLine = (limit, now, { rates }) =>
  limit !== null && limit <= NEAR * Math.max(...rates) ? { x: [now], y: [limit] } : { x: [], y: [] };

/**
 * What the curve is called: by the rate in force, and by the limit beside it, with the ring if there is one.
 * @param {number} rate
 * @param {number | null} limit
 * @param {boolean} isDrawn
 */
export const rateName = (rate, limit, isDrawn) =>
  limit === null
    ? `learning rate ${rateText(rate)}`
    : `rate ${rateText(rate)} · ${isDrawn ? "○ " : ""}2/λmax ${significant(limit, 3)}`;

/** The place of the step that is told nearest to one. @param {number[]} steps @param {number} step */
function nearest(steps, step) {
  const after = steps.findIndex((one) => one >= step);
  const k = after < 0 ? steps.length - 1 : after;
  return k > 0 && step - steps[k - 1] < steps[k] - step ? k - 1 : k;
}

/** The rate of the step under the pointer, or of the nearest that is told. @param {Rates} rates @param {number} step */
export function rateReadout({ steps, rates }, step) {
  const near = nearest(steps, step);
  const where = steps[near] === step ? "" : `at step ${count(steps[near])} `;
  return words` Learning rate ${where}${value(rateText(rates[near]))}.`;
}

/** The rate of a step in a table; "about" where the nearest that is told is another's. @param {Rates} rates @param {number} step */
export function rateCell({ steps, rates }, step) {
  const near = nearest(steps, step);
  return `${steps[near] === step ? "" : "about "}${rateText(rates[near])}`;
}
