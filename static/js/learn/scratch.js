/** Runs that are not in the lab's list, made when first asked about and used by all figures. */

import { Refused } from "../server/errors.js";
import { RUNS } from "../state/lesson.js";

export class Scratch {
  /** What can be asked of a run. */
  asks;
  /** The id of each run, by name. @type {Map<string, Promise<string>>} */
  #made = new Map();
  /** Answers that stay, by key. @type {Map<string, Promise<any>>} */
  #kept = new Map();

  /** @param {Asks} asks */
  constructor(asks) {
    this.asks = asks;
  }

  /**
   * Ask something of a run. One that the server no longer keeps is made again: it has the same numbers.
   * @template T
   * @param {string} name  of RUNS
   * @param {(id: string) => Promise<T>} ask
   * @returns {Promise<T>}
   */
  async of(name, ask) {
    const made = this.#run(name);
    try {
      return await ask(await made);
    } catch (error) {
      if (!(error instanceof Refused && error.status === 404)) throw error;
      if (this.#made.get(name) === made) this.#made.delete(name);
    }
    return ask(await this.#run(name));
  }

  /**
   * Ask what never changes, once.
   * @template T
   * @param {string} key
   * @param {() => Promise<T>} ask
   * @returns {Promise<T>}
   */
  once(key, ask) {
    return remembered(this.#kept, key, ask);
  }

  /** @param {string} name */
  #run(name) {
    return remembered(this.#made, name, async () => {
      const { config, steps } = RUNS[name];
      const { id } = await this.asks.scratch(config);
      if (steps > 0) await this.asks.train(id, { steps });
      return id;
    });
  }
}

/**
 * What failed is not remembered.
 * @template T
 * @param {Map<string, Promise<T>>} kept
 * @param {string} key
 * @param {() => Promise<T>} ask
 */
function remembered(kept, key, ask) {
  const known = kept.get(key);
  if (known) return known;
  const asked = ask();
  kept.set(key, asked);
  asked.catch(() => kept.delete(key));
  return asked;
}
