import { h, setText } from "../../draw/dom.js";
import { Held } from "../held.js";
import { around } from "./field.js";
import { inputFor } from "./inputs.js";

/** @typedef {import("./field.js").On["change"]} Change */

/**
 * What is counted beside the loss, a switch each, behind a quiet word.
 * @param {Catalogue} catalogue
 * @param {Change} change
 */
export function createMetrics({ metrics: all }, change) {
  /** @type {string[]} */
  let chosen = [];
  const refusal = h("p", { class: "refusal", role: "alert" });
  const rows = all.map((metric) => {
    const turn = (/** @type {unknown} */ on) => {
      const names = all.map(({ name }) => name);
      const next = names.filter((name) => (name === metric.name ? on : chosen.includes(name)));
      change("metrics", next);
    };
    const held = new Held(
      `set-metrics-${metric.name}`,
      (changed) => inputFor(/** @type {Setting} */ ({ type: "boolean" }), changed),
      turn,
    );
    const { element, explain } = around(held, metric.title);
    explain(metric);
    return { name: metric.name, held, element };
  });
  const inside = [...rows.map(({ element }) => element), refusal];
  const summary = h("summary", { class: "dim" }, "more: metrics");
  return {
    element: h("details", { class: "settings-more" }, summary, inside),
    /** @param {Run} run */
    show({ config: { metrics } }) {
      chosen = metrics;
      for (const { name, held } of rows) held.show(metrics.includes(name));
    },
    /** @param {Refusals} refused */
    refuse(refused) {
      setText(refusal, refused.metrics?.why ?? "");
      for (const { name, held } of rows) held.show(chosen.includes(name));
      return ["metrics"];
    },
  };
}
