/** Ask whether something keeps a run from learning: when it comes to rest, and now and then while it moves. */

import { api, Refused, Unreachable } from "../server/transport.js";
import { isMoving } from "../state/moving.js";

/** @typedef {import("../acting/session.js").Store} Store */

/** A run that stands still for so long is at rest; ms. */
const REST = 250;
/** While it moves it is asked about so often, and never oftener than takes a tenth of the server's time; ms. */
const MOVING = 1000;
const SHARE = 10;

export class DiagnosisAsker {
  #store;
  #busy = false;
  /** The moment that was asked of last. */
  #asked = "";
  #timer = 0;
  #restUntil = 0;

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
    store.subscribe(({ frame, play, run }, previous) => {
      if (frame !== previous.frame || play !== previous.play || run !== previous.run) this.#wait();
    });
  }

  #wait() {
    const moving = isMoving(this.#store.get());
    if (moving && this.#timer) return; // it is asked about in mid-run all the same
    clearTimeout(this.#timer);
    const wait = moving ? this.#restUntil - performance.now() : REST;
    this.#timer = window.setTimeout(() => this.#ask(), Math.max(0, wait));
  }

  async #ask() {
    this.#timer = 0;
    const { run, frame, connection } = this.#store.get();
    if (this.#busy || !run || !frame || frame.run !== run.id || connection !== "open") return;
    const moment = `${run.id} ${frame.step} ${frame.status === "diverged"}`;
    if (moment === this.#asked) return;
    this.#busy = true;
    this.#asked = moment;
    const begin = performance.now();
    const diagnosis = await api.diagnosis(run.id, frame.step).catch((error) => {
      if (error instanceof Refused || error instanceof Unreachable) return null;
      throw error;
    });
    this.#busy = false;
    const now = performance.now();
    this.#restUntil = now + Math.max(MOVING, SHARE * (now - begin));
    if (this.#store.get().run?.id === run.id) this.#store.set({ diagnosis });
    this.#wait();
  }
}
