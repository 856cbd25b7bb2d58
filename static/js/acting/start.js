/** The weights that a run starts with, as a person types them: what is set makes a new run from there. */

import { startOf } from "../state/fit/start.js";
import { placed } from "../state/placing.js";

export class Starting {
  #store;
  #asks;
  #change;
  #attempt;

  /**
   * @param {Store} store
   * @param {Asks} asks
   * @param {(patch: Partial<RunConfig>, touched?: Touched) => Promise<void>} change
   * @param {Attempt} attempt
   */
  constructor(store, asks, change, attempt) {
    this.#store = store;
    this.#asks = asks;
    this.#change = change;
    this.#attempt = attempt;
  }

  /** Show them, which is when they are asked for. @param {boolean} on */
  open = (on) => this.#store.set({ startOpen: on });

  /** @param {string} path  of one of them, "initial_weights.0.1.2" @param {number} value */
  put = (path, value) => {
    const weights = startOf(this.#store.get());
    if (!weights) return;
    const { initial_weights } = placed({ initial_weights: weights }, path, value);
    this.#change({ initial_weights }, { path, value });
  };

  /** Start from the weights of the step on screen. */
  fill = () =>
    this.#attempt({}, async () => {
      const { run, frame } = this.#store.get();
      if (!run || !frame) return;
      const { weights } = await this.#asks.weights(run.id, frame.step);
      await this.#change({ initial_weights: weights });
    });

  /** Have the initializers draw them again. */
  draw = () => this.#change({ initial_weights: null });
}
