/** Put the guide together, when it is first shown. */

import { Guide } from "./acting/guide/guide.js";
import { guideAddress } from "./address/mode.js";
import { told } from "./state/guide.js";
import { GuidePage } from "./views/guide/guide.js";

/**
 * @typedef {import("./state/guide.js").Place} Place
 * @typedef {{told: (place: Place, isNew: boolean) => void, openLab: (run: Run) => void}} Ways
 */

/** What programs that drive the page read, while the guide is on screen. @param {Guide} guide */
export function tell({ store }) {
  const { dataset } = document.body;
  if (dataset.mode === "guide") Object.assign(dataset, { model: "network", ...told(store.get()) });
}

/**
 * @param {HTMLElement} container
 * @param {Asks} asks
 * @param {Place} place
 * @param {Ways} ways  what becomes of each new place, and the way into the lab
 */
export function openGuide(container, asks, place, { told: announce, openLab }) {
  const guide = new Guide(asks, place, announce);
  const addressOf = (/** @type {number} */ lesson) => guideAddress({ ...guide.store.get().place, lesson });
  const view = new GuidePage(container, guide, { addressOf, openLab });
  guide.store.subscribe((state) => {
    view.update(state);
    tell(guide);
  });
  view.update(guide.store.get());
  guide.show(place);
  return guide;
}
