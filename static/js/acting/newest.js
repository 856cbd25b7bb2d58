/**
 * One thing at a time, of which only the newest waits: what is asked for meanwhile takes the place of what waited.
 * @template T
 */
export class Newest {
  #work;
  /** What waits until the one before it is done. @type {T | null} */
  #wanted = null;
  /** What is being done. @type {T | null} */
  #doing = null;

  /** @param {(one: T) => Promise<void>} work */
  constructor(work) {
    this.#work = work;
  }

  /** What it is on its way to; null at rest. */
  get aim() {
    return this.#wanted ?? this.#doing;
  }

  /** @param {T} one */
  async to(one) {
    this.#wanted = one;
    if (this.#doing !== null) return;
    while (this.#wanted !== null) {
      const next = this.#wanted;
      this.#doing = next;
      this.#wanted = null;
      await this.#work(next);
    }
    this.#doing = null;
  }
}
