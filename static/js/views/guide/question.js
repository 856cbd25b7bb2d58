/** The lesson's question: somebody's guess, then the truth beside it. */

import { h, setAttributes, setText } from "../../draw/dom.js";
import { count, fixed } from "../../draw/format.js";
import { countsOf } from "../../draw/guide/cells.js";
import { slopeWords } from "../../draw/guide/words.js";
import { readNumber } from "../../draw/read-number.js";
import { goalStep } from "../../state/guide.js";
import { button } from "../buttons.js";

/** @typedef {import("../../state/guide.js").GuideState} GuideState */
/** @typedef {import("../../acting/guide/guide.js").Guide} Guide */

/** Of a gradient on the floor. */
const FLAT = 0.05;

/** @param {number} x @param {QuestionAnswer} asked */
const numberText = (x, { digits }) => (digits === 0 ? count(x) : fixed(x, digits ?? 4));

/** Choices that are shorter than this stand side by side. */
const SHORT = 4;

/** A choice, and what became of it. @param {{id: string, text: string}[]} choices @param {(id: string) => void} choose */
function createChoices(choices, choose) {
  const isShort = choices.every(({ text }) => text.length < SHORT);
  const parts = choices.map(({ id, text }) => {
    const note = h("span", { class: "guide-note" });
    const element = button("", () => choose(id), { class: "guide-choice" });
    element.append(h("span", {}, text), note);
    return { id, note, element };
  });
  return {
    element: h(
      "div",
      { class: `guide-choices ${isShort ? "guide-choices-row" : ""}` },
      ...parts.map(({ element }) => element),
    ),
    /** @param {import("../../state/guide.js").Judged | null} judged */
    show(judged) {
      for (const { id, note, element } of parts) {
        const [yours, right] = [String(judged?.answer) === id, String(judged?.truth) === id];
        const state = judged ? (right ? "right" : yours ? "yours" : "other") : null;
        setAttributes(element, { "data-state": state, "aria-disabled": judged ? "true" : null });
        setText(note, yours && right ? "✓ you" : yours ? "you" : right ? "so it is" : "");
      }
    },
  };
}

/** The question that is answered on the curve, too. */
const ON_CURVE = "best_weight";

/** A field for a number. @param {QuestionAnswer} asked @param {(answer: number) => void} answer */
function createField(asked, answer) {
  const field = h("input", {
    ...{
      class: "guide-field",
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      "aria-label": "Your answer",
    },
  });
  const check = h("button", { class: "guide-button", type: "submit" }, "Check");
  const problem = h("span", { class: "guide-problem", role: "alert" });
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const { value = null, why = "" } = readNumber(field.value, { whole: asked.digits === 0 });
    setAttributes(field, { "aria-invalid": why ? "true" : null });
    setText(problem, why);
    if (value !== null) answer(value);
  };
  const hint =
    asked.id === ON_CURVE ? h("p", { class: "guide-hint" }, "Tap the curve, or type a weight.") : null;
  const unit = asked.unit ? h("span", { class: "guide-unit" }, asked.unit) : null;
  return {
    element: h("form", { class: "guide-form", onsubmit: submit }, hint, field, unit, check, problem),
    /** @param {import("../../state/guide.js").Judged | null} judged @param {boolean} isDark */
    show(judged, isDark) {
      field.readOnly = judged !== null;
      if (hint) hint.hidden = judged !== null;
      if (judged && field.value === "") field.value = fixed(Number(judged.answer), asked.digits ?? 0);
      setAttributes(field, { "data-state": judged ? (judged.correct ? "right" : "yours") : null });
      check.hidden = judged !== null;
      check.classList.toggle("guide-dark", isDark);
    },
  };
}

/** What is said of an answer. @param {import("../../state/guide.js").Judged} judged @param {QuestionAnswer} asked */
function verdictOf({ correct, truth, why, hint }, asked) {
  const figure = typeof truth === "number" ? numberText(truth, asked) : "";
  const truly = correct || why.includes(figure) ? "" : ` It is ${figure}.`;
  return [h("b", {}, correct ? "Yes." : (hint ?? "Not so.")), ` ${why}${truly}`];
}

/** The question that has no numbers: another would be the same. */
const FIXED = "step_size";

/** The questions about the step, the output or the way from the run's start. */
const OF_THE_START = new Set(["best_weight", "output", "new_weight", "best_rate", "steps_to_loss"]);

/** A question, tied to its step where the picture has gone on. @param {QuestionAnswer | null} asked @param {number} step */
export function questionText(asked, step) {
  if (!asked) return "";
  return step > 0 && OF_THE_START.has(asked.id) ? `At step 0: ${asked.text}` : asked.text;
}

/** Why nothing is asked. @param {GuideState} state */
function noneText({ line, step }) {
  const slope = line?.gradient[step] ?? 0;
  return Math.abs(slope) < FLAT
    ? `The gradient is ${slopeWords(slope)} here: a step hardly moves the ball. So there is nothing to guess.`
    : "From here there is no fair question.";
}

/** What takes an answer: choices, a field, or counts of steps to choose from. @param {QuestionAnswer} asked @param {GuideState} state @param {Guide} guide */
function answersTo(asked, state, guide) {
  if (asked.choices) return createChoices(asked.choices, guide.answer);
  const right = goalStep({ ...state, asked });
  if (right === 0) return createField(asked, guide.answer);
  const counts = countsOf(right, state.place.question).map((one) => ({ id: String(one), text: String(one) }));
  return createChoices(counts, (id) => guide.answer(Number(id)));
}

/** @param {Guide} guide */
export function createQuestion(guide) {
  const text = h("p", { class: "guide-question" });
  const holder = h("div", { class: "guide-answers" });
  const verdict = h("p", { class: "guide-verdict", role: "status" });
  const more = button("one more like this", guide.more, { class: "guide-link" });
  const further = button("Why may the loss of a batch rise?", guide.askFurther, { class: "guide-link" });
  const shown = {
    asked: /** @type {QuestionAnswer | null} */ (null),
    judged: /** @type {GuideState["judged"]} */ (null),
    answers: /** @type {ReturnType<typeof createChoices> | ReturnType<typeof createField> | null} */ (null),
  };
  return {
    element: h("section", { class: "guide-quiz", "aria-label": "Question" }, text, holder, more, further),
    verdict,
    /** @param {GuideState} state @param {boolean} isDark  whether checking is the deed */
    update(state, isDark) {
      const { asked, judged, step, looked } = state;
      const isNone = looked && asked === null && state.line !== null;
      setText(text, isNone ? noneText(state) : questionText(asked, step));
      if (asked !== shown.asked) {
        shown.asked = asked;
        shown.answers = asked && answersTo(asked, state, guide);
        holder.replaceChildren(...(shown.answers ? [shown.answers.element] : []));
      }
      shown.answers?.show(judged, isDark);
      setText(more, isNone ? "move the ball up" : "one more like this");
      verdict.hidden = state.turned.length > 0; // it is about the two lines of the question
      further.hidden = judged === null || state.further === null;
      more.hidden = (asked === null && !isNone) || asked?.id === FIXED;
      if (judged === shown.judged) return;
      shown.judged = judged;
      verdict.replaceChildren(...(judged && asked ? verdictOf(judged, asked) : []));
    },
  };
}
