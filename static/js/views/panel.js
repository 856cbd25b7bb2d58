/** What views of a picture have in common: its size, its colours, and when it is drawn anew. */

import { h } from "../draw/dom.js";
import { paletteOf } from "../draw/palette.js";
import { observeSize } from "../draw/size.js";
import { isMoving } from "../state/moving.js";
import { takeTurns } from "./turns.js";

/**
 * A picture in an element of its own, painted anew with each size.
 * @template {{theme: State["theme"]}} S
 */
export class Drawing {
  /** The newest one; null before the first. @type {S | null} */
  state = null;
  /** CSS px; 0 before they are known. */
  width = 0;
  height = 0;
  drawing = h("div", { class: "drawing" });

  constructor() {
    observeSize(this.drawing, (width, height) => {
      Object.assign(this, { width, height });
      this.resized();
      this.redraw();
    });
  }

  get palette() {
    return paletteOf(this.drawing);
  }

  /** @param {S} state */
  take(state) {
    this.state = state;
  }

  /** What hangs on the size only. */
  resized() {}

  /** Draw the state; called before there is a size, too. */
  paint() {}

  /** Draw the newest state in another size. */
  redraw() {
    this.paint();
  }
}

/**
 * A view of some parts of the page's state: a picture, and words of the same step.
 * @extends {Drawing<State>}
 */
export class Panel extends Drawing {
  caption = h("p", { class: "caption" });
  #shows;
  #together = takeTurns();

  /** @param {readonly (keyof State)[]} shows  parts without which nothing changes here */
  constructor(shows) {
    super();
    this.#shows = shows;
  }

  /** @param {State} state @param {State} previous */
  update(state, previous) {
    const first = this.state === null;
    this.take(state);
    if (!first && this.#shows.every((part) => state[part] === previous[part])) return;
    this.change(state, previous, first);
    this.#together(() => this.show(), isMoving(state));
  }

  /** Take in what has changed, before it is shown. @param {State} _state @param {State} _previous @param {boolean} _first */
  change(_state, _previous, _first) {}

  show() {
    this.paint();
    this.tell();
  }

  /** The words go with the picture: while a run moves, the newest step is not the one that they told. */
  redraw() {
    if (this.state) this.show();
  }

  /** Say in words what the picture shows. */
  tell() {}
}
