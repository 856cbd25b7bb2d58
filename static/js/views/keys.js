import { h } from "../draw/dom.js";

/** @typedef {ReturnType<typeof import("../state/keys.js").keyTable>} Table */

/** A class for what is of a mode: where there is little room, the other modes' are left out. @param {string} mode */
const classOf = (mode) => `keys-${mode.replace(" ", "-")}`;

/**
 * The dialog that lists the keys of all modes.
 * @param {HTMLElement} container  a dialog
 * @param {Table} table
 */
export function createKeysDialog(container, { modes, rows }) {
  const dialog = /** @type {HTMLDialogElement} */ (container);
  const heads = modes.map((mode) => h("th", { class: classOf(mode), scope: "col" }, mode));
  const lines = rows.map(({ shown, says }) => {
    const classes = ["keys-row", ...modes.filter((_, place) => says[place]).map(classOf)];
    const cells = says.map((text, place) => h("td", { class: classOf(modes[place]) }, text));
    return h("tr", { class: classes.join(" ") }, h("th", { scope: "row" }, h("kbd", {}, shown)), cells);
  });
  dialog.append(
    h("h2", { id: "keys-title" }, "Keys"),
    h("table", {}, h("thead", {}, h("tr", {}, h("td"), heads)), h("tbody", {}, lines)),
    h("form", { method: "dialog" }, h("button", { class: "pill" }, "Close")),
  );
  return { show: () => dialog.showModal() };
}
