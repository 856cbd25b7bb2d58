import { h, setText } from "../../draw/dom.js";
import { icon } from "../../draw/icons.js";
import { opens } from "../opener.js";

/** @typedef {{name: string, title: string, shown?: string, opened?: (group: HTMLElement) => void}} Words */

/**
 * A part of the settings. In their column it stands open under its title; in a line it is behind a button that says
 * what is set.
 * @param {Words} words  title: in the column; shown: on the button; opened: told when its button opens it
 * @param {Node | null} aside  what stands across from the title
 * @param {...Node} children
 */
export function createPart({ name, title, shown = title, opened }, aside, ...children) {
  const value = h("span", { class: "settings-value" });
  const button = h(
    "button",
    { type: "button", class: "settings-opener" },
    h("span", { class: "mono" }, shown),
    value,
    icon("chevron-down"),
  );
  const head = h("div", { class: "settings-head" }, h("h3", {}, title), aside);
  const props = { class: "settings-group", role: "group", "aria-label": title, id: `settings-${name}` };
  const group = h("div", props, head, ...children);
  opens(button, group, (open) => open && opened?.(group));
  return {
    element: h("div", { class: "settings-part" }, button, group),
    /** @param {string} text */
    tell: (text) => setText(value, text),
  };
}
