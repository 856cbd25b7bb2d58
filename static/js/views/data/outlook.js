/** What will happen, before anything is trained. */

import { baselineSentence, outlookRows } from "../../draw/data/table-words.js";
import { h, setAttributes, setText } from "../../draw/dom.js";
import { button } from "../buttons.js";

/** @param {TableRoom} actions */
export function createOutlook(actions) {
  const rows = h("dl", { class: "data-outlook-rows" });
  const baseline = h("p", { class: "data-baseline" });
  const refusal = h("p", { class: "refusal", role: "alert" });
  const go = button("Train on this", actions.train, { class: "data-go" });
  const now = { outlook: /** @type {OutlookAnswer | null} */ (null) };
  return {
    element: h(
      "aside",
      { class: "data-outlook", "aria-labelledby": "data-outlook-title" },
      h("h3", { id: "data-outlook-title", class: "data-title" }, "What will happen"),
      rows,
      baseline,
      refusal,
      go,
      h("p", { class: "data-note" }, "The table goes to this Fall Line server, and nowhere else."),
    ),
    /** @param {TableState} state */
    show({ outlook, table, choices, refusal: why }) {
      setText(refusal, why ?? "");
      setAttributes(go, { "aria-disabled": why ? "true" : null });
      rows.hidden = baseline.hidden = outlook === null;
      if (!outlook || !table || !choices || outlook === now.outlook) return;
      now.outlook = outlook;
      const told = outlookRows(outlook, table, choices);
      rows.replaceChildren(...told.flatMap(([figure, words]) => [h("dt", {}, figure), h("dd", {}, words)]));
      setText(baseline, baselineSentence(outlook));
    },
  };
}
