import { h, setText } from "../../draw/dom.js";
import { button } from "../buttons.js";

/** What the size of a step is judged to be, and a rate that was tried and does better. @param {(action: ActionAnswer) => void} mend */
export function createVerdict(mend) {
  const title = h("b");
  const sentence = h("span");
  const words = h("p", { class: "strips-verdict", role: "status" }, title, " ", sentence);
  /** @type {{action: ActionAnswer | null}} */
  const shown = { action: null };
  const act = button("", () => shown.action && mend(shown.action), { class: "strips-act" });
  act.hidden = true;
  return {
    elements: [words, act],
    /** What is told of another step than the one on screen offers nothing. @param {PaceAnswer} pace @param {number} step */
    show(pace, step) {
      setText(title, pace.title);
      setText(sentence, pace.sentence);
      shown.action = pace.action;
      act.hidden = pace.action === null;
      act.disabled = pace.step !== step;
      if (pace.action) setText(act, pace.action.label);
    },
  };
}
