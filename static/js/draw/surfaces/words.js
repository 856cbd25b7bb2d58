/** What the views say of a position on a textbook surface. */

import { rateSet } from "../../state/rate.js";
import { count, counted, fixed, loss, lossTexts, measured, plain, significant } from "../format.js";
import { value, words } from "../words.js";
import { angleOff, distanceTo, nearestMinimum, startOf } from "./surface.js";

/** @typedef {import("../words.js").Part} Part */

/** A step this much off straight downhill (degrees) is told as such. */
const SEEN_ANGLE = 0.5;

/** @param {{x: number, y: number}} place */
const placeText = ({ x, y }) => `(${fixed(x, 3)}, ${fixed(y, 3)})`;

/** @param {Frame} frame */
const placeOf = ({ theta }) => ({ x: theta[0], y: theta[1] });

/**
 * Before the first step.
 * @param {Run} run
 * @param {Frame} frame
 * @param {Surface} surface
 * @param {string} optimizer
 * @returns {Part[]}
 */
export function readyWords(run, frame, surface, optimizer) {
  const steps = counted(run.config.epochs, "step");
  const start = value(placeText(startOf(run.config, surface)));
  const way = words`Play takes ${steps} of ${optimizer} down ${surface.title}, from ${start}`;
  return words`${value("Ready. ")}${way}, where f is ${value(measured(frame.loss))}.`;
}

/** After the last one. @param {Frame} frame @param {Surface} surface @returns {Part[]} */
export function finishedWords(frame, { minima }) {
  const { minimum, distance, ties } = nearestMinimum(minima, placeOf(frame));
  const end = value(`Finished after ${counted(frame.total_steps, "step")}`);
  const here = words`${value(placeText(placeOf(frame)))}, where f is ${value(measured(frame.loss))}`;
  const [which, comma] =
    minima.length > 1 ? [`${ties > 1 ? "a" : "the"} nearest minimum, at`, ","] : ["the minimum at", ""];
  const away = `${comma} is ${significant(distance, 3)} away.`;
  return words`${end} at ${here}; ${which} ${value(placeText(minimum))}${away}`;
}

/**
 * How the last step lay to straight downhill, or to what a noisy gradient calls so.
 * @param {Frame} frame
 * @param {boolean} noisy
 * @returns {Part[]}
 */
export function stepWords({ step, gradient, update }, noisy) {
  if (gradient.length === 0) return ["There is no gradient and no update before the first step."];
  const size = value(significant(Math.hypot(update[0], update[1]), 3));
  const angle = angleOff(gradient, update);
  const length = words`Step ${count(step)} is ${size} long`;
  if (angle === null) return words`${length}.`;
  const way = noisy ? "straight against its noisy gradient" : "straight downhill";
  return angle < SEEN_ANGLE
    ? words`${length}, ${way}.`
    : words`${length}, ${value(`${fixed(angle, 0)}°`)} off ${way}.`;
}

/** How high the position lies. @param {Pick<Frame, "step" | "loss">} frame @returns {Part[]} */
export const heightWords = ({ step, loss: height }) =>
  words`${step === 0 ? "At the start" : `After step ${count(step)}`} f is ${value(measured(height))}.`;

/** How near the nearest minimum is. @param {Frame} frame @param {MinimumAnswer[]} minima @returns {Part[]} */
export function nearestWords(frame, minima) {
  const { minimum, distance, ties } = nearestMinimum(minima, placeOf(frame));
  const away = value(significant(distance, 3));
  return words`${ties > 1 ? "A" : "The"} nearest minimum, at ${value(placeText(minimum))}, is ${away} away.`;
}

/**
 * Every minimum, with its distance now.
 * @param {Frame} frame
 * @param {MinimumAnswer[]} minima
 * @returns {import("../twin.js").Table}
 */
export function minimaTable(frame, minima) {
  const rows = minima.map((minimum) => [
    placeText(minimum),
    loss(minimum.value),
    significant(distanceTo(minimum, placeOf(frame)), 3),
  ]);
  return { head: ["minimum", "f there", "distance now"], rows };
}

/**
 * What a trial would lead to.
 * @param {Preview} preview
 * @param {boolean} isSurface  f, and not a loss
 * @returns {Part[]}
 */
export function previewWords({ query, loss: losses, diverged_at: at }, isSurface) {
  const steps = losses.length - 1;
  const { optimizer, start } = query;
  const tried = start
    ? words`From ${value(placeText({ x: start[0], y: start[1] }))}`
    : words`At rate ${value(plain(rateSet(optimizer)))}${momentumWords(optimizer)}`;
  if (at !== null) return words`${tried} it ${value(`diverges at step ${count(at)}`)}.`;
  const [first, last] = [losses[0], losses[steps]];
  const what = isSurface ? "f" : "the loss";
  const when = ` in the next ${steps === 1 ? "step" : counted(steps, "step")}.`;
  if (first === last) return words`${tried} ${what} is ${value(measured(last))} as before${when}`;
  const [from, to] = lossTexts(first, last);
  const verb = last === null || (first !== null && last > first) ? "climbs" : "falls";
  return words`${tried} ${what} ${verb} from ${value(from)} to ${value(to)}${when}`;
}

/** @param {Named | undefined} optimizer @returns {Part[]} */
function momentumWords(optimizer) {
  if (typeof optimizer?.beta_1 === "number") return words` and β₁ ${value(plain(optimizer.beta_1))}`;
  return optimizer?.momentum ? words` and momentum ${value(plain(Number(optimizer.momentum)))}` : [];
}
