/** The branches of the run on screen: listed, shown, named, deleted. */

import { familyApi } from "../server/family-api.js";
import { Refused, Unreachable } from "../server/transport.js";

/** Branches that train are looked at no more often than this; ms. */
const REST = 400;

/**
 * @typedef {import("./session.js").Store} Store
 * @typedef {import("./session.js").Session} Session
 */

/** @implements {BranchActions} */
export class Branches {
  #store;
  #attempts;
  #session;
  #asked = Number.NEGATIVE_INFINITY;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {Store} store
   * @param {Session} session
   * @param {Attempts} attempts
   */
  constructor(store, session, attempts) {
    this.#store = store;
    this.#session = session;
    this.#attempts = attempts;
    store.subscribe((state, previous) => {
      if (state.run !== previous.run) this.#look();
      else if (state.familyNews !== previous.familyNews) this.#lookSoon();
    });
  }

  /** @param {string} id */
  show = (id) => this.#attempts.go(() => this.#show(id));

  /**
   * @param {string} id
   * @param {string} name  empty for the automatic one
   */
  rename = (id, name) =>
    this.#attempts.ask(async () => {
      const run = await familyApi.rename(id, name.trim() || null);
      const { branches } = this.#store.get();
      const renamed = branches.map((one) => (one.id === id ? { ...one, name: run.name } : one));
      this.#store.set({ branches: renamed });
    });

  /** Delete a branch; the page goes elsewhere first if it shows that one. @param {string} id */
  remove = (id) =>
    this.#attempts.ask(async () => {
      const { run, branches } = this.#store.get();
      const next = refugeOf(id, branches);
      if (!next) return;
      if (run?.id === id) await this.#show(next.id);
      await familyApi.remove(id);
      await this.#look();
    });

  /** @param {string | null} compared */
  compare = (compared) => this.#store.set({ compared });

  /**
   * Go to another branch, at the same step if it has been there.
   * @param {string} id
   */
  async #show(id) {
    const { run, frame, branches, compared } = this.#store.get();
    const branch = branches.find((one) => one.id === id);
    const step = Math.min(frame?.step ?? 0, branch?.recorded ?? 0);
    await this.#session.find(id, branch?.status === "training" ? null : step);
    // The two that are compared change places.
    if (id === compared) this.#store.set({ compared: run?.id ?? null });
  }

  #lookSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), Math.max(0, this.#asked + REST - performance.now()));
  }

  async #look() {
    clearTimeout(this.#timer);
    this.#asked = performance.now();
    const { run } = this.#store.get();
    if (!run) return;
    try {
      const branches = await familyApi.branches(run.id);
      if (this.#store.get().run === run) this.#store.set({ branches });
    } catch (error) {
      // What a lost connection leaves out is asked for again with the next change.
      if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
    }
  }
}

/**
 * The branch that the page shows when one is deleted: the one that it leaves, or else the first other one.
 * @param {string} id
 * @param {Branch[]} branches
 * @returns {Branch | undefined}
 */
function refugeOf(id, branches) {
  const from = branches.find((one) => one.id === id)?.branches_from;
  return branches.find((one) => one.id === from?.id) ?? branches.find((one) => one.id !== id);
}
