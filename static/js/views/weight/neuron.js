/** A neuron under the glass: its activation, the samples of the batch on it, and the ways to its sum and its error. */

import { setCaption } from "../../draw/caption.js";
import { h, s, setAttributes, setText } from "../../draw/dom.js";
import { BACKWARD, FORWARD } from "../../draw/frames/phases.js";
import { createTwin } from "../../draw/twin.js";
import { nearestTo, neuronPicture, planGlass } from "../../draw/weight/neuron-picture.js";
import { batchText, nameOf, neuronTable, sampleWords } from "../../draw/weight/neuron-words.js";
import { button } from "../buttons.js";

const WAITING = "The neuron’s numbers are on their way.";
const NONE = "A neuron of a network appears here.";
const MOVES = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

export class NeuronGlass {
  #svg = s("svg", { "aria-hidden": "true" });
  #catch;
  #words = h("p", { class: "caption" }, WAITING);
  #batch = h("p", { class: "small" });
  #twin = createTwin("The samples of the batch at this neuron", () => this.#look && neuronTable(this.#look));
  #links;
  /** What is told below the picture. */
  told;
  /** What the picture is in. */
  picture;
  /** @type {NeuronLook | null} */
  #look = null;
  /** @type {State | null} */
  #state = null;
  /** Which sample of the batch a person chose, by its place. @type {number | null} */
  #chosen = null;
  #size = { width: 0, height: 0 };
  /** @type {import("../../draw/weight/neuron-picture.js").Plan | null} */
  #plan = null;

  /** @param {Actions} actions */
  constructor(actions) {
    this.#catch = h("div", {
      ...{ class: "weight-glass", role: "slider", tabindex: "0", "aria-label": "Sample of the batch" },
      ...{ "aria-valuemin": 1, "aria-valuemax": 1, "aria-valuenow": 1 },
      onclick: (/** @type {MouseEvent} */ event) => this.#aim(event.offsetX),
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.#press(event),
    });
    const way = (/** @type {string} */ text, /** @type {number} */ phase) =>
      button(text, () => actions.slow.open({ phase, sample: this.#sample }), { class: "pill" });
    this.#links = h("div", { class: "weight-ways" }, [
      way("How its sum is made", FORWARD),
      way("What error comes back", BACKWARD),
      this.#twin.element,
    ]);
    this.picture = h("div", { class: "weight-neuron", hidden: true }, this.#svg, this.#catch);
    this.told = h(
      "div",
      { class: "weight-neuron-told", hidden: true },
      this.#words,
      this.#batch,
      this.#links,
    );
  }

  /** The sample that is looked at: the one that was chosen, or the one of the frame. */
  get #sample() {
    const indices = this.#look?.indices ?? /** @type {number[]} */ ([]);
    const shown = indices.indexOf(this.#state?.frame?.sample?.index ?? -1);
    return Math.min(this.#chosen ?? Math.max(shown, 0), Math.max(indices.length - 1, 0));
  }

  /** @param {number} width @param {number} height */
  resize(width, height) {
    this.#size = { width, height };
    this.#draw();
  }

  /** @param {State} state @param {boolean} isOn */
  show(state, isOn) {
    this.picture.hidden = this.told.hidden = !isOn;
    this.#state = state;
    if (!isOn) return;
    const { glass, run } = state;
    this.#look = glass && glass.run === run?.id ? glass : null;
    this.#draw();
  }

  #draw() {
    const { width, height } = this.#size;
    const [look, state] = [this.#look, this.#state];
    if (!look || !state || width === 0 || this.picture.hidden) {
      if (!this.picture.hidden) setCaption(this.#words, [state?.run?.config.model ? NONE : WAITING]);
      return;
    }
    const glass = this.#glassOf(look);
    this.#plan = planGlass(look, width, height);
    this.#svg.replaceChildren(...neuronPicture(glass, this.#plan));
    const [told, batch] = [sampleWords(glass), batchText(glass, state.data)];
    setCaption(this.#words, [{ value: nameOf(look), meaning: "code" }, ". ", ...told]);
    setText(this.#batch, batch);
    this.#words.dataset.step = String(look.step);
    setAttributes(this.#catch, {
      "aria-valuemax": look.indices.length,
      "aria-valuenow": glass.sample + 1,
      "aria-valuetext": this.#words.textContent,
    });
    this.#twin.refresh();
  }

  /** @param {NeuronLook} look @returns {import("../../draw/weight/neuron-picture.js").Glass} */
  #glassOf(look) {
    const limits = this.#state?.catalogue?.activations.find(({ name }) => name === look.activation);
    return { look, sample: this.#sample, limit: look.curve ? (limits?.saturated_below ?? null) : null };
  }

  /** The same in another size; null where there is none. @param {number} width  px @param {number} height  px */
  pictureIn(width, height) {
    const look = this.#look;
    return look && neuronPicture(this.#glassOf(look), planGlass(look, width, height));
  }

  /** The step that it is of. */
  get step() {
    return this.#look?.step ?? null;
  }

  /** @param {number} left  px */
  #aim(left) {
    if (!this.#look || !this.#plan) return;
    this.#chosen = nearestTo(this.#look, this.#plan, left);
    this.#draw();
  }

  /** By the size of the sums, as they lie in the picture. @param {KeyboardEvent} event */
  #press(event) {
    const look = this.#look;
    const move = MOVES[/** @type {keyof typeof MOVES} */ (event.key)];
    if (!look || !move || event.ctrlKey || event.metaKey || event.altKey) return;
    const order = look.z.map((_, k) => k).sort((one, other) => look.z[one] - look.z[other] || one - other);
    const place = Math.min(Math.max(order.indexOf(this.#sample) + move, 0), order.length - 1);
    this.#chosen = order[place];
    this.#draw();
    event.preventDefault();
    event.stopPropagation();
  }
}
