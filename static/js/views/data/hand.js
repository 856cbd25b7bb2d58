/** The hand over the plane: pointer, touch and keys become points. */

import { placeSentence } from "../../draw/data/paint-words.js";
import { placeOf } from "../../draw/data/plane.js";
import { CLASSES, HALF } from "../../state/data/painting.js";

/** px within which a point is taken hold of. */
const GRIP = 11;
/** How far a key goes, and with Shift. */
const STRIDE = 0.05;
const FAR = 0.2;
/** How near a point must be to the place of the keys. */
const NEAR = 0.06;
/** A spray goes on after so much of the way. */
const SPRAY_EVERY = 0.04;
const ARROWS = /** @type {Record<string, [number, number]>} */ ({
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
});

/** @typedef {import("../../draw/data/plane.js").Place} Place */

/** @param {number} place */
const within = (place) => Math.min(HALF, Math.max(-HALF, place));

export class Hand {
  #canvas;
  #actions;
  #changed;
  #say;
  /** Whether the pointer is down, and has changed something in this stroke. */
  #down = false;
  #changedOnce = false;
  /** @type {Place} */
  #last = { x: 0, y: 0 };
  /** The pointer's place; null where it is not over the plane. @type {Place | null} */
  #pointer = null;
  /** The place of the keys, while they are used. */
  #cursor = { x: 0, y: 0 };
  #cross = false;
  #held = -1;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {Painter} actions
   * @param {() => void} changed  told of each move
   * @param {(text: string) => void} say
   */
  constructor(canvas, actions, changed, say) {
    this.#canvas = canvas;
    this.#actions = actions;
    this.#changed = changed;
    this.#say = say;
    const on = (/** @type {string} */ name, /** @type {(event: any) => void} */ act) =>
      canvas.addEventListener(name, act);
    on("pointerdown", (event) => this.#press(event));
    on("pointermove", (event) => this.#move(event));
    for (const name of ["pointerup", "pointercancel"]) on(name, () => this.#release());
    on("pointerleave", () => this.#leave());
    on("keydown", (event) => this.#key(event));
    on("blur", () => this.#rest());
  }

  /** Where it is, and what it holds. @param {PaintTool} tool @param {number} reach @returns {import("../../draw/data/plane.js").Hand} */
  at(tool, reach) {
    const at = this.#cross ? this.#cursor : this.#pointer;
    return { at, reach: tool === "point" ? 0 : reach, cross: this.#cross, held: this.#held };
  }

  /** @param {PointerEvent} event @returns {Place} */
  #placeOf({ clientX, clientY }) {
    const { left, top, width } = this.#canvas.getBoundingClientRect();
    const { x, y } = placeOf(clientX - left, clientY - top, width);
    return { x: within(x), y: within(y) };
  }

  get #tool() {
    return this.#actions.store.get().tool;
  }

  /** @param {PointerEvent} event */
  #press(event) {
    if (event.button !== 0) return;
    this.#canvas.setPointerCapture(event.pointerId);
    const at = this.#placeOf(event);
    this.#down = true;
    this.#changedOnce = false;
    this.#cross = false;
    this.#pointer = at;
    this.#last = at;
    if (this.#tool !== "point") return this.#stroke(at);
    const grip = (2 * HALF * GRIP) / this.#canvas.clientWidth;
    this.#held = this.#actions.pointAt(at, grip);
    if (this.#held < 0) this.#actions.add(at);
    this.#changed();
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const at = this.#placeOf(event);
    this.#pointer = at;
    this.#cross = false;
    if (this.#down && this.#held >= 0) {
      this.#actions.move(this.#held, at, this.#changedOnce);
      this.#changedOnce = true;
    } else if (this.#down && this.#tool !== "point") {
      const far = Math.hypot(at.x - this.#last.x, at.y - this.#last.y);
      if (far >= SPRAY_EVERY) this.#stroke(at);
    }
    this.#changed();
  }

  /** Spray, or rub out. @param {Place} at */
  #stroke(at) {
    const before = this.#actions.store.get().painting;
    if (this.#tool === "spray") this.#actions.spray(at, this.#changedOnce);
    else this.#actions.erase(at, this.#changedOnce);
    this.#changedOnce ||= this.#actions.store.get().painting !== before;
    this.#last = at;
    this.#changed();
  }

  #release() {
    this.#down = false;
    this.#held = -1;
    this.#changed();
  }

  #leave() {
    if (this.#down) return;
    this.#pointer = null;
    this.#changed();
  }

  #rest() {
    this.#cross = false;
    this.#held = -1;
    this.#changed();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.#actOf(event);
    if (!act) return;
    event.preventDefault();
    this.#cross = true;
    act();
    const { painting } = this.#actions.store.get();
    this.#say(placeSentence(this.#cursor, painting, this.#actions.pointAt(this.#cursor, NEAR)));
    this.#changed();
  }

  /** @param {KeyboardEvent} event @returns {(() => void) | null} */
  #actOf({ key, shiftKey }) {
    if (key in ARROWS) return () => this.#go(ARROWS[key], shiftKey ? FAR : STRIDE);
    if (key === "Enter" || key === " ") return () => this.#use();
    if (key === "Delete" || key === "Backspace") return () => this.#actions.erase(this.#cursor, false, NEAR);
    if (key.toLowerCase() === "m") return () => this.#grip();
    const kind = Number(key) - 1;
    return CLASSES[kind] ? () => this.#actions.choose(kind) : null;
  }

  /** @param {[number, number]} way @param {number} far */
  #go([across, up], far) {
    const { x, y } = this.#cursor;
    this.#cursor = { x: within(x + across * far), y: within(y + up * far) };
    if (this.#held >= 0) this.#actions.move(this.#held, this.#cursor, false);
  }

  /** What the chosen tool does, at the place of the keys. */
  #use() {
    if (this.#tool === "spray") this.#actions.spray(this.#cursor, false);
    else if (this.#tool === "rubber") this.#actions.erase(this.#cursor);
    else this.#actions.add(this.#cursor);
  }

  /** Take hold of the nearest point, or let it go. */
  #grip() {
    this.#held = this.#held >= 0 ? -1 : this.#actions.pointAt(this.#cursor, NEAR);
  }
}
