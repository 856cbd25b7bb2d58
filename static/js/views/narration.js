import { createPace } from "../draw/caption.js";
import { h, setText } from "../draw/dom.js";
import { count } from "../draw/format.js";
import { icon } from "../draw/icons.js";
import { sentenceOf } from "../draw/sentence.js";

/** A sentence cannot be read faster than this, in ms. */
const SHOWN_EVERY = 100;
/** A screen reader is told of a moving run at most this often, in ms. */
const SAID_EVERY = 5000;
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

class Narration {
  #sentence = h("p", { class: "sentence" });
  #said = h("p", { class: "visually-hidden", role: "status" });
  #retry;
  #notice;
  #show = createPace(SHOWN_EVERY);
  #say = createPace(SAID_EVERY);
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
  }

  /** @param {State} state @param {State} previous */
  update(state, previous) {
    this.#state = state;
    if (state.notice !== previous.notice || state === previous) this.#notice.show(state.notice);
    const same = state.frame === previous.frame && state.connection === previous.connection;
    if (same && state.run === previous.run && state.data === previous.data && state !== previous) return;
    if (state.play.playing) this.#show(() => this.#write());
    else this.#write();
    this.#say(() => setText(this.#said, this.#sentence.textContent ?? ""));
  }

  #write() {
    const state = /** @type {State} */ (this.#state);
    const words = sentenceOf(state);
    const text = words.map(([word]) => word).join("");
    if (text !== this.#sentence.textContent) this.#sentence.replaceChildren(...spans(words));
    this.#retry.hidden = state.frame?.status !== "diverged" || state.connection === "lost";
    setText(this.#retry, `Go on from step ${count(state.frame?.step ?? 0)} with a tenth of the rate`);
  }
}

/**
 * The headline: what just happened, with its numbers; below it, what else must be said.
 * @param {HTMLElement} container
 * @param {Actions} actions
 * @returns {View}
 */
export const createNarration = (container, actions) => new Narration(container, actions);
