import { h, setAttributes, setText } from "../../draw/dom.js";
import { keptWords } from "../../draw/shelf/words.js";
import { quantityOf } from "../../draw/surfaces/surface.js";
import { linesOf } from "../../state/shelf.js";
import { button } from "../buttons.js";
import { createRows } from "../rows.js";
import { createComparison } from "./compare.js";
import { createFoot } from "./foot.js";
import { createKeeping } from "./keeping.js";
import { createRow } from "./row.js";

const SORTS = /** @type {const} */ (["newest", "loss", "name", "size"]);
/** The columns' names, of runs that go down the loss or f. @param {string} quantity */
const headsOf = (quantity) => ["name", `${quantity} along the way`, `${quantity} now`, "optimizer", "when"];
const COLUMN = { class: "shelf-cell", role: "columnheader" };
/** As the server allows. */
const LONGEST_QUERY = 200;

/** The shelf: all runs at a glance. */
class ShelfView {
  #actions;
  #title = h("h2", { id: "runs-title", class: "shelf-heading", tabindex: "-1" }, "Runs");
  #kept = h("p", { class: "shelf-kept" });
  #trouble = h("p", { class: "shelf-trouble", role: "status", hidden: true });
  #notice = h("p", { class: "shelf-notice", role: "status", hidden: true });
  #none = h("p", { class: "shelf-none", tabindex: "-1", hidden: true });
  #list = h("div", { class: "shelf-rows", role: "rowgroup" });
  #all = h("input", { type: "checkbox", class: "shelf-choose", "aria-label": "Choose all that are listed" });
  #more = button("Show more", () => this.#actions.more(), { class: "pill shelf-pill shelf-more" });
  #main;
  #heads = headsOf("loss").map((name) => h("div", COLUMN, name));
  #sorts;
  #rows;
  #foot;
  #keeping;
  #comparison;

  /** @param {HTMLElement} container @param {ShelfActions} actions @param {() => void} leave */
  constructor(container, actions, leave) {
    this.#actions = actions;
    this.#sorts = SORTS.map((sort) =>
      button(sort, () => actions.sortBy(sort), { class: "shelf-sort underlined" }),
    );
    this.#rows = createRows(
      this.#list,
      (/** @type {import("../../state/shelf.js").Line} */ line) => createRow(line, actions),
      this.#none,
    );
    this.#foot = createFoot(actions);
    this.#keeping = createKeeping(actions);
    this.#comparison = createComparison(actions);
    this.#all.addEventListener("change", () => actions.chooseAll(this.#all.checked));
    const back = button("Back to the lab", leave, { class: "pill shelf-pill" });
    this.#main = h("div", { class: "shelf-main" }, [
      h("header", { class: "shelf-head" }, this.#title, this.#kept, this.#search(), back),
      h("div", { class: "shelf-bar" }, [
        h("div", { class: "shelf-ways" }, this.#keeping.ways),
        h(
          "div",
          { class: "shelf-sorts", role: "group", "aria-label": "Sorted by" },
          h("span", { class: "shelf-note" }, "sorted by"),
          this.#sorts,
        ),
      ]),
      this.#trouble,
      this.#notice,
      this.#keeping.panel,
      this.#table(),
      this.#none,
      this.#more,
    ]);
    container.append(this.#main, this.#comparison.element, this.#foot.element);
    this.#seeMore();
  }

  #search() {
    const field = h("input", {
      ...{
        type: "search",
        class: "shelf-search",
        maxlength: LONGEST_QUERY,
        autocomplete: "off",
        spellcheck: "false",
      },
      ...{ placeholder: "Search names, data, optimizers", "aria-label": "Search runs" },
    });
    field.addEventListener("input", () => this.#actions.find(field.value));
    return field;
  }

  #table() {
    const head = h("div", { class: "shelf-row shelf-columns", role: "row" }, [
      h("div", COLUMN, this.#all),
      ...this.#heads,
      h("div", COLUMN, h("span", { class: "visually-hidden" }, "what to do")),
    ]);
    return h(
      "div",
      { class: "shelf-table", role: "table", "aria-label": "Runs" },
      h("div", { role: "rowgroup" }, head),
      this.#list,
    );
  }

  /** The next runs come as their place comes into view. */
  #seeMore() {
    new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && this.#actions.more(), {
      rootMargin: "300px",
    }).observe(this.#more);
  }

  /** Be where the keyboard is. */
  focus = () => this.#title.focus({ preventScroll: true });

  /** @param {ShelfState} state @param {ShelfState} previous */
  update(state, previous) {
    this.#main.hidden = state.compared !== null;
    this.#comparison.update(state);
    this.#foot.update(state.compared ? { ...state, chosen: [] } : state);
    this.#keeping.update(state);
    this.#tell(state);
    if (previous.compared && !state.compared) this.focus();
    this.#rows.show(linesOf(state), state);
    const quantity = quantityOf(state.runs);
    for (const [k, name] of headsOf(quantity).entries()) setText(this.#heads[k], name);
    for (const [k, sort] of SORTS.entries()) {
      setText(this.#sorts[k], sort === "loss" ? quantity : sort);
      setAttributes(this.#sorts[k], { "aria-pressed": String(sort === state.sort) });
    }
    this.#more.hidden = state.next === null;
    const many = state.chosen.length;
    this.#all.checked = many > 0 && many === state.runs.length;
    this.#all.indeterminate = many > 0 && many < state.runs.length;
  }

  /** @param {ShelfState} state */
  #tell(state) {
    const { storage: trouble, notice, runs, removed, answered, query } = state;
    if (answered) setText(this.#kept, keptWords(state)); // until then it is still true of what is listed
    this.#trouble.hidden = trouble === null;
    setText(this.#trouble, trouble ?? "");
    this.#notice.hidden = notice === null;
    setText(this.#notice, notice ?? "");
    const isEmpty = answered && runs.length === 0 && removed.length === 0;
    this.#none.hidden = !isEmpty;
    setText(
      this.#none,
      query.trim()
        ? `No run has “${query.trim()}” in its name, data, optimizer or loss.`
        : "No runs yet. Each run of the lab is kept here.",
    );
    setAttributes(this.#list, { "aria-busy": String(!answered) });
  }
}

/** @param {HTMLElement} container @param {ShelfActions} actions @param {() => void} leave */
export const createShelf = (container, actions, leave) => new ShelfView(container, actions, leave);
