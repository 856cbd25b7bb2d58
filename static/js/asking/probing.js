/** What if the weights were elsewhere: ask about a point of the landscape, and go on from it. */

import { api, Refused } from "../server/transport.js";

/**
 * @typedef {import("../acting/session.js").Store} Store
 * @typedef {import("../acting/session.js").Session} Session
 */

/**
 * What a point is a point of: on another plane, or in another run, it is none.
 * @param {State} state
 */
const planeOf = ({ run, landscape: { plane, i, j, seed, samples } }) =>
  [run?.id, plane, i, j, seed, samples].join();

export class Probing {
  #store;
  #session;

  /**
   * @param {Store} store
   * @param {Session} session
   */
  constructor(store, session) {
    this.#store = store;
    this.#session = session;
    store.subscribe((state, previous) => {
      if (state.landscape.probe && planeOf(state) !== planeOf(previous)) this.#set(null);
    });
  }

  /**
   * @param {{a: number, b: number} | null} point null puts the question away
   */
  async ask(point) {
    const { answer } = this.#store.get().landscape;
    if (!point || !answer) {
      this.#set(null);
      return;
    }
    /** @type {Probe} */
    const probe = { ...point, query: answer.query, answer: null, error: null };
    this.#set(probe);
    const found = await api.probe(answer.run, answer.query, point).then(
      (there) => ({ answer: there }),
      (error) => ({ error: error instanceof Refused ? error.message : "The server does not answer." }),
    );
    if (this.#store.get().landscape.probe === probe) this.#set({ ...probe, ...found });
  }

  /** Go on from the point, in a run that branches off at the step whose plane it is of. */
  async branch() {
    const { probe } = this.#store.get().landscape;
    if (!probe) return;
    const { a, b, query } = probe;
    const { plane, i, j, seed, samples, step } = query;
    const named = plane === "weights" ? { i, j } : { seed };
    await this.#session.branch(step, {}, { plane, ...named, samples, a, b });
  }

  /** @param {Probe | null} probe */
  #set(probe) {
    const { landscape } = this.#store.get();
    if (landscape.probe !== probe) this.#store.set({ landscape: { ...landscape, probe } });
  }
}
