/** Moves of the guide's run, each after those that were asked for before. */

import { isOver, isWhole, STEPS, turnedTo } from "../../state/guide.js";
import { outputsAt } from "./line.js";
import { look } from "./whole.js";

/** @typedef {import("./attempts.js").GuideStore} GuideStore */

/** The lessons without a line that shows what the ball's weight makes of every input. */
const LINELESS = new Set([5, 6]);
/** The lesson in which a step turns the line that is turned by hand, too. */
const TURNED = 3;

export class Moves {
  #asks;
  #store;
  #attempt;
  /** The last one that was asked for. @type {Promise<void>} */
  #moved = Promise.resolve();

  /** @param {Asks} asks @param {GuideStore} store @param {(act: () => Promise<void>) => Promise<void>} attempt */
  constructor(asks, store, attempt) {
    this.#asks = asks;
    this.#store = store;
    this.#attempt = attempt;
  }

  get #isWhole() {
    return isWhole(this.#store.get().place.lesson);
  }

  /** @param {number} steps */
  steps(steps) {
    if (isOver(this.#store.get())) return undefined;
    return this.#isWhole
      ? this.train({ steps })
      : this.arrive(Math.min(STEPS, this.#store.get().step + steps));
  }

  /** @param {number} step */
  to(step) {
    return this.#isWhole ? this.#afresh((id) => this.#asks.seek(id, step)) : this.arrive(step);
  }

  /** The weight's whole way is here; the server's run follows, to the newest step alone. @param {number} step */
  arrive(step) {
    const { line: isThere, done } = this.#store.get();
    if (!isThere) return undefined;
    this.#store.set({ step, done: done || step > 0 });
    return this.#afterwards(async () => {
      const { line, step: now, place } = this.#store.get();
      if (!line || now !== step) return;
      await this.#asks.seek(line.run, step);
      if (LINELESS.has(place.lesson)) return;
      const outputs = await outputsAt(this.#asks, line, step);
      const state = this.#store.get();
      if (state.step !== step || state.place !== place) return;
      this.#store.set(place.lesson === TURNED ? turnedTo(state, outputs.output) : outputs);
    });
  }

  /** @param {{steps?: number, epochs?: number}} amount */
  train(amount) {
    return this.#afresh((id) => (isOver(this.#store.get()) ? null : this.#asks.train(id, amount)));
  }

  /** Move the article's run, and look where it is then. @param {(id: string) => Promise<Run> | null} act  null where there is nothing to do */
  #afresh(act) {
    return this.#afterwards(async () => {
      const { whole, place } = this.#store.get();
      if (!whole || !isWhole(place.lesson)) return;
      const moving = act(whole.run.id);
      if (!moving) return;
      this.#store.set({ busy: true });
      const run = await moving;
      this.#store.set({ whole: await look(this.#asks, run, place.lesson), step: run.step });
    });
  }

  /** @param {() => Promise<void>} move */
  #afterwards(move) {
    this.#moved = this.#moved.then(async () => {
      await this.#attempt(move);
      this.#store.set({ busy: false });
    });
    return this.#moved;
  }
}
