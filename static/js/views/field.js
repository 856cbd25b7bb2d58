import { h, setAttributes, setText } from "../draw/dom.js";
import { power } from "../draw/format.js";
import { boundsText, titleOf } from "../draw/paths.js";
import { atExponent, logRange } from "../draw/scale.js";
import { createHelp } from "./help.js";
import { inputFor } from "./inputs.js";

/** The exponents of ten that a logarithmic slider reaches, unless its value lies beyond. */
const SLIDER = { low: -6, high: 1 };
/** Steps of the slider in a power of ten. */
const FINENESS = 20;

/** Two fields with titles of so few letters, like β₁ and β₂, stand side by side. */
const SHORT = 2;

/** @param {string} path */
const idOf = (path) => `set-${path.replaceAll(".", "-")}`;

/**
 * A logarithmic slider with its powers of ten; letting go of it makes the change.
 * @param {string} label
 * @param {(value: number) => void} onInput
 * @param {(value: number) => void} onChange
 */
function createLogSlider(label, onInput, onChange) {
  const value = () => atExponent(Number(slider.value));
  const slider = h("input", {
    type: "range",
    class: "slider",
    step: 1 / FINENESS,
    "aria-label": `${label}, logarithmic`,
    oninput: () => {
      fill();
      onInput(value());
    },
    onchange: () => onChange(value()),
  });
  const ticks = h("div", { class: "ticks micro", "aria-hidden": "true" });
  function fill() {
    const share = (Number(slider.value) - Number(slider.min)) / (Number(slider.max) - Number(slider.min));
    slider.style.setProperty("--filled", `${100 * share}%`);
    setAttributes(slider, { "aria-valuetext": String(value()) });
  }
  return {
    element: h("div", { class: "log-slider" }, slider, ticks),
    /** @param {number} now */
    show(now) {
      const { low, high } = logRange(SLIDER.low, SLIDER.high, now);
      setAttributes(slider, { min: low, max: high });
      slider.value = String(Math.log10(now));
      fill();
      ticks.replaceChildren(...tickMarks(low, high));
    },
  };
}

/**
 * @param {number} low
 * @param {number} high
 */
function tickMarks(low, high) {
  const stride = Math.ceil((high - low) / 4);
  const marks = [];
  for (let exponent = low; exponent <= high; exponent += stride) {
    const mark = h("span", {}, exponent === 0 ? "1" : exponent === 1 ? "10" : power(exponent));
    mark.style.left = `${(100 * (exponent - low)) / (high - low)}%`;
    marks.push(mark);
  }
  return marks;
}

/** What every field shares: a label, a control, its help, and why it was refused. */
export class Field {
  #input;
  #slider;
  #refusal;
  #setting;
  #help;
  #label;
  path;

  /**
   * @param {string} path
   * @param {Setting} setting
   * @param {(path: string, value: unknown) => void} onChange
   */
  constructor(path, setting, onChange) {
    const title = titleOf(setting.name);
    const change = /** @param {unknown} value */ (value) => onChange(path, value);
    this.path = path;
    this.#setting = setting;
    this.isShort = title.length <= SHORT;
    this.#input = inputFor(setting, change);
    const show = this.#input.show;
    this.#slider =
      setting.log && setting.type === "number" && !setting.advanced
        ? createLogSlider(title, show, change)
        : null;
    const help = createHelp(title, `${idOf(path)}-help`);
    this.#help = help;
    this.#refusal = refusalFor(this.#input.element, idOf(path));
    this.#label = h("label", { for: idOf(path) });
    this.call(null);
    const row = h(
      "div",
      { class: "field" },
      h("span", { class: "field-name" }, this.#label, help.button),
      this.#input.element,
    );
    this.element = h(
      "div",
      { class: "setting" },
      row,
      this.#slider?.element,
      this.#refusal.element,
      help.text,
    );
  }

  /**
   * Give it another title and help; null gives it its own back.
   * @param {{title: string, help: string} | null} words
   */
  call(words) {
    const { title, help } = words ?? { title: titleOf(this.#setting.name), help: this.#setting.help };
    setText(this.#label, title);
    this.#help.explain({ help, bounds: boundsText(this.#setting) });
  }

  /** @param {unknown} value */
  show(value) {
    this.#input.show(value);
    if (typeof value === "number" && value > 0) this.#slider?.show(value);
  }

  /** @param {string | undefined} why */
  refuse(why) {
    this.#refusal.show(why);
  }
}

/**
 * Why a control was refused, below it and bound to it.
 * @param {HTMLElement} control
 * @param {string} id  given to the control
 */
export function refusalFor(control, id) {
  control.id = id;
  const element = h("p", { class: "refusal", role: "alert", id: `${id}-refusal` });
  return {
    element,
    /** @param {string | undefined} why */
    show(why) {
      element.textContent = why ?? "";
      setAttributes(control, {
        "aria-invalid": why ? "true" : null,
        "aria-describedby": why ? `${id}-refusal` : null,
      });
    },
  };
}
