import { h } from "../draw/dom.js";

/**
 * The dialog that lists the keys.
 * @param {HTMLElement} container  a dialog
 * @param {{shown: string, says: string}[]} keys
 */
export function createKeysDialog(container, keys) {
  const dialog = /** @type {HTMLDialogElement} */ (container);
  const rows = keys.flatMap(({ shown, says }) => [h("dt", {}, h("kbd", {}, shown)), h("dd", {}, says)]);
  dialog.append(
    h("h2", { id: "keys-title" }, "Keys"),
    h("dl", {}, rows),
    h("form", { method: "dialog" }, h("button", { class: "pill" }, "Close")),
  );
  return { show: () => dialog.showModal() };
}
