import { h, setText } from "../../draw/dom.js";
import { kindOf, QUESTIONS } from "../../state/quiz.js";
import { createQuestion } from "./question.js";

/**
 * The quiz of the article: a start, eight questions, a result.
 * @param {HTMLElement} container
 * @param {QuizActions} actions
 */
export function createQuiz(container, actions) {
  const progress = h("p", { class: "quiz-progress" });
  const moment = h("p", { class: "quiz-moment", id: "quiz-moment" });
  const place = h("div", { class: "quiz" });
  const begin = h("button", { type: "button", class: "quiz-button", onclick: actions.begin }, "Begin");
  const next = h("button", { type: "button", class: "quiz-button", onclick: actions.next });
  const said = h("p", { class: "quiz-said", role: "status" });
  const end = h("div", { class: "quiz-end" });
  const copy = async () => setText(said, await actions.copy());
  container.append(progress, moment, place, begin, next, end, said);
  const question = createQuestion(place, actions, "quiz-moment");
  const shown = { asked: /** @type {Asked | null} */ (null), phase: "start" };

  return {
    /** @param {QuizState} state */
    update(state) {
      const { asked, phase, results, problem, seed } = state;
      const isNew = asked !== null && asked.question !== shown.asked?.question;
      container.dataset.phase = phase;
      container.dataset.seed = String(seed);
      container.dataset.answered = String(results.length);
      container.dataset.asked = asked ? (asked.judged ? "judged" : "open") : "";
      question.update(asked);
      begin.hidden = phase !== "start";
      const isAnswered = asked?.judged !== null && asked?.judged !== undefined;
      next.hidden = !(phase === "asking" && (isAnswered || problem));
      setText(
        next,
        problem ? "Ask again" : results.length === QUESTIONS ? "See the result" : "Next question",
      );
      setText(progress, progressText(state));
      setText(moment, state.moment);
      moment.hidden = state.moment === "";
      setText(said, problem ?? "");
      if (phase !== shown.phase || phase === "ended") end.replaceChildren(...endOf(state, actions, copy));
      if (isNew) question.focus();
      else if (phase === "ended" && shown.phase === "asking")
        /** @type {HTMLElement} */ (end.firstChild).focus();
      else if (isAnswered && !shown.asked?.judged) next.focus();
      Object.assign(shown, { asked, phase });
    },
  };
}

/** @param {QuizState} state */
function progressText({ phase, results, asked }) {
  if (phase !== "asking") return "";
  return `Question ${results.length + (asked?.judged ? 0 : 1)} of ${QUESTIONS}`;
}

/** @param {boolean[]} results */
export const resultText = (results) => `${results.filter(Boolean).length} of ${results.length} right`;

/** What was not right yet can be read about. @param {number} lesson */
const toRead = (lesson) => h("a", { href: `#step-${lesson}` }, `not yet, see step ${lesson}`);

/** @param {QuizState} state @param {QuizActions} actions @param {() => void} copy */
function endOf({ phase, results, kinds, linked }, { repeat, another }, copy) {
  if (phase !== "ended") return [];
  const rows = results.map((right, k) =>
    h(
      "li",
      { class: "quiz-row", "data-right": String(right) },
      h("span", { class: "quiz-mark", "aria-hidden": "true" }, right ? "✓" : "·"),
      h("span", {}, `${kindOf(kinds[k]).title}: `, right ? "right" : toRead(kindOf(kinds[k]).lesson)),
    ),
  );
  const again = linked ? "Answer the same eight" : "The same eight again";
  return [
    h("p", { class: "quiz-result", tabindex: "-1" }, resultText(results)),
    ...(linked ? [h("p", {}, "This result came with the link.")] : []),
    h("ul", { class: "quiz-rows" }, rows),
    h(
      "div",
      { class: "quiz-ways" },
      h("button", { type: "button", class: "quiz-button", onclick: copy }, "Copy a link to this result"),
      h("button", { type: "button", class: "quiz-quiet", onclick: repeat }, again),
      h("button", { type: "button", class: "quiz-quiet", onclick: another }, "Eight others"),
    ),
  ];
}
