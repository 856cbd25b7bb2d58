/** The ball, put somewhere else by hand: the run begins there. Only the newest place is walked. */

import { HIGHEST, LOWEST, startOf } from "../../state/guide.js";
import { Newest } from "../newest.js";

/** @typedef {import("../../state/guide.js").Place} Place */
/** @typedef {import("./attempts.js").GuideStore} GuideStore */

/** The nearest weight with one decimal that a hand may reach. @param {number} weight */
export const inReach = (weight) => Math.round(10 * Math.min(HIGHEST, Math.max(LOWEST, weight))) / 10;

export class Ball {
  #store;
  #ways;

  /** @param {GuideStore} store @param {(place: Place) => Promise<void>} replace */
  constructor(store, replace) {
    this.#store = store;
    this.#ways = new Newest(async (/** @type {number} */ weight) => {
      const { place, step } = store.get();
      if (startOf(place) !== weight || step !== 0) await replace({ ...place, weight });
    });
  }

  /** @param {number} weight */
  put = (weight) => this.#ways.to(inReach(weight));

  /** Push it, from where it is on its way to. @param {number} by */
  nudge = (by) => {
    const { line, step } = this.#store.get();
    return line ? this.put((this.#ways.aim ?? line.value[step]) + by) : undefined;
  };
}
