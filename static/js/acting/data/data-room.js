/** The room of data of one's own, put together; loaded when it is first wanted. */

import { createData } from "../../views/data/data.js";
import { DataActions } from "./data.js";

/**
 * @param {HTMLElement} container
 * @param {Store} page
 * @param {Asks} asks
 * @param {Actions} actions
 */
export function createDataRoom(container, page, asks, actions) {
  const data = new DataActions(page, asks, actions);
  const view = createData(container, data);
  for (const store of [data.store, data.table.store]) store.subscribe(view.update);
  data.paint.store.subscribe(view.paint);
  page.subscribe((state, previous) => {
    if (state.theme !== previous.theme) view.paint();
    if (state.wanted !== previous.wanted) view.update();
    if (state.room !== previous.room && state.room === "data") data.table.list();
  });
  view.update();
  view.paint();
  data.table.list();
  return { focus: view.focus, bring: data.table.bring };
}
