/** The room of the layers, put together; loaded when it is first wanted. */

import { Asker } from "./asking/asker.js";
import { paceQuestion, stripsQuestion } from "./asking/strips.js";
import { createStrips } from "./views/strips/strips.js";

/**
 * @param {HTMLElement} container
 * @param {Store} page
 * @param {Asks} asks
 * @param {Actions} actions
 */
export function createLayers(container, page, asks, actions) {
  const view = createStrips(container, actions);
  page.subscribe((state, previous) => view.update(state, previous));
  const askers = [new Asker(page, stripsQuestion(asks)), new Asker(page, paceQuestion(asks))];
  for (const asker of askers) asker.look();
  view.update(page.get(), page.get());
  return view;
}
