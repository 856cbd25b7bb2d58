import { h, setAttributes, setText } from "../../draw/dom.js";
import { count, counted } from "../../draw/format.js";
import { isTextbook } from "../../draw/surfaces/surface.js";
import { batchSizeAt } from "../../draw/weight/names.js";
import { iconButton, turnPlay } from "../buttons.js";
import { term } from "../naming/term.js";
import { createSpeed } from "../transport.js";
import { createMoments } from "./moments.js";
import { createTime } from "./time.js";

/** Training that somebody else began, and that lasts longer than this, can be paused here, in ms. */
const LASTING = 250;

/** A counter keeps its width while its number grows: px of a large digit, of a small one, and of " / ". */
const FIGURE = 13;
const DIGIT = 8;
const ROOM = 14;

/** A number that changes, how far it can go, and its name. @param {string} name */
function createCounter(name) {
  const value = h("span", { class: "figure" });
  const of = h("span", { class: "counter-of" });
  const label = term(name, name);
  label.classList.add("counter-name");
  const element = h("div", { class: "counter" }, h("span", {}, value, of), label);
  return {
    element,
    /** @param {number} now @param {number} all */
    show(now, all) {
      setText(value, count(now));
      setText(of, ` / ${count(all)}`);
      element.style.minWidth = `${count(all).length * (FIGURE + DIGIT) + ROOM}px`;
    },
    /** @param {string} text @param {string} [longest]  keeps its room, so that nothing beside it moves */
    rename(text, longest = "") {
      setText(label, text);
      setAttributes(label, { "data-longest": longest });
    },
  };
}

/** What a phone has behind one button. */
const EXTRA = { class: "quiet player-extra" };
const MORE = { class: "player-more quiet", "aria-expanded": "false", "aria-controls": "player" };

/** The player: play, step and jump; the run as a timeline; where it stands, in numbers. */
class Player {
  #actions;
  #play;
  #backwards;
  /** @type {HTMLButtonElement[]} */
  #buttons;
  #time;
  #moments;
  #speed;
  #step = createCounter("step");
  #epoch = createCounter("epoch");
  #batch = createCounter("batch");
  #short = h("div", { class: "player-count" });
  #trainingSince = Infinity;
  #pausable = false;

  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container, actions) {
    this.#actions = actions;
    const { reset, stepBack, step, epoch, toEnd, newWeights, play, pause } = actions;
    const playOrPause = () => (this.#pausable ? pause() : play());
    this.#play = this.#button("Play", "play", playOrPause, { class: "transport-play primary" });
    const backwards = { class: "transport-backwards quiet player-extra" };
    this.#backwards = this.#button("Play backwards", "play-backwards", () => this.#turn(), backwards);
    this.#buttons = [
      this.#button("Reset", "reset", reset),
      this.#backwards,
      this.#button("Step back", "step-back", stepBack),
      this.#play,
      this.#button("Step", "step", step),
      this.#button("Epoch", "epoch", epoch),
      this.#button("To the end", "to-the-end", toEnd, EXTRA),
      this.#button("New weights", "dice", newWeights, EXTRA),
    ];
    this.#time = createTime(actions);
    this.#moments = createMoments(actions);
    this.#speed = createSpeed("Speed", actions.setSpeed);
    for (const part of [this.#speed.element, this.#moments.elements[0]]) part.classList.add("player-extra");
    const turn = () => {
      const isOpen = container.classList.toggle("opened");
      setAttributes(more, { "aria-expanded": String(isOpen) });
    };
    const more = iconButton("More controls", "chevron-down", turn, MORE);
    container.append(
      h("div", { class: "transport", role: "group", "aria-label": "Transport" }, this.#buttons),
      this.#speed.element,
      this.#time.element,
      ...this.#moments.elements,
      h("div", { class: "counters" }, this.#step.element, this.#epoch.element, this.#batch.element),
      this.#short,
      more,
    );
  }

  /**
   * A button that does nothing while the connection is lost.
   * @param {string} name
   * @param {string} picture
   * @param {() => void} act
   * @param {import("../buttons.js").Props} [props]
   */
  #button(name, picture, act, props = { class: "quiet" }) {
    const press = () => {
      if (this.#play.getAttribute("aria-disabled") !== "true") act();
    };
    return iconButton(name, picture, press, props);
  }

  /** Backwards, or, if it goes backwards, stop. */
  #turn() {
    if (this.#backwards.getAttribute("aria-pressed") === "true") this.#actions.pause();
    else this.#actions.playBackwards();
  }

  /** @param {State} state @param {State} previous */
  update(state, previous) {
    this.#time.update(state, previous);
    this.#moments.update(state, previous);
    this.#showPlay(state);
    if (state.play.speed !== previous.play.speed || state === previous) this.#speed.show(state.play.speed);
    if (state.connection !== previous.connection || state === previous)
      this.#dim(state.connection === "lost");
    if (state.frame && state.frame !== previous.frame) this.#count(state.frame, state);
  }

  /** One button plays and pauses; a step on its way, as the last of a pause, does not turn it. @param {State} state */
  #showPlay({ play, frame }) {
    setAttributes(this.#backwards, { "aria-pressed": String(play.playing && play.backwards) });
    const training = frame?.status === "training";
    if (!training || play.playing) this.#trainingSince = Infinity;
    else if (this.#trainingSince === Infinity) this.#trainingSince = performance.now();
    const pausable = play.playing || performance.now() - this.#trainingSince > LASTING;
    this.#pausable = pausable;
    turnPlay(this.#play, pausable);
  }

  /** @param {boolean} lost */
  #dim(lost) {
    for (const button of this.#buttons) setAttributes(button, { "aria-disabled": lost ? "true" : null });
  }

  /** @param {Frame} frame @param {State} state */
  #count(frame, { run, data }) {
    const { step, epoch, total_steps: total, steps_per_epoch: perEpoch } = frame;
    const epochs = Math.ceil(total / perEpoch);
    this.#step.show(step, total);
    this.#epoch.show(epoch, epochs);
    this.#batch.show(step === 0 ? 0 : ((step - 1) % perEpoch) + 1, perEpoch);
    const size = batchSizeAt(Math.max(1, step), run?.config.batch_size ?? 1, data?.count ?? 1);
    this.#batch.rename(`batch of ${frame.batch?.size ?? size}`);
    const samples = (/** @type {number} */ seen) => `step · ${counted(seen, "sample")}`;
    if (isTextbook(run)) this.#step.rename("step");
    else this.#step.rename(samples(frame.samples_seen), samples(epochs * (data?.count ?? 0)));
    this.#short.replaceChildren(
      h("span", {}, h("b", { class: "figure" }, count(step)), ` / ${count(total)}`),
      h("span", { class: "micro" }, isTextbook(run) ? "steps" : `epoch ${count(epoch)} of ${count(epochs)}`),
    );
  }
}

/** @type {import("../either.js").Create} */
export const createPlayer = (container, actions) => new Player(container, actions);
