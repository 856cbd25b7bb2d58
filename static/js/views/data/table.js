/** A table that was brought: what was found in it, what each column is used as, and what will happen. */

import { createChoices } from "../../draw/choices.js";
import {
  emptySentence,
  MISSINGS,
  SCALINGS,
  shortened,
  TARGET_SCALINGS,
  tableSentence,
} from "../../draw/data/table-words.js";
import { h, setAttributes, setText } from "../../draw/dom.js";
import { button } from "../buttons.js";
import { createColumns } from "./columns.js";
import { createOutlook } from "./outlook.js";

const LONGEST = 60;
/** The largest share that is held out, in percent, and its steps. */
const HALF = 50;
const STEP = 5;

/**
 * A choice among words that stand for settings.
 * @template {string} T
 * @param {string} label
 * @param {Record<T, string>} words
 * @param {(name: T) => void} choose
 */
function settingChoice(label, words, choose) {
  const names = /** @type {T[]} */ (Object.keys(words));
  const of = (/** @type {string} */ word) => names.find((name) => words[name] === word) ?? names[0];
  const choices = createChoices(label, Object.values(words), (/** @type {string} */ word) =>
    choose(of(word)),
  );
  return {
    element: choices.element,
    /** @param {T} name */
    show: (name) => choices.show(words[name]),
  };
}

class TableView {
  #title = h("h3", { class: "data-title data-file-name", tabindex: "-1" });
  #sentence = h("p", { class: "data-found" });
  #notes = h("ul", { class: "data-notes" });
  #first = h("div", { class: "data-first", tabindex: "0", role: "region", "aria-label": "First rows" });
  #empty = h("span", { class: "data-aside" });
  #held = h("span", { class: "data-aside" });
  #slider = h("input", { type: "range", class: "slider", id: "data-split", min: "0", max: HALF, step: STEP });
  #target;
  #missing;
  #scaling;
  #targetScaling;
  #columns;
  #outlook;
  /** @type {TableAnswer | null} */
  #table = null;

  /** @param {TableRoom} actions */
  constructor(actions) {
    this.#columns = createColumns(actions);
    this.#outlook = createOutlook(actions);
    this.#missing = settingChoice("Rows with an empty cell", MISSINGS, (missing) => actions.set({ missing }));
    this.#scaling = settingChoice("Numbers go in", SCALINGS, (scaling) => actions.set({ scaling }));
    this.#targetScaling = settingChoice("The answer is learned", TARGET_SCALINGS, (target_scaling) =>
      actions.set({ target_scaling }),
    );
    this.#slider.addEventListener("input", () => actions.set({ split: Number(this.#slider.value) / 100 }));
    this.#target = option("The answer is learned", null, this.#targetScaling.element);
    const another = button("another file", actions.leave, { class: "data-link" });
    const options = h(
      "div",
      { class: "data-options" },
      option("Rows with an empty cell", this.#empty, this.#missing.element),
      h(
        "div",
        { class: "data-option" },
        h("label", { for: "data-split" }, h("b", {}, "Held out, to test with"), this.#held),
        this.#slider,
      ),
      option("Numbers go in", null, this.#scaling.element),
      this.#target,
    );
    const main = h(
      "div",
      { class: "data-main" },
      h("header", { class: "data-table-head" }, this.#title, this.#sentence, another),
      this.#notes,
      this.#columns.element,
      options,
      h(
        "h3",
        { class: "data-heading" },
        "First rows",
        h("span", { class: "data-aside" }, "as they are in the file"),
      ),
      this.#first,
    );
    this.element = h("div", { class: "data-table", hidden: true }, main, this.#outlook.element);
  }

  /** @param {TableState} state */
  update(state) {
    const { table, choices } = state;
    this.element.hidden = table === null;
    if (table && table !== this.#table) this.#showTable(table);
    this.#table = table;
    if (!table || !choices) return;
    this.#columns.show(state);
    setText(this.#empty, emptySentence(table, choices));
    this.#outlook.show(state);
    this.#missing.show(choices.missing);
    this.#scaling.show(choices.scaling);
    this.#targetScaling.show(choices.target_scaling);
    this.#target.hidden = choices.suggestion.dataset.task !== "regression";
    const percent = Math.round(100 * choices.split);
    this.#slider.value = String(percent);
    this.#slider.style.setProperty("--filled", `${(100 * percent) / HALF}%`);
    setText(this.#held, percent === 0 ? "none" : `${percent} %`);
    setAttributes(this.#slider, { "aria-valuetext": percent === 0 ? "none" : `${percent} percent` });
  }

  /** @param {TableAnswer} table */
  #showTable(table) {
    setText(this.#title, shortened(table.name || "A table", LONGEST));
    setText(this.#sentence, tableSentence(table));
    this.#notes.replaceChildren(...table.notes.map((note) => h("li", {}, note)));
    this.#notes.hidden = table.notes.length === 0;
    this.#first.replaceChildren(firstRows(table));
    this.#title.focus({ preventScroll: true });
  }
}

/** @param {string} title @param {HTMLElement | null} aside @param {HTMLElement} control */
const option = (title, aside, control) =>
  h("div", { class: "data-option" }, h("p", {}, h("b", {}, title), aside), control);

/** @param {TableAnswer} table */
function firstRows({ columns, preview }) {
  const heads = ["row", ...columns.map(({ name }) => shortened(name))];
  return h(
    "table",
    {},
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        heads.map((head) => h("th", { scope: "col" }, head)),
      ),
    ),
    h(
      "tbody",
      {},
      preview.slice(0, 8).map((row, k) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, k + 1),
          row.map((cell) =>
            cell === "" ? h("td", { class: "danger" }, "empty") : h("td", {}, shortened(cell)),
          ),
        ),
      ),
    ),
  );
}

/** @param {TableRoom} actions */
export const createTable = (actions) => new TableView(actions);
