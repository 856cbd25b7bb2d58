/** What the room of the layers asks while it is open: histograms over time, and how large the step on screen is. */

import { isTextbook } from "../draw/surfaces/surface.js";
import { isMoving } from "../state/moving.js";

/** A few columns come first, so that something is seen at once. */
const COARSE = 12;
const FINE = 105;
/** While the run moves, so often, and never oftener than takes a fifth of the server's time; ms. */
const STRIPS_MOVING = 400;
const PACE_MOVING = 250;
const SHARE = 5;

/** @typedef {import("./asker.js").Present} Present */
/**
 * @template {{run: string}} W
 * @template A
 * @typedef {import("./asker.js").Question<W, A>} Question
 */

const isOpen = (/** @type {Present} */ { room, run }) => room === "layers" && !isTextbook(run);

/** @param {number} interval @returns {(turn: {last: {began: number, ended: number} | null}, present: Present) => number} */
const nowAndThen =
  (interval) =>
  ({ last }, present) => {
    if (!isMoving(present) || !last) return 0;
    return last.ended + Math.max(interval, SHARE * (last.ended - last.began));
  };

/**
 * As far as the run has gone.
 * @param {Asks} asks
 * @returns {Question<{run: string, most: number, count: number, ended: boolean}, StripsAnswer>}
 */
export const stripsQuestion = (asks) => ({
  wanted(present) {
    if (!isOpen(present)) return null;
    const { run, strips, history, frame } = present;
    const most = strips?.run === run.id ? FINE : COARSE;
    return { run: run.id, most, count: history.count, ended: frame.status === "diverged" };
  },
  due: (turn, present) => (turn.last?.wanted.most === COARSE ? 0 : nowAndThen(STRIPS_MOVING)(turn, present)),
  ask: ({ run, most }) => asks.histograms(run, most),
  show: (strips, { run }) => ({ strips: { ...strips, run } }),
});

/** @param {Asks} asks @returns {Question<{run: string, step: number, ended: boolean}, PaceAnswer>} */
export const paceQuestion = (asks) => ({
  wanted(present) {
    if (!isOpen(present)) return null;
    const { run, frame } = present;
    return { run: run.id, step: frame.step, ended: frame.status === "diverged" };
  },
  due: nowAndThen(PACE_MOVING),
  ask: ({ run, step }) => asks.update(run, step),
  show: (pace, { run }) => ({ pace: { ...pace, run } }),
});
