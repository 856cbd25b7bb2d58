/** The guide's page: one lesson, its question, its deed, and the path through all eight. */

import { h, setAttributes, setText } from "../../draw/dom.js";
import { isFilled } from "../../draw/guide/cells.js";
import { enough, WORDS } from "../../draw/guide/words.js";
import { goalStep, isOver, isWhole, LESSONS } from "../../state/guide.js";
import { button } from "../buttons.js";
import { createCurve } from "./curve.js";
import { createForward } from "./forward.js";
import { createKeras } from "./keras/keras.js";
import { createLosses } from "./losses.js";
import { createProgress } from "./progress.js";
import { createQuestion } from "./question.js";
import { createRate } from "./rate.js";
import { withTerms } from "./terms.js";
import { Transport } from "./transport.js";
import { createWhole } from "./whole.js";

/** @typedef {import("../../state/guide.js").GuideState} GuideState */
/** @typedef {import("../../acting/guide/guide.js").Guide} Guide */
/** @typedef {{element: HTMLElement, beside?: HTMLElement, update: (state: GuideState) => void}} Part  beside: what stands with the words */
/** @typedef {{addressOf: (lesson: number) => string, openLab: (run: Run) => void}} Ways */

/** The figure of each lesson. @type {((guide: Guide) => Part)[]} */
const FIGURES = [
  ...[createCurve, createForward, createLosses, createCurve, createRate, createCurve],
  ...[createWhole, createKeras],
];
/** The lesson whose equation is filled in, and whose steps are counted then. */
const UPDATE = 6;
/** The lessons whose deed is a step of the run. */
const STEPS_IT = new Set([1, UPDATE]);
/** The lesson at whose end all epochs are trained. */
const LAST = LESSONS.length;

/** The one dark button; none where the answers themselves are the deed. @param {GuideState} state */
export function darkOf(state) {
  const { done, judged, asked, whole, step } = state;
  const { lesson } = state.place;
  if (lesson === UPDATE) return judged && step >= goalStep(state) ? "next" : "step";
  if (STEPS_IT.has(lesson)) return done ? "next" : "step";
  if (lesson === LAST) return whole && step >= whole.run.total_steps ? "lab" : "train";
  if (judged || !asked) return "next";
  return asked.choices ? null : "check";
}

/** What leads on: the lesson's deed, and the next lesson. */
class Deeds {
  #buttons;
  #ahead = h("span", { class: "guide-ahead" });

  /** @param {Guide} guide @param {Ways} ways */
  constructor(guide, { openLab }) {
    const { store } = guide;
    const plain = { class: "guide-button" };
    const open = () => {
      const { whole } = store.get();
      if (whole) openLab(whole.run);
    };
    this.#buttons = {
      step: button("Step", guide.step, plain),
      line: button("Check", guide.checkLine, plain),
      count: button("Count the steps", guide.count, plain),
      train: button("Train all 20 epochs", guide.toEnd, plain),
      next: button("Next", () => guide.go(store.get().place.lesson + 1), plain),
      lab: button("Open it in the lab", open, plain),
    };
    const { lab, ...others } = this.#buttons;
    this.element = h("div", { class: "guide-deeds" }, ...Object.values(others), this.#ahead, lab);
  }

  /** @param {GuideState} state @param {string | null} dark */
  update(state, dark) {
    const { lesson } = state.place;
    const isLast = lesson === LAST;
    const { step, line, count, train, lab, next } = this.#buttons;
    line.hidden = lesson !== UPDATE || state.step > 0 || isFilled(state.cells);
    count.hidden = lesson !== UPDATE || !state.judged || dark === "next";
    step.hidden = !STEPS_IT.has(lesson);
    setAttributes(step, { "aria-disabled": isOver(state) ? "true" : null });
    train.hidden = !isLast || dark === "lab";
    lab.hidden = !isWhole(lesson) || (isLast && dark !== "lab");
    next.hidden = this.#ahead.hidden = isLast;
    setText(this.#ahead, LESSONS[lesson] ?? "");
    for (const [name, one] of Object.entries(this.#buttons))
      one.classList.toggle("guide-dark", name === dark);
  }
}

export class GuidePage {
  #container;
  #guide;
  #kicker = h("p", { class: "guide-kicker" });
  #title = h("h2", { class: "guide-title", tabindex: "-1" });
  #lead = h("p", { class: "guide-lead" });
  #aside = h("p", { class: "guide-aside" });
  #notice = h("p", { class: "guide-notice", role: "alert" });
  #stage = h("div", { class: "guide-stage" });
  #beside = h("div", { class: "guide-beside" });
  #question;
  #deeds;
  #transport;
  #progress;
  #lesson = 0;
  /** @type {Part | null} */
  #figure = null;
  /** Those that were shown, by their lessons: a browser allows few surfaces. @type {Map<number, Part>} */
  #figures = new Map();

  /** @param {HTMLElement} container @param {Guide} guide @param {Ways} ways */
  constructor(container, guide, ways) {
    this.#container = container;
    this.#guide = guide;
    this.#question = createQuestion(guide);
    this.#deeds = new Deeds(guide, ways);
    this.#transport = new Transport(guide);
    this.#progress = createProgress(ways.addressOf);
    const head = [this.#kicker, this.#title, this.#lead, this.#beside];
    const words = [...head, this.#question.element, this.#deeds.element];
    container.replaceChildren(
      h(
        "div",
        { class: "guide-page" },
        h("div", { class: "guide-words" }, ...words, this.#notice, this.#aside),
        h("div", { class: "guide-side" }, this.#stage, this.#question.verdict),
        h("div", { class: "guide-foot" }, this.#transport.element, this.#progress.element),
      ),
    );
  }

  /** @param {GuideState} state */
  update(state) {
    const { lesson } = state.place;
    if (lesson !== this.#lesson) this.#turn(lesson);
    this.#write(state);
    const dark = darkOf(state);
    this.#question.update(state, dark === "check");
    this.#figure?.update(state);
    this.#transport.update(state, STEPS_IT.has(lesson));
    this.#progress.show(lesson);
    this.#deeds.update(state, dark);
    setText(this.#notice, state.notice ?? "");
    const run = isWhole(lesson) ? state.whole?.run.id : state.line?.run;
    setAttributes(this.#container, {
      ...{ "data-lesson": lesson, "data-run": run ?? null, "data-step": run ? state.step : null },
      "data-asked": state.asked ? state.place.question : null,
    });
  }

  /** The lesson's words; others once the steps to the goal were counted. @param {GuideState} state */
  #write(state) {
    const { place, judged, step } = state;
    const goal = place.lesson === UPDATE && judged ? goalStep(state) : 0;
    const words = goal > 0 && step >= goal ? enough(goal) : WORDS[place.lesson - 1];
    const { title, lead, aside = "" } = words;
    this.#aside.hidden = place.lesson === UPDATE && step > 0; // the equation is filled in then
    if (title === this.#title.textContent) return;
    setText(this.#title, title);
    this.#lead.replaceChildren(...withTerms(lead));
    setText(this.#aside, aside);
  }

  /** @param {number} lesson */
  #turn(lesson) {
    const isFirst = this.#lesson === 0;
    this.#lesson = lesson;
    setText(this.#kicker, `Step ${lesson} of ${LESSONS.length} · ${LESSONS[lesson - 1]}`);
    this.#figure = this.#figures.get(lesson) ?? FIGURES[lesson - 1](this.#guide);
    this.#figures.set(lesson, this.#figure);
    this.#stage.replaceChildren(this.#figure.element);
    this.#beside.replaceChildren(...(this.#figure.beside ? [this.#figure.beside] : []));
    if (!isFirst) this.#title.focus({ preventScroll: true });
    if (!isFirst) this.#container.scrollIntoView();
  }
}
