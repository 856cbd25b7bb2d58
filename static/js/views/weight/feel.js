import { h, setAttributes, setText } from "../../draw/dom.js";
import { count, loss as lossText, signed, weight } from "../../draw/format.js";
import { planOf } from "../../draw/weight/curve-picture.js";
import {
  aimOf,
  descentWords,
  drop,
  longestStep,
  slopeAt,
  standing,
  startDescent,
} from "../../draw/weight/feel.js";
import { feelPicture } from "../../draw/weight/feel-picture.js";
import { sceneOf } from "../../draw/weight/scene.js";
import { button } from "../buttons.js";

/** Stops of the slider on each side. */
const STOPS = 100;
const SOURCE =
  "Heights, and slopes after the first, are read from the server’s curve, on straight lines between its points.";

/** @typedef {import("../../draw/weight/scene.js").Scene} Scene */
/** @typedef {import("../../draw/weight/feel.js").Descent} Descent */
/** @typedef {import("./stage.js").WeightStage} WeightStage */

/** Feel the slope: find a curve's floor in the fog, step by step. It takes the stage while it lasts. */
export class Feeling {
  #stage;
  #ended;
  #step = h("output", { class: "figure update" }, "0");
  #place = h("span", { class: "micro" }, "");
  #slider = h("input", {
    ...{ type: "range", class: "slider", min: -STOPS, max: STOPS, step: 1, value: "0" },
    ...{ "aria-label": "Your step", oninput: () => this.#draw() },
  });
  #dropper = button("Drop a dot", () => this.#drop(), { class: "pill" });
  #lifter = button("Lift the fog", () => this.#lift(), { class: "pill" });
  #words = h("p", { class: "weight-told small", role: "status" });
  #source = h("p", { class: "micro" });
  /** @type {{look: WeightLook, scene: Scene, descent: Descent} | null} */
  #now = null;

  /** @param {WeightStage} stage @param {() => void} ended */
  constructor(stage, ended) {
    this.#stage = stage;
    this.#ended = ended;
    const aim = h("div", {}, this.#step, this.#place);
    const steering = h("div", { class: "weight-steering" }, aim, this.#slider, this.#dropper, this.#lifter);
    const props = { class: "weight-feel", hidden: true, role: "group", "aria-label": "Feel the slope" };
    this.element = h("div", props, steering, this.#words, this.#source);
    this.element.addEventListener("keydown", (event) => this.#press(event));
  }

  get isOn() {
    return this.#now !== null;
  }

  /** Whether it is not on, or of the weight on screen. @param {State} state */
  fits({ run, chosen, weightView }) {
    const look = this.#now?.look;
    return !look || (look.run === run?.id && look.index === chosen && weightView === "curve");
  }

  /** Begin on a curve. @param {WeightLook} look */
  begin(look) {
    const scene = sceneOf(look, null);
    if (scene === null) return;
    const descent = startDescent(scene, look.gradient === null ? null : look.numeric_gradient);
    this.#now = { look, scene, descent };
    setText(this.#source, `The curve at step ${count(look.step)}. ${SOURCE}`);
    this.#slider.value = "0";
    this.element.hidden = false;
    this.#stage.lend((width, height) => this.#picture(width, height));
    this.#draw();
    this.#slider.focus();
  }

  leave() {
    if (this.#now === null) return;
    this.#now = null;
    this.element.hidden = true;
    this.#stage.lend(null);
    this.#ended();
  }

  /** Aim at a place of the picture. @param {number} right  px from its left edge */
  aimAt(right) {
    if (this.#now === null) return;
    const { descent } = this.#now;
    const { area } = planOf(this.#now.scene, this.#stage.width, this.#stage.height, false);
    const share = (right - area.left) / (area.right - area.left);
    const w = descent.w[0] + share * 2 * longestStep(descent);
    this.#slider.value = String(Math.round(((w - standing(descent).w) / longestStep(descent)) * STOPS));
    this.#draw();
  }

  /** What the slider says. @param {Descent} descent */
  #aimed(descent) {
    return (Number(this.#slider.value) / STOPS) * longestStep(descent);
  }

  #drop() {
    if (this.#now === null || this.#now.descent.lifted) return;
    this.#now.descent = drop(this.#now.descent, this.#aimed(this.#now.descent));
    this.#draw();
  }

  /** Lift the fog; once it is, leave. */
  #lift() {
    if (this.#now === null) return;
    if (this.#now.descent.lifted) return this.leave();
    this.#now.descent = { ...this.#now.descent, lifted: true };
    this.#draw();
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.key === "Escape") this.leave();
    else if (event.key === "Enter" && event.target === this.#slider) this.#drop();
    else return;
    event.preventDefault();
  }

  #draw() {
    if (this.#now === null) return;
    const { descent } = this.#now;
    const { quantity } = this.#stage.names;
    const aim = aimOf(descent, this.#aimed(descent));
    const by = aim - standing(descent).w;
    const said = standing(descent).loss + slopeAt(descent) * by;
    setText(this.#step, signed(by, 2));
    setText(this.#place, `to ${weight(aim)}`);
    setAttributes(this.#slider, {
      "aria-valuetext": `${signed(by, 2)}, to ${weight(aim)}; the slope says ${quantity} ${lossText(said)}`,
    });
    setText(this.#words, descentWords(descent, quantity));
    this.#slider.disabled = this.#dropper.disabled = descent.lifted;
    if (descent.lifted) this.#lifter.focus();
    setText(this.#lifter, descent.lifted ? "Leave" : "Lift the fog");
    this.#stage.redraw();
  }

  /** @param {number} width @param {number} height */
  #picture(width, height) {
    if (this.#now === null) return [];
    const { scene, descent } = this.#now;
    return feelPicture(descent, this.#aimed(descent), planOf(scene, width, height, false), this.#stage.names);
  }
}
