/** Motion: a picture that is painted anew until a time has passed; none where less motion is wanted. */

const REDUCED = matchMedia("(prefers-reduced-motion: reduce)");

/** Whether less motion is wanted. */
export const isStill = () => REDUCED.matches;

/**
 * @param {Element} element  which says whether it moves, in `data-motion`: running or done
 * @param {() => void} repaint
 * @param {number} lasting  ms
 */
export function createMotion(element, repaint, lasting) {
  const now = { began: Number.NEGATIVE_INFINITY, frame: 0 };
  const say = (/** @type {string} */ motion) => element.setAttribute("data-motion", motion);
  const time = () => Math.min(lasting, performance.now() - now.began);
  const paint = () => {
    const isMoving = time() < lasting; // before the picture: what is painted last is the end
    repaint();
    if (isMoving) now.frame = requestAnimationFrame(paint);
    else say("done");
  };
  return {
    /** ms since it began; at rest, its whole length. */
    time,

    /** Begin, unless less motion is wanted. */
    start() {
      if (isStill()) return;
      cancelAnimationFrame(now.frame);
      now.began = performance.now();
      say("running");
      now.frame = requestAnimationFrame(paint);
    },

    /** Show the end at once. */
    stop() {
      now.began = Number.NEGATIVE_INFINITY;
    },
  };
}
