// static/js/acting/quiz-me.js
import { part69 } from "./main.js";
import { part79 } from "./main.js";
var { saidBy } = part69;
var { createStore } = part79;
var ORDER = ["largest_move", "sample_loss", "direction", "new_weight", "lower_loss", "best_rate"];
var QuizMe = class {
  #asks;
  #run = "";
  #step = 0;
  #seed = 0;
  #asked = 0;
  #waiting = [];
  constructor(asks) {
    this.#asks = asks;
    this.store = createStore(
      { asked: null, step: 0, problem: null, isNext: false }
    );
  }
  begin(run, step, isLast) {
    const isSame = run === this.#run && step === this.#step;
    this.#run = run;
    this.#step = step;
    this.#seed = isSame ? this.#seed + 1 : 0;
    this.#waiting = [];
    this.store.set({ asked: null, step, problem: null, isNext: !isLast });
    return this.next();
  }
  next = async () => {
    const [run, step] = [this.#run, this.#step];
    this.store.set({ asked: null, problem: null });
    try {
      if (this.#waiting.length === 0) {
        const listed = await this.#asks.questions(run, step, this.#seed);
        if (run !== this.#run || step !== this.#step) return;
        this.#waiting = sorted(listed);
      }
      const [question, ...rest] = this.#waiting;
      const asked = question && { question, judged: null, problem: null };
      this.#waiting = rest;
      if (!question)
        this.store.set({ problem: "Nothing can be asked here: take another step, or go back one." });
      else this.store.set({ asked });
      this.#asked = this.#seed;
      if (rest.length === 0) this.#seed += 1;
    } catch (error) {
      this.store.set({ problem: saidBy(error) });
    }
  };
  answer = async (given) => {
    const { asked } = this.store.get();
    if (!asked || asked.judged) return;
    try {
      const moment = { step: this.#step, seed: this.#asked };
      const verdict = await this.#asks.judge(this.#run, asked.question.id, moment, given);
      if (this.store.get().asked === asked)
        this.store.set({ asked: { ...asked, judged: { given, verdict }, problem: null } });
    } catch (error) {
      this.store.set({ asked: { ...asked, problem: saidBy(error) } });
    }
  };
};
function sorted(questions) {
  const rank = ({ id }) => (ORDER.indexOf(id) + ORDER.length + 1) % (ORDER.length + 1);
  return questions.toSorted((one, other) => rank(one) - rank(other));
}

// static/js/quiz-me.js
import { part69 as part692 } from "./main.js";
import { part73 } from "./main.js";
import { part79 as part792 } from "./main.js";

// static/js/views/quiz/dialog.js
import { part13 as part132 } from "./main.js";
import { part14 as part142 } from "./main.js";

// static/js/views/quiz/question.js
import { part13 } from "./main.js";
import { part14 } from "./main.js";
import { part55 } from "./main.js";
var { h, setText } = part13;
var { fixed } = part14;
var { readNumber } = part55;
function createQuestion(container, actions, moment) {
  const text = h("p", { class: "quiz-text", tabindex: "-1", "aria-describedby": moment });
  const answers = h("div", { class: "quiz-answers" });
  const verdict = h("div", { class: "quiz-verdict", role: "status" });
  container.append(text, answers, verdict);
  const shown = { question: null };
  return {
    focus: () => text.focus(),
    update(asked) {
      if (asked?.question !== shown.question) {
        shown.question = asked?.question ?? null;
        setText(text, asked?.question.text ?? "");
        answers.replaceChildren(...asked ? [fieldsOf(asked.question, actions.answer)] : []);
      }
      if (asked) show(answers, asked);
      verdict.replaceChildren(...asked ? verdictOf(asked) : []);
    }
  };
}
function fieldsOf({ choices, digits, unit }, answer) {
  if (choices)
    return h(
      "div",
      { class: "quiz-choices", role: "group", "aria-label": "Answers" },
      choices.map(
        ({ id, text }) => h(
          "button",
          { type: "button", class: "quiz-choice", "data-choice": id, onclick: () => answer(id) },
          text
        )
      )
    );
  const problem = h("p", { class: "quiz-problem", role: "alert" });
  const input = h("input", { class: "quiz-number", type: "text", inputmode: "decimal", autocomplete: "off" });
  const places = digits ? `, ${digits} decimals` : "";
  function submit(event) {
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
    problem
  );
}
function show(answers, { judged }) {
  for (const choice of answers.querySelectorAll(".quiz-choice")) {
    const isGiven = judged?.given === choice.dataset.choice;
    const isTrue = judged?.verdict.truth === choice.dataset.choice;
    choice.disabled = judged !== null;
    choice.setAttribute("aria-pressed", String(isGiven));
    choice.dataset.mark = isTrue && isGiven ? "your answer, right" : isTrue ? "right" : isGiven ? "your answer" : "";
  }
  for (const field of answers.querySelectorAll("input, .quiz-button"))
    field.disabled = judged !== null;
}
function verdictOf({ question, judged, problem }) {
  if (problem) return [h("p", {}, problem)];
  if (!judged) return [];
  const { correct, truth, why, hint } = judged.verdict;
  return [
    h("p", { class: "quiz-word", "data-correct": String(correct) }, correct ? "Yes." : "Not this time."),
    ...hint ? [h("p", { class: "quiz-hint" }, hint)] : [],
    ...correct ? [] : [h("p", { class: "quiz-truth" }, `Right is: ${truthText(question, truth)}`)],
    h("p", { class: "quiz-why" }, why)
  ];
}
function truthText({ choices, digits, unit }, truth) {
  if (typeof truth === "string") return choices?.find(({ id }) => id === truth)?.text ?? truth;
  return `${fixed(truth, digits ?? 0)}${unit ? ` ${unit}` : ""}`;
}

// static/js/views/quiz/dialog.js
var { h: h2, setText: setText2 } = part132;
var { count } = part142;
function createQuizDialog(container, actions) {
  const dialog = container;
  const moment = h2("p", { class: "quiz-moment" });
  const place = h2("div", { class: "quiz" });
  const problem = h2("p", { class: "quiz-said", role: "status" });
  const next = h2(
    "button",
    { type: "button", class: "quiz-button", onclick: actions.next },
    "Another question"
  );
  function take() {
    dialog.close();
    actions.step();
  }
  const step = h2("button", { type: "button", class: "quiz-quiet", onclick: take }, "Take the step");
  const close = h2("button", { type: "button", class: "quiz-quiet", onclick: () => dialog.close() }, "Close");
  dialog.append(
    h2("h2", { id: "quiz-title" }, "Quiz me"),
    moment,
    place,
    problem,
    h2("div", { class: "quiz-ways" }, next, step, close)
  );
  const question = createQuestion(place, actions);
  const shown = { question: null };
  return {
    show: () => dialog.showModal(),
    update({ asked, step: at, problem: said, isNext }) {
      const [now, to] = [count(at), count(at + 1)];
      setText2(
        moment,
        isNext ? `About step ${to}, the one to come.` : `After step ${now}, with none to come.`
      );
      question.update(asked);
      setText2(problem, said ?? "");
      next.hidden = !asked?.judged && said === null;
      step.hidden = !(asked?.judged && isNext);
      if (asked && asked.question !== shown.question) question.focus();
      else if (asked?.judged) next.focus();
      shown.question = asked?.question ?? null;
    }
  };
}

// static/js/quiz-me.js
var { saidBy: saidBy2 } = part692;
var { isMoving } = part73;
var { when } = part792;
function createQuizMe(container, page, server, actions) {
  const quiz = new QuizMe(server.asks);
  const { answer, next, store } = quiz;
  const view = createQuizDialog(container, { answer, next, step: actions.step });
  store.subscribe(view.update);
  async function halted() {
    if (!isMoving(page.get())) return page.get();
    actions.pause();
    const { step } = await server.command({ do: "pause" });
    return when(page, ({ frame }) => frame?.step === step && frame.status !== "training");
  }
  return {
    async open() {
      try {
        const { run, frame } = await halted();
        if (!run || !frame) return;
        view.show();
        quiz.begin(frame.run, frame.step, frame.step >= frame.total_steps || frame.status === "diverged");
      } catch (error) {
        page.set({ notice: saidBy2(error) });
      }
    }
  };
}
export {
  createQuizMe
};
