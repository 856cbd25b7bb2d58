/** Parts of the page that stand behind a button where a screen has no room for them. */

import { setAttributes } from "../draw/dom.js";

/** Whether the page shows it as a button now: where there is room the part stands open, and has none. @param {HTMLElement} button */
const isShown = (button) => button.offsetParent !== null;

/**
 * A button that opens a part. Escape closes it and gives the button the focus back; so does a press elsewhere, and the
 * focus when it leaves. The sheets say on which screens the part is behind its button.
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} part  it has an id
 * @param {(open: boolean) => void} [turned]  whether it is open by its button
 */
export function opens(button, part, turned = () => {}) {
  const now = { open: false };
  setAttributes(button, { "aria-expanded": "false", "aria-controls": part.id });

  /** @param {boolean} open */
  function turn(open) {
    if (open === now.open) return;
    now.open = open;
    setAttributes(button, { "aria-expanded": String(open) });
    part.classList.toggle("opened", open);
    turned(open && isShown(button));
  }

  const holds = (/** @type {EventTarget | null} */ target) =>
    target instanceof Node && (part.contains(target) || button.contains(target));
  button.addEventListener("click", () => turn(!now.open));
  // A part with the focus in it is open, so that the focus stays where the page becomes too narrow for it.
  part.addEventListener("focusin", () => turn(true));
  part.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !holds(relatedTarget)) turn(false);
  });
  for (const element of [button, part])
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !now.open || !isShown(button) || event.defaultPrevented) return;
      button.focus();
      turn(false);
      event.stopPropagation();
    });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!holds(target)) turn(false);
  });
  return { turn };
}
