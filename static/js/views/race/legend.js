import { h, s, setText } from "../../draw/dom.js";
import { loss } from "../../draw/format.js";
import { quantityOf, standings } from "../../draw/race/standings.js";
import { dashOf } from "../../draw/race/strokes.js";
import { arrivalWords, finishWords, lossWords } from "../../draw/race/words.js";
import { createRows } from "../rows.js";

/** @typedef {import("../../draw/race/standings.js").Standing} Standing */

const HEIGHT = 2;
const HEAD = ["", "optimizer", "", "accuracy", "finish line", ""];

/** Who is where, the lowest first. */
export function createLegend() {
  const body = h("tbody");
  const heads = HEAD.map((name, place) =>
    name || place === HEIGHT ? h("th", { scope: "col" }, name) : h("td"),
  );
  const table = h("table", { class: "race-legend" }, [
    h("caption", { class: "visually-hidden" }, "The runs, the lowest first"),
    h("thead", {}, h("tr", {}, heads)),
    body,
  ]);
  const finish = h("p", { class: "caption race-finish" });
  const rows = createRows(body, createRow);
  return {
    elements: [table, finish],
    /** @param {RaceState} state */
    update({ race, order }) {
      table.hidden = race === null;
      if (!race) return;
      setText(finish, finishWords(race));
      setText(heads[HEIGHT], quantityOf(race));
      const ranked = standings(race, order);
      const isMeasured = ranked.some(({ accuracy }) => accuracy !== null);
      table.classList.toggle("race-measured", isMeasured);
      rows.show(ranked);
    },
  };
}

/** @param {Standing} standing */
function createRow({ number, id, label }) {
  const dashes = dashOf(number).join(" ") || null;
  const line = s("line", { x1: 0, x2: 34, y1: 5, y2: 5, "stroke-dasharray": dashes });
  const sample = s("svg", { class: "race-sample", viewBox: "0 0 34 10", "aria-hidden": "true" }, line);
  const [value, accuracy, arrived] = [h("td", { class: "race-loss" }), h("td"), h("td")];
  const link = h("a", { href: `#run=${id}`, "aria-label": `Open ${number}, ${label}, in the lab` }, "open");
  const digit = h("span", { class: "race-number" }, number);
  const mark = h("td", {}, h("span", { class: "race-mark" }, digit, sample));
  const name = h("th", { scope: "row" }, label);
  const element = h("tr", { "data-run": id }, mark, name, value, accuracy, arrived, h("td", {}, link));
  return {
    element,
    /** @param {Standing} standing */
    show(standing) {
      setText(value, lossWords(standing));
      setText(accuracy, loss(standing.accuracy));
      setText(arrived, `${arrivalWords(standing)}${standing.first ? " first" : ""}`);
      element.classList.toggle("race-first", standing.first);
      value.classList.toggle("danger", standing.diverged !== null || standing.blownUp);
    },
  };
}
