import { h, setText } from "../../draw/dom.js";
import { headline } from "../../draw/race/words.js";

/** The result in a sentence, and what that hides. */
export function createHeadline() {
  const sentence = h("p", { class: "race-sentence" });
  const note = h("p", { class: "race-note" });
  return {
    element: h("div", { class: "race-headline" }, sentence, note),
    /** @param {RaceState} state */
    update(state) {
      const told = headline(state);
      setText(sentence, told.sentence);
      setText(note, told.note);
    },
  };
}
