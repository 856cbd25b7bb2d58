/** Some epochs of the run, beside the article's. */

import { h, setAttributes, setText } from "../../../draw/dom.js";
import { fixed, percent } from "../../../draw/format.js";

/** @typedef {import("../../../draw/guide/program.js").Sets} Sets */

/** The epochs of which the log is shown. */
const SHOWN = [1, 5, 10, 20];
const SAYS = "Epoch means: this run beside the article";

/** What each column of the log comes of. @type {Sets[]} */
const COLUMNS = ["epochs", "loss", "loss", "metrics", "metrics"];

/** The run's epochs beside the article's. */
export function createLog() {
  const cells = SHOWN.map((epoch) =>
    [String(epoch), "", "", "", ""].map((text, k) =>
      h(k === 0 ? "th" : "td", k === 0 ? { scope: "row" } : {}, text),
    ),
  );
  const heads = ["epoch", "loss", "article", "right", "article"].map((text) =>
    h("th", { scope: "col" }, text),
  );
  const body = cells.map((row) => h("tr", {}, ...row));
  return {
    element: h(
      "table",
      { class: "guide-log" },
      h("caption", {}, SAYS),
      h("thead", {}, h("tr", {}, ...heads)),
      h("tbody", {}, ...body),
    ),
    heads,
    /** @param {Sets | null} sets */
    light(sets) {
      for (const [k, head] of heads.entries())
        setAttributes(head, { "data-lit": sets && COLUMNS[k].includes(sets) ? "true" : null });
    },
    /** @param {EpochAnswer[]} epochs @param {[number, number][]} article */
    show(epochs, article) {
      for (const [k, epoch] of SHOWN.entries()) {
        const ours = epochs.find((one) => one.epoch === epoch);
        const theirs = article[epoch - 1];
        const texts = [
          fixed(ours?.loss, 4),
          fixed(theirs?.[0], 4),
          percent(ours?.accuracy),
          percent(theirs?.[1]),
        ];
        for (const [c, text] of texts.entries()) setText(cells[k][c + 1], text);
      }
    },
  };
}
