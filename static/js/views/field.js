import { h, setAttributes, setText } from "../draw/dom.js";
import { boundsText, titleOf } from "../draw/paths.js";
import { createHelp } from "./help.js";
import { inputFor } from "./inputs.js";
import { sliderFor } from "./slider.js";

/** Two fields with titles of so few letters, like β₁ and β₂, stand side by side. */
const SHORT = 2;

/** @param {string} path */
const idOf = (path) => `set-${path.replaceAll(".", "-")}`;

/**
 * What a field tells: a change, and what is tried on the way to one (null when it is let go without).
 * @typedef {{
 *   change: (path: string, value: unknown) => void,
 *   attempt?: (path: string, value: number | null) => void,
 * }} On
 */

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
   * @param {On} on
   */
  constructor(path, setting, on) {
    const title = titleOf(setting.name);
    const change = /** @param {unknown} value */ (value) => on.change(path, value);
    this.path = path;
    this.#setting = setting;
    this.isShort = title.length <= SHORT;
    this.#input = inputFor(setting, change);
    const show = this.#input.show;
    this.#slider = sliderFor(setting, title, {
      input: (value) => {
        show(value);
        on.attempt?.(path, value);
      },
      change,
      leave: () => on.attempt?.(path, null),
    });
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
    if (typeof value === "number") this.#slider?.show(value);
  }

  /** Show from which value on its slider is a red zone. @param {import("./slider.js").Zone | null} zone */
  mark(zone) {
    this.#slider?.mark(zone);
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
