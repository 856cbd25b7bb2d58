import { h, setText } from "../../draw/dom.js";
import { boundsText, titleOf } from "../../draw/paths.js";
import { Held } from "../held.js";
import { createHelp } from "./help.js";
import { inputFor } from "./inputs.js";
import { sliderFor } from "./slider.js";

/** Two fields with titles of so few letters, like β₁ and β₂, stand side by side. */
const SHORT = 2;

/** A title of more letters takes two lines, so that its field keeps its room. */
const LONG = 21;

/** @param {string} path */
export const idOf = (path) => `set-${path.replaceAll(".", "-")}`;

/**
 * What a field tells: a change, or why it cannot be, and what is tried on the way to one (null when it is let go without).
 * @typedef {{
 *   change: (path: string, value: unknown, why?: string) => void,
 *   attempt?: (path: string, value: number | null) => void,
 * }} On
 */

/**
 * A control with its name before it, its help, and why it was refused.
 * @param {Held} held
 * @param {string} title
 * @param {Element} [below]  the control
 */
export function around(held, title, below) {
  const { id } = held.element;
  const label = h("label", { for: id }, title);
  const help = createHelp(title, `${id}-help`);
  const name = h("span", { class: "field-name" }, label, help.button);
  const row = h("div", { class: `field${title.length > LONG ? " settings-long" : ""}` }, name, held.element);
  const element = h("div", { class: "setting" }, row, held.refusal, below, help.text);
  return { element, label, explain: help.explain };
}

/** Whether a path is a field's own, or that of a number in its list. @param {string} own @param {string} path */
const isOf = (own, path) => path === own || (path.startsWith(own) && /^[.]\d+$/.test(path.slice(own.length)));

/**
 * Tell fields what is refused of them.
 * @param {Field[]} fields
 * @param {Refusals} refused
 * @returns {string[]} the paths that have a place here
 */
export function refuseAll(fields, refused) {
  const places = fields.map((field) => {
    const own = Object.keys(refused).filter((path) => isOf(field.path, path));
    field.refuse(own.length > 0 ? refused[own[0]] : undefined);
    return [field.path, ...own];
  });
  return places.flat();
}

/** A setting: its label, its control, its slider and help, and why it was refused. */
export class Field {
  #held;
  #slider;
  #setting;
  #parts;
  /** @type {HTMLElement | null} */
  #told = null;
  path;

  /** @param {string} path @param {Setting} setting @param {On} on */
  constructor(path, setting, on) {
    const title = titleOf(setting.name);
    const change = /** @type {import("../held.js").Change} */ ((value, why) => on.change(path, value, why));
    this.path = path;
    this.#setting = setting;
    this.isShort = title.length <= SHORT;
    this.#held = new Held(idOf(path), (changed) => inputFor(setting, changed), change);
    this.#slider = sliderFor(setting, title, {
      input: (value) => {
        this.#held.attempt(value);
        on.attempt?.(path, value);
      },
      change,
      leave: () => {
        this.#held.draw();
        on.attempt?.(path, null);
      },
    });
    this.#parts = around(this.#held, title, this.#slider?.element);
    this.element = this.#parts.element;
    this.call(null);
  }

  /**
   * Give it another title and help; null gives it its own back.
   * @param {{title: string, help: string} | null} words
   */
  call(words) {
    const { title, help } = words ?? { title: titleOf(this.#setting.name), help: this.#setting.help };
    setText(this.#parts.label, title);
    this.#parts.explain({ help, bounds: boundsText(this.#setting) });
  }

  /** @param {unknown} value */
  show(value) {
    const isSchedule = typeof value === "object" && value !== null && !Array.isArray(value);
    this.element.hidden = isSchedule; // which has its own place
    if (this.element.hidden) return;
    this.#held.show(value);
    if (typeof value === "number") this.#slider?.show(value);
  }

  /** Say below it what it makes of the data. @param {string} words  may be empty */
  tell(words) {
    this.#told ??= this.element.appendChild(h("p", { class: "settings-told small" }));
    setText(this.#told, words);
    this.#told.hidden = words === "";
  }

  /** Show from which value on its slider is a red zone. @param {import("./slider.js").Zone | null} zone */
  mark(zone) {
    this.#slider?.mark(zone);
  }

  /** @param {Refusal | undefined} refused */
  refuse(refused) {
    this.#held.refuse(refused);
  }
}
