/** What a person can do in the room of data of their own. */

import { saidBy } from "../../server/errors.js";
import { isEnough, scratchConfig, whyNot } from "../../state/data/painting.js";
import { createStore } from "../../state/store.js";
import { PaintActions } from "./painting.js";

export class DataActions {
  #asks;
  #actions;

  /** @param {Store} page @param {Asks} asks @param {Pick<Actions, "find" | "play" | "setRoom">} actions */
  constructor(page, asks, actions) {
    this.#asks = asks;
    this.#actions = actions;
    this.page = page;
    this.paint = new PaintActions(asks);
    /** @type {DataState} */
    const state = { notice: null };
    this.store = createStore(state);
  }

  leave = () => this.#actions.setRoom("lab");

  /** Learn from the painted points in the lab, in a run that is kept. */
  trainPainted = () =>
    this.#attempt(async () => {
      const { painting } = this.paint.store.get();
      if (isEnough(painting)) await this.#train(scratchConfig(painting));
      else this.store.set({ notice: whyNot(painting) ?? "Paint some points first." });
    });

  /** @param {object} config */
  async #train(config) {
    const { id } = await this.#asks.create(config);
    await this.#actions.find(id);
    this.#actions.setRoom("lab");
    await this.#actions.play();
  }

  /** Do what may fail, and say why if it does. @param {() => Promise<void>} act */
  async #attempt(act) {
    this.store.set({ notice: null });
    try {
      await act();
    } catch (error) {
      this.store.set({ notice: saidBy(error) });
    }
  }
}
