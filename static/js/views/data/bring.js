/** Bring a table: a file that is chosen or dropped, or a text that is pasted. */

import { h, setText } from "../../draw/dom.js";
import { button } from "../buttons.js";
import { createKept } from "./kept.js";

const ACCEPTED = ".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values";
const LIMITS = "CSV or TSV, with commas, semicolons, tabs or bars: up to 8 MiB, 20,000 rows and 64 columns.";

/** @param {TableRoom} actions */
function createFile(actions) {
  const file = h("input", { type: "file", class: "data-file", id: "data-file", accept: ACCEPTED });
  file.addEventListener("change", () => {
    const [one] = file.files ?? [];
    file.value = "";
    if (one) actions.bring(one);
  });
  return h("label", { class: "pill data-pill data-choose", for: "data-file" }, "Choose a file…", file);
}

/** @param {State["wanted"]} wanted */
const wantedText = (wanted) =>
  wanted
    ? `The link that you opened learns from ${wanted.file ? `“${wanted.file}”` : `the table ${wanted.table}`}, which this server does not have. Bring that file: it is taken only if it is the same.`
    : "";

/** @param {TableRoom} actions */
export function createBring(actions) {
  const named = { class: "data-paste", rows: "6", spellcheck: "false", "aria-label": "Paste a table" };
  const text = h("textarea", { id: "data-paste", ...named });
  const lacked = h("p", { class: "data-wanted", role: "status", hidden: true });
  const kept = createKept(actions);
  const element = h(
    "section",
    { class: "data-bring", "aria-labelledby": "data-bring-title" },
    h("h3", { id: "data-bring-title", class: "data-heading" }, "Bring a table"),
    lacked,
    h(
      "div",
      { class: "data-drop" },
      h("p", {}, "Drop a file anywhere on this page, or"),
      createFile(actions),
    ),
    h("p", { class: "data-note" }, LIMITS),
    h("h3", { class: "data-heading" }, "Or paste one"),
    text,
    button("Read what is pasted", () => actions.paste(text.value), { class: "pill data-pill" }),
    kept.element,
  );
  return {
    element,
    /** @param {State["wanted"]} wanted @param {TableState["kept"]} tables */
    update(wanted, tables) {
      kept.show(wanted ? null : tables);
      lacked.hidden = wanted === null;
      setText(lacked, wantedText(wanted));
    },
  };
}
