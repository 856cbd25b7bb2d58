/** The pointer before an audience: it hides while it rests, and held down it is a spotlight. */

import { h } from "../../draw/dom.js";

/** ms */
const RESTS = 2000;

/** @param {HTMLElement} container */
export function createPointer(container) {
  const light = h("div", { class: "talk-light", hidden: true });
  const timer = { id: 0 };

  /** @param {PointerEvent} event */
  function follow({ clientX, clientY }) {
    light.style.setProperty("--x", `${clientX}px`);
    light.style.setProperty("--y", `${clientY}px`);
    container.classList.remove("talk-resting");
    clearTimeout(timer.id);
    timer.id = window.setTimeout(() => container.classList.add("talk-resting"), RESTS);
  }

  container.addEventListener("pointermove", follow);
  container.addEventListener("pointerdown", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.button !== 0 || target.closest("button")) return;
    container.setPointerCapture(event.pointerId);
    follow(event);
    light.hidden = false;
  });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"])
    container.addEventListener(end, () => Object.assign(light, { hidden: true }));
  return light;
}
