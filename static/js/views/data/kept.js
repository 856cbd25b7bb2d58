/** Tables that the server has: take one again, or have it deleted. */

import { shortened } from "../../draw/data/table-words.js";
import { h } from "../../draw/dom.js";
import { counted } from "../../draw/format.js";
import { button } from "../buttons.js";

const LONGEST = 40;

/** @param {TableRoom} actions */
export function createKept(actions) {
  const list = h("ul", { class: "data-kept-list" });
  const title = h("h3", { id: "data-kept-title", class: "data-heading" }, "Or take one that is here");
  const element = h(
    "div",
    { class: "data-kept", role: "group", "aria-labelledby": "data-kept-title", hidden: true },
    title,
    list,
  );
  const now = { tables: /** @type {TableState["kept"]} */ (null) };

  /** @param {TableAnswer} table */
  function rowOf(table) {
    const name = table.name || "A table";
    const size = `${counted(table.rows, "row")}, ${counted(table.columns.length, "column")}`;
    const take = button(shortened(name, LONGEST), () => actions.open(table), { class: "data-link" });
    const away = button("Delete", () => actions.forget(table), {
      class: "data-link",
      "aria-label": `Delete ${name}, ${size}`,
    });
    return h("li", {}, take, h("span", { class: "data-aside" }, size), away);
  }

  return {
    element,
    /** @param {TableState["kept"]} tables */
    show(tables) {
      element.hidden = !tables || tables.length === 0;
      if (tables === now.tables) return;
      now.tables = tables;
      const hadFocus = list.contains(document.activeElement);
      list.replaceChildren(...(tables ?? []).map(rowOf));
      if (!hadFocus || element.hidden) return;
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    },
  };
}
