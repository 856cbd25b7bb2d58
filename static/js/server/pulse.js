/** Whether the other end of an open connection is still there: a silent one is asked, and must answer in time. */

/** How often is looked, ms. */
const LOOK = 250;
/** Silence after which it is asked, ms. */
const QUIET = 1200;
/** How long it may take to answer, ms. */
const ANSWER_WITHIN = 2000;
/** A look that comes so late was held up here, as in a hidden tab or a sleeping machine, and tells nothing; ms. */
const LATE = 1000;

export class Pulse {
  #ask;
  #lost;
  #heard = 0;
  /** When it was asked, if it has not answered. @type {number | null} */
  #asked = null;
  #looked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {() => void} ask @param {() => void} lost  it did not answer; the pulse has stopped */
  constructor(ask, lost) {
    this.#ask = ask;
    this.#lost = lost;
  }

  /** Begin to look, at a connection that has just opened. */
  start() {
    this.stop();
    this.heard();
    this.#wait();
  }

  stop() {
    clearTimeout(this.#timer);
  }

  /** Something came. */
  heard() {
    this.#heard = this.#looked = Date.now();
    this.#asked = null;
  }

  #wait() {
    this.#timer = setTimeout(() => this.#look(), LOOK);
  }

  #look() {
    const now = Date.now();
    if (Math.abs(now - this.#looked) > LATE) this.heard();
    this.#looked = now;
    if (this.#asked !== null && now - this.#asked > ANSWER_WITHIN) return this.#lost();
    if (this.#asked === null && now - this.#heard > QUIET) {
      this.#asked = now;
      this.#ask();
    }
    this.#wait();
  }
}
