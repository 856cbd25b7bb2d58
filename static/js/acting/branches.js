/** The branches of the run on screen: shown, named, deleted. */

export class Branches {
  #store;
  #attempt;
  #session;
  #asks;

  /** @param {Store} store @param {Session} session @param {Asks} asks @param {Attempt} attempt */
  constructor(store, session, asks, attempt) {
    this.#store = store;
    this.#session = session;
    this.#asks = asks;
    this.#attempt = attempt;
  }

  /** @param {string} id */
  show = (id) => this.#attempt({}, () => this.#show(id));

  /** @param {string} id @param {string} name  empty for the automatic one */
  rename = (id, name) =>
    this.#attempt({ stays: true }, async () => {
      const run = await this.#asks.rename(id, name.trim() || null);
      const { branches } = this.#store.get();
      const renamed = branches.map((one) => (one.id === id ? { ...one, name: run.name } : one));
      this.#store.set({ branches: renamed });
    });

  /** Delete a branch; the page goes elsewhere first if it shows that one. @param {string} id */
  remove = (id) =>
    this.#attempt({ stays: true }, async () => {
      const { run, branches } = this.#store.get();
      const next = refugeOf(id, branches);
      if (!next) return;
      if (run?.id === id) await this.#show(next.id);
      await this.#asks.remove(id);
      this.#store.set({ branches: this.#store.get().branches.filter((one) => one.id !== id) });
    });

  /** @param {string | null} compared  null ends the comparison */
  compare = (compared) => this.#store.set({ compared });

  /** Go to another branch, at the same step if it has been there. @param {string} id */
  async #show(id) {
    const { run, frame, branches, compared } = this.#store.get();
    const branch = branches.find((one) => one.id === id);
    const step = Math.min(frame?.step ?? 0, branch?.recorded ?? 0);
    await this.#session.find(id, branch?.status === "training" ? null : step);
    // The two that are compared change places.
    if (id === compared) this.#store.set({ compared: run?.id ?? null });
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
