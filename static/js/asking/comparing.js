/** Hold the run on screen against another branch: ask for what differs at each step shown, and for the other's losses. */

import { familyApi } from "../server/family-api.js";
import { Refused, Unreachable } from "../server/transport.js";

/** @typedef {import("../acting/session.js").Store} Store */

/** While the run moves, the server rests at least so long between two comparisons; ms. */
const REST = 150;

export class Comparing {
  #store;
  #busy = false;
  /** What was asked last, of the comparison and of the other's losses. */
  #asked = { comparison: "", losses: "" };

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
    store.subscribe((state, previous) => {
      const parts = /** @type {const} */ (["compared", "branches", "run", "frame"]);
      if (parts.some((part) => state[part] !== previous[part])) this.#look();
    });
  }

  async #look() {
    const { compared, branches, run, frame, rival, comparison } = this.#store.get();
    const other = branches.find(({ id }) => id === compared && id !== run?.id);
    if (!other || !run || frame?.run !== run.id) {
      if (rival || comparison) this.#store.set({ rival: null, comparison: null });
      this.#asked = { comparison: "", losses: "" };
      if (compared && !other && branches.some(({ id }) => id === run?.id))
        this.#store.set({ compared: null });
      return;
    }
    if (this.#busy) return;
    this.#busy = true;
    const again = await this.#ask(run.id, other, frame.step)
      .catch((error) => {
        if (error instanceof Refused || error instanceof Unreachable) return false;
        throw error;
      })
      .finally(() => {
        this.#busy = false;
      });
    if (again) setTimeout(() => this.#look(), REST);
  }

  /**
   * @param {string} run
   * @param {Branch} other
   * @param {number} step
   * @returns {Promise<boolean>} whether anything was new, so that there may be more
   */
  async #ask(run, other, step) {
    const losses = [other.id, other.recorded].join();
    const comparison = [run, other.id, other.recorded, other.name, step].join();
    const asked = this.#asked;
    this.#asked = { comparison, losses };
    const ours = () => this.#store.get().run?.id === run && this.#store.get().compared === other.id;
    if (losses !== asked.losses) {
      const history = await familyApi.history(other.id, other.recorded);
      if (ours())
        this.#store.set({ rival: { id: other.id, number: other.number, name: other.name, history } });
    }
    if (comparison !== asked.comparison) {
      const found = await familyApi.compare(run, other.id, step);
      if (ours()) this.#store.set({ comparison: found });
    }
    return losses !== asked.losses || comparison !== asked.comparison;
  }
}
