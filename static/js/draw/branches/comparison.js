/** What a comparison of two branches says: a table of settings and figures, the same in both left out. */

import { count, loss, measured, plain } from "../format.js";
import { letterOf } from "./letters.js";

/**
 * @param {ComparisonAnswer} comparison
 * @param {boolean} isSurface  f and steps, and no loss and epochs
 * @returns {{head: string[], rows: {name: string, values: string[], figure: boolean}[]}}
 */
export function comparisonTable({ step, runs, differences }, isSurface) {
  const settings = differences.map(({ path, values }) => ({
    name: path,
    values: values.map(settingText),
    figure: false,
  }));
  /** @param {string} name @param {(run: ComparisonAnswer["runs"][number]) => string} text */
  const figure = (name, text) => ({ name, values: runs.map(text), figure: true });
  /** Where it means nothing it is left out. @param {ReturnType<typeof figure>} row */
  const told = (row) => (row.values.every((text) => text === "–") ? [] : [row]);
  const what = isSurface ? "f" : "loss";
  return {
    head: runs.map(({ number, name }) => `${letterOf(number)} ${name}`),
    rows: [
      ...settings,
      figure(`${what} at step ${count(step)}`, ({ at }) => measured(at?.loss)),
      ...told(figure(`accuracy at step ${count(step)}`, ({ at }) => loss(at?.accuracy))),
      figure("furthest step", ({ last }) => count(last.step)),
      figure(`${what} there`, ({ last }) => measured(last.loss)),
      ...told(figure("accuracy there", ({ last }) => loss(last.accuracy))),
      isSurface ? figure("lowest f", lowestText) : figure("lowest mean loss", bestText),
    ],
  };
}

/** @param {ComparisonAnswer["runs"][number]} run */
const bestText = ({ best }) => (best ? `${loss(best.loss)} in epoch ${count(best.epoch)}` : "–");

/** What is kept of a step on a surface is f before it. @param {ComparisonAnswer["runs"][number]} run */
function lowestText({ best, last }) {
  const before = best && { step: best.epoch - 1, loss: best.loss };
  const lowest = before && !(Number(last.loss ?? Infinity) < Number(before.loss)) ? before : last;
  return `${measured(lowest.loss)} at step ${count(lowest.step)}`;
}

/** @param {unknown} value */
export function settingText(value) {
  if (value === null) return "–";
  if (typeof value === "number") return plain(value);
  if (typeof value === "boolean") return value ? "on" : "off";
  if (Array.isArray(value)) return value.map(String).join(", ") || "none";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Where two branches part. @param {ComparisonAnswer} comparison */
export function sharedWords({ shared, runs }) {
  const [one, other] = runs.map(({ number }) => letterOf(number));
  return shared === null
    ? `${one} and ${other} have no common past.`
    : `${one} and ${other} made the same steps up to step ${count(shared)}.`;
}
