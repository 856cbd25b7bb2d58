/** Wait until the moment of a link is on screen, and say so if its loss is not the one that the link tells. */

import { remadeWords } from "../draw/narration/remade.js";

/** @typedef {{run: string, step: number, there: import("../draw/narration/remade.js").Told, what: string}} Awaited */

/** The profile of the server's arithmetic. @param {State} state */
export const profileOf = ({ catalogue }) => catalogue?.numerics.profile ?? null;

export class Remade {
  #store;
  /** @type {Awaited | null} */
  #awaited = null;

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
    store.subscribe((state, previous) => {
      if (state.frame !== previous.frame) this.#look(state);
    });
  }

  /**
   * @param {Pick<import("./share.js").Address, "step" | "loss" | "profile">} moment  whose run is on screen, and soon its step
   * @param {string} what  tells it: "link", "bookmark" or "file"
   */
  expect({ step, loss, profile }, what) {
    const { run } = this.#store.get();
    if (!run || step === null || loss === null) return;
    this.#awaited = { run: run.id, step, there: { loss, profile }, what };
    this.#look(this.#store.get());
  }

  /** Hold a run that another kind of processor made against what the file tells. @param {ListedRun} kept  as it is listed */
  expectOf({ id, step, loss, arithmetic: profile }) {
    const state = this.#store.get();
    if (state.run?.id === id && profile !== profileOf(state)) this.expect({ step, loss, profile }, "file");
  }

  forget() {
    this.#awaited = null;
  }

  /** @param {State} state */
  #look(state) {
    const { frame, run } = state;
    if (!this.#awaited || !frame) return;
    const { step, there, what, run: id } = this.#awaited;
    if (run?.id !== id) this.#awaited = null;
    if (frame.run !== id || frame.step !== step || frame.loss === null) return;
    this.#awaited = null;
    const words = remadeWords(there, { loss: frame.loss, profile: profileOf(state) }, what);
    const { notice } = this.#store.get();
    if (words) this.#store.set({ notice: notice ? `${notice} ${words}` : words });
  }
}
