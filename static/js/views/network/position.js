import { setCaption } from "../../draw/caption.js";
import { h, s, setAttributes, setText } from "../../draw/dom.js";
import { measured, signed, weight } from "../../draw/format.js";
import { lensPicture } from "../../draw/surfaces/lens.js";
import { isNoisy, surfaceOf } from "../../draw/surfaces/surface.js";
import { stepWords } from "../../draw/surfaces/words.js";
import { runAt } from "../../state/config.js";
import { rateSet } from "../../state/rate.js";
import { button } from "../buttons.js";
import { asks } from "../naming/term.js";
import { Panel } from "../panel.js";
import { createTakeaway, momentOf } from "../takeaway.js";

const COLUMNS = ["", "position", "gradient", "update"];

/** A position on a textbook surface, in place of the network: where it is, the gradient there, and the last step. */
class Position extends Panel {
  #svg = s("svg", { role: "img", "aria-label": "The position under a lens" });
  #rows;
  #height = h("td", { class: "figure" }, "–");
  #formula = h("p", { class: "position-formula mono micro" });

  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container, actions) {
    super(["run", "frame", "chosen", "catalogue"]);
    this.#rows = ["x", "y"].map((name, index) => createRow(name, () => actions.choose(index)));
    this.drawing.classList.add("position-lens");
    this.drawing.append(this.#svg);
    container.append(
      h(
        "header",
        {},
        h("h2", { id: "network-title" }, "Position"),
        asks("position", "Position"),
        this.#formula,
        createTakeaway("Save the position", () => this.#scene()),
      ),
      h("div", { class: "position" }, this.drawing, this.#table()),
      h("div", { class: "foot" }, this.caption),
    );
  }

  #table() {
    const heads = COLUMNS.map((name) => h("th", { scope: "col", class: "micro" }, name));
    const rows = this.#rows.map(({ element }) => element);
    return h("table", { class: "position-figures" }, [
      h("caption", { class: "visually-hidden" }, "The position, its gradient and its last update"),
      h("thead", {}, h("tr", {}, heads)),
      h("tbody", {}, rows, h("tr", {}, h("th", { scope: "row" }, "f(x, y)"), this.#height)),
    ]);
  }

  paint() {
    const { state, width, height } = this;
    if (!state?.run || !state.frame || width === 0) return;
    this.#svg.replaceChildren(...lensPicture(this.#lens(state, state.frame), width, height));
    this.#svg.dataset.step = String(state.frame.step);
  }

  /** @returns {import("../takeaway.js").Scene | null} */
  #scene() {
    const { state, drawing } = this;
    if (!state?.run || !state.frame) return null;
    const { run, frame } = state;
    const elements = (/** @type {number} */ width, /** @type {number} */ height) =>
      lensPicture(this.#lens(state, frame), width, height);
    const lines = { title: "Position", subtitle: "its last step under a lens", holder: drawing, elements };
    return { part: "position", lines, moment: momentOf({ ...state, run, frame }) };
  }

  /** The last step, and the plain one beside it. @param {State} state @param {Frame} frame */
  #lens(state, { gradient, update, step, weight }) {
    const { optimizer } = runAt(/** @type {State & {run: Run}} */ (state), step).config;
    const rate = weight?.learning_rate ?? rateSet(optimizer);
    const vector = (/** @type {ArrayLike<number>} */ values, /** @type {number} */ factor) => ({
      x: factor * (values[0] ?? 0),
      y: factor * (values[1] ?? 0),
    });
    const title = state.catalogue?.optimizers.find(({ name }) => name === optimizer.name)?.title;
    return { plain: vector(gradient, -rate), update: vector(update, 1), optimizer: title ?? optimizer.name };
  }

  tell() {
    const { state, caption } = this;
    if (!state?.run || !state.frame) return;
    const { frame, chosen, run, catalogue } = state;
    const moved = frame.gradient.length > 0;
    this.#rows.forEach((row, k) => {
      const step = [frame.gradient, frame.update].map((values) => (moved ? signed(values[k], 3) : "–"));
      row.show([weight(frame.theta[k]), ...step], chosen === k);
    });
    setText(this.#height, measured(frame.loss));
    setText(this.#formula, surfaceOf(run, catalogue)?.formula ?? "");
    setCaption(caption, stepWords(frame, isNoisy(run)));
    caption.dataset.step = String(frame.step);
    setAttributes(this.#svg, { "aria-label": `The last step under a lens. ${caption.textContent}` });
  }
}

/**
 * One coordinate: a parameter that can be chosen, as a weight can.
 * @param {string} name
 * @param {() => void} choose
 */
function createRow(name, choose) {
  const chooser = button(name, choose, { class: "position-name", "aria-pressed": "false" });
  const cells = ["", "gradient", "update"].map((meaning) => h("td", { class: `figure ${meaning}` }, "–"));
  return {
    element: h("tr", {}, h("th", { scope: "row" }, chooser), cells),
    /** @param {string[]} texts @param {boolean} chosen */
    show(texts, chosen) {
      texts.forEach((text, k) => {
        setText(cells[k], text);
      });
      setAttributes(chooser, { "aria-pressed": String(chosen) });
    },
  };
}

/** @type {import("../either.js").Create} */
export const createPosition = (container, actions) => new Position(container, actions);
