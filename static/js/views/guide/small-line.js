/** The line among the dots, small, in the bowl of its weight's curve; a step tilts it. */

import { linePicture } from "../../draw/guide/line-picture.js";
import { shareOf } from "../../draw/guide/step-motion.js";
import { createFigure } from "./figure.js";
import { createMotion } from "./motion.js";

/** @typedef {import("../../state/guide.js").GuideState} GuideState */
/** @typedef {import("../../state/guide.js").Candidate} Candidate */

/** It comes a moment after the step itself, as the server is asked for it; ms. */
const LASTING = 180;
const TILTS = [100, 180];

/** A line on its way from one to another. @param {Candidate | null} from @param {Candidate} to @param {number} share */
function between(from, to, share) {
  if (!from || share === 1) return to;
  return { ...to, values: to.values.map((one, k) => from.values[k] + share * (one - from.values[k])) };
}

export function createSmallLine() {
  const shown = {
    state: /** @type {GuideState | null} */ (null),
    from: /** @type {Candidate | null} */ (null),
    told: false,
  };
  const figure = createFigure("guide-small", (width, height) => {
    const { line, output, next } = shown.state ?? {};
    if (!line || !output) return [];
    const now = between(shown.from, output, shareOf(motion.time(), TILTS));
    const to = shown.told && motion.time() === LASTING ? (next ?? null) : null;
    return linePicture(line.data, now, [output], to, width, height);
  });
  const motion = createMotion(figure.element, figure.repaint, LASTING);
  return {
    element: figure.element,
    /** @param {GuideState} state @param {boolean} told  whether the next step may be seen */
    update(state, told) {
      const before = shown.state;
      Object.assign(shown, { state, told });
      if (before?.output !== state.output) {
        shown.from = before?.output ?? null;
        if (before?.line === state.line && state.step > 0) motion.start();
        else motion.stop();
      }
      figure.repaint();
    },
  };
}
