/** The start of a run of two parameters, as a handle on the landscape: dragged, moved by keys, or dropped by a click. */

import { h, setAttributes } from "../../draw/dom.js";
import { significant } from "../../draw/format.js";
import { beginningOf } from "../../draw/surfaces/picture.js";
import { pixelOf, placeUnder } from "../../draw/surfaces/pixels.js";
import { isTextbook } from "../../draw/surfaces/surface.js";

/** @typedef {import("./stage.js").Stage} Stage */
/** @typedef {{a: number, b: number}} Place */

/** A press that moves no farther than this (px) is a click. */
const CLICK = 4;
/** What an arrow key moves, as a share of the window; with Shift, and without. */
const FINE = 0.004;
const COARSE = 0.02;
/** ms after the last key until the run is made. */
const PATIENCE = 600;
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };

/** Round to what can be seen, so that a field shows no sixteen digits. @param {number} value */
const rounded = (value) => Number(value.toPrecision(4));

export class StartHandle {
  #actions;
  #stage;
  #drawing;
  /** Where it is while it is moved; null at rest. @type {Place | null} */
  #moved = null;
  #pressed = { x: 0, y: 0 };
  #timer = 0;
  /** @type {State | null} */
  #state = null;
  #element = h("button", {
    ...{ type: "button", class: "landscape-start", hidden: true, "data-keys": "", "data-drag": "" },
    onpointerdown: (/** @type {PointerEvent} */ event) => this.#grasp(event),
    onpointermove: (/** @type {PointerEvent} */ event) => this.#drag(event),
    onpointerup: () => this.#drop(),
    onpointercancel: () => this.#cancel(),
    onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
    onclick: (/** @type {Event} */ event) => event.stopPropagation(),
  });

  /**
   * @param {HTMLElement} drawing  that holds the large picture
   * @param {Stage} stage
   * @param {Actions} actions
   */
  constructor(drawing, stage, actions) {
    this.#actions = actions;
    this.#stage = stage;
    this.#drawing = drawing;
    drawing.append(this.#element);
    this.#drawing.addEventListener("pointerdown", ({ x, y }) => Object.assign(this.#pressed, { x, y }), true);
    this.#drawing.addEventListener("click", (event) => this.#click(event), true);
  }

  /** @param {State} state */
  update(state) {
    if (state.run !== this.#state?.run) this.#moved = null;
    this.#state = state;
    const { run, landscape } = state;
    const movable = run?.parameter_count === 2 && landscape.plane === "weights";
    this.#drawing.classList.toggle("dropping", isTextbook(run));
    if (!movable) this.#element.hidden = true;
    else this.place();
  }

  /** Put it where the start is drawn now. */
  place() {
    const { run, landscape } = this.#state ?? {};
    if (run?.parameter_count !== 2 || landscape?.plane !== "weights") return;
    const start = this.#moved ?? this.#start();
    const pixel = start && pixelOf(this.#stage.onScreen, start);
    this.#element.hidden = !pixel && this.#moved === null;
    if (!pixel || !start) return;
    this.#element.style.translate = `${pixel[0].toFixed(1)}px ${pixel[1].toFixed(1)}px`;
    const text = `Start at ${significant(start.a, 3)}, ${significant(start.b, 3)}.`;
    setAttributes(this.#element, { "aria-label": `${text} Drag it, or move it with the arrow keys.` });
  }

  #start() {
    const { picture } = this.#stage.onScreen;
    return picture && picture.answer.run === this.#state?.run?.id ? beginningOf(picture) : null;
  }

  /** @param {PointerEvent} event */
  #grasp(event) {
    if (event.button !== 0) return;
    event.stopPropagation();
    this.#element.setPointerCapture(event.pointerId);
  }

  /** @param {PointerEvent} event */
  #drag(event) {
    event.stopPropagation();
    if (!this.#element.hasPointerCapture(event.pointerId)) return;
    const place = this.#under(event);
    if (place) this.#try(place);
  }

  /** @param {MouseEvent} event @returns {Place | null} */
  #under({ clientX, clientY }) {
    const { left, top } = this.#drawing.getBoundingClientRect();
    return placeUnder(this.#stage.onScreen, clientX - left, clientY - top);
  }

  /** @param {Place} place */
  #try({ a, b }) {
    this.#moved = { a: rounded(a), b: rounded(b) };
    this.place();
    this.#actions.preview({ start: this.#parameters(this.#moved) });
  }

  /** The two parameters in their own order. @param {Place} place @returns {[number, number]} */
  #parameters({ a, b }) {
    return this.#stage.onScreen.picture?.answer.query.i === 1 ? [b, a] : [a, b];
  }

  #drop() {
    clearTimeout(this.#timer);
    if (this.#moved) this.#actions.dropStart(this.#parameters(this.#moved));
  }

  #cancel() {
    this.#moved = null;
    this.#actions.preview(null);
    this.place();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const way = ARROWS[event.key];
    const window = this.#stage.onScreen.picture?.window;
    const from = this.#moved ?? this.#start();
    if (!way || !window || !from || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const share = event.shiftKey ? FINE : COARSE;
    const { a, b } = window;
    this.#try({ a: from.a + way[0] * share * (a[1] - a[0]), b: from.b + way[1] * share * (b[1] - b[0]) });
    clearTimeout(this.#timer);
    this.#timer = globalThis.setTimeout(() => this.#drop(), PATIENCE);
  }

  /** A click on a textbook surface drops the start there. @param {MouseEvent} event */
  #click(event) {
    const { x, y } = this.#pressed;
    const far = Math.hypot(event.clientX - x, event.clientY - y) > CLICK;
    if (far || !isTextbook(this.#state?.run) || this.#element.contains(/** @type {Node} */ (event.target)))
      return;
    const place = this.#under(event);
    if (!place) return;
    event.stopPropagation();
    this.#try(place);
    this.#drop();
  }
}
