import { createMetrics } from "./metrics.js";
import { createStart } from "./start.js";
import { createStopping } from "./stopping.js";

/**
 * What few need, each behind a quiet word in its part: the metrics, early stopping, the initial weights.
 * @param {Catalogue} catalogue
 * @param {Actions} actions
 * @param {import("./field.js").On["change"]} change
 * @param {() => Run | null} run  the one that is set
 */
export function createMore(catalogue, actions, change, run) {
  const start = createStart(actions);
  const [metrics, stopping] = [createMetrics(catalogue, change), createStopping(catalogue, change, run)];
  return {
    start,
    metrics,
    stopping,
    /** @param {Run} run @param {boolean} isSurface */
    show(run, isSurface) {
      metrics.element.hidden = isSurface;
      metrics.show(run);
      stopping.show(run);
    },
    /** @param {Refusals} refused @returns {string[]} the paths that have a place here */
    refuse: (refused) => [...start.paths(), ...metrics.refuse(refused), ...stopping.refuse(refused)],
  };
}
