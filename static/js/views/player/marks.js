import { h, setAttributes } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { icon } from "../../draw/icons.js";

/**
 * The marked moments of the run on its timeline; a press goes there.
 * @param {Actions} actions
 */
export function createMarks(actions) {
  const element = h("ol", {
    class: "timeline-marks",
    "aria-label": "Bookmarks on the timeline",
    hidden: true,
  });
  return {
    element,
    /** @param {State} state @param {State} previous */
    update({ bookmarks, run }, previous) {
      if (bookmarks === previous.bookmarks && run === previous.run) return;
      const here = bookmarks.filter((one) => one.place === "here");
      element.hidden = here.length === 0;
      element.replaceChildren(...here.map((one) => createMark(one, run?.total_steps ?? 1, actions)));
    },
  };
}

/**
 * @param {Bookmark} bookmark
 * @param {number} total
 * @param {Actions} actions
 */
function createMark({ id, step, note }, total, { bookmarks }) {
  const words = `Bookmark at step ${count(step)}${note && `: ${note}`}`;
  const go = () => bookmarks.go(id);
  const button = h("button", { type: "button", class: "timeline-mark", onclick: go }, icon("ribbon"));
  setAttributes(button, { "aria-label": words, title: words });
  button.style.setProperty("--at", String(Math.min(1, step / total)));
  return h("li", {}, button);
}
