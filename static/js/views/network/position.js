import { createPace, PANEL_MS, setCaption } from "../../draw/caption.js";
import { h, s, setAttributes, setText } from "../../draw/dom.js";
import { measured, signed, weight } from "../../draw/format.js";
import { observeSize } from "../../draw/size.js";
import { lensPicture } from "../../draw/surfaces/lens.js";
import { isNoisy, surfaceOf } from "../../draw/surfaces/surface.js";
import { stepWords } from "../../draw/surfaces/words.js";
import { runAt } from "../../state/config.js";
import { isMoving } from "../../state/moving.js";

const SHOWN = /** @type {const} */ (["run", "frame", "chosen", "catalogue"]);
const COLUMNS = ["", "position", "gradient", "update"];

/**
 * @typedef {{state: State | null, width: number, height: number}} Shown
 * @typedef {ReturnType<typeof build>} Parts
 */

/**
 * A position on a textbook surface, in place of the network: where it is, the gradient there, and the last step.
 * @param {HTMLElement} container
 * @param {Actions} actions
 * @returns {View}
 */
export function createPosition(container, actions) {
  /** @type {Shown} */
  const shown = { state: null, width: 0, height: 0 };
  const parts = build(container, actions);
  const together = createPace(PANEL_MS);
  observeSize(parts.drawing, (width, height) => {
    Object.assign(shown, { width, height });
    paint(parts, shown);
  });

  return {
    update(state, previous) {
      const first = shown.state === null;
      shown.state = state;
      if (!first && SHOWN.every((part) => state[part] === previous[part])) return;
      const show = () => {
        paint(parts, shown);
        tell(parts, shown);
      };
      together(show, isMoving(state));
    },
  };
}

/**
 * @param {HTMLElement} container
 * @param {Actions} actions
 */
function build(container, actions) {
  const svg = s("svg", { role: "img", "aria-label": "The position under a lens" });
  const drawing = h("div", { class: "drawing position-lens" }, svg);
  const rows = ["x", "y"].map((name, index) => createRow(name, () => actions.choose(index)));
  const height = h("td", { class: "figure" }, "–");
  const table = h(
    "table",
    { class: "position-figures" },
    h("caption", { class: "visually-hidden" }, "The position, its gradient and its last update"),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        COLUMNS.map((name) => h("th", { scope: "col", class: "micro" }, name)),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map(({ element }) => element),
      h("tr", {}, h("th", { scope: "row" }, "f(x, y)"), height),
    ),
  );
  const formula = h("p", { class: "position-formula" });
  const caption = h("p", { class: "caption" });
  container.append(
    h("header", {}, h("h2", {}, "Position"), formula),
    h("div", { class: "position" }, drawing, table),
    h("div", { class: "foot" }, caption),
  );
  return { svg, drawing, rows, height, formula, caption };
}

/**
 * One coordinate: a parameter that can be chosen, as a weight can.
 * @param {string} name
 * @param {() => void} choose
 */
function createRow(name, choose) {
  const button = h(
    "button",
    { type: "button", class: "position-name", "aria-pressed": "false", onclick: choose },
    name,
  );
  const cells = ["", "gradient", "update"].map((meaning) => h("td", { class: `figure ${meaning}` }, "–"));
  return {
    element: h("tr", {}, h("th", { scope: "row" }, button), cells),
    /** @param {string[]} texts @param {boolean} chosen */
    show(texts, chosen) {
      texts.forEach((text, k) => {
        setText(cells[k], text);
      });
      setAttributes(button, { "aria-pressed": String(chosen) });
    },
  };
}

/**
 * @param {Parts} parts
 * @param {Shown} shown
 */
function paint({ svg }, { state, width, height }) {
  if (!state?.run || !state.frame || width === 0) return;
  const { gradient, update } = state.frame;
  const { optimizer } = runAt(/** @type {State & {run: Run}} */ (state), state.frame.step).config;
  const rate = state.frame.weight?.learning_rate ?? Number(optimizer.learning_rate);
  const vector = (/** @type {ArrayLike<number>} */ values, /** @type {number} */ factor) => ({
    x: factor * (values[0] ?? 0),
    y: factor * (values[1] ?? 0),
  });
  const title = state.catalogue?.optimizers.find(({ name }) => name === optimizer.name)?.title;
  const scene = {
    plain: vector(gradient, -rate),
    update: vector(update, 1),
    optimizer: title ?? optimizer.name,
  };
  svg.replaceChildren(...lensPicture(scene, width, height));
  svg.dataset.step = String(state.frame.step);
}

/**
 * @param {Parts} parts
 * @param {Shown} shown
 */
function tell({ svg, rows, height, formula, caption }, { state }) {
  if (!state?.run || !state.frame) return;
  const { frame, chosen, run, catalogue } = state;
  rows.forEach((row, k) => {
    const step =
      frame.gradient.length > 0 ? [signed(frame.gradient[k], 3), signed(frame.update[k], 3)] : ["–", "–"];
    row.show([weight(frame.theta[k]), ...step], chosen === k);
  });
  setText(height, measured(frame.loss));
  setText(formula, surfaceOf(run, catalogue)?.formula ?? "");
  setCaption(caption, stepWords(frame, isNoisy(run)));
  caption.dataset.step = String(frame.step);
  setAttributes(svg, { "aria-label": `The last step under a lens. ${caption.textContent}` });
}
