import { h, setText } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { valueAt } from "../../draw/paths.js";
import { cellsOf, MOST_CELLS, startOf } from "../../state/fit/start.js";
import { isPosition } from "../../state/parameters.js";
import { button } from "../buttons.js";
import { Held } from "../held.js";
import { idOf } from "./field.js";
import { numberInput } from "./inputs.js";

/** @typedef {{path: string, held: Held, element: HTMLElement}} Cell */

/**
 * One weight: its name, its number, and why that was refused.
 * @param {{label: string, path: string}} weight
 * @param {Actions} actions
 * @returns {Cell}
 */
function createCell({ label, path }, actions) {
  const held = new Held(
    idOf(path),
    (changed) => numberInput({ type: "number" }, changed),
    (value, why) => {
      if (why === undefined) actions.start.put(path, Number(value));
      else actions.refuse(path, { why: `${label}: ${why}`, value });
    },
  );
  const name = h("label", { for: idOf(path), class: "mono" }, label);
  const row = h("div", { class: "field" }, name, held.element);
  return { path, held, element: h("div", { class: "setting" }, row, held.refusal) };
}

/** @param {Run} run @param {number} step */
function wordsOf({ config, parameter_count: weights }, step) {
  const from = config.initial_weights
    ? "This run starts from weights that were given."
    : "The initializers draw the weights that this run starts with, by its seed.";
  const size =
    weights > MOST_CELLS
      ? ` ${count(weights)} are too many for a table, which has at most ${MOST_CELLS}; a program may send them.`
      : ` A number that you change makes a new run${step > 0 ? ", from its first step on" : ""}.`;
  return from + size;
}

/** A table of the weights that a small network starts with, behind a quiet word. @param {Actions} actions */
export function createStart(actions) {
  const words = h("p", { class: "caption" });
  const table = h("div", { class: "settings-start" });
  const fill = button("fill with the weights of now", () => actions.start.fill());
  const draw = button("back to the initializer", () => actions.start.draw());
  const inside = [words, table, h("div", { class: "settings-start-ways" }, fill, draw)];
  const element = h(
    "details",
    { class: "settings-more", ontoggle: () => actions.start.open(element.open) },
    h("summary", { class: "dim" }, "more: initial weights"),
    inside,
  );
  /** @type {Cell[]} */
  let cells = [];
  /** @type {unknown[]} */
  let shown = [];
  /** @type {Parameter[] | null} */
  let known = null;

  /** @param {Parameter[]} parameters */
  const rebuild = (parameters) => {
    if (JSON.stringify(parameters) === JSON.stringify(known)) return;
    known = parameters;
    const total = parameters.at(-1)?.stop ?? 0;
    cells = total > MOST_CELLS ? [] : cellsOf(parameters).map((cell) => createCell(cell, actions));
    table.replaceChildren(...cells.map((cell) => cell.element));
  };

  return {
    element,
    /** @param {State} state */
    show(state) {
      const { run, frame, refused, started, startOpen } = state;
      const of = [run, frame?.step === 0, refused, started, startOpen];
      if (of.every((part, i) => part === shown[i])) return;
      shown = of;
      element.hidden = !run || isPosition(run.parameters);
      if (!run || element.hidden || !startOpen) return;
      rebuild(run.parameters);
      setText(words, wordsOf(run, frame?.step ?? 0));
      const isSmall = cells.length > 0;
      fill.hidden = !isSmall || frame?.step === 0;
      draw.hidden = !run.config.initial_weights;
      const weights = startOf(state);
      table.hidden = !isSmall || !weights;
      for (const { path, held } of cells) {
        held.show(weights ? valueAt({ initial_weights: weights }, path) : null);
        held.refuse(refused[path]);
      }
    },
    /** The paths that have a place here. */
    paths: () => cells.map(({ path }) => path),
  };
}
