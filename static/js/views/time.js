import { h } from "../draw/dom.js";
import { createSeekProgress } from "./seek-progress.js";
import { createTimeline } from "./timeline.js";

/**
 * The column of the player that shows the run in time.
 * @param {Actions} actions
 */
export function createTime(actions) {
  const timeline = createTimeline(actions);
  const progress = createSeekProgress();
  return {
    element: h("div", { class: "time" }, timeline.element, progress.element),
    /** @param {State} state @param {State} previous */
    update(state, previous) {
      timeline.update(state, previous);
      if (state.seeking !== previous.seeking) progress.update(state);
    },
  };
}
