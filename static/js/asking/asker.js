/**
 * Ask the server what the page wants to know: one question at a time, and then the newest.
 *
 * A question is declared. Of what is wanted while an answer is on its way, only the newest is asked for, once it is
 * due. An answer that was lost is asked for again; what is refused stays refused, and what fails oddly is reported,
 * until something else is wanted.
 */

import { Failure, Refused, Unreachable } from "../server/errors.js";

/** An answer that was lost is asked for again after so long; ms. */
export const AGAIN = 1000;

/** @typedef {State & {run: Run, frame: Frame}} Present  a state with a run on screen, and a connection to its server */

/**
 * When something may be asked: what is wanted, since when, and what was asked last; times in ms.
 * @template W, A
 * @typedef {{wanted: W, since: number, last: {wanted: W, answer: A | undefined, began: number, ended: number} | null}} Turn
 */

/**
 * @template {{run: string}} W  what is wanted, of which run
 * @template A
 * @typedef {object} Question
 * @property {(present: Present) => W | null} wanted  null ends it: the same is asked anew when it is wanted again
 * @property {(known: W, wanted: W) => boolean} [covers]  whether the answer to one does for the other; if equal, else
 * @property {(turn: Turn<W, A>, present: Present) => number} [due]  when it may be asked; at once, else
 * @property {(wanted: W, signal: AbortSignal) => Promise<A>} ask  `signal` ends the waiting
 * @property {(asked: W, wanted: W | null) => boolean} [overtakes]  whether what is under way is given up for what is wanted now
 * @property {(answer: A, wanted: W) => W} [answered]  what the answer is of, if not of what was wanted
 * @property {(answer: A, wanted: W, state: State) => Partial<State>} show  what changes; another run drops the answer
 * @property {(error: Refused, wanted: W, state: State) => Partial<State>} [refused]  what changes then
 */

/** @param {State} state @returns {Present | null} */
function presentIn(state) {
  const { run, frame, connection } = state;
  return run && frame?.run === run.id && connection === "open" ? { ...state, run, frame } : null;
}

/** @param {unknown} known @param {unknown} wanted */
const equal = (known, wanted) => JSON.stringify(known) === JSON.stringify(wanted);

/** @template {{run: string}} W @template A */
export class Asker {
  #store;
  #question;
  #report;
  /** The question that is under way. @type {{wanted: W, control: AbortController} | null} */
  #busy = null;
  /** What is answered, or will not be. @type {W | null} */
  #settled = null;
  /** @type {Turn<W, A>["last"]} */
  #last = null;
  /** What is wanted, since when, and not before when; ms. */
  #next = { wanted: /** @type {W | null} */ (null), since: 0, earliest: 0 };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Store} store @param {Question<W, A>} question @param {(error: unknown) => void} [report] */
  constructor(store, question, report = (error) => reportError(error)) {
    this.#store = store;
    this.#question = question;
    this.#report = report;
    const unsubscribe = store.subscribe(this.look);
    this.stop = () => {
      clearTimeout(this.#timer);
      unsubscribe();
    };
  }

  /** See what is wanted, and ask for it when it is due. */
  look = () => {
    clearTimeout(this.#timer);
    const present = presentIn(this.#store.get());
    if (this.#store.get().connection !== "open") this.#busy = null; // its answer may never come by that way
    if (!present) return;
    const { wanted: want, overtakes } = this.#question;
    if (this.#busy && overtakes?.(this.#busy.wanted, want(present))) this.#giveUp(this.#busy);
    if (this.#busy) return;
    const wanted = want(present);
    if (wanted === null) this.#settled = this.#next.wanted = null;
    else if (this.#settled === null || !this.#covers(this.#settled, wanted)) this.#askSoon(wanted, present);
  };

  /** @param {W} known @param {W} wanted */
  #covers(known, wanted) {
    return (this.#question.covers ?? equal)(known, wanted);
  }

  /** @param {W} wanted @param {Present} present */
  #askSoon(wanted, present) {
    const now = performance.now();
    const { wanted: known, since } = this.#next;
    const isNew = known === null || !equal(known, wanted);
    this.#next = { ...this.#next, wanted, since: isNew ? now : since };
    const turn = { wanted, since: this.#next.since, last: this.#last };
    const due = Math.max(this.#question.due?.(turn, present) ?? now, this.#next.earliest);
    if (due > now) this.#timer = setTimeout(this.look, due - now);
    else this.#ask(wanted);
  }

  /** @param {{control: AbortController}} asked */
  #giveUp({ control }) {
    this.#busy = null;
    control.abort();
  }

  /** @param {W} wanted */
  async #ask(wanted) {
    const last = {
      wanted,
      answer: /** @type {A | undefined} */ (undefined),
      began: performance.now(),
      ended: 0,
    };
    const { ask, answered, show } = this.#question;
    const mine = { wanted, control: new AbortController() };
    this.#busy = mine;
    try {
      last.answer = await ask(wanted, mine.control.signal);
      if (this.#busy !== mine) return;
      this.#settled = answered?.(last.answer, wanted) ?? wanted;
      if (this.#isHere(wanted)) this.#store.set(show(last.answer, wanted, this.#store.get()));
    } catch (error) {
      if (this.#busy !== mine) return;
      this.#fail(error, wanted);
    }
    this.#busy = null;
    this.#last = { ...last, ended: performance.now() };
    this.look();
  }

  /** @param {unknown} error @param {W} wanted */
  #fail(error, wanted) {
    if (error instanceof Unreachable) this.#next.earliest = performance.now() + AGAIN;
    else this.#settled = wanted;
    if (!(error instanceof Failure)) this.#report(error);
    else if (error instanceof Refused && this.#isHere(wanted))
      this.#store.set(this.#question.refused?.(error, wanted, this.#store.get()) ?? {});
  }

  /** @param {W} wanted */
  #isHere(wanted) {
    return this.#store.get().run?.id === wanted.run;
  }
}
