/** What the page shows on a screen that has no room for everything at once. */

/**
 * Whether there is an accuracy that means anything: that of a regression says how often its values round to Keras's
 * yes or no, and stands in the log alone.
 * @param {Pick<State, "run" | "data">} state
 */
export function hasAccuracy({ run, data }) {
  if (!data) return run !== null && run.accuracy !== null;
  return data.task === "classification" && Boolean(run?.config.metrics.includes("accuracy"));
}

/** Which tab of the evidence is on screen: the loss, where there is no accuracy. @param {State} state */
export const evidenceOf = (state) =>
  state.evidence === "accuracy" && !hasAccuracy(state) ? "loss" : state.evidence;

/**
 * The curves that the chart draws below each other.
 * @param {State} state
 * @returns {("loss" | "accuracy")[]}
 */
export function curvesOf(state) {
  if (state.layout !== "compact") return hasAccuracy(state) ? ["loss", "accuracy"] : ["loss"];
  return [evidenceOf(state) === "accuracy" ? "accuracy" : "loss"];
}
