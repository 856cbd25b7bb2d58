import { h, setText } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { createQuestion } from "./question.js";

/**
 * The lab's dialog that asks about the step to come.
 * @param {HTMLElement} container  a dialog
 * @param {{answer(given: string | number): void, next(): void, step(): void}} actions
 */
export function createQuizDialog(container, actions) {
  const dialog = /** @type {HTMLDialogElement} */ (container);
  const moment = h("p", { class: "quiz-moment" });
  const place = h("div", { class: "quiz" });
  const problem = h("p", { class: "quiz-said", role: "status" });
  const next = h(
    "button",
    { type: "button", class: "quiz-button", onclick: actions.next },
    "Another question",
  );
  function take() {
    dialog.close();
    actions.step();
  }
  const step = h("button", { type: "button", class: "quiz-quiet", onclick: take }, "Take the step");
  const close = h("button", { type: "button", class: "quiz-quiet", onclick: () => dialog.close() }, "Close");
  dialog.append(
    h("h2", { id: "quiz-title" }, "Quiz me"),
    moment,
    place,
    problem,
    h("div", { class: "quiz-ways" }, next, step, close),
  );
  const question = createQuestion(place, actions);
  const shown = { question: /** @type {QuestionAnswer | null} */ (null) };
  return {
    show: () => dialog.showModal(),
    /** @param {import("../../acting/quiz-me.js").QuizMeState} state */
    update({ asked, step: at, problem: said, isNext }) {
      const [now, to] = [count(at), count(at + 1)];
      setText(
        moment,
        isNext ? `About step ${to}, the one to come.` : `After step ${now}, with none to come.`,
      );
      question.update(asked);
      setText(problem, said ?? "");
      next.hidden = !asked?.judged && said === null;
      step.hidden = !(asked?.judged && isNext);
      if (asked && asked.question !== shown.question) question.focus();
      else if (asked?.judged) next.focus();
      shown.question = asked?.question ?? null;
    },
  };
}
