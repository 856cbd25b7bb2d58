/** Several views in one place, of which one is shown. */

import { isTextbook } from "../draw/surfaces/surface.js";

/** @typedef {(container: HTMLElement, actions: Actions) => View} Create */

/**
 * One view of a network, and one of a position on a textbook surface.
 * @param {Create} network
 * @param {Create} surface
 */
export const either = (network, surface) => oneOf(({ run }) => (isTextbook(run) ? 1 : 0), [network, surface]);

/**
 * The view that `choose` names by its place. Where the focus was in the one before it, it goes to the element that
 * the next one marks with data-entry.
 * @param {(state: State) => number} choose
 * @param {Create[]} creates
 * @returns {Create}
 */
export const oneOf = (choose, creates) => (container, actions) => {
  const parts = creates.map((create) => partOf(create, container, actions));
  let present = parts[0];
  return {
    places: () => present.view.places?.() ?? {},
    update(state) {
      present = parts[choose(state)];
      if (present.elements[0].parentElement !== container) {
        const held = container.contains(document.activeElement);
        for (const element of parts.flatMap(({ elements }) => elements)) element.remove();
        container.append(...present.elements);
        if (held) /** @type {HTMLElement | null} */ (container.querySelector("[data-entry]"))?.focus();
      }
      const { view, seen } = present;
      present.seen = state;
      view.update(state, seen ?? state); // it has not seen what changed while another was shown
    },
  };
};

/**
 * A view that is not told of every change, and that has not seen what changed while another was shown.
 * @param {View} view
 * @param {State} state  that it has seen
 * @returns {View}
 */
export function caughtUp(view, state) {
  const seen = { state };
  return {
    update(next) {
      const before = seen.state;
      seen.state = next;
      view.update(next, before);
    },
  };
}

/** @param {Create} create @param {HTMLElement} container @param {Actions} actions */
function partOf(create, container, actions) {
  const before = new Set(container.children);
  const view = create(container, actions);
  const elements = [...container.children].filter((element) => !before.has(element));
  for (const element of elements) element.remove();
  return { view, elements, seen: /** @type {State | null} */ (null) };
}
