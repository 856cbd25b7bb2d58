/** The shelf of runs, put together; loaded when it is first wanted. */

import { Shelf } from "./acting/shelf.js";
import { createShelf } from "./views/shelf/shelf.js";

/**
 * @param {HTMLElement} container
 * @param {Store} page
 * @param {Asks} asks
 * @param {Actions} actions
 */
export function createShelfRoom(container, page, asks, actions) {
  const shelf = new Shelf(page, asks, actions);
  const view = createShelf(container, shelf, () => actions.setRoom("lab"));
  shelf.store.subscribe((state, previous) => view.update(state, previous));
  view.update(shelf.store.get(), shelf.store.get());
  shelf.load();
  return view;
}
