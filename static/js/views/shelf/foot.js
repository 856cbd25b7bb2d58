import { h, setAttributes, setText } from "../../draw/dom.js";
import { counted } from "../../draw/format.js";
import { againstWords, differWords } from "../../draw/shelf/words.js";
import { areWhole, chosenRuns, differencesOf, MOST_COMPARED } from "../../state/shelf.js";
import { button } from "../buttons.js";

/** What is chosen, and what can be done with it. @param {ShelfActions} actions */
export function createFoot(actions) {
  const number = h("b", {});
  const words = h("span", {});
  const none = button("Choose none", () => actions.chooseAll(false), { class: "shelf-link" });
  const remove = button("", () => actions.remove(actions.store.get().chosen), { class: "shelf-link" });
  const compare = button("", actions.compare, { class: "shelf-primary primary" });
  const element = h(
    "div",
    { class: "shelf-foot", role: "region", "aria-label": "Chosen runs", hidden: true },
    [
      h("p", { class: "shelf-differ", role: "status" }, number, " ", words),
      h("div", { class: "shelf-acts" }, none, remove, compare),
    ],
  );
  return {
    element,
    /** @param {ShelfState} state */
    update(state) {
      const runs = chosenRuns(state);
      element.hidden = runs.length === 0;
      if (runs.length === 0) return;
      setText(number, `${runs.length} chosen.`);
      setText(words, footWords(runs));
      setText(remove, `Delete ${runs.length}`);
      setAttributes(remove, { "aria-label": `Delete ${counted(runs.length, "run")}` });
      const fits = runs.length >= 2 && runs.length <= MOST_COMPARED;
      compare.disabled = !fits;
      setText(compare, fits ? `Compare these ${COUNTS[runs.length - 2]}` : "Compare");
    },
  };
}

const COUNTS = ["two", "three", "four", "five", "six"];

/** @param {ListedRun[]} runs */
function footWords(runs) {
  if (runs.length === 1) return "Choose two to six to compare them.";
  if (runs.length > MOST_COMPARED) return `At most ${MOST_COMPARED} are compared.`;
  return `${differWords(differencesOf(runs), areWhole(runs))} ${againstWords(runs)}`.trim();
}
