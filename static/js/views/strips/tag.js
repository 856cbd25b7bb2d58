import { h, setText } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { binsIn, valueText } from "../../draw/strips/scale.js";
import { besideBins, isThere } from "../../draw/strips/words.js";

/** Rows of the histogram, which is 160 px high. */
const ROWS = 10;
const GAP = 12;

/** @typedef {Parameters<import("./strip.js").Hands["point"]>[0]} Spot */

/** The histogram of the column under the pointer, with its counts. @param {HTMLElement} frame  it stays within that */
export function createTag(frame) {
  const title = h("p", { class: "strips-tag-title" });
  const rows = h("table", { class: "strips-bars", "aria-hidden": "true" });
  const beside = h("p", { class: "micro" });
  const element = h("div", { class: "strips-tag floating", hidden: true }, title, rows, beside);
  return {
    element,
    /** @param {Spot} spot @param {number} step  of the column */
    show(spot, step) {
      element.hidden = spot === null;
      if (!spot) return;
      const { layer, kind, column } = spot;
      setText(title, `${layer.layer}, ${kind}, step ${count(step)}`);
      const bins = binsIn(layer[kind], column, ROWS).reverse();
      const most = Math.max(1, ...bins.map((bin) => bin.count));
      rows.replaceChildren(...bins.map((bin) => rowOf(bin, kind, most)));
      rows.dataset.kind = kind;
      const words = isThere(layer[kind], column)
        ? besideBins(kind, layer[kind], column)
        : "No step led here.";
      setText(beside, words);
      place(element, spot.element, frame);
    },
  };
}

/** @param {import("../../draw/strips/scale.js").Bin} bin @param {import("../../draw/strips/scale.js").Kind} kind @param {number} most */
function rowOf({ from, to, count: many }, kind, most) {
  const bar = h("i", { class: "strips-bar" });
  bar.style.width = `${(100 * many) / most}%`;
  const ends = `${valueText(kind, from)} to ${valueText(kind, to)}`;
  return h("tr", {}, h("th", {}, ends), h("td", {}, bar), h("td", { class: "strips-count" }, count(many)));
}

/** Beside the strip, where there is room. @param {HTMLElement} element @param {HTMLElement} strip @param {HTMLElement} frame */
function place(element, strip, frame) {
  const [at, all] = [strip.getBoundingClientRect(), frame.getBoundingClientRect()];
  const { offsetWidth: width, offsetHeight: height } = element;
  const right = at.right + GAP;
  const left = right + width <= all.right ? right : Math.max(all.left + GAP, at.left - width - GAP - 56);
  const top = Math.min(Math.max(at.top, all.top + GAP), all.bottom - height - GAP);
  element.style.left = `${left - all.left + frame.scrollLeft}px`;
  element.style.top = `${Math.max(GAP, top - all.top + frame.scrollTop)}px`;
}
