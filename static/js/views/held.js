import { h, setAttributes, setText } from "../draw/dom.js";

/** @typedef {(value: unknown, why?: string) => void} Change  why: it cannot be, whatever the server says */

/** @typedef {(value: string, isRefused: boolean) => string} Still  what is in use, and whether that is what is refused */

/** @type {Still} */
const runStillUses = (value) => `The run still uses ${value}.`;

/**
 * A control with the value that is in use. One that was refused stays in it, with the reason below it and bound to it,
 * until it is changed; what happens elsewhere changes neither.
 */
export class Held {
  #input;
  /** The one in use. @type {unknown} */
  #value;
  /** @type {Refusal | undefined} */
  #refused;
  #still;

  /**
   * @param {string} id  given to the control
   * @param {(change: Change) => import("./settings/inputs.js").Input} make
   * @param {Change} change
   * @param {Still} [still]  in words
   */
  constructor(id, make, change, still = runStillUses) {
    this.#input = make((value, why) => {
      this.#refused = undefined;
      this.#tell();
      change(value, why);
    });
    this.#still = still;
    this.element = this.#input.element;
    this.element.id = id;
    this.refusal = h("p", { class: "refusal", role: "alert", id: `${id}-refusal` });
  }

  /** @param {unknown} value */
  show(value) {
    this.#value = value;
    this.draw();
  }

  /** @param {Refusal | undefined} refused */
  refuse(refused) {
    if (refused === this.#refused) return; // what is typed into another field is no reason to draw this one
    this.#refused = refused;
    this.draw();
  }

  /** Try a value that is not chosen yet. @param {unknown} value */
  attempt(value) {
    this.#input.show(value);
  }

  draw() {
    this.#input.show(this.#refused?.value ?? this.#value);
    this.#tell();
  }

  #tell() {
    const { why = "", value } = this.#refused ?? {};
    const still = value === undefined ? "" : this.#still(this.#input.say(this.#value), value === this.#value);
    setText(this.refusal, `${why} ${still}`.trim());
    setAttributes(this.element, {
      "aria-invalid": why ? "true" : null,
      "aria-describedby": why ? this.refusal.id : null,
    });
  }
}
