/** While a run moves, its pictures take turns: a frame that draws all of them would be late. */

import { PANEL_MS } from "../draw/caption.js";

/** A picture that could have been drawn so long ago (ms) does not wait for its turn any more. */
const LATE_MS = 30;

/** @typedef {{every: number, last: number, work: () => void}} Taker  how far apart it is drawn, and when it was, in ms */

/** Pictures that are never all drawn in one frame, as long as frames come quickly. */
export function createTurns() {
  /** @type {Set<Taker>} */
  const waiting = new Set();

  /** @param {Taker} taker @param {number} time */
  function serve(taker, time) {
    waiting.delete(taker);
    taker.last = time;
    taker.work();
  }

  /** One that fails must not take the others with it. */
  function next() {
    const time = performance.now();
    for (const taker of due(waiting, time)) {
      try {
        serve(taker, time);
      } catch (error) {
        reportError(error);
      }
    }
    if (waiting.size > 0) requestAnimationFrame(next);
  }

  /**
   * A picture among them; the last work is never lost.
   * @param {number} [every]  ms between two of it, at least
   * @returns {(work: () => void, moving: boolean) => void} does work when its turn comes, or at once where nothing moves
   */
  return (every = PANEL_MS) => {
    const taker = { every, last: 0, work: () => {} };
    return (work, moving) => {
      taker.work = work;
      if (!moving) return serve(taker, performance.now());
      if (waiting.size === 0) requestAnimationFrame(next);
      waiting.add(taker);
    };
  };
}

/**
 * Whose turn it is: that of the one whose time came first, and of those that are late.
 * @param {Iterable<Taker>} waiting
 * @param {number} time  ms
 * @returns {Taker[]}
 */
export function due(waiting, time) {
  const since = (/** @type {Taker} */ { every, last }) => time - last - every;
  const ready = [...waiting].filter((taker) => since(taker) >= 0);
  const [first, ...others] = ready.sort((one, other) => since(other) - since(one));
  return first ? [first, ...others.filter((taker) => since(taker) >= LATE_MS)] : [];
}

/** Of all pictures of the page. */
export const takeTurns = createTurns();
