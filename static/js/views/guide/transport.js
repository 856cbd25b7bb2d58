import { h, setAttributes, setText } from "../../draw/dom.js";
import { count, fixed } from "../../draw/format.js";
import { isOver, isWhole, RATE, STEPS, stepsOf } from "../../state/guide.js";
import { button, iconButton, turnPlay } from "../buttons.js";

/** @typedef {import("../../state/guide.js").GuideState} GuideState */

/** The lesson in which other rates are tried beside the run's own. */
const RATES = 5;

/** Where the run on screen stands, in words. @param {GuideState} state */
function standing({ place, line, whole, step }) {
  if (!isWhole(place.lesson)) {
    const rate = place.lesson === RATES ? `at rate ${RATE}: ` : "";
    return line ? `${rate}step ${step} of ${STEPS} · loss ${fixed(line.loss[step], 4)}` : "";
  }
  if (!whole) return "";
  const { total_steps: total, loss } = whole.run;
  return `step ${count(step)} of ${count(total)} · loss ${fixed(loss, 4)}`;
}

/** What to know of the buttons: that a step is an epoch, or that none is left. @param {GuideState} state */
function noteOf(state) {
  const total = stepsOf(state);
  if (total > 0 && isOver(state)) return `Finished: ${standing(state)}. Reset goes back to the start.`;
  return isWhole(state.place.lesson) ? "" : "All dots are one batch: an epoch is one step.";
}

/** Step, Epoch, Play and Reset of the guide's own run. */
export class Transport {
  #step;
  #epoch;
  #play;
  #note = h("span", { class: "guide-note", id: "guide-epoch-note" });
  #stands = h("span", { class: "guide-stands" });

  /** @param {import("../../acting/guide/guide.js").Guide} guide */
  constructor({ reset, step, epoch, toggle }) {
    this.#step = button("Step", step, { class: "guide-tool" });
    this.#epoch = button("Epoch", epoch, { class: "guide-tool", "aria-describedby": this.#note.id });
    this.#play = iconButton("Play", "play", toggle, { class: "guide-tool" });
    this.element = h(
      "div",
      { class: "guide-transport", role: "group", "aria-label": "Transport" },
      iconButton("Reset", "reset", reset, { class: "guide-tool" }),
      this.#step,
      ...[this.#epoch, this.#play, this.#note, this.#stands],
    );
  }

  /** @param {GuideState} state @param {boolean} hasStep  whether the lesson has the button as its deed */
  update(state, hasStep) {
    this.#step.hidden = hasStep;
    turnPlay(this.#play, state.playing);
    setText(this.#note, noteOf(state));
    for (const one of [this.#step, this.#epoch])
      setAttributes(one, { "aria-disabled": isOver(state) ? "true" : null });
    setText(this.#stands, isOver(state) && stepsOf(state) > 0 ? "" : standing(state));
    setAttributes(this.element, { "aria-busy": state.busy ? "true" : null });
  }
}
