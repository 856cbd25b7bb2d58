import { h, setAttributes, setText } from "../../draw/dom.js";
import { createRoom } from "../../draw/room.js";
import { observeSize } from "../../draw/size.js";
import { isTextbook } from "../../draw/surfaces/surface.js";
import { ruleIn } from "../../draw/weight/names.js";
import { decimalsNeeded, updateFigures } from "../../draw/weight/words.js";
import { term } from "../naming/term.js";

/** How large the rule's figures stand, largest first: as large as there is room for on one line. */
const SIZES = ["", "long", "longest"];
const SIGNS = ["−", "×", "="];

/** The last step of one weight as arithmetic. */
export class Equation {
  element = h("div", { class: "weight-equation" });
  #figures = Array.from({ length: 4 }, () => ({
    value: h("span", { class: "figure" }, "–"),
    name: term("weight", ""),
  }));
  /** What the figures are of, and how many decimals they have. */
  #key = "";
  #decimals = 0;
  /** The class in which figures have room. @type {ReturnType<typeof createRoom<string>>} */
  #room = createRoom();

  constructor() {
    this.#figures.forEach(({ value, name }, place) => {
      if (place > 0) this.element.append(h("span", { class: "figure sign" }, SIGNS[place - 1]));
      this.element.append(h("div", {}, value, name));
    });
    observeSize(this.element, () => {
      this.#room.clear();
      requestAnimationFrame(() => this.#fit());
    });
  }

  /** @param {State} state @param {Run} run @param {import("../../draw/weight/words.js").Move} weight */
  show(state, run, weight) {
    const key = `${run.id} ${weight.index}`;
    // A number keeps its count of digits while it changes: decimals are added, never taken away.
    this.#decimals = Math.max(decimalsNeeded(weight), key === this.#key ? this.#decimals : 0);
    this.#key = key;
    const name = isTextbook(run) ? weight.label : "weight";
    const hasRoom = state.layout !== "compact"; // there the button has the place below
    const texts = updateFigures(weight, ruleIn(state, weight), this.#decimals, name, hasRoom);
    texts.forEach(({ text, name: what, meaning }, place) => {
      const figure = this.#figures[place];
      setText(figure.value, text);
      setText(figure.name, what);
      setAttributes(figure.name, { "data-term": termOf(what) });
      figure.value.className = `figure ${meaning}`;
    });
    this.#fit();
  }

  #fit() {
    const { element } = this;
    const known = this.#room.known(element.textContent);
    if (known !== undefined) {
      element.className = known;
      return;
    }
    for (const size of SIZES) {
      element.className = `weight-equation ${size}`.trimEnd();
      if (element.scrollWidth <= element.clientWidth) break;
    }
    this.#room.know(element.textContent, element.className);
  }
}

/** Under which word a figure of the rule is explained; a coordinate is a part of the position. @param {string} what */
function termOf(what) {
  if (/gradient|rate$/.test(what)) return what;
  return what.includes("weight") ? "weight" : "position";
}
