/** The room in which optimizers race, put together; loaded when it is first wanted. */

import { Racing } from "./acting/race/racing.js";
import { createRace } from "./views/race/race.js";

/**
 * @param {HTMLElement} container  a dialog
 * @param {Store} page
 * @param {Server} server
 */
export function createRaceRoom(container, page, server) {
  const racing = new Racing(page, server.asks);
  const dialog = createRace(container, racing);
  racing.store.subscribe(dialog.update);
  return {
    /** Make ready to race from the run on screen. */
    open() {
      if (racing.prepare()) dialog.show();
    },
  };
}
