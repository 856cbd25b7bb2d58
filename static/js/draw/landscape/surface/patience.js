/** Whether motion can be shown at all: without a graphics card pictures come so slowly that it would only stand in the way. */

/** Pictures that take longer than this to come (ms) are no motion. */
const SLOW = 60;
/** How fast that is learnt from each picture, and forgotten with each surface, to try again. */
const LEARN = 0.2;
const FORGET = 0.93;

/** Watch how long pictures take while things move. */
export function createPatience() {
  const now = { lag: 0, last: 0 };
  return {
    /** Whether surfaces should change at once. */
    lost: () => now.lag > SLOW,

    /**
     * A picture was drawn.
     * @param {number} time ms
     * @param {boolean} moving whether another follows at once
     */
    picture(time, moving) {
      if (now.last > 0) now.lag += LEARN * (Math.min(4 * SLOW, time - now.last) - now.lag);
      now.last = moving ? time : 0;
    },

    /** A new surface came. */
    surface() {
      now.lag *= FORGET;
    },
  };
}
