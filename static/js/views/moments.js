import { h, setAttributes } from "../draw/dom.js";
import { icon } from "../draw/icons.js";
import { createBranchList } from "./branch-list.js";
import { createComparison } from "./comparison.js";

/**
 * Branches and what differs between two of them, in a panel beside which the run goes on, and the button that opens it.
 * @param {Actions} actions
 */
export function createMoments(actions) {
  const branches = createBranchList(actions);
  const comparison = createComparison();
  const close = h("button", { type: "button", class: "branch-tool", "aria-label": "Close" }, icon("x"));
  const title = h("h2", { id: "moments-title" }, "Branches");
  const panel = h("dialog", { class: "moments-panel", id: "moments", "aria-labelledby": "moments-title" }, [
    ...[h("header", {}, title, close), ...branches.elements, comparison.element],
  ]);
  const button = h("button", { type: "button", "aria-controls": "moments" }, icon("branch"));
  const turn = (/** @type {boolean} */ open) => {
    if (open) panel.show();
    else panel.close();
    setAttributes(button, { "aria-expanded": String(open) });
    if (!open) button.focus();
  };
  setAttributes(button, { "aria-expanded": "false", "aria-label": "Branches", title: "Branches" });
  button.addEventListener("click", () => turn(!panel.open));
  close.addEventListener("click", () => turn(false));
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") turn(false);
  });
  return {
    elements: [h("div", { class: "moments" }, button), panel],
    /** @param {State} state @param {State} previous */
    update(state, previous) {
      const parts = /** @type {const} */ (["branches", "run", "compared", "comparison"]);
      if (state !== previous && parts.every((part) => state[part] === previous[part])) return;
      const many = state.branches.length > 1;
      setAttributes(button, { "data-count": many ? state.branches.length : null });
      branches.update(state);
      comparison.update(state);
    },
  };
}
