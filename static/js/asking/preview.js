/** Ask for the way that a trial leads while it is dragged: one request at a time, and then for the newest. */

import { api, Refused, Unreachable } from "../server/transport.js";

/** @typedef {import("../acting/session.js").Store} Store */

export class PreviewAsker {
  #store;
  #busy = false;
  /** @type {PreviewQuery | null} */
  #asked = null;

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
    store.subscribe(() => this.#look());
  }

  async #look() {
    const { run, trial, connection } = this.#store.get();
    if (this.#busy || !run || !trial || trial === this.#asked || connection !== "open") return;
    this.#busy = true;
    this.#asked = trial;
    const answer = await api.preview(run.id, trial).catch((error) => {
      // What cannot be tried is refused, with words, once it is let go.
      if (error instanceof Refused || error instanceof Unreachable) return null;
      throw error;
    });
    this.#busy = false;
    const now = this.#store.get();
    if (answer && now.trial && now.run?.id === run.id) this.#store.set({ preview: answer });
    this.#look();
  }
}
