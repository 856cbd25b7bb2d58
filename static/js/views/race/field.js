import { h, s, setText } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { standings } from "../../draw/race/standings.js";
import { dashOf, hueClass } from "../../draw/race/strokes.js";
import { lossWords } from "../../draw/race/words.js";
import { quantityOf } from "../../draw/surfaces/surface.js";
import { button } from "../buttons.js";
import { createRows } from "../rows.js";

/** @typedef {import("../../draw/race/standings.js").Standing} Standing */

/** Who races, each with its loss now, in the order of their numbers. @param {RaceActions} actions */
export function createField(actions) {
  const list = h("ol", { class: "race-field" });
  const change = button("Change who races", () => actions.edit(true), { class: "race-link" });
  const element = h("div", {}, list, change);
  const rows = createRows(list, createRow);
  return {
    element,
    /** @param {RaceState} state */
    update(state) {
      element.hidden = state.editing || !state.race;
      const { race } = state;
      if (!race) return;
      const quantity = quantityOf(race.runs);
      rows.show(standings(state).map((one) => ({ ...one, what: whatOf(one, state, quantity) })));
    },
  };
}

/** What stands below a loss. @param {Standing} standing @param {RaceState} state @param {string} quantity */
function whatOf({ id, out }, { result, courses }, quantity) {
  if (out) return `${out.how} at ${count(out.step)}`;
  if (result) return `${quantity} now`;
  return courses[id] ? "computed" : "not yet computed";
}

/** @param {Standing & {what: string}} standing */
function createRow({ number, id, name }) {
  const dashes = dashOf(number).join(" ") || null;
  const line = s("line", { x1: 0, x2: 44, y1: 5, y2: 5, "stroke-dasharray": dashes });
  const sample = s(
    "svg",
    { class: `race-sample ${hueClass(number)}`, viewBox: "0 0 44 10", "aria-hidden": "true" },
    line,
  );
  const digit = h("span", { class: `race-number ${hueClass(number)}` }, number);
  const [title, detail] = [h("b", {}, name), h("span", {})];
  const [value, what] = [h("span", { class: "race-loss" }), h("span", {})];
  const link = h("a", { href: `#run=${id}`, "aria-label": `Open ${number}, ${name}, in the lab` }, "open");
  const who = h("div", { class: "race-who" }, title, h("div", { class: "race-detail" }, detail, link));
  const now = h("div", { class: "race-now" }, value, what);
  return {
    element: h("li", { "data-run": id }, digit, sample, who, now),
    /** @param {Standing & {what: string}} standing */
    show(standing) {
      setText(title, standing.title);
      setText(detail, standing.detail);
      setText(value, lossWords(standing));
      setText(what, standing.what);
      what.classList.toggle("danger", standing.out !== null);
    },
  };
}
