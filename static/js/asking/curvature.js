/** Ask how sharply the loss bends, once a run has come to rest: it costs gradients over all samples. */

import { api, Refused, Unreachable } from "../server/transport.js";
import { isMoving } from "../state/moving.js";

/** @typedef {import("../acting/session.js").Store} Store */

/** A run that stands still for so long is at rest; ms. */
const REST = 350;

export class CurvatureAsker {
  #store;
  #busy = false;
  /** The moment that was asked of last. */
  #asked = "";
  #timer = 0;

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
    store.subscribe((state, previous) => {
      const { frame, play, run } = state;
      if (frame !== previous.frame || play !== previous.play || run !== previous.run) this.#wait();
    });
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(), REST);
  }

  async #ask() {
    const { run, frame, play, connection } = this.#store.get();
    if (this.#busy || !run || !frame || frame.run !== run.id) return;
    if (connection !== "open" || isMoving({ play, frame })) return;
    const moment = `${run.id} ${frame.step}`;
    if (moment === this.#asked) return;
    this.#busy = true;
    this.#asked = moment;
    const curvature = await api.curvature(run.id, frame.step).catch((error) => {
      if (error instanceof Refused || error instanceof Unreachable) return null;
      throw error;
    });
    this.#busy = false;
    if (this.#store.get().run?.id === run.id) this.#store.set({ curvature });
    this.#wait();
  }
}
