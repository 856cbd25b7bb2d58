import { createPace } from "../draw/caption.js";
import { h, s, setAttributes, setText } from "../draw/dom.js";
import { count, signed } from "../draw/format.js";
import { observeSize } from "../draw/size.js";
import { createWeightPicker } from "../draw/weight/picker.js";
import { weightPicture } from "../draw/weight/picture.js";
import { createTrail } from "../draw/weight/trail.js";
import { decimalsNeeded, termsText, updateFigures } from "../draw/weight/words.js";

/** Figures change at most this often (ms), so that they can be read while the run goes on. */
const FIGURES_MS = 100;
const PICTURE_MS = 33;
const SIGNS = ["−", "×", "="];
const BEFORE =
  "The first batch will give this weight its own gradient. Times the learning rate, it is subtracted from the weight.";
const SHOWN = /** @type {const} */ (["run", "frame", "chosen"]);

/**
 * What the view holds between two pictures.
 * @typedef {{state: State | null, width: number, height: number, decimals: number, key: string}} Shown
 * @typedef {ReturnType<typeof build>} Parts
 */

/**
 * One weight: where it has been, its last step under a lens, and that step as arithmetic.
 * @param {HTMLElement} container
 * @param {Actions} actions
 * @returns {View}
 */
export function createWeight(container, actions) {
  /** @type {Shown} */
  const shown = { state: null, width: 0, height: 0, decimals: 0, key: "" };
  const trail = createTrail();
  const picker = createWeightPicker(
    () => shown.state ?? { run: null, frame: null, chosen: 0 },
    actions.choose,
  );
  const parts = build(container, picker.element);
  const [figures, picture] = [createPace(FIGURES_MS), createPace(PICTURE_MS)];
  observeSize(parts.drawing, (width, height) => {
    Object.assign(shown, { width, height });
    paint(parts, shown, trail);
  });

  return {
    update(state, previous) {
      const first = shown.state === null;
      shown.state = state;
      if (!first && SHOWN.every((part) => state[part] === previous[part])) return;
      if (state.run && state.frame && state.frame !== previous.frame) trail.remember(state.run, state.frame);
      picker.update(state);
      picture(() => paint(parts, shown, trail));
      figures(() => tell(parts, shown));
    },
  };
}

/**
 * @param {HTMLElement} container
 * @param {Element} picker
 */
function build(container, picker) {
  const svg = s("svg", { role: "img", "aria-label": "The way of one weight" });
  const drawing = h("div", { class: "drawing" }, svg);
  const figures = Array.from({ length: 4 }, () => ({
    value: h("span", { class: "figure" }, "–"),
    name: h("span", { class: "micro" }, ""),
  }));
  const equation = h(
    "div",
    { class: "weight-equation" },
    figures.flatMap(({ value, name }, place) => [
      place > 0 && h("span", { class: "figure sign" }, SIGNS[place - 1]),
      h("div", {}, value, name),
    ]),
  );
  const why = h("p", { class: "caption" }, "A weight appears here with the run.");
  const terms = h("p", { class: "weight-terms micro" });
  const formula = h("p", { class: "weight-terms micro" });
  container.append(
    h("header", {}, h("h2", {}, "One weight"), picker),
    drawing,
    equation,
    why,
    terms,
    formula,
  );
  return { svg, drawing, figures, why, terms, formula };
}

/**
 * @param {Parts} parts
 * @param {Shown} shown
 * @param {ReturnType<typeof createTrail>} trail
 */
function paint({ svg }, { state, width, height }, trail) {
  const weight = state?.frame?.weight;
  if (!state?.run || !state.frame || !weight || width === 0) return;
  if (!isDrawable(weight.after)) return; // of a diverged run the last picture stays
  const series = trail.series(weight.index);
  const { name } = state.run.config.optimizer;
  const optimizer = declaredAs(state.catalogue, name)?.title ?? name;
  svg.replaceChildren(...weightPicture(series, weight, state.frame.step, optimizer, width, height));
  setAttributes(svg, {
    "aria-label":
      `The way of ${weight.label} over ${count(series.steps.length)} moments, now ${signed(weight.after, 4)}` +
      (weight.update === null ? "" : `; the last step moved it by ${signed(weight.update, 3)}`),
  });
}

/** Whether the trail's float32 can hold it. @param {number} value */
const isDrawable = (value) => Number.isFinite(Math.fround(value));

/**
 * @param {Catalogue | null} catalogue
 * @param {string} name
 */
function declaredAs(catalogue, name) {
  return catalogue?.optimizers.find((optimizer) => optimizer.name === name);
}

/**
 * @param {Parts} parts
 * @param {Shown} shown
 */
function tell({ figures, why, terms, formula }, shown) {
  const { run, frame, catalogue } = shown.state ?? { run: null, frame: null, catalogue: null };
  const weight = frame?.weight;
  if (!run || !weight) return;
  const { optimizer } = run.config;
  const key = `${run.id} ${weight.index}`;
  // A number keeps its count of digits while it changes: decimals are added, never taken away.
  shown.decimals = Math.max(decimalsNeeded(weight), key === shown.key ? shown.decimals : 0);
  shown.key = key;
  updateFigures(weight, weight.learning_rate ?? Number(optimizer.learning_rate), shown.decimals).forEach(
    ({ text, name, meaning }, place) => {
      setText(figures[place].value, text);
      setText(figures[place].name, name);
      figures[place].value.className = `figure ${meaning}`;
    },
  );
  setText(why, weight.why ?? BEFORE);
  const rule = weight.formula ?? declaredAs(catalogue, optimizer.name)?.formula ?? "";
  setText(terms, termsText(weight.terms));
  if (formula.textContent !== rule) formula.replaceChildren(...clausesOf(rule));
}

/**
 * The clauses of an update rule, so that a line breaks between them and not within.
 * @param {string} rule  clauses that semicolons part
 */
function clausesOf(rule) {
  return rule
    .split(/(?<=;) /)
    .flatMap((clause, place) => [place > 0 && " ", h("span", {}, clause)])
    .filter((node) => node !== false);
}
