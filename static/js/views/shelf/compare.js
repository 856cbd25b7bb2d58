import { settingText } from "../../draw/branches/comparison.js";
import { h, s, setAttributes } from "../../draw/dom.js";
import { count, counted, measured, percent } from "../../draw/format.js";
import { drawCurves, rangeOf, thinned } from "../../draw/race/curves.js";
import { hueClass } from "../../draw/race/strokes.js";
import { coursesOf, unlikeWords } from "../../draw/shelf/courses.js";
import { accuracyOf, differWords, hasFailed, optimizerWords, standWords } from "../../draw/shelf/words.js";
import { quantityOf } from "../../draw/surfaces/surface.js";
import { areWhole, differencesOf } from "../../state/shelf.js";
import { button } from "../buttons.js";
import { Drawing } from "../panel.js";

/** The losses of the runs side by side. @extends {Drawing<ShelfState>} */
class Curves extends Drawing {
  #svg = s("svg", { role: "img" });

  constructor() {
    super();
    this.drawing.classList.add("shelf-curves");
    this.drawing.append(this.#svg);
  }

  paint() {
    const { width, height, state } = this;
    const { runs = [], histories = null } = state?.compared ?? {};
    if (!histories || width === 0 || height === 0) return this.#svg.replaceChildren();
    const { courses, quantity } = coursesOf(runs, histories);
    const total = Math.max(1, ...courses.map(({ step }) => step.at(-1) ?? 0));
    const curves = courses.map((course, k) => ({ number: k + 1, ...thinned(course, total, width / 2) }));
    const frame = { width, height, total, quantity, finish: null, ...rangeOf(curves.map(({ y }) => y)) };
    const ends = runs.map((run, k) => `${k + 1} ${run.name}: ${measured(run.loss)}`);
    setAttributes(this.#svg, {
      viewBox: `0 0 ${width} ${height}`,
      "aria-label": `${quantity} over the steps; ${quantityOf(runs)} now: ${ends.join("; ")}`,
    });
    this.#svg.replaceChildren(...drawCurves(curves, frame));
  }
}

/** Two to six runs side by side: their losses over the steps, and a table of what differs. @param {ShelfActions} actions */
export function createComparison(actions) {
  const title = h("h2", { class: "shelf-heading", tabindex: "-1" });
  const back = button("Back to all runs", actions.endComparison, { class: "pill shelf-pill" });
  const lab = button("Compare in the lab", () => inLab(), { class: "pill shelf-pill" });
  const words = h("p", { class: "shelf-lead" });
  const curves = new Curves();
  const table = h("table", { class: "shelf-figures-table" });
  const element = h("section", { class: "shelf-compare", "aria-label": "Runs side by side", hidden: true }, [
    h("header", { class: "shelf-head" }, title, h("div", { class: "shelf-acts" }, lab, back)),
    words,
    curves.drawing,
    h("div", { class: "shelf-scroll", tabindex: "0", role: "group", "aria-label": "What differs" }, table),
  ]);
  const held = { compared: /** @type {ComparedRuns | null} */ (null) };
  const inLab = () => {
    const [one, other] = held.compared?.runs ?? [];
    if (other) actions.compareInLab(one.id, other.id);
  };
  return {
    element,
    /** @param {ShelfState} state */
    update(state) {
      const { compared } = state;
      element.hidden = compared === null;
      curves.take(state);
      if (!compared) held.compared = null;
      if (!compared || compared === held.compared) return curves.paint();
      const isNew = held.compared === null;
      held.compared = compared;
      const { runs, histories } = compared;
      title.textContent = `${counted(runs.length, "run")} side by side`;
      words.textContent = histories ? sideBySideWords(runs) : "Their curves are being read …";
      lab.hidden = runs.length !== 2 || new Set(runs.map(({ family }) => family)).size > 1;
      table.replaceChildren(...tableOf(runs, state.catalogue));
      curves.paint();
      if (isNew) title.focus({ preventScroll: true });
    },
  };
}

/** @param {Run[]} runs */
const sideBySideWords = (runs) =>
  `${differWords(differencesOf(runs), areWhole(runs))} ${unlikeWords(runs)}`.trim();

/** @param {Run[]} runs @param {Catalogue | null} catalogue */
function tableOf(runs, catalogue) {
  const heads = runs.map(({ name }, k) =>
    h("th", { scope: "col" }, h("span", { class: `shelf-number ${hueClass(k + 1)}` }, k + 1), ` ${name}`),
  );
  const figures = [
    { name: `${quantityOf(runs)} now`, values: runs.map(({ loss }) => measured(loss)) },
    { name: "accuracy now", values: runs.map((run) => percent(accuracyOf(run))) },
    {
      name: "steps",
      values: runs.map(({ step, total_steps: total }) => `${count(step)} of ${count(total)}`),
    },
    ...(runs.some(hasFailed) ? [{ name: "how it went", values: runs.map(standWords) }] : []),
  ];
  const differences = differencesOf(runs);
  const told = differences.some(({ path }) => path === "optimizer.name"); // its rate, too
  const rest = differences.filter(({ path }) => !told || !path.startsWith("optimizer.learning_rate"));
  const settings = rest.map(({ path, values }) => ({
    name: path.replace(/\.name$/, ""),
    values:
      path === "optimizer.name"
        ? runs.map((run) => optimizerWords(run, catalogue).join(", "))
        : values.map((value) => (value === undefined ? "–" : settingText(value))),
  }));
  const rows = [...figures, ...settings].map(({ name, values }) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, name),
      values.map((value) => h("td", {}, value)),
    ),
  );
  return [h("thead", {}, h("tr", {}, h("td"), heads)), h("tbody", {}, rows)];
}
