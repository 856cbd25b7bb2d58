import { h } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { iconButton } from "../buttons.js";

/** The marked moments of the run on its timeline; a press goes there. @param {Actions} actions */
export function createMarks(actions) {
  const name = "Bookmarks on the timeline";
  const element = h("ol", { class: "timeline-marks", "aria-label": name, hidden: true });
  return {
    element,
    /** @param {State} state @param {State} previous */
    update({ bookmarks, run, frame }, previous) {
      const total = frame?.total_steps ?? run?.total_steps ?? 1; // fewer once a run has stopped early
      const isSame = bookmarks === previous.bookmarks && run === previous.run;
      if (isSame && frame?.total_steps === previous.frame?.total_steps) return;
      const here = bookmarks.filter((one) => one.place === "here");
      element.hidden = here.length === 0;
      element.replaceChildren(...here.map((one) => createMark(one, total, actions)));
    },
  };
}

/** @param {Bookmark} bookmark @param {number} total @param {Actions} actions */
function createMark({ id, step, note }, total, { bookmarks }) {
  const words = `Bookmark at step ${count(step)}${note && `: ${note}`}`;
  const mark = iconButton(words, "ribbon", () => bookmarks.go(id), { class: "timeline-mark" });
  mark.style.setProperty("--at", String(Math.min(1, step / total)));
  return h("li", {}, mark);
}
