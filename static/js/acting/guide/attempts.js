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

/**
 * The same questions, of each of which is told when its answer has come.
 * @param {Asks} asks
 * @param {() => void} heard
 */
function heardBy(asks, heard) {
  const ask =
    (/** @type {any} */ asked, /** @type {string | symbol} */ name) =>
    async (/** @type {unknown[]} */ ...given) => {
      const answer = await asked[name](...given);
      heard();
      return answer;
    };
  return new Proxy(asks, { get: ask });
}

export class Attempts {
  #asks;
  #store;
  /** How many are being made. */
  #open = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #slow;

  /** @param {Asks} asks @param {GuideStore} store */
  constructor(asks, store) {
    this.#store = store;
    this.#asks = heardBy(asks, () => this.#listen());
  }

  /** The questions; an attempt may ask many, and a server that answers each is not silent. */
  get asks() {
    return this.#asks;
  }

  /** Do what may fail, and say so if it does. @param {() => Promise<void>} act */
  make = async (act) => {
    this.#open++;
    this.#listen();
    try {
      await this.#withRun(act);
      this.#store.set({ notice: null, away: false });
    } catch (error) {
      const away = error instanceof Unreachable;
      this.#store.set({ notice: away ? AWAY : saidBy(error), away });
    } finally {
      this.#open--;
      this.#listen();
    }
  };

  /** Wait for the next answer, if any is to come. */
  #listen() {
    clearTimeout(this.#slow);
    if (this.#store.get().notice === SLOW) this.#store.set({ notice: null });
    if (this.#open > 0) this.#slow = setTimeout(() => this.#store.set({ notice: SLOW }), PATIENCE);
  }

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
