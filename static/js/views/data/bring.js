/** Bring a table: a file that is chosen or dropped, or a text that is pasted. */

import { h } from "../../draw/dom.js";
import { button } from "../buttons.js";

/** @param {TableRoom} actions */
export function createBring(actions) {
  const file = h("input", {
    type: "file",
    class: "data-file",
    id: "data-file",
    accept: ".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values",
  });
  file.addEventListener("change", () => {
    const [one] = file.files ?? [];
    file.value = "";
    if (one) actions.bring(one);
  });
  const text = h("textarea", {
    id: "data-paste",
    class: "data-paste",
    rows: "6",
    spellcheck: "false",
    "aria-label": "Paste a table",
  });
  return h(
    "section",
    { class: "data-bring", "aria-labelledby": "data-bring-title" },
    h("h3", { id: "data-bring-title", class: "data-heading" }, "Bring a table"),
    h(
      "div",
      { class: "data-drop" },
      h("p", {}, "Drop a file anywhere on this page, or"),
      h("label", { class: "pill data-pill data-choose", for: "data-file" }, "Choose a file…", file),
    ),
    h(
      "p",
      { class: "data-note" },
      "CSV or TSV, with commas, semicolons, tabs or bars: up to 8 MiB, 20,000 rows and 64 columns.",
    ),
    h("h3", { class: "data-heading" }, "Or paste one"),
    text,
    button("Read what is pasted", () => actions.paste(text.value), { class: "pill data-pill" }),
  );
}
