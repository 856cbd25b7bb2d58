import { h, setAttributes } from "../../draw/dom.js";
import { iconButton } from "../buttons.js";
import { createBookmarkList } from "./bookmark-list.js";
import { createBranchList } from "./branch-list.js";
import { createComparison } from "./comparison.js";

const NAME = "Branches and bookmarks";
/** @type {readonly (keyof State)[]} */
const SHOWN = ["branches", "run", "compared", "comparison", "bookmarks", "marked"];

/**
 * Branches, what differs between two of them, and bookmarks: in a panel beside which the run goes on, with the button
 * that opens it and the one that marks a moment.
 * @param {Actions} actions
 */
export function createMoments(actions) {
  const branches = createBranchList(actions);
  const comparison = createComparison();
  const bookmarks = createBookmarkList(actions);
  const close = iconButton("Close", "x", () => turn(false), { class: "inline-tool quiet", title: null });
  const panel = h("dialog", { class: "moments-panel", id: "moments", "aria-label": NAME }, [
    h("header", {}, h("h2", {}, "Branches"), close),
    ...[...branches.elements, comparison.element],
    h("section", { class: "bookmarks-part" }, h("h2", {}, "Bookmarks"), ...bookmarks.elements),
  ]);
  const mark = iconButton("Bookmark this moment", "bookmark", actions.bookmarks.add, { class: "quiet" });
  const props = { class: "quiet", "aria-controls": "moments", "aria-expanded": "false" };
  const button = iconButton(NAME, "branch", () => turn(!panel.open), props);

  /** @type {{state: State | null}} */
  const shown = { state: null };

  /** @param {boolean} open */
  function turn(open) {
    if (open && shown.state) branches.update(shown.state);
    if (open) panel.show();
    else panel.close();
    setAttributes(button, { "aria-expanded": String(open) });
    if (!open) button.focus();
  }

  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") turn(false);
  });
  return {
    elements: [h("div", { class: "moments" }, mark, button), panel],
    /** @param {State} state @param {State} previous */
    update(state, previous) {
      shown.state = state;
      if (panel.open && state.frame !== previous.frame) branches.update(state);
      if (state !== previous && SHOWN.every((part) => state[part] === previous[part])) return;
      if (state.marked !== null && !panel.open) turn(true);
      const many = state.branches.length > 1;
      setAttributes(button, { "data-count": many ? state.branches.length : null });
      for (const part of [branches, comparison, bookmarks]) part.update(state);
    },
  };
}
