/** What the guide asks of the server may fail, or take long: it is said, and a run that the server dropped is made again. */

import { Refused, saidBy, Unreachable } from "../../server/errors.js";
import { remade } from "./preparing.js";

/** @typedef {ReturnType<typeof import("../../state/store.js").createStore<import("../../state/guide.js").GuideState>>} GuideStore */

const AWAY = "The server does not answer. What is already here goes on.";
const SLOW = "The server has not answered for 3 seconds. What is already here goes on.";
/** ms until that is said. */
const PATIENCE = 3000;

/** @param {unknown} error */
const isGone = (error) => error instanceof Refused && error.status === 404;

export class Attempts {
  #asks;
  #store;

  /** @param {Asks} asks @param {GuideStore} store */
  constructor(asks, store) {
    this.#asks = asks;
    this.#store = store;
  }

  /** Do what may fail, and say so if it does. @param {() => Promise<void>} act */
  make = async (act) => {
    const slow = setTimeout(() => this.#store.set({ notice: SLOW }), PATIENCE);
    try {
      await this.#withRun(act);
      this.#store.set({ notice: null, away: false });
    } catch (error) {
      const away = error instanceof Unreachable;
      this.#store.set({ notice: away ? AWAY : saidBy(error), away });
    } finally {
      clearTimeout(slow);
    }
  };

  /** Where the server no longer has the run, make it again as it stood, and do the same. @param {() => Promise<void>} act */
  async #withRun(act) {
    try {
      await act();
    } catch (error) {
      if (!isGone(error)) throw error;
      this.#store.set(await remade(this.#asks, this.#store.get()));
      await act();
    }
  }
}
