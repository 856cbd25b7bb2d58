import { h, setAttributes, setText } from "../../draw/dom.js";
import { count, fixed } from "../../draw/format.js";
import { isWhole } from "../../state/guide.js";
import { button, iconButton, turnPlay } from "../buttons.js";

/** @typedef {import("../../state/guide.js").GuideState} GuideState */

/** Where the run on screen stands, in words. @param {GuideState} state */
function standing({ place, line, whole, step }) {
  if (!isWhole(place.lesson)) return line ? `step ${step} · loss ${fixed(line.loss[step], 4)}` : "";
  if (!whole) return "";
  const { total_steps: total, loss } = whole.run;
  return `step ${count(step)} of ${count(total)} · loss ${fixed(loss, 4)}`;
}

/** Step, Epoch, Play and Reset of the guide's own run. */
export class Transport {
  #step;
  #play;
  #note = h("span", { class: "guide-note", id: "guide-epoch-note" });
  #stands = h("span", { class: "guide-stands" });

  /** @param {import("../../acting/guide/guide.js").Guide} guide */
  constructor({ reset, step, epoch, toggle }) {
    this.#step = button("Step", step, { class: "guide-tool" });
    this.#play = iconButton("Play", "play", toggle, { class: "guide-tool" });
    this.element = h(
      "div",
      { class: "guide-transport", role: "group", "aria-label": "Transport" },
      iconButton("Reset", "reset", reset, { class: "guide-tool" }),
      this.#step,
      button("Epoch", epoch, { class: "guide-tool", "aria-describedby": this.#note.id }),
      ...[this.#play, this.#note, this.#stands],
    );
  }

  /** @param {GuideState} state @param {boolean} hasStep  whether the lesson has the button as its deed */
  update(state, hasStep) {
    this.#step.hidden = hasStep;
    turnPlay(this.#play, state.playing);
    setText(this.#note, isWhole(state.place.lesson) ? "" : "All dots are one batch: an epoch is one step.");
    setText(this.#stands, standing(state));
    setAttributes(this.element, { "aria-busy": state.busy ? "true" : null });
  }
}
