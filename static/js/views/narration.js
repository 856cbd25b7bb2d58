import { createPace } from "../draw/caption.js";
import { h, setAttributes, setText } from "../draw/dom.js";
import { count } from "../draw/format.js";
import { icon } from "../draw/icons.js";
import { sentencesOf, spokenOf, textOf } from "../draw/sentence.js";
import { observeSize } from "../draw/size.js";
import { createRuler } from "./ruler.js";

/** @typedef {import("../draw/sentence.js").Word} Word */
/** @typedef {ReturnType<typeof createRuler>} Ruler */

/** A sentence cannot be read faster than this, in ms. */
const SHOWN_EVERY = 100;
/** A screen reader is told of a moving run at most this often, in ms. */
const SAID_EVERY = { each: 2000, calm: 5000 };
/** px of the button that a diverged run offers, with the gap beside it. */
const RETRY_ROOM = 226;
const RETRY = "Go on with a tenth of the rate";
/** Share of the lines that is filled where there are several: words break before their ends. */
const USED = 0.9;
/** px that a measured line may be wider when it is drawn. */
const SLACK = 8;
/** A notice leaves by itself after this long, unless the pointer or the focus is on it, in ms. */
const NOTICE_STAYS = 10_000;

/** @type {Record<string, string>} */
const TAGS = { value: "b", code: "code" };

/**
 * @param {[string, string][]} words
 * @returns {HTMLElement[]}
 */
function spans(words) {
  return words.map(([text, meaning]) => {
    const tag = /** @type {"b"} */ (TAGS[meaning] ?? "span");
    return h(tag, { class: meaning in TAGS ? null : meaning || null }, text);
  });
}

/** A message that floats under the bar until it is put away. @param {Actions} actions */
function createNotice(actions) {
  const text = h("span", { role: "status" });
  const close = h("button", { type: "button", "aria-label": "Dismiss", onclick: actions.dismiss }, icon("x"));
  const element = h("div", { class: "notice", hidden: true }, text, close);
  const timer = { id: 0 };
  function leave() {
    if (element.matches(":hover, :focus-within")) timer.id = window.setTimeout(leave, NOTICE_STAYS);
    else actions.dismiss();
  }
  return {
    element,
    /** @param {string | null} notice */
    show(notice) {
      clearTimeout(timer.id);
      element.hidden = notice === null;
      setText(text, notice ?? "");
      if (notice !== null) timer.id = window.setTimeout(leave, NOTICE_STAYS);
    },
  };
}

/** What the sentence must have changed with, to be written anew. */
const TOLD = /** @type {const} */ (["frame", "connection", "run", "data", "diagnosis", "narration"]);

class Narration {
  #sentence = h("p", { class: "sentence" });
  #said = h("p", { class: "visually-hidden", role: "status" });
  #retry;
  #notice;
  #show = createPace(SHOWN_EVERY);
  #say = { each: createPace(SAID_EVERY.each), calm: createPace(SAID_EVERY.calm) };
  #fitting = createFitting();
  #width = 0;
  /** @type {State | null} */
  #state = null;

  /**
   * @param {HTMLElement} container
   * @param {Actions} actions
   */
  constructor(container, actions) {
    this.#retry = h("button", {
      type: "button",
      class: "pill retry",
      hidden: true,
      onclick: actions.retryWithTenth,
    });
    this.#notice = createNotice(actions);
    container.append(this.#sentence, this.#retry, this.#notice.element, this.#said);
    observeSize(container, (width) => {
      this.#width = width;
      if (this.#state) this.#write();
    });
  }

  /** @param {State} state @param {State} previous */
  update(state, previous) {
    this.#state = state;
    if (state.notice !== previous.notice || state === previous) this.#notice.show(state.notice);
    if (state !== previous && TOLD.every((part) => state[part] === previous[part])) return;
    if (state.play.playing) this.#show(() => this.#write());
    else this.#write();
    this.#speak(state, previous);
  }

  /**
   * Tell a screen reader: at once what ends a run, and each step that is made by hand where that is wanted.
   * @param {State} state
   * @param {State} previous
   */
  #speak({ narration, play, frame, diagnosis }, previous) {
    const say = () => setText(this.#said, this.#state ? spokenOf(this.#state) : "");
    if (narration === "off") return setText(this.#said, "");
    const ended = frame?.status !== previous.frame?.status && frame?.status !== "training";
    const found = troubleIn(diagnosis) !== troubleIn(previous.diagnosis) && !play.playing;
    const byHand = narration === "each" && !play.playing;
    if (ended || found || byHand) say();
    else this.#say[narration](() => this.#state?.narration === narration && say());
  }

  #write() {
    const state = /** @type {State} */ (this.#state);
    const retries = state.frame?.status === "diverged" && state.connection !== "lost";
    this.#retry.hidden = !retries;
    const from = `${RETRY}, from step ${count(state.frame?.step ?? 0)}`;
    setText(this.#retry, RETRY);
    setAttributes(this.#retry, { title: from, "aria-label": from });
    const room = this.#width - (retries ? RETRY_ROOM : 0);
    const words = this.#fitting(this.#sentence, sentencesOf(state), room, subjectOf(state));
    const text = textOf(words);
    if (text !== this.#sentence.textContent) this.#sentence.replaceChildren(...spans(words));
    setAttributes(this.#sentence, { title: text === textOf(sentencesOf(state)[0]) ? null : spokenOf(state) });
  }
}

/** @param {Diagnosis | null} diagnosis */
const troubleIn = (diagnosis) => diagnosis?.stall?.sentence ?? diagnosis?.blow_up?.sentence ?? "";

/** What a sentence is about: while that stays, it does not become longer again. @param {State} state */
const subjectOf = ({ run, frame, diagnosis }) =>
  [run?.id, frame?.weight?.index, frame?.status, frame?.step === 0, diagnosis?.stall?.sentence].join();

/** Choose the fullest form that has room; once one was too long, a shorter one stays, so that words hold still. */
function createFitting() {
  const now = { subject: "", room: 0, form: 0, measure: /** @type {Ruler | null} */ (null) };
  /**
   * @param {HTMLElement} element
   * @param {Word[][]} forms
   * @param {number} room  px
   * @param {string} subject
   */
  return (element, forms, room, subject) => {
    // Another width may bring another size of the text.
    const measure = room === now.room && now.measure ? now.measure : rulerFor(element);
    if (subject !== now.subject || room !== now.room) Object.assign(now, { subject, room, measure, form: 0 });
    const lines = linesOf();
    const most = lines === 1 ? room - SLACK : lines * room * USED;
    const fits = forms.findIndex((words, k) => k >= now.form && measure(words) <= most);
    now.form = fits < 0 ? forms.length - 1 : fits;
    return forms[now.form];
  };
}

/** Lines that the sentence may take, by the width of the page. */
const linesOf = () => (window.innerWidth > 1279 ? 1 : window.innerWidth > 720 ? 2 : 3);

/** @param {HTMLElement} element */
function rulerFor(element) {
  const samples = { value: h("b"), code: h("code"), gradient: h("span", { class: "gradient" }) };
  element.append(...Object.values(samples));
  const ruler = createRuler(element, { ...samples, update: samples.gradient });
  for (const sample of Object.values(samples)) sample.remove();
  return ruler;
}

/**
 * The headline: what just happened, with its numbers; below it, what else must be said.
 * @param {HTMLElement} container
 * @param {Actions} actions
 * @returns {View}
 */
export const createNarration = (container, actions) => new Narration(container, actions);
