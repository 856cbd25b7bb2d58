/** What a person can do in talk mode: show the lab's run in another way, and drive it. */

/** @typedef {Record<string, () => void>} Commands  by the names that keys ask for */

export class Talking {
  #store;

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
  }

  enter = () => this.#turn(true);
  leave = () => this.#turn(false);

  /** Drawn at once: the next key is of the mode that this one led to. @param {boolean} on */
  #turn(on) {
    this.#set({ on });
    this.#store.flush();
  }

  /** @param {Partial<TalkState>} patch */
  #set(patch) {
    this.#store.set({ talk: { ...this.#store.get().talk, ...patch } });
  }

  /**
   * All that its keys and its buttons do: each marks its key as known, and puts a notice away.
   * @param {Commands} others  the player's, and the ways to the other modes
   * @returns {Commands}
   */
  commands(others) {
    const all = {
      ...others,
      landscape: () => this.#set({ panel: "landscape" }),
      equation: () => this.#set({ panel: "equation" }),
      both: () => this.#set({ panel: "both" }),
      ground: () => this.#set({ ground: this.#store.get().talk.ground === "dark" ? "light" : "dark" }),
      lab: this.leave,
    };
    return Object.fromEntries(
      Object.entries(all).map(([name, act]) => [
        name,
        () => {
          const { used } = this.#store.get().talk;
          this.#store.set({ notice: null });
          if (!used.includes(name)) this.#set({ used: [...used, name] });
          act();
        },
      ]),
    );
  }
}
