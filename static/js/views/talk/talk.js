/** Talk mode: the lab's run before an audience, in one or two pictures that fill the screen. */

import { createPace, marked } from "../../draw/caption.js";
import { h, s, setAttributes, setText } from "../../draw/dom.js";
import { spokenOf } from "../../draw/narration/sentence.js";
import { observeSize } from "../../draw/size.js";
import { isNoisy } from "../../draw/surfaces/surface.js";
import { unitOf } from "../../draw/talk/size.js";
import { headOf, heightName, moveWords, placeWords, saidOf } from "../../draw/talk/words.js";
import { namesOf } from "../../draw/weight/names.js";
import { textOf } from "../../draw/words.js";
import { isMoving, isNow } from "../../state/moving.js";
import { labelOf } from "../../state/parameters.js";
import { createButtons } from "./buttons.js";
import { TalkCurve } from "./curve.js";
import { TalkEquation } from "./equation.js";
import { TalkLandscape } from "./landscape.js";
import { createPointer } from "./pointer.js";

/** A screen reader is told of a moving run at most this often; ms. */
const SAID_EVERY = { each: 2000, calm: 5000 };
/** A notice leaves by itself after this long; ms. */
const NOTICE_STAYS = 10_000;
const SHOWN = /** @type {const} */ ([
  ...["run", "frame", "data", "look", "chosen", "connection", "diagnosis", "landscape"],
  ...["seeking", "play", "talk", "notice", "storage", "catalogue"],
]);

class Talk {
  #container;
  #actions;
  #unit = 1;
  #title = h("h1", { class: "talk-title" });
  #said = h("p", { class: "talk-said" });
  #svg = s("svg", { role: "img" });
  #curve = new TalkCurve(this.#svg);
  #equation = new TalkEquation();
  #walked = h("div", { class: "talk-walked" });
  #knob = h("div", { class: "talk-knob" });
  #place = h("p", { class: "talk-place" });
  #label = h("h2", { class: "talk-label" });
  #move = h("p", { class: "talk-said" });
  #notice = h("p", { class: "talk-notice", role: "status" });
  #spoken = h("p", { class: "visually-hidden", role: "status" });
  #say = { each: createPace(SAID_EVERY.each), calm: createPace(SAID_EVERY.calm) };
  #buttons;
  #landscape;
  /** What the landscape was drawn of. @type {State | null} */
  #seen = null;
  #timer = 0;

  /** @param {HTMLElement} container @param {Actions} actions @param {import("../../acting/talk.js").Commands} commands */
  constructor(container, actions, commands) {
    this.#container = container;
    this.#actions = actions;
    observeSize(container, () => this.#measure()); // before what is measured in its unit
    const told = h("div", { class: "talk-loss" }, this.#title, this.#said);
    this.#landscape = new TalkLandscape(() => this.#unit);
    this.#buttons = createButtons(commands);
    const curve = h("div", { class: "talk-curve" }, this.#svg);
    observeSize(curve, (width, height) => this.#curve.fit(width, height, this.#unit));
    const track = h("div", { class: "talk-track", "aria-hidden": "true" }, this.#walked, this.#knob);
    container.append(
      h("header", { class: "talk-head" }, [
        told,
        h("div", { class: "talk-weight" }, this.#label, this.#move),
      ]),
      h("div", { class: "talk-pictures" }, this.#landscape.element, curve),
      this.#equation.element,
      this.#notice,
      track,
      h("footer", { class: "talk-foot" }, [
        h("div", { class: "talk-where" }, this.#place, this.#buttons.others),
        this.#buttons.keys,
      ]),
      this.#spoken,
      createPointer(container),
    );
    this.#measure();
  }

  #measure() {
    const { clientWidth, clientHeight } = this.#container;
    this.#unit = unitOf(clientWidth, clientHeight);
    this.#container.style.setProperty("--u", `${this.#unit}px`);
    this.#equation.resized();
  }

  /** @param {State} state @param {State} previous */
  update(state, previous) {
    if (state !== previous && SHOWN.every((part) => state[part] === previous[part])) return;
    const { panel } = state.talk;
    setAttributes(this.#container, { "data-panel": panel });
    this.#buttons.update(state);
    this.#tell(state);
    if (panel !== "equation") this.#showLandscape(state);
    if (panel !== "landscape") this.#showWeight(state);
    const told = (/** @type {State} */ { notice, storage }) => notice ?? storage;
    if (told(state) !== told(previous) || state === previous) this.#note(state);
    this.#speak(state);
  }

  /** It has not seen what changed while the equation stood alone. @param {State} state */
  #showLandscape(state) {
    this.#landscape.update(state, this.#seen ?? state);
    this.#seen = state;
  }

  /** @param {State} state */
  #tell(state) {
    setText(this.#title, headOf(state));
    write(this.#said, saidOf(state));
    setText(this.#place, placeWords(state));
    const { frame } = state;
    const share = frame ? `${(100 * frame.step) / frame.total_steps}%` : "0%";
    this.#walked.style.width = share;
    this.#knob.style.left = share;
  }

  /** All is of one step, that of the close look; where that is behind, the frame has the equation's numbers. @param {State} state */
  #showWeight(state) {
    const { run, frame, look, chosen, reducedMotion, play } = state;
    if (!run || !frame) return;
    const isOurs = look?.run === run.id && look.index === chosen;
    const isUsed = isOurs && (isMoving(state) || isNow(look, state));
    const weight = isUsed ? look : frame.weight;
    if (weight) this.#equation.show(state, run, weight);
    setText(this.#label, labelOf(run.parameters, chosen));
    write(this.#move, isOurs ? moveWords(look, state) : []);
    if (!isOurs) return;
    this.#curve.heightName = heightName(state);
    const subject = {
      look,
      view: /** @type {const} */ ("curve"),
      names: namesOf(state),
      noisy: isNoisy(run),
    };
    this.#curve.show(subject, reducedMotion || play.playing);
  }

  /** @param {State} state */
  #note({ notice, storage }) {
    clearTimeout(this.#timer);
    setText(this.#notice, notice ?? storage ?? "");
    if (notice !== null) this.#timer = window.setTimeout(this.#actions.dismiss, NOTICE_STAYS);
  }

  /** @param {State} state */
  #speak(state) {
    if (state.narration === "off") return setText(this.#spoken, "");
    this.#say[state.narration](() => setText(this.#spoken, spokenOf(state)), isMoving(state));
  }
}

/** @param {HTMLElement} element @param {import("../../draw/words.js").Part[]} sentence */
function write(element, sentence) {
  if (textOf(sentence) !== element.textContent) element.replaceChildren(...sentence.map(marked));
}

/** @param {HTMLElement} container @param {Actions} actions @param {import("../../acting/talk.js").Commands} commands */
export const createTalk = (container, actions, commands) => new Talk(container, actions, commands);
