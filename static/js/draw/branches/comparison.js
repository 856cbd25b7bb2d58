/** What a comparison of two branches says: a table of settings and figures, the same in both left out. */

import { count, loss, measured, plain } from "../format.js";
import { letterOf } from "./letters.js";

/**
 * @param {ComparisonAnswer} comparison
 * @returns {{head: string[], rows: {name: string, values: string[], figure: boolean}[]}}
 */
export function comparisonTable({ step, runs, differences }) {
  const settings = differences.map(({ path, values }) => ({
    name: path,
    values: values.map(settingText),
    figure: false,
  }));
  /** @param {string} name @param {(run: ComparisonAnswer["runs"][number]) => string} text */
  const figure = (name, text) => ({ name, values: runs.map(text), figure: true });
  return {
    head: runs.map(({ number, name }) => `${letterOf(number)} ${name}`),
    rows: [
      ...settings,
      figure(`loss at step ${count(step)}`, ({ at }) => measured(at?.loss)),
      figure(`accuracy at step ${count(step)}`, ({ at }) => loss(at?.accuracy)),
      figure("furthest step", ({ last }) => count(last.step)),
      figure("loss there", ({ last }) => measured(last.loss)),
      figure("accuracy there", ({ last }) => loss(last.accuracy)),
      figure("lowest mean loss", ({ best: record }) =>
        record ? `${loss(record.loss)} in epoch ${count(record.epoch)}` : "–",
      ),
    ],
  };
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
    : `${one} and ${other} are the same up to step ${count(shared)}.`;
}
