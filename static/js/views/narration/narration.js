import { createPace, createPatience, marked } from "../../draw/caption.js";
import { h, setAttributes, setText } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { retryOf } from "../../draw/narration/blow-up.js";
import {
  awaiting,
  blowUpOf,
  isAwaited,
  sentencesOf,
  spokenOf,
  wayOut,
} from "../../draw/narration/sentence.js";
import { createRoom } from "../../draw/room.js";
import { observeSize } from "../../draw/size.js";
import { textOf } from "../../draw/words.js";
import { bestElsewhere } from "../../state/fit/stopping.js";
import { button, iconButton } from "../buttons.js";

/** @typedef {import("../../draw/words.js").Part} Part */

/** A sentence cannot be read faster than this, in ms. */
const SHOWN_EVERY = 100;
/** A screen reader is told of a moving run at most this often, in ms. */
const SAID_EVERY = { each: 2000, calm: 5000 };
/** The last steps of a play may come so long after its end, in ms. */
const SETTLING = 1000;
/** A step that is awaited for so long is told of, in ms. */
const LONG_STEP = 2000;
/** Of the sentence, on a page too narrow for one line. */
const MOST_LINES = 3;
/** A notice leaves by itself after this long, unless the pointer or the focus is on it, in ms. */
const NOTICE_STAYS = 10_000;

/** A message that floats under the bar until it is put away, or why nothing can be saved, as long as that is so. @param {Actions} actions */
function createNotice(actions) {
  const text = h("span", { role: "status" });
  const close = iconButton("Dismiss", "x", actions.dismiss, { class: "dim", title: null });
  const runs = button("Runs", () => actions.setRoom("runs"), { class: "pill notice-way" });
  const element = h("div", { class: "notice floating", hidden: true }, text, close);
  const timer = { id: 0 };
  function leave() {
    if (element.matches(":hover, :focus-within")) timer.id = window.setTimeout(leave, NOTICE_STAYS);
    else actions.dismiss();
  }
  return {
    element,
    /** @param {State} state */
    show({ notice, storage, room }) {
      const lasting = room === "runs" ? null : storage; // that room has it in its place
      clearTimeout(timer.id);
      element.hidden = notice === null && lasting === null;
      element.lastChild?.replaceWith(notice === null ? runs : close);
      setText(text, notice ?? lasting ?? "");
      if (notice !== null) timer.id = window.setTimeout(leave, NOTICE_STAYS);
    },
  };
}

/**
 * The button that leads on: from where a run diverged, or out of what keeps it from learning, or to its best epoch.
 * @param {Actions} actions
 */
function createWay(actions) {
  const element = h("button", { type: "button", class: "pill narration-way", hidden: true });
  /** @param {Frame} frame @param {number} step */
  const showBest = ({ stopped }, step) => {
    const label = `Go to the best, epoch ${count(stopped?.best_epoch ?? 0)}`;
    element.onclick = () => actions.seek(step);
    setText(element, label);
    setAttributes(element, { title: label, "aria-label": label });
  };
  return {
    element,
    /** @param {State} state @param {ActionAnswer | null} remedy */
    show(state, remedy) {
      const { run, frame, connection } = state;
      const ended = frame?.status === "diverged" && frame.divergence?.smaller_rate !== null;
      const retries = (ended || frame?.blown_up) && connection !== "lost";
      const best = bestElsewhere(frame);
      element.hidden = !remedy && !retries && best === null;
      if (!run || !frame) return;
      if (!remedy && !retries && best !== null) return showBest(frame, best);
      const retry = retryOf(run, frame, blowUpOf(state));
      const title = remedy ? titleOf(remedy) : `${retry.label}, from step ${count(retry.from)}`;
      element.onclick = remedy ? () => actions.mend(remedy) : () => actions.retry(retry);
      setText(element, remedy?.label ?? retry.label);
      setAttributes(element, { title, "aria-label": title });
    },
  };
}

/** @param {ActionAnswer} remedy */
const titleOf = ({ label, as, from_step: step }) =>
  `${label}, ${as === "fork" ? `as a branch from step ${count(step)}` : "in a new run"}`;

/** What a notice hangs on. */
const NOTED = /** @type {const} */ (["notice", "storage", "room"]);

/** What the sentence must have changed with, to be written anew. */
const TOLD = /** @type {const} */ ([
  "frame",
  "connection",
  "run",
  "data",
  "diagnosis",
  "narration",
  "wording",
  "play",
]);

/** The headline: what just happened, with its numbers; below it, what else must be said. */
class Narration {
  #sentence = h("p", { class: "sentence" });
  #advice = h("p", { class: "narration-advice small", hidden: true });
  #said = h("p", { class: "visually-hidden", role: "status" });
  #way;
  #notice;
  #show = createPace(SHOWN_EVERY);
  #say = { each: createPace(SAID_EVERY.each), calm: createPace(SAID_EVERY.calm) };
  #fitting = createFitting();
  #wait = createPatience(LONG_STEP, (isLate) => this.#turnLate(isLate));
  #late = false;
  #width = 0;
  /** When it was last playing (ms). */
  #played = Number.NEGATIVE_INFINITY;
  /** @type {State | null} */
  #state = null;

  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container, actions) {
    this.#way = createWay(actions);
    this.#notice = createNotice(actions);
    const help = h("div", { class: "narration-help" }, this.#advice, this.#way.element);
    container.append(this.#sentence, help, this.#notice.element, this.#said);
    observeSize(container, (width) => {
      this.#width = width;
      setText(this.#sentence, "");
      this.#fitting = createFitting(); // other words may have room now
      if (this.#state) this.#write();
    });
  }

  /** @param {State} state @param {State} previous */
  update(state, previous) {
    this.#state = state;
    if (state.frame !== previous.frame) this.#wait(false);
    this.#wait(isAwaited(state));
    if (state === previous || NOTED.some((part) => state[part] !== previous[part])) this.#notice.show(state);
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
    // Play trains in short stretches: that one of them is done is no news.
    const rests = frame?.status === "ready" ? !play.playing : frame?.status !== "training";
    const blewUp = Boolean(frame?.blown_up) !== Boolean(previous.frame?.blown_up) && !play.playing;
    const ended = (frame?.status !== previous.frame?.status && rests) || blewUp;
    const found = troubleIn(diagnosis) !== troubleIn(previous.diagnosis) && !play.playing;
    if (play.playing) this.#played = performance.now();
    const stopped =
      !play.playing && performance.now() - this.#played < SETTLING && frame?.status !== "training";
    const byHand = narration === "each" && !play.playing;
    if (ended || stopped || found || byHand) say();
    else this.#say[narration](() => this.#state?.narration === narration && say());
  }

  /** @param {boolean} isLate */
  #turnLate(isLate) {
    if (isLate === this.#late) return;
    this.#late = isLate;
    this.#write();
  }

  #write() {
    const state = /** @type {State} */ (this.#state);
    const way = wayOut(state);
    this.#way.show(state, way?.action ?? null);
    this.#advice.hidden = way === null;
    setText(this.#advice, way?.advice ?? "");
    const forms = this.#late ? awaiting(sentencesOf(state)) : sentencesOf(state);
    this.#fitting(this.#sentence, forms, `${this.#width} ${this.#late} ${subjectOf(state)}`);
    const whole = this.#sentence.textContent === textOf(forms[0]);
    setAttributes(this.#sentence, { title: whole ? null : spokenOf(state) });
  }
}

/** @param {Diagnosis | null} diagnosis */
const troubleIn = (diagnosis) =>
  [diagnosis?.stall?.sentence, diagnosis?.blow_up?.sentence, diagnosis?.loss_blow_up?.since].join();

/** What a sentence is about: while that stays, it does not become longer again. @param {State} state */
const subjectOf = ({ run, frame, diagnosis, wording }) =>
  [
    wording,
    ...[run?.id, frame?.weight?.index, frame?.status, frame?.step === 0],
    ...[diagnosis?.stall?.sentence, frame?.blown_up?.since, diagnosis?.loss_blow_up?.since],
  ].join();

/** A sentence whose shortest form is too long for one line takes two smaller ones. */
const WRAPPED = "narration-wrapped";

/** Write the fullest form that has room; once one was too long, a shorter one stays, so that words hold still. */
function createFitting() {
  const now = { subject: "", form: 0 };
  /** Forms that have room. @type {ReturnType<typeof createRoom<true>>} */
  const room = createRoom();
  /** @param {HTMLElement} element @param {Part[][]} forms @param {string} subject */
  return (element, forms, subject) => {
    if (subject !== now.subject) {
      Object.assign(now, { subject, form: 0 });
      room.clear();
    }
    now.form = Math.min(now.form, forms.length - 1);
    const form = forms[now.form];
    if (textOf(form) === element.textContent) return;
    element.classList.remove(WRAPPED);
    if (room.known(form)) return element.replaceChildren(...form.map(marked));
    // All forms below each other are laid out at once.
    const lines = forms.slice(now.form).map((form) => h("span", {}, ...form.map(marked)));
    element.replaceChildren(...lines.flatMap((line) => [line, h("br")]));
    const { whiteSpace, lineHeight } = getComputedStyle(element);
    const across = element.getBoundingClientRect().width;
    const most = MOST_LINES * Number.parseFloat(lineHeight) + 1;
    const fitting = lines.findIndex((line) => {
      const { width, height } = line.getBoundingClientRect();
      return whiteSpace === "nowrap" ? width <= across : height <= most;
    });
    const chosen = fitting < 0 ? lines.length - 1 : fitting;
    now.form += chosen;
    if (fitting >= 0) room.know(forms[now.form], true);
    element.classList.toggle(WRAPPED, fitting < 0);
    element.replaceChildren(...lines[chosen].childNodes);
  };
}

/** @type {import("../either.js").Create} */
export const createNarration = (container, actions) => new Narration(container, actions);
