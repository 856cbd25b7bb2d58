import { h } from "../draw/dom.js";
import { icon } from "../draw/icons.js";

/**
 * A menu behind a picture; Escape and a press elsewhere close it.
 * @param {string} name
 * @param {string} picture
 * @param {string} kind  its class
 * @param {HTMLElement} inside
 */
export function createMenu(name, picture, kind, inside) {
  const summary = h("summary", { class: "quiet", "aria-label": name, title: name }, icon(picture));
  const menu = h("details", { class: kind }, summary, inside);
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    summary.focus();
    event.stopPropagation();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
  return menu;
}
