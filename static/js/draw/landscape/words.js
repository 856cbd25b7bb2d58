/** The landscape in words and numbers: its caption, its label for screen readers, its table. */

import { count, loss, measured, percent, significant } from "../format.js";
import { evenly, value, words } from "../words.js";
import { sample } from "./field.js";
import { NO_LOGARITHM } from "./loss-scale.js";
import { hasNoDirection, RANDOM, showsBall } from "./window.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("../words.js").Part} Part */

/** The axes' names, without what the controls say. @param {Pick<Plane, "labels" | "query">} answer @returns {[string, string]} */
export const axisNames = ({ labels: [a, b], query }) =>
  query.plane === "random" ? ["random direction 1", "random direction 2"] : [a, b];

/**
 * Which plane this is, and how far to believe it. All numbers are of the step at which it was computed, which is told
 * where the ball may be at another one.
 * @param {Picture} picture
 * @param {number} parameterCount
 * @param {boolean} [moving]  whether the run moves
 * @returns {Part[]}
 */
export function caption(picture, parameterCount, moving = false) {
  const told = parameterCount === 2 ? wholeWords(picture) : planeCaption(picture, parameterCount, moving);
  return picture.lacksLogarithm ? [...told, NO_LOGARITHM] : told;
}

/** @param {Picture} picture @param {number} parameterCount @param {boolean} moving @returns {Part[]} */
function planeCaption({ answer, age }, parameterCount, moving) {
  const plane = planeWords(answer, parameterCount);
  // Of which step the numbers are, where the plane does not say so.
  const isDated = answer.looked_ahead && (moving || age !== 0);
  const whose = isDated ? words`At step ${value(count(answer.step))} the` : "The";
  const lie = age > 0 ? "lay" : "lie";
  const distance = distanceText(answer.distance, answer);
  const [onPlane, inTruth] = [answer.on_plane_loss, answer.true_loss].map((loss) => measured(loss));
  const rest = [...overWords(answer), ...elsewhereWords(answer, age), ...plateauWords(answer)];
  const truth = value(inTruth);
  if (distance === "0" && onPlane === inTruth)
    return words`${plane} ${whose} weights ${lie} on it: loss ${truth}${rest}`;
  const [off, there] = [words`${lie} ${value(distance)} off it`, value(onPlane)];
  return words`${plane} ${whose} weights ${off}: loss ${there} on the plane, ${truth} in truth${rest}`;
}

/** A distance from a plane that is less than this share of its window is rounding alone. */
const ROUNDING = 1e-12;

/**
 * How far from a plane something lies.
 * @param {number | null} distance
 * @param {{a: Float32Array, b: Float32Array}} window
 * @param {number} [digits]
 */
export function distanceText(distance, { a, b }, digits = 2) {
  const span = Math.max(a[a.length - 1] - a[0], b[b.length - 1] - b[0]);
  return significant(Number(distance) < ROUNDING * span ? 0 : distance, digits);
}

/** Over which samples, where these are not all. @param {Landscape} answer @returns {Part[]} */
function overWords({ query, over }) {
  const isBatch = query.samples === "batch";
  if (over.every > 1) return words`, over ${value(evenly(over, isBatch ? " of the batch" : ""))}.`;
  return isBatch ? words`, over the batch’s ${value(count(over.samples))}.` : ["."];
}

/** @param {Landscape} answer @param {number} age @returns {Part[]} */
const elsewhereWords = (answer, age) =>
  showsBall(answer) ? [] : [` They ${age > 0 ? "were" : "are"} outside of this window.`];

/** The largest number that float64 holds, in words. */
const LARGEST = "1.8×10³⁰⁸";

/** @param {Landscape} answer @returns {Part[]} */
const plateauWords = ({ loss: losses }) =>
  losses.every(Number.isFinite)
    ? []
    : words` Hatched: above ${value(LARGEST)} or undefined, drawn as a plateau.`;

/**
 * Where two parameters are all there are, nothing is off any plane, and rounding alone has a distance.
 * @param {Picture} picture
 * @returns {Part[]}
 */
function wholeWords({ answer, quantity }) {
  const height = words`${quantity === "f" ? "f" : "the loss"} is ${value(measured(answer.true_loss))}`;
  const rest = [...overWords(answer), ...outsideWords(answer, quantity), ...plateauWords(answer)];
  return words`The whole landscape, not a cut through it. At step ${value(count(answer.step))} ${height}${rest}`;
}

/**
 * Where the weights, or a surface's position, are when the window doesn't hold them.
 * @param {Landscape} answer
 * @param {string} quantity
 * @returns {Part[]}
 */
function outsideWords(answer, quantity) {
  if (showsBall(answer)) return [];
  const [what, are] = quantity === "f" ? [" The position", "is"] : [" The weights", "are"];
  if (answer.query.plane !== "weights") return [`${what} ${are} outside.`];
  const at = [answer.path_a, answer.path_b].map((path) => path[path.length - 1]);
  if (!at.every(Number.isFinite)) return [`${what} ${are} far outside.`];
  return words`${what}, ${value(at.map((x) => significant(x, 3)).join(" and "))}, ${are} outside.`;
}

/**
 * How much of the landscape the picture shows, what its plane is, and at which step it was taken if it moves with the run.
 * @param {Landscape} answer
 * @param {number} parameterCount
 * @returns {Part[]}
 */
function planeWords(answer, parameterCount) {
  if (hasNoDirection(answer)) return [`${shapelessWords(answer)}, so any two directions.`];
  const plane = answer.query.plane;
  const others = parameterCount - 2;
  if (plane === "weights") {
    const rest = words`the other ${value(count(others))} ${others === 1 ? "is" : "are"} as at step ${value(count(answer.step))}`;
    return words`This picture shows 2 of ${value(count(parameterCount))} weights; ${rest}.`;
  }
  return words`This picture shows 2 of ${value(count(parameterCount))} directions${directionWords(answer)}.`;
}

/** @param {Landscape} answer @returns {Part[]} */
function directionWords(answer) {
  const { query, looked_ahead: still } = answer;
  const at = value(count(answer.step));
  const [first, second] = answer.labels.map((label) => label.replace(RANDOM, "a random direction"));
  if (query.plane === "path") return pathWords(answer);
  if (query.plane === "random") return words`, both random, from step ${at}`;
  if (query.plane === "endpoints") {
    const farthest = second.replace("greatest deviation", "what lies farthest off their line");
    return still
      ? [`: from the first to the last weights, and ${farthest}`]
      : words`: from the first weights to those of step ${at}`;
  }
  return words`: ${first.startsWith("a ") ? first : "the gradient"} and ${second}, at step ${at}`;
}

/**
 * What a plane holds of a way: between the states that are kept of it, it may have been elsewhere.
 * @param {Pick<Landscape, "explained_variance" | "explained_states">} answer
 */
export function heldWords({ explained_variance: shares, explained_states: states }) {
  const share = value(percent(shares ? shares[0] + shares[1] : 0));
  return words`${share} of ${value(count(states ?? 0))} states’ variance`;
}

/** @param {Landscape} answer @returns {Part[]} */
function pathWords(answer) {
  const { looked_ahead: still, step } = answer;
  const way = still ? [] : words` up to step ${value(count(step))}`;
  return words`: ${heldWords(answer)}${way}`;
}

/** Weights that are farther than this from the first did move. */
const HARDLY = 1;

/** Why a path has no directions of its own. @param {Landscape} answer */
function shapelessWords({ query, step, path_a: a, path_b: b, distance }) {
  if (query.plane === "gradient") return "Every slope is 0";
  if (step === 0) return "No path yet";
  const moved = Math.hypot(
    a[a.length - 1] - a[0],
    b[b.length - 1] - b[0],
    distance ?? Number.POSITIVE_INFINITY,
  );
  if (moved === 0) return "The weights have not moved";
  return moved < HARDLY ? "The weights have hardly moved" : "The path goes too far at once";
}

/**
 * What a screen reader says of the drawing.
 * @param {Picture} picture
 * @param {boolean} turns whether the drawing can be turned
 */
export function label({ answer, ball, quantity, path: { end } }, turns) {
  const [a, b] = answer.labels;
  const what = `${turns ? "Surface" : "Map"} of ${quantity === "f" ? "f" : "the loss"} at step ${count(answer.step)}, its axes ${a} and ${b}`;
  const where = ball ? `; the ball at step ${count(ball.step)} has ${quantity} ${measured(ball.loss)}` : "";
  const ahead = end
    ? `; dotted, its way ahead to step ${count(end.step)} and ${quantity} ${loss(end.loss)}`
    : "";
  return `${what}${where}${ahead}.${turns ? " Arrow keys turn it, plus and minus zoom, 0 comes home." : ""}`;
}

/** Rows and columns of the table that stands for the picture. */
const TABLE = 5;

/**
 * A few values of the surface: a row for each b from the largest down, as the map shows them.
 * @param {Picture} picture
 * @returns {import("../twin.js").Table}
 */
export function surfaceTable({ answer, window }) {
  const shares = Array.from({ length: TABLE }, (_, k) => k / (TABLE - 1));
  const place = (/** @type {readonly [number, number]} */ [lo, hi], /** @type {number} */ t) =>
    significant(lo + (hi - lo) * t, 3);
  const size = answer.a.length;
  return {
    head: [`${answer.labels[1]} \\ ${answer.labels[0]}`, ...shares.map((t) => place(window.a, t))],
    rows: shares
      .toReversed()
      .map((y) => [place(window.b, y), ...shares.map((x) => loss(sample(answer.loss, size, x, y)))]),
  };
}
