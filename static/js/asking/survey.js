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
 * @typedef {import("../draw/landscape/window.js").Window} Window
 * @typedef {{run: string, content: string, step: number}} Wanted
 * @typedef {{answer: Landscape, isBehind: boolean}} Found
 * @typedef {{subject: string, window: Window | null}} Held  the window on a plane of two weights, and of what it is one
 */

/** What the surface is of: another one makes the present surface a stranger. @param {State} state */
const subject = ({ run, landscape: { plane, i, j, seed, size, span, samples } }) =>
  [run?.id, plane, ...(plane === "weights" ? [i, j] : [seed]), size, span, samples].join();

/**
 * What there is to draw: the surface, and another branch's path as far as it has gone.
 * @param {State} state
 */
const content = (state) => [subject(state), state.rival?.id, state.rival?.history.count].join();

/** @param {Store} store @param {Asks} asks @returns {import("./asker.js").Question<Wanted, Found>} */
export function surveyQuestion(store, asks) {
  /** @type {Held} */
  const held = { subject: "", window: null };
  const last = { content: "" };
  const tell = (/** @type {boolean} */ busy) => store.set(withLandscape(store.get(), { busy }));
  return {
    wanted: (present) => ({ run: present.run.id, content: content(present), step: present.frame.step }),
    due,
    async ask({ run, content: asked }) {
      const state = store.get();
      // Of another step it is told only when it is slow, for that picture would delay the one of the step.
      const slow = setTimeout(tell, asked === last.content ? SLOW_MS : 0, true);
      last.content = asked;
      const query = queryOf(state, held);
      try {
        const answer = await asks.landscape(run, query, state.rival?.id);
        if (query.fit && hasOtherWeights(state))
          Object.assign(held, { subject: subject(state), window: windowOf(answer) });
        // A window around weights that have left it since is asked for again.
        return { answer, isBehind: "center_a" in query && !showsBall(answer) };
      } finally {
        clearTimeout(slow);
        tell(false);
      }
    },
    // A run that moves has gone on: it answers where it is.
    answered: ({ answer, isBehind }, wanted) => (isBehind ? wanted : { ...wanted, step: answer.step }),
    show: ({ answer }, wanted, state) =>
      content(state) === wanted.content
        ? withLandscape(state, { answer: withSurfaceOf(state.landscape.answer, answer), error: null })
        : {},
    refused: (error, wanted, state) =>
      content(state) === wanted.content ? withLandscape(state, afterRefusal(error)) : {},
  };
}

/** @param {import("./asker.js").Turn<Wanted, Found>} turn @param {State} state */
function due({ wanted, last }, state) {
  if (last?.wanted.content !== wanted.content) return 0;
  const { seconds, looked_ahead: still } = last.answer?.answer ?? { seconds: 0, looked_ahead: false };
  const rest = still && isMoving(state) ? STILL_REST : SHORTEST_REST;
  return last.ended + 1000 * Math.max(rest, REST * seconds);
}

/** @param {State} state @param {Held} held @returns {LandscapeAsked} */
function queryOf(state, held) {
  const { plane, i, j, seed, size, span, samples } = state.landscape;
  // A run that moves has left the step that is drawn: to go back there would cost it time, so it says where it is.
  const when = isMoving(state) ? {} : { step: state.frame?.step ?? 0 };
  const wide = span === null ? { fit: !AROUND_THE_WALK.has(plane) } : { span };
  const common = { plane, size, ...wide, samples, ...when };
  // A textbook surface has a window of its own, and no other plane.
  if (isTextbook(state.run)) return { plane: "weights", size, fit: true, ...when, i: 0, j: 1 };
  if (plane !== "weights") return { ...common, seed };
  hold(held, state);
  if (!held.window) return { ...common, i, j };
  const { a, b, span: reach } = held.window;
  return { plane, size, span: reach, samples, ...when, i, j, center_a: a, center_b: b };
}

/**
 * Hold the window while the ball moves in it; there is none where the server knows better where to look.
 * @param {Held} held
 * @param {State} state
 */
function hold(held, state) {
  const { i, j, span } = state.landscape;
  const before = held.subject === subject(state) ? held.window : null;
  const [a, b] = [state.frame?.theta[i] ?? 0, state.frame?.theta[j] ?? 0];
  const reach = span ?? before?.span;
  const near = Math.max(Math.abs(a), Math.abs(b)) <= FAR;
  held.subject = subject(state);
  held.window =
    near && reach !== undefined
      ? {
          a: heldCenter(before?.a ?? null, a, reach),
          b: heldCenter(before?.b ?? null, b, reach),
          span: reach,
        }
      : null;
}

/** Whether a plane of two weights is a cut through more of them. @param {State} state */
const hasOtherWeights = ({ run, landscape }) =>
  landscape.plane === "weights" && (run?.parameter_count ?? 0) > 2;

/**
 * The answer, with the very grid of the one before where both are the same: the drawings then see that it holds still.
 * @param {Landscape | null} before
 * @param {Landscape} answer
 * @returns {Landscape}
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
