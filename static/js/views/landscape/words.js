import { createPace, offWords, setCaption } from "../../draw/caption.js";
import { h, setAttributes } from "../../draw/dom.js";
import { othersWords } from "../../draw/landscape/others.js";
import { known, reading } from "../../draw/landscape/reading.js";
import { caption, label, surfaceTable } from "../../draw/landscape/words.js";
import { previewWords } from "../../draw/surfaces/words.js";
import { createTwin } from "../../draw/twin.js";
import { isMoving } from "../../state/moving.js";

/** @typedef {import("../../draw/landscape/picture.js").Picture} Picture */
/** @typedef {import("./stage.js").Reading} Reading */

/** Words change at most this often (ms), so that they can be read; the label that a screen reader says, rarely. */
const WORDS_MS = 100;
const LABEL_MS = 3000;
const MEASURED = "The landscape is being measured at every point of its plane.";

/** What is said of the landscape: the line below it, its table, and what a screen reader says. */
export class Words {
  #state;
  #large;
  /** What the stage has drawn: the words are of this one. @type {Picture | null} */
  drawn = null;
  /** Why there is no surface. @type {string | null} */
  why = null;
  /** @type {Reading | null} */
  #reading = null;
  line = h("p", { class: "caption" }, MEASURED);
  twin = createTwin("The landscape in numbers", () => this.drawn && surfaceTable(this.drawn));
  #words = createPace(WORDS_MS);
  #spoken = createPace(LABEL_MS);

  /** @param {() => State | null} state @param {() => HTMLElement} large  the drawing that is shown large */
  constructor(state, large) {
    this.#state = state;
    this.#large = large;
  }

  /** Say what is drawn, another run's at once, and what lies under the pointer. @param {Picture} picture @param {Reading | null} found */
  tell(picture, found) {
    const isRead = Boolean(found ?? this.#reading);
    this.#reading = found;
    if (picture === this.drawn) {
      if (isRead) this.renew();
      return;
    }
    const state = this.#state();
    const isSame = this.drawn?.answer.run === picture.answer.run;
    this.drawn = picture;
    this.#words(() => this.#write(), isSame && state !== null && isMoving(state));
    this.#spoken(() => this.#writeLabel(), isSame);
  }

  renew = () => this.#words(() => this.#write());

  #write() {
    const state = this.#state();
    const error = state?.landscape.error;
    this.line.classList.toggle("danger", Boolean(error));
    if (error) setCaption(this.line, [error]);
    else if (this.drawn && state) this.#writeLine(this.drawn, state);
  }

  /** @param {Picture} picture @param {State} state */
  #writeLine(picture, state) {
    const { landscape, preview, branches } = state;
    const { parameterCount = 0, quantity } = picture;
    const read = known(this.#reading, landscape.probe, picture);
    if (preview) setCaption(this.line, previewWords(preview, quantity === "f"));
    else if (read) setCaption(this.line, reading(picture, read));
    else {
      const words = caption(picture, parameterCount, isMoving(state));
      const rest = [...offWords(state.run), othersWords(picture.answer, branches, parameterCount)];
      setCaption(this.line, [this.why ? `${this.why} ` : "", ...words, ...rest]);
    }
    this.twin.refresh(`${quantity === "f" ? "f" : "The loss"} over the plane`);
  }

  #writeLabel() {
    const large = this.#large();
    if (!this.drawn) return;
    setAttributes(large, { "aria-label": label(this.drawn, large.matches(".landscape-surface")) });
  }
}
