/**
 * Keep the landscape up to date while the weights move, one request at a time, and never so often that training
 * would feel it.
 */

import { AROUND_THE_WALK, FAR, heldCenter, showsBall, windowOf } from "../draw/landscape/window.js";
import { isTextbook } from "../draw/surfaces/surface.js";
import { isMoving } from "../state/moving.js";

/** While the run moves, the server rests this many times as long as the last surface took, and at least a while. */
const REST = 1.5;
const SHORTEST_REST = 0.04;
/** A surface that holds still under the run brings nothing but the ball's own numbers; seconds. */
const STILL_REST = 0.3;
/** An answer that takes longer is slow; ms. */
const SLOW_MS = 80;
/** A surface of fewer points along a side than these would be none. */
const COARSEST = 9;

/**
 * @typedef {import("./asker.js").Store} Store
 * @typedef {import("../draw/landscape/window.js").Window} Window
 * @typedef {{run: string, content: string, step: number}} Wanted
 * @typedef {{answer: LandscapeAnswer, isBehind: boolean}} Found
 * @typedef {import("./asker.js").Question<Wanted, Found>} Question
 */

/**
 * What the surface is of: another one makes the present surface a stranger.
 * @param {State} state
 */
const subject = ({ run, landscape: { plane, i, j, seed, size, span, samples } }) =>
  [run?.id, plane, ...(plane === "weights" ? [i, j] : [seed]), size, span, samples].join();

/**
 * What there is to draw: the surface, and another branch's path as far as it has gone.
 * @param {State} state
 */
const content = (state) => [subject(state), state.rival?.id, state.rival?.history.count].join();

/** @implements {Question} */
export class Survey {
  #store;
  #asks;
  /** The window on a plane of two weights, and of what it is one. */
  #held = { subject: "", window: /** @type {Window | null} */ (null) };
  /** What was asked for last. */
  #asked = "";

  /**
   * @param {Store} store
   * @param {import("./questions.js").Asks} asks
   */
  constructor(store, asks) {
    this.#store = store;
    this.#asks = asks;
  }

  /** @param {import("./asker.js").Present} present @returns {Wanted} */
  wanted = (present) => ({ run: present.run.id, content: content(present), step: present.frame.step });

  /** @param {import("./asker.js").Turn<Wanted, Found>} turn @param {State} state */
  due = ({ wanted, last }, state) => {
    if (last?.wanted.content !== wanted.content) return 0;
    const { seconds, looked_ahead: still } = last.answer?.answer ?? { seconds: 0, looked_ahead: false };
    const rest = still && isMoving(state) ? STILL_REST : SHORTEST_REST;
    return last.ended + 1000 * Math.max(rest, REST * seconds);
  };

  /** @param {Wanted} wanted @returns {Promise<Found>} */
  ask = async ({ run, content: asked }) => {
    const state = this.#store.get();
    const query = this.#query(state);
    const slow = this.#tellSlow(asked !== this.#asked);
    this.#asked = asked;
    try {
      const answer = await this.#asks.landscape(run, query, state.rival?.id);
      if (query.fit && hasOtherWeights(state))
        this.#held = { subject: subject(state), window: windowOf(answer) };
      // A window around weights that have left it since is asked for again.
      return { answer, isBehind: "center_a" in query && !showsBall(answer) };
    } finally {
      clearTimeout(slow);
      this.#store.set(withLandscape(this.#store.get(), { busy: false }));
    }
  };

  /** A run that moves has gone on: it answers where it is. @param {Found} found @param {Wanted} wanted */
  answered = ({ answer, isBehind }, wanted) => (isBehind ? wanted : { ...wanted, step: answer.step });

  /** @param {Found} found @param {Wanted} wanted @param {State} state */
  show = ({ answer }, wanted, state) =>
    content(state) === wanted.content
      ? withLandscape(state, { answer: withSurfaceOf(state.landscape.answer, answer), error: null })
      : {};

  /** @param {import("../server/errors.js").Refused} error @param {Wanted} wanted @param {State} state */
  refused = (error, wanted, state) =>
    content(state) === wanted.content ? withLandscape(state, afterRefusal(error)) : {};

  /**
   * Tell that a surface is under way: at once if it is of something else, and of another step only when it is slow,
   * for the picture that tells it would delay the one of that step.
   * @param {boolean} fresh
   */
  #tellSlow(fresh) {
    const tell = () => this.#store.set(withLandscape(this.#store.get(), { busy: true }));
    return fresh ? void tell() : setTimeout(tell, SLOW_MS);
  }

  /**
   * @param {State} state
   * @returns {LandscapeAsked}
   */
  #query(state) {
    const { plane, i, j, seed, size, span, samples } = state.landscape;
    // A run that moves has left the step that is drawn: to go back there would cost it time, so it says where it is.
    const when = isMoving(state) ? {} : { step: state.frame?.step ?? 0 };
    const wide = span === null ? { fit: !AROUND_THE_WALK.has(plane) } : { span };
    const common = { plane, size, ...wide, samples, ...when };
    // A textbook surface has a window of its own, and no other plane.
    if (isTextbook(state.run)) return { plane: "weights", size, fit: true, ...when, i: 0, j: 1 };
    if (plane !== "weights") return { ...common, seed };
    const window = this.#window(state);
    if (!window) return { ...common, i, j };
    const { a, b, span: reach } = window;
    return { plane, size, span: reach, samples, ...when, i, j, center_a: a, center_b: b };
  }

  /**
   * The window that is held while the ball moves in it; null where the server knows better where to look.
   * @param {State} state
   * @returns {Window | null}
   */
  #window(state) {
    const { i, j, span } = state.landscape;
    const before = this.#held.subject === subject(state) ? this.#held.window : null;
    const [a, b] = [state.frame?.theta[i] ?? 0, state.frame?.theta[j] ?? 0];
    const reach = span ?? before?.span;
    const near = Math.max(Math.abs(a), Math.abs(b)) <= FAR;
    const window =
      near && reach !== undefined
        ? {
            a: heldCenter(before?.a ?? null, a, reach),
            b: heldCenter(before?.b ?? null, b, reach),
            span: reach,
          }
        : null;
    this.#held = { subject: subject(state), window };
    return window;
  }
}

/** Whether a plane of two weights is a cut through more of them. @param {State} state */
const hasOtherWeights = ({ run, landscape }) =>
  landscape.plane === "weights" && (run?.parameter_count ?? 0) > 2;

/**
 * The answer, with the very grid of the one before where both are the same: the drawings then see that it holds still.
 * @param {LandscapeAnswer | null} before
 * @param {LandscapeAnswer} answer
 * @returns {LandscapeAnswer}
 */
function withSurfaceOf(before, answer) {
  const names = /** @type {const} */ (["a", "b", "loss"]);
  const same = before && names.every((name) => sameValues(before[name], answer[name]));
  return same ? { ...answer, a: before.a, b: before.b, loss: before.loss } : answer;
}

/** @param {Float32Array} one @param {Float32Array} other */
const sameValues = (one, other) => one.length === other.length && one.every((value, k) => value === other[k]);

/** @param {State} state @param {Partial<LandscapeState>} patch @returns {Partial<State>} */
const withLandscape = ({ landscape }, patch) => ({ landscape: { ...landscape, ...patch } });

/**
 * What a refusal changes: a surface that is too dear is asked for again, as fine as the server allows.
 * @param {import("../server/errors.js").Refused} error
 * @returns {Partial<LandscapeState>}
 */
function afterRefusal({ message, fields }) {
  const largest = fields.find(({ path }) => path === "size")?.limit ?? 0;
  return largest >= COARSEST ? { size: largest, error: null } : { error: message };
}
