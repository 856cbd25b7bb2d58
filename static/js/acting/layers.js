/** The room of the layers: what it asks, and its view, which is loaded when it is first wanted. */

import { Asker } from "../asking/asker.js";
import { paceQuestion, stripsQuestion } from "../asking/strips.js";

/**
 * @param {HTMLElement} container
 * @param {Store} page
 * @param {Asks} asks
 * @param {Actions} actions
 */
export async function createLayers(container, page, asks, actions) {
  const { createStrips } = await import("../views/later.js");
  const view = createStrips(container, actions);
  page.subscribe((state, previous) => view.update(state, previous));
  new Asker(page, stripsQuestion(asks)).look();
  new Asker(page, paceQuestion(asks)).look();
  view.update(page.get(), page.get());
  return view;
}
