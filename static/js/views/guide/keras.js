/** The program of the run on screen, in Keras; what each word sets; and the published log beside this run's. */

import { h, setAttributes, setText } from "../../draw/dom.js";
import { fixed, percent } from "../../draw/format.js";
import { core, pieces, SAYS } from "../../draw/guide/program.js";
import { createRow } from "./equation.js";

/** @typedef {import("../../state/guide.js").GuideState} GuideState */
/** @typedef {import("../../draw/guide/program.js").Sets} Sets */

/** The epochs of which the log is shown. */
const SHOWN = [1, 5, 10, 20];

/** @param {(sets: Sets | null) => void} light */
function createProgram(light) {
  const code = h("code", {});
  const shown = {
    program: /** @type {string | null} */ (null),
    words: /** @type {{sets: Sets, element: HTMLElement}[]} */ ([]),
  };
  return {
    element: h("pre", { class: "guide-program", "aria-label": "The program in Keras" }, code),
    /** @param {string | null} program */
    show(program) {
      if (program === shown.program || program === null) return;
      shown.program = program;
      shown.words = [];
      code.replaceChildren(
        ...pieces(core(program)).map(({ text, sets }) => {
          if (sets === null) return document.createTextNode(text);
          const on = () => light(sets);
          const listeners = { onpointerenter: on, onfocus: on, onclick: on };
          const element = h(
            "button",
            { type: "button", class: `guide-token guide-token-${sets}`, ...listeners },
            text,
          );
          shown.words.push({ sets, element });
          return element;
        }),
      );
    },
    /** @param {Sets | null} lit */
    light(lit) {
      for (const { sets, element } of shown.words)
        setAttributes(element, { "data-lit": sets === lit ? "true" : null });
    },
  };
}

/** What each column of the log comes of. @type {Sets[]} */
const COLUMNS = ["epochs", "loss", "loss", "metrics", "metrics"];

/** The run's epochs beside the article's. */
function createLog() {
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
      h("thead", {}, h("tr", {}, ...heads)),
      h("tbody", {}, ...body),
    ),
    /** @param {Sets | null} sets */
    light(sets) {
      for (const [k, head] of heads.entries())
        setAttributes(head, { "data-lit": COLUMNS[k] === sets ? "true" : null });
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

export function createKeras() {
  const says = h("p", { class: "guide-kind", role: "status" });
  const row = createRow([
    { name: "old weight" },
    "−",
    { name: "learning rate" },
    "×",
    { name: "gradient, rescaled", meaning: "gradient" },
  ]);
  const note = h(
    "p",
    { class: "guide-name" },
    "Other first weights and another sample order: the ways differ, the ends are alike.",
  );
  const log = createLog();
  const program = createProgram((sets) => {
    program.light(sets);
    setText(says, sets ? SAYS[sets] : "");
    log.light(sets);
    setAttributes(row.element, { "data-lit": sets === "rate" ? "true" : null });
  });
  return {
    element: h(
      "div",
      { class: "guide-part guide-keras" },
      program.element,
      h("div", { class: "guide-half" }, row.element, says, log.element, note),
    ),
    /** @param {GuideState} state */
    update({ program: text, whole, article }) {
      program.show(text);
      log.show(whole?.history.epochs ?? [], article);
      const rate = String(whole?.run.config.optimizer.learning_rate ?? "");
      const seen = whole?.seen;
      row.show([fixed(seen?.before, 3), rate, fixed(seen?.rescaled, 2)]);
    },
  };
}
