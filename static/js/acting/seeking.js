/** Go to steps: one seek on its way, and of those asked meanwhile only the newest. */

import { Refused, Unanswered } from "../server/errors.js";

/** A seek that takes longer than this is given up for a newer one; ms. */
const PATIENCE = 80;

export class Seeking {
  #store;
  #server;
  /** Seeks that are not answered yet, and when the newest was sent. */
  #sent = { count: 0, time: 0 };
  #next = /** @type {number | null} */ (null);
  #aim = /** @type {number | null} */ (null);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Store} store @param {Pick<Server, "command">} server */
  constructor(store, server) {
    this.#store = store;
    this.#server = server;
  }

  /** Where the run goes, or stands. */
  get aim() {
    return this.#aim ?? this.#store.get().frame?.step ?? 0;
  }

  /** @param {number} step  one that the run has not is brought within it */
  async to(step) {
    const { frame } = this.#store.get();
    if (!frame) return; // nothing is open yet
    const aim = Math.min(Math.max(step, 0), frame.total_steps);
    this.#aim = this.#next = aim;
    clearTimeout(this.#timer);
    const wait = this.#sent.time + PATIENCE - performance.now();
    if (this.#sent.count === 0 || wait <= 0) await this.#send();
    else this.#timer = setTimeout(() => this.#send(), wait);
  }

  async #send() {
    clearTimeout(this.#timer);
    if (this.#next === null) return;
    const step = this.#next;
    this.#next = null;
    this.#sent = { count: this.#sent.count + 1, time: performance.now() };
    try {
      await this.#server.command({ do: "seek", step });
    } catch (error) {
      if (error instanceof Refused || error instanceof Unanswered) this.#store.set({ notice: error.message });
    }
    this.#sent.count -= 1;
    if (this.#sent.count > 0) return;
    if (this.#next === null) this.#aim = null;
    else await this.#send();
  }
}
