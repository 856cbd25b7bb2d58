/** The equation to be filled in: figures are typed, or tapped in the picture. */

import { h, setAttributes, setText } from "../../draw/dom.js";
import { CELLS, cellsSay, isFilled } from "../../draw/guide/cells.js";

/** @typedef {import("../../state/guide.js").GuideState} GuideState */
/** @typedef {import("../../acting/guide/guide.js").Guide} Guide */

const SIGNS = ["", "−", "×", "="];
const MEANINGS = ["", "", "gradient", "update"];
/** A figure with more letters stands smaller. */
const MOST_LETTERS = 4;

/** @param {number} k @param {(text: string) => void} fill @param {(text: string) => void} enter  fills too, and goes on */
function createCell(k, fill, enter) {
  const mark = h("span", { class: "guide-tick", "aria-hidden": "true" });
  const field = h("input", {
    ...{ class: `guide-blank ${MEANINGS[k]}`, type: "text", inputmode: "decimal", autocomplete: "off" },
    ...{ "aria-label": CELLS[k], "data-keys": "", onchange: () => fill(field.value) },
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      enter(field.value);
    },
  });
  const fit = () => setAttributes(field, { "data-long": field.value.length > MOST_LETTERS ? "" : null });
  field.addEventListener("input", fit);
  const sign = SIGNS[k] && h("span", { class: "guide-sign" }, SIGNS[k]);
  const cell = h("span", { class: "guide-cell" }, field, h("span", { class: "guide-name" }, CELLS[k], mark));
  return {
    field,
    element: h("span", { class: "guide-group" }, sign, cell),
    /** @param {import("../../state/guide.js").Cell} cell @param {boolean} isDone */
    show({ text, right }, isDone) {
      const state = right === null ? "empty" : right ? "right" : "wrong";
      if (document.activeElement !== field || right) field.value = text; // what is being typed stays
      fit();
      field.readOnly = isDone;
      setAttributes(field, { "data-state": state, "aria-invalid": right === false ? "true" : null });
      setText(mark, right ? " ✓" : "");
    },
  };
}

/** @param {Guide} guide */
export function createCells(guide) {
  const isOpen = (/** @type {number} */ k) => !guide.store.get().cells[k].right;
  /** The cell to go on with: the focused one, or else the first that is not right. */
  const next = () => {
    const focused = parts.findIndex(({ field }) => field === document.activeElement);
    return focused >= 0 && isOpen(focused) ? focused : parts.findIndex((_, k) => isOpen(k));
  };
  /** Fill in a cell; once it is right, the next one is in hand. @param {number} k @param {string} text */
  const fill = (k, text) => {
    guide.fill(k, text);
    if (!isOpen(k)) parts[next()]?.field.focus();
  };
  const parts = CELLS.map((_, k) =>
    createCell(
      k,
      (text) => guide.fill(k, text),
      (text) => fill(k, text),
    ),
  );
  const bold = h("b");
  const rest = h("span");
  const said = h("p", { class: "guide-said", role: "status" }, bold, " ", rest);
  const row = h("div", { class: "guide-equation guide-cells", role: "group", "aria-label": "One step" });
  row.append(...parts.map(({ element }) => element));
  return {
    element: h("div", { class: "guide-filling" }, row, said),

    /** Put a figure of the picture into the cell in hand. @param {string} figure */
    take(figure) {
      const k = next();
      if (k < 0) return;
      parts[k].field.value = figure;
      fill(k, figure);
    },

    /** @param {GuideState} state */
    update({ line, cells }) {
      if (!line) return;
      for (const [k, part] of parts.entries()) part.show(cells[k], isFilled(cells));
      const [strong, words] = cellsSay(line, cells);
      setText(bold, strong);
      setText(rest, words);
    },
  };
}
