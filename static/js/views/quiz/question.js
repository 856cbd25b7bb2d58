import { h, setText } from "../../draw/dom.js";
import { fixed } from "../../draw/format.js";
import { readNumber } from "../../draw/read-number.js";

/**
 * One question: its text, its answers to choose or a number to type, and what came of the answer.
 * @param {HTMLElement} container
 * @param {{answer(given: string | number): void}} actions
 * @param {string} [moment]  id of what says which run and step it is about
 */
export function createQuestion(container, actions, moment) {
  const text = h("p", { class: "quiz-text", tabindex: "-1", "aria-describedby": moment });
  const answers = h("div", { class: "quiz-answers" });
  const verdict = h("div", { class: "quiz-verdict", role: "status" });
  container.append(text, answers, verdict);
  const shown = { question: /** @type {QuestionAnswer | null} */ (null) };

  return {
    /** Bring the focus to the question. */
    focus: () => text.focus(),
    /** @param {Asked | null} asked */
    update(asked) {
      if (asked?.question !== shown.question) {
        shown.question = asked?.question ?? null;
        setText(text, asked?.question.text ?? "");
        answers.replaceChildren(...(asked ? [fieldsOf(asked.question, actions.answer)] : []));
      }
      if (asked) show(answers, asked);
      verdict.replaceChildren(...(asked ? verdictOf(asked) : []));
    },
  };
}

/** @param {QuestionAnswer} question @param {(given: string | number) => void} answer */
function fieldsOf({ choices, digits, unit }, answer) {
  if (choices)
    return h(
      "div",
      { class: "quiz-choices", role: "group", "aria-label": "Answers" },
      choices.map(({ id, text }) =>
        h(
          "button",
          { type: "button", class: "quiz-choice", "data-choice": id, onclick: () => answer(id) },
          text,
        ),
      ),
    );
  const problem = h("p", { class: "quiz-problem", role: "alert" });
  const input = h("input", { class: "quiz-number", type: "text", inputmode: "decimal", autocomplete: "off" });
  const places = digits ? `, ${digits} decimals` : "";
  function submit(/** @type {Event} */ event) {
    event.preventDefault();
    const { value, why } = readNumber(input.value);
    setText(problem, why ?? "");
    if (typeof value === "number") answer(value);
  }
  return h(
    "form",
    { class: "quiz-form", onsubmit: submit },
    h("label", {}, `Your answer${unit ? ` in ${unit}` : ""}${places}`, input),
    h("button", { class: "quiz-button" }, "Check"),
    problem,
  );
}

/** What was answered stays; what is right is marked. @param {HTMLElement} answers @param {Asked} asked */
function show(answers, { judged }) {
  for (const choice of /** @type {NodeListOf<HTMLButtonElement>} */ (
    answers.querySelectorAll(".quiz-choice")
  )) {
    const isGiven = judged?.given === choice.dataset.choice;
    const isTrue = judged?.verdict.truth === choice.dataset.choice;
    choice.disabled = judged !== null;
    choice.setAttribute("aria-pressed", String(isGiven));
    choice.dataset.mark =
      isTrue && isGiven ? "your answer, right" : isTrue ? "right" : isGiven ? "your answer" : "";
  }
  for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (
    answers.querySelectorAll("input, .quiz-button")
  ))
    field.disabled = judged !== null;
}

/** @param {Asked} asked */
function verdictOf({ question, judged, problem }) {
  if (problem) return [h("p", {}, problem)];
  if (!judged) return [];
  const { correct, truth, why, hint } = judged.verdict;
  return [
    h("p", { class: "quiz-word", "data-correct": String(correct) }, correct ? "Yes." : "Not this time."),
    ...(hint ? [h("p", { class: "quiz-hint" }, hint)] : []),
    ...(correct ? [] : [h("p", { class: "quiz-truth" }, `Right is: ${truthText(question, truth)}`)]),
    h("p", { class: "quiz-why" }, why),
  ];
}

/** @param {QuestionAnswer} question @param {string | number} truth */
export function truthText({ choices, digits, unit }, truth) {
  if (typeof truth === "string") return choices?.find(({ id }) => id === truth)?.text ?? truth;
  return `${fixed(truth, digits ?? 0)}${unit ? ` ${unit}` : ""}`;
}
