/** Put the guide together, when it is first shown. */

import { Guide } from "./acting/guide/guide.js";
import { guideAddress } from "./address/mode.js";
import { GuidePage } from "./views/guide/guide.js";

/**
 * @typedef {import("./state/guide.js").Place} Place
 * @typedef {{told: (place: Place, isNew: boolean) => void, openLab: (run: Run) => void}} Ways
 */

/**
 * @param {HTMLElement} container
 * @param {Asks} asks
 * @param {Place} place
 * @param {Ways} ways  what becomes of each new place, and the way into the lab
 */
export function openGuide(container, asks, place, { told, openLab }) {
  const guide = new Guide(asks, place, told);
  const addressOf = (/** @type {number} */ lesson) => guideAddress({ ...guide.store.get().place, lesson });
  const view = new GuidePage(container, guide, { addressOf, openLab });
  guide.store.subscribe((state) => view.update(state));
  view.update(guide.store.get());
  guide.show(place);
  return guide;
}
