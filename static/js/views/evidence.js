import { isTextbook } from "../draw/surfaces/surface.js";
import { evidenceOf, hasAccuracy } from "../state/layout.js";
import { createTabs } from "./tabs.js";

const CONTROLS = { loss: "chart", accuracy: "chart", log: "log" };
const TITLES = { loss: "Loss", accuracy: "Accuracy", log: "Keras log" };
const OF_SURFACE = { loss: "f(x, y)", log: "Step log" };
const SHOWN = /** @type {const} */ (["layout", "evidence", "run", "data"]);

/** The loss, the accuracy and the log as tabs of one place, on a screen too narrow for all of them. @param {HTMLElement} container @param {Actions} actions */
export function createEvidence(container, actions) {
  const tabs = createTabs(container, CONTROLS, actions.setEvidence);
  return {
    /** @param {State} state @param {State} previous */
    update(state, previous) {
      if (state !== previous && SHOWN.every((part) => state[part] === previous[part])) return;
      const chosen = evidenceOf(state);
      const surface = isTextbook(state.run) ? OF_SURFACE : {};
      tabs.show(chosen, (name) =>
        name === "accuracy" && !hasAccuracy(state) ? null : { ...TITLES, ...surface }[name],
      );
      /** @type {HTMLElement} */ (container.parentElement).dataset.evidence = chosen;
    },
  };
}
