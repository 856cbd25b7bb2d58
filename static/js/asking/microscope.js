/**
 * Keep the look at the chosen weight up to date. At rest it comes with the frame. While the run moves, and where it is
 * too dear for a frame, it is asked for here: one request at a time, and never so often that training would feel it.
 */

import { api, Refused, Unreachable } from "../server/transport.js";
import { isMoving, isNow } from "../state/moving.js";

/** While the run moves: at most eight looks a second. */
const INTERVAL_MS = 125;
/** The server rests so many times as long as a look took: while the run moves, and while a person does. */
const REST_MOVING = 2;
const REST = 1;
/** Points of a curve at rest, and while it is soon replaced. */
export const POINTS = 201;
const POINTS_MOVING = 101;
/** The last steps that a history shows each of. */
const TRAIL = 100;

/** @typedef {import("../acting/session.js").Store} Store */
/** @typedef {{run: string, chosen: number, step: number, points: number, trail: number}} Wanted */

/** How many of the last steps a picture shows each of. @param {WeightView} view */
export const trailOf = (view) => (view === "history" ? TRAIL : 0);

/**
 * What is to be asked for; null while there is nothing, or it comes by itself.
 * @param {State} state
 * @returns {Wanted | null}
 */
export function wantedLook({ run, frame, chosen, play, connection, weightView }) {
  if (!run || !frame || connection !== "open") return null;
  if (frame.run !== run.id || chosen >= run.parameter_count) return null;
  const moving = isMoving({ play, frame });
  if (!moving && frame.look !== null) return null;
  return {
    run: run.id,
    chosen,
    step: frame.step,
    points: moving ? POINTS_MOVING : POINTS,
    trail: trailOf(weightView),
  };
}

/**
 * Whether what was looked at answers what is wanted; more than wanted does no harm.
 * @param {Wanted | null} shown
 * @param {Wanted} wanted
 */
export function answers(shown, wanted) {
  if (shown === null || !isOf(shown, wanted) || shown.step !== wanted.step) return false;
  return shown.points >= wanted.points && shown.trail >= wanted.trail;
}

/**
 * Whether both are of the same weight.
 * @param {Wanted} shown
 * @param {Wanted} wanted
 */
const isOf = (shown, wanted) => shown.run === wanted.run && shown.chosen === wanted.chosen;

export class Microscope {
  #store;
  /** What was asked last, and what was answered last. */
  #asked = /** @type {Wanted | null} */ (null);
  #shown = /** @type {Wanted | null} */ (null);
  #busy = false;
  /** When the last question was asked, and how long its answer took (ms). */
  #last = { start: Number.NEGATIVE_INFINITY, took: 0 };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
    store.subscribe(() => this.#look());
  }

  #look() {
    const wanted = wantedLook(this.#store.get());
    clearTimeout(this.#timer);
    if (this.#busy || wanted === null || answers(this.#shown, wanted)) return;
    const wait = this.#waitFor(wanted);
    if (wait > 0) this.#timer = setTimeout(() => this.#ask(wanted), wait);
    else this.#ask(wanted);
  }

  /** @param {Wanted} wanted  @returns {number} ms */
  #waitFor(wanted) {
    if (this.#asked === null || !isOf(this.#asked, wanted)) return 0;
    const { start, took } = this.#last;
    const moving = wanted.points === POINTS_MOVING;
    const interval = moving ? Math.max(INTERVAL_MS, (1 + REST_MOVING) * took) : (1 + REST) * took;
    return start + interval - performance.now();
  }

  /** @param {Wanted} wanted */
  async #ask(wanted) {
    const { run, chosen, ...query } = wanted;
    const start = performance.now();
    this.#busy = true;
    this.#asked = wanted;
    try {
      this.#show(await api.weight(run, chosen, query));
      this.#shown = wanted;
    } catch (error) {
      // What is refused stays refused; an answer that was lost is asked for again.
      if (error instanceof Refused) this.#shown = wanted;
      else if (!(error instanceof Unreachable)) throw error;
    } finally {
      this.#last = { start, took: performance.now() - start };
      this.#busy = false;
    }
    this.#look();
  }

  /** A look that comes late must not replace that of the moment on screen. @param {WeightLook} look */
  #show(look) {
    const state = this.#store.get();
    const isOfWeight = look.run === state.run?.id && look.index === state.chosen;
    if (isOfWeight && (isNow(look, state) || !isNow(state.look, state))) this.#store.set({ look });
  }
}
