/** The card that tells what would be at a point of the landscape. */

import { createPace, PANEL_MS } from "../../draw/caption.js";
import { h, setText } from "../../draw/dom.js";
import { count, every, measured, percent, significant } from "../../draw/format.js";
import { comparedIn, createComparison } from "../../draw/predictions/comparison.js";
import { isMoving } from "../../state/moving.js";
import { button, iconButton } from "../buttons.js";

/**
 * How far the point is from the weights, and over what it is measured where the landscape is another's.
 * @param {Probed} answer
 * @param {LandscapeQuery} query
 * @param {boolean} [isPart]  whether the landscape is over evenly some of the samples
 */
export function pointWords({ distance, samples }, query, isPart = false) {
  const over = query.samples === "batch" || isPart ? ` Measured over ${every(samples, "sample")}.` : "";
  return `${significant(distance, 3)} from step ${count(query.step)}’s weights.${over}`;
}

/** @param {Actions} actions */
export function createProbe(actions) {
  const cells = { lossHere: h("td"), lossNow: h("td"), rightHere: h("td"), rightNow: h("td") };
  const line = h("p", { class: "micro", role: "status" });
  const comparison = createComparison();
  const accuracy = h("tr", {}, h("th", { scope: "row" }, "accuracy"), cells.rightHere, cells.rightNow);
  const heads = ["there", "now"].map((name) => h("th", { scope: "col" }, name));
  const close = iconButton("Close", "x", () => actions.probe(null), { title: null });
  const train = button("Train from here", actions.trainFromProbe, { class: "pill" });
  const element = h("section", { class: "landscape-probe", "aria-label": "What if" }, [
    ...[h("h3", {}, "What if"), close],
    h("table", {}, [
      h("tr", {}, h("td"), heads),
      h("tr", {}, h("th", { scope: "row" }, "loss"), cells.lossHere, cells.lossNow),
      accuracy,
    ]),
    ...[comparison.element, line, train],
  ]);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    actions.probe(null);
    event.stopPropagation();
  });
  const together = createPace(PANEL_MS);
  /** @param {State} state @param {Probe} probe */
  function show(state, { answer, error, query }) {
    const { frame, landscape } = state;
    const isPart = (landscape.answer?.over.every ?? 1) > 1;
    comparison.show(comparedIn(state));
    accuracy.hidden = frame?.accuracy === null || state.data?.task === "regression";
    setText(cells.lossHere, answer ? measured(answer.loss) : "…");
    setText(cells.rightHere, answer ? percent(answer.accuracy) : "…");
    setText(cells.lossNow, measured(frame?.loss));
    setText(cells.rightNow, percent(frame?.accuracy));
    line.classList.toggle("danger", Boolean(error));
    setText(line, error ?? (answer ? pointWords(answer, query, isPart) : ""));
    train.disabled = answer === null;
  }
  return {
    element,
    /** @param {State} state */
    update(state) {
      const { probe } = state.landscape;
      element.hidden = probe === null;
      if (probe) together(() => show(state, probe), isMoving(state));
    },
  };
}
