import { comparisonTable, sharedWords } from "../../draw/branches/comparison.js";
import { tokenOf } from "../../draw/branches/letters.js";
import { h } from "../../draw/dom.js";
import { isTextbook } from "../../draw/surfaces/surface.js";

/** What differs between the branch on screen and the one it is compared with. */
export function createComparison() {
  const shared = h("p", { class: "caption" });
  const table = h("table", { class: "comparison" });
  const props = { class: "comparison-part", "aria-label": "What differs", hidden: true };
  const element = h("section", props, shared, table);
  return {
    element,
    /** @param {State} state */
    update({ comparison, run }) {
      element.hidden = comparison === null;
      if (!comparison) return;
      shared.textContent = sharedWords(comparison);
      table.replaceChildren(...rowsOf(comparison, isTextbook(run)));
    },
  };
}

/** @param {ComparisonAnswer} comparison @param {boolean} isSurface */
function rowsOf(comparison, isSurface) {
  const { head, rows } = comparisonTable(comparison, isSurface);
  const columns = head.map((name, k) => {
    const cell = h("th", { scope: "col" }, h("span", {}, name));
    cell.style.setProperty("--colour", `var(${tokenOf(comparison.runs[k].number)})`);
    return cell;
  });
  const body = rows.map(({ name, values, figure }) => {
    const cells = values.map((value) => h("td", {}, value));
    const title = h("th", { scope: "row", class: figure ? null : "mono" }, name);
    return h("tr", {}, title, cells);
  });
  return [h("thead", {}, h("tr", {}, h("td"), columns)), h("tbody", {}, body)];
}
