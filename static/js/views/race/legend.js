import { h, s, setText } from "../../draw/dom.js";
import { loss } from "../../draw/format.js";
import { standings } from "../../draw/race/standings.js";
import { dashOf } from "../../draw/race/strokes.js";
import { arrivalWords, finishWords, lossWords } from "../../draw/race/words.js";

/** @typedef {ReturnType<typeof createRow>} Row */

const HEAD = ["", "optimizer", "loss", "accuracy", "finish line", ""];

/** Who is where, the lowest loss first. */
export function createLegend() {
  const body = h("tbody");
  const heads = HEAD.map((name) => (name ? h("th", { scope: "col" }, name) : h("td")));
  const table = h(
    "table",
    { class: "race-legend" },
    h("caption", { class: "visually-hidden" }, "The runs, the lowest loss first"),
    h("thead", {}, h("tr", {}, heads)),
    body,
  );
  const finish = h("p", { class: "caption race-finish" });
  /** @type {{order: string[], rows: Map<string, Row>}} */
  const held = { order: [], rows: new Map() };
  return {
    elements: [table, finish],
    /** @param {RaceState} state */
    update({ race, order }) {
      table.hidden = race === null;
      if (!race) return;
      setText(finish, finishWords(race));
      if (held.order !== order) Object.assign(held, { order, rows: new Map() });
      const ranked = standings(race, order);
      table.classList.toggle(
        "race-measured",
        ranked.some(({ accuracy }) => accuracy !== null),
      );
      const rows = ranked.map((standing) => {
        const row = held.rows.get(standing.id) ?? createRow(standing);
        held.rows.set(standing.id, row);
        row.show(standing);
        return row.element;
      });
      if (rows.some((row, place) => body.children[place] !== row)) sort(body, rows);
    },
  };
}

/**
 * Put rows in their order; the focus stays where it is.
 * @param {HTMLElement} body
 * @param {HTMLElement[]} rows
 */
function sort(body, rows) {
  const focused = rows.map((row) => row.querySelector("a")).find((link) => link?.matches(":focus"));
  body.replaceChildren(...rows);
  focused?.focus();
}

/** @param {import("../../draw/race/standings.js").Standing} standing */
function createRow({ number, id, label }) {
  const line = s("line", {
    x1: 0,
    x2: 34,
    y1: 5,
    y2: 5,
    "stroke-dasharray": dashOf(number).join(" ") || null,
  });
  const sample = s("svg", { class: "race-sample", viewBox: "0 0 34 10", "aria-hidden": "true" }, line);
  const [value, accuracy, arrived] = [h("td", { class: "race-loss" }), h("td"), h("td")];
  const link = h("a", { href: `#run=${id}`, "aria-label": `Open ${number}, ${label}, in the lab` }, "open");
  const mark = h(
    "td",
    {},
    h("span", { class: "race-mark" }, h("span", { class: "race-number" }, number), sample),
  );
  const name = h("th", { scope: "row" }, label);
  const element = h("tr", { "data-run": id }, mark, name, value, accuracy, arrived, h("td", {}, link));
  return {
    element,
    /** @param {import("../../draw/race/standings.js").Standing} standing */
    show(standing) {
      setText(value, lossWords(standing));
      setText(accuracy, loss(standing.accuracy));
      setText(arrived, `${arrivalWords(standing)}${standing.first ? " first" : ""}`);
      element.classList.toggle("race-first", standing.first);
      value.classList.toggle("danger", standing.diverged !== null || standing.blownUp);
    },
  };
}
