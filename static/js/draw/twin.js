import { h, setAttributes } from "./dom.js";

/**
 * @typedef {{head: string[], rows: (string | number)[][]}} Table
 */

/**
 * The text twin of a picture: a table behind a quiet word, made only while it is open.
 * @param {string} about  what the table holds at first, for a screen reader
 * @param {() => Table | null} read  null for none
 */
export function createTwin(about, read) {
  const body = h("div", { class: "twin-body floating", tabindex: "0", role: "region" });
  const summary = h("summary", {}, "table");
  const element = h("details", { class: "twin", ontoggle: () => refresh() }, summary, body);
  let told = about;
  /** Make it anew, and say what it holds now: opened, what was said last. */
  function refresh(now = told) {
    told = now;
    setAttributes(summary, { "aria-label": `${now}, as a table` });
    setAttributes(body, { "aria-label": now });
    if (element.open) body.replaceChildren(tableOf(now, read() ?? { head: [], rows: [] }));
  }
  refresh();
  return { element, refresh };
}

/** @param {string} about @param {Table} table */
function tableOf(about, { head, rows }) {
  const names = head.map((name) => h("th", { scope: "col" }, name));
  const lines = rows.map((row) => {
    const cells = row.map((cell) => h("td", {}, cell));
    return h("tr", {}, cells);
  });
  const caption = h("caption", { class: "visually-hidden" }, about);
  return h("table", {}, caption, h("thead", {}, h("tr", {}, names)), h("tbody", {}, lines));
}
