/** Two views in one place, of which one is shown: of a network, or of a position on a textbook surface. */

import { isTextbook } from "../draw/textbook/surface.js";

/** @typedef {(container: HTMLElement, actions: Actions) => View} Create */

/**
 * @param {Create} network
 * @param {Create} surface
 * @returns {Create}
 */
export const either = (network, surface) => (container, actions) => {
  const parts = [network, surface].map((create) => partOf(create, container, actions));
  return {
    update(state) {
      const present = isTextbook(state.run) ? 1 : 0;
      if (parts[present].elements[0].parentElement !== container) {
        for (const element of parts[1 - present].elements) element.remove();
        container.append(...parts[present].elements);
      }
      const { view, seen } = parts[present];
      parts[present].seen = state;
      view.update(state, seen ?? state); // it has not seen what changed while the other was shown
    },
  };
};

/**
 * @param {Create} create
 * @param {HTMLElement} container
 * @param {Actions} actions
 */
function partOf(create, container, actions) {
  const before = new Set(container.children);
  const view = create(container, actions);
  const elements = [...container.children].filter((element) => !before.has(element));
  for (const element of elements) element.remove();
  return { view, elements, seen: /** @type {State | null} */ (null) };
}
