/** The ball, put somewhere else by hand: the run begins there. Only the newest place is walked. */

import { HIGHEST, LOWEST, startOf } from "../../state/guide.js";

/** @typedef {import("../../state/guide.js").Place} Place */
/** @typedef {import("./attempts.js").GuideStore} GuideStore */

/** The nearest weight with one decimal that a hand may reach. @param {number} weight */
export const inReach = (weight) => Math.round(10 * Math.min(HIGHEST, Math.max(LOWEST, weight))) / 10;

export class Ball {
  #store;
  #replace;
  /** The place that waits until the one before it was walked. @type {number | null} */
  #wanted = null;
  /** Where the ball is being walked from. @type {number | null} */
  #aim = null;

  /** @param {GuideStore} store @param {(place: Place) => Promise<void>} replace */
  constructor(store, replace) {
    this.#store = store;
    this.#replace = replace;
  }

  /** @param {number} weight */
  put = async (weight) => {
    this.#wanted = inReach(weight);
    if (this.#aim !== null) return;
    while (this.#wanted !== null) {
      const next = this.#wanted;
      this.#aim = next;
      this.#wanted = null;
      const { place, step } = this.#store.get();
      if (startOf(place) !== next || step !== 0) await this.#replace({ ...place, weight: next });
    }
    this.#aim = null;
  };

  /** Push it, from where it is on its way to. @param {number} by */
  nudge = (by) => {
    const { line, step } = this.#store.get();
    return line ? this.put((this.#wanted ?? this.#aim ?? line.value[step]) + by) : undefined;
  };
}
