/** The line, turned by hand: the server says what it makes of each dot, and its loss. Only the newest place waits. */

import { turnedTo } from "../../state/guide.js";
import { Newest } from "../newest.js";
import { inReach } from "./ball.js";
import { candidate } from "./line.js";

/** @typedef {import("./attempts.js").GuideStore} GuideStore */

export class Turning {
  #asks;
  #store;
  #ways;

  /** @param {Asks} asks @param {GuideStore} store @param {(act: () => Promise<void>) => Promise<void>} attempt */
  constructor(asks, store, attempt) {
    this.#asks = asks;
    this.#store = store;
    this.#ways = new Newest((/** @type {number} */ weight) => attempt(() => this.#ask(weight)));
  }

  /** Begin where the ball is. */
  start = () => {
    const { line, step } = this.#store.get();
    return line ? this.to(line.value[step]) : undefined;
  };

  stop = () => this.#store.set({ turned: [] });

  /** @param {number} weight */
  to = (weight) => this.#ways.to(inReach(weight));

  /** Turn it, from where it is on its way to. @param {number} by */
  by = (by) => {
    const now = this.#ways.aim ?? this.#store.get().turned.at(-1)?.at;
    return now === undefined ? undefined : this.to(now + by);
  };

  /** @param {number} weight */
  async #ask(weight) {
    const { line, place, turned } = this.#store.get();
    if (!line) return;
    const found = turned.find(({ at }) => at === weight) ?? (await candidate(this.#asks, line.run, weight));
    if (this.#store.get().place === place) this.#store.set(turnedTo(this.#store.get(), found));
  }
}
