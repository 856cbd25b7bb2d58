import { h, setAttributes, setText } from "../../draw/dom.js";
import { count, counted } from "../../draw/format.js";

/** How far a long way to a step has come, at its place on the timeline; nothing is shown of a short one. */
export function createSeekProgress() {
  const words = h("span", { class: "micro" });
  const bar = h("span", { class: "seek-bar" });
  const element = h(
    "div",
    { class: "seek-progress", role: "progressbar", "aria-valuemin": "0", hidden: true },
    words,
    bar,
  );
  return {
    element,
    /** @param {State} state */
    update({ seeking, frame }) {
      element.hidden = seeking === null;
      if (!seeking || !frame) return;
      const { step, done, total } = seeking;
      element.style.setProperty("--at", String(step / frame.total_steps));
      bar.style.setProperty("--done", String(done / total));
      setText(words, `to step ${count(step)}`);
      setAttributes(element, {
        "aria-label": `Going to step ${count(step)}`,
        "aria-valuemax": total,
        "aria-valuenow": done,
        "aria-valuetext": `${count(done)} of ${counted(total, "step")} replayed`,
      });
    },
  };
}
