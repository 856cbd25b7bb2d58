/** A step that was just done, slowly enough to be seen, runs along the edges that it moved most. */

import { pulsing } from "../../draw/network/picture.js";

/** ms of a step's motion, and the steps a second above which only its end is drawn. */
const STEP_MS = 240;
const FASTEST = 4;

/** @param {() => boolean} repaint  paints the pulse as it is now; false when there is nothing to paint on */
export function createPulse(repaint) {
  const now = { pulse: /** @type {{edges: number[], start: number} | null} */ (null) };
  function animate() {
    requestAnimationFrame(() => {
      if (now.pulse && repaint()) animate();
    });
  }
  return {
    /** @param {State} state @param {State} previous @param {import("../../draw/network/edges.js").Edges | undefined} edges */
    follow({ frame, play, reducedMotion }, previous, edges) {
      if (!frame || !edges || frame === previous.frame || reducedMotion) return;
      const isSlow = !play.playing || play.speed <= FASTEST;
      const isNext = frame.run === previous.frame?.run && frame.step === previous.frame.step + 1;
      const isSeen = isSlow && isNext;
      now.pulse = isSeen ? { edges: pulsing(edges, frame.update), start: performance.now() } : null;
      if (isSeen) animate();
    },
    /** How far it has come; null without one. */
    progress() {
      if (!now.pulse) return null;
      const { edges, start } = now.pulse;
      const progress = (performance.now() - start) / STEP_MS;
      if (progress >= 1) now.pulse = null;
      return progress < 1 ? { edges, progress: 1 - (1 - progress) ** 2 } : null;
    },
  };
}
