import { h } from "../../draw/dom.js";
import { createLanes } from "./lanes.js";
import { createMarks } from "./marks.js";
import { createSeekProgress } from "./seek-progress.js";
import { createTimeline } from "./timeline.js";

/** The column of the player that shows the run in time. @param {Actions} actions */
export function createTime(actions) {
  const timeline = createTimeline(actions);
  const progress = createSeekProgress();
  const lanes = createLanes(actions);
  const marks = createMarks(actions);
  return {
    element: h(
      "div",
      { class: "time" },
      lanes.element,
      h("div", { class: "time-run" }, timeline.element, marks.element, progress.element),
    ),
    /** @param {State} state @param {State} previous */
    update(state, previous) {
      timeline.update(state, previous);
      lanes.update(state, previous);
      marks.update(state, previous);
      if (state.seeking !== previous.seeking) progress.update(state);
    },
  };
}
