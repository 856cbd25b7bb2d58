/** A table's columns, a row each: what is in it, and what it is used as. */

import { shadePicture, swatch } from "../../draw/data/shades.js";
import { entryWords, kindWords, shortened, valuesWords } from "../../draw/data/table-words.js";
import { h, setAttributes, setText } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { isUsable } from "../../state/data/table.js";
import { button } from "../buttons.js";

const HEADS = ["column", "what is in it", "values", "empty", "use it as", "how it goes in"];
const ROLES = /** @type {const} */ (["answer", "input", "skip"]);
const LONGEST = 40;

/** @param {TableRoom} actions */
export function createColumns(actions) {
  const body = h("tbody");
  const element = h(
    "table",
    { class: "data-columns" },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        HEADS.map((head) => h("th", { scope: "col" }, head)),
      ),
    ),
    body,
  );
  const now = {
    table: /** @type {TableAnswer | null} */ (null),
    rows: /** @type {ReturnType<typeof createRow>[]} */ ([]),
  };
  return {
    element,
    /** @param {TableState} state */
    show(state) {
      const { table } = state;
      if (!table) return;
      if (table !== now.table) {
        now.table = table;
        now.rows = table.columns.map((column, k) => createRow(column, k, actions));
        body.replaceChildren(...now.rows.map((row) => row.element));
      }
      for (const row of now.rows) row.show(state);
    },
  };
}

/** @param {TableColumn} column @param {number} k @param {TableRoom} actions */
function createRow(column, k, actions) {
  const picture = h("td", { class: "data-picture" });
  const values = h("td", { class: "data-values" });
  const entry = h("td", { class: "data-entry" });
  const roles = ROLES.map((role) =>
    button(role, () => actions.use(k, role), { class: "data-role underlined" }),
  );
  const cells = [picture, values, emptyCell(column), roleCell(column, roles), entry];
  const element = h("tr", { class: "data-row" }, nameCell(column), cells);
  const now = { shades: /** @type {ShadesAnswer | null} */ (null) };

  /** @param {ShadesAnswer | null} shades */
  function showShades(shades) {
    now.shades = shades;
    const shade = shades?.columns[k];
    const by = shades ? `${column.name}, shaded by ${shades.by}` : column.name;
    const isAnswer = shades?.by === column.name;
    picture.replaceChildren(...(shade && shade.counts.length > 0 ? [shadePicture(shade, by)] : []));
    values.replaceChildren(...(shades && isAnswer ? legend(shades) : [valuesWords(column)]));
  }

  return {
    element,
    /** @param {TableState} state */
    show({ choices: chosen, shades }) {
      const role = chosen?.roles[k] ?? "skip";
      element.classList.toggle("answer", role === "answer");
      for (const [place, one] of ROLES.entries())
        setAttributes(roles[place], { "aria-pressed": String(one === role) });
      if (chosen) setText(entry, entryWords(column, role, chosen));
      if (shades !== now.shades) showShades(shades);
    },
  };
}

/** @param {TableColumn} column */
const nameCell = (column) =>
  h(
    "th",
    { scope: "row" },
    h("span", { class: "data-name", title: column.name }, shortened(column.name, LONGEST)),
    h("span", { class: "data-kind-of" }, kindWords(column)),
  );

/** @param {TableColumn} column */
const emptyCell = ({ missing }) =>
  h(
    "td",
    { class: missing > 0 ? "data-empty danger" : "data-empty" },
    missing > 0 ? count(missing) : "none",
    h("span", { class: "data-empty-word" }, " empty"),
  );

/** @param {TableColumn} column @param {HTMLElement[]} roles */
const roleCell = (column, roles) =>
  h(
    "td",
    {},
    isUsable(column)
      ? h("div", { class: "data-roles", role: "group", "aria-label": `Use ${column.name} as` }, roles)
      : "cannot be used",
  );

/** The answer's groups, each with its shade. @param {ShadesAnswer} shades */
const legend = ({ groups }) =>
  groups.map(({ name, rows }, group) =>
    h("span", { class: "data-group" }, swatch(group), `${shortened(name)} ${count(rows)}`),
  );
