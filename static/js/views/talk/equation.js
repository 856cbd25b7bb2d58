/** One weight's last step as a row of large figures: old weight − learning rate × gradient = new weight. */

import { h, setAttributes, setText } from "../../draw/dom.js";
import { createRoom } from "../../draw/room.js";
import { isTextbook } from "../../draw/surfaces/surface.js";
import { ruleIn } from "../../draw/weight/names.js";
import { decimalsNeeded, updateFigures } from "../../draw/weight/words.js";

const SIGNS = ["−", "×", "="];
/** Sizes that are tried, as shares of the largest, until the row has room. */
const SIZES = Array.from({ length: 38 }, (_, k) => (100 - 2 * k) / 100);
/** A row that would be smaller than this has its names in two lines. */
const SMALL = 0.5;
const FORMS = [
  ...SIZES.filter((share) => share >= SMALL).map((share) => ({ share, wraps: false })),
  ...SIZES.map((share) => ({ share, wraps: true })),
];
/** @typedef {typeof FORMS[number]} Form */

export class TalkEquation {
  #figures = Array.from({ length: 4 }, () => ({
    value: h("span", { class: "talk-figure" }),
    name: h("span", { class: "talk-name" }),
  }));
  element;
  /** What the figures are of, and how many decimals they have. */
  #key = "";
  #decimals = 0;
  /** The form in which figures have room. @type {ReturnType<typeof createRoom<Form>>} */
  #room = createRoom();

  constructor() {
    const parts = this.#figures.map(({ value, name }, place) => {
      const sign = place > 0 && h("span", { class: "talk-sign" }, SIGNS[place - 1]);
      return h("span", { class: "talk-term" }, sign, h("span", { class: "talk-cell" }, value, name));
    });
    this.element = h("div", { class: "talk-equation", role: "math" }, parts);
  }

  /** Another screen has other room. */
  resized() {
    this.#room.clear();
    this.#fit();
  }

  /**
   * @param {State} state
   * @param {Run} run
   * @param {import("../../draw/weight/words.js").Move} weight
   */
  show(state, run, weight) {
    const key = `${run.id} ${weight.index}`;
    // A number keeps its count of digits while it changes: decimals are added, never taken away.
    this.#decimals = Math.max(decimalsNeeded(weight), key === this.#key ? this.#decimals : 0);
    this.#key = key;
    const parameter = isTextbook(run) ? weight.label : "weight";
    const figures = updateFigures(weight, ruleIn(state, weight), this.#decimals, parameter);
    figures.forEach(({ text, name, meaning }, place) => {
      const figure = this.#figures[place];
      setText(figure.value, text);
      setText(figure.name, name);
      figure.value.className = `talk-figure ${meaning}`.trimEnd();
    });
    const says = figures.map(
      ({ text, name }, place) => `${place ? `${SIGNS[place - 1]} ` : ""}${name} ${text}`,
    );
    setAttributes(this.element, { "aria-label": says.join(" ") });
    this.#fit();
  }

  #fit() {
    const { element } = this;
    const text = element.textContent;
    const known = this.#room.known(text);
    if (known) return this.#take(known);
    if (element.clientWidth === 0) return; // another panel is shown
    const found = FORMS.find((form) => {
      this.#take(form);
      return element.scrollWidth <= element.clientWidth;
    });
    this.#room.know(text, found ?? FORMS[FORMS.length - 1]);
  }

  /** @param {Form} form */
  #take({ share, wraps }) {
    this.element.style.setProperty("--fit", String(share));
    this.element.classList.toggle("wrapped", wraps);
  }
}
