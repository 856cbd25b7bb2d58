import { comparisonTable, sharedWords } from "../../draw/branches/comparison.js";
import { tokenOf } from "../../draw/branches/letters.js";
import { h } from "../../draw/dom.js";

/** What differs between the branch on screen and the one it is compared with. */
export function createComparison() {
  const shared = h("p", { class: "caption" });
  const table = h("table", { class: "comparison" });
  const element = h("section", { class: "comparison-part", "aria-label": "What differs", hidden: true }, [
    shared,
    table,
  ]);
  return {
    element,
    /** @param {State} state */
    update({ comparison }) {
      element.hidden = comparison === null;
      if (!comparison) return;
      shared.textContent = sharedWords(comparison);
      table.replaceChildren(...rowsOf(comparison));
    },
  };
}

/** @param {ComparisonAnswer} comparison */
function rowsOf(comparison) {
  const { head, rows } = comparisonTable(comparison);
  const columns = head.map((name, k) => {
    const cell = h("th", { scope: "col" }, h("span", {}, name));
    cell.style.setProperty("--colour", `var(${tokenOf(comparison.runs[k].number)})`);
    return cell;
  });
  return [
    h("thead", {}, h("tr", {}, h("td"), columns)),
    h(
      "tbody",
      {},
      rows.map(({ name, values, figure }) =>
        h("tr", { class: figure ? "figure-row" : null }, [
          h("th", { scope: "row", class: figure ? null : "mono" }, name),
          ...values.map((value) => h("td", {}, value)),
        ]),
      ),
    ),
  ];
}
