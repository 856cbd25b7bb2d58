/** The numbers of the weight under the pointer or the focus, beside it. */

import { h } from "../../draw/dom.js";
import { anchorOf } from "../../draw/network/picture.js";
import { weightFacts } from "../../draw/network/words.js";
import { labelOf } from "../../state/parameters.js";

/** px: an enlarged neuron may rise over the headings. */
const LEAST_TOP = -40;

/**
 * @typedef {object} Tagged
 * @property {Run} run
 * @property {Frame} frame
 * @property {import("../../draw/network/picture.js").Picture} picture
 * @property {number | null} weight  null where none is
 * @property {Node[]} large  the neuron that it leads to, enlarged
 */

/** @param {HTMLElement} tag @param {Tagged} of @param {{width: number, height: number}} size  of the drawing, px */
export function showTag(tag, { run, frame, picture, weight, large }, { width, height }) {
  tag.hidden = weight === null;
  if (weight === null) return;
  tag.replaceChildren(
    h("div", { class: "mono" }, labelOf(run.parameters, weight)),
    ...large,
    ...weightFacts(frame, weight).map(({ name, text, meaning }) =>
      h("div", {}, `${name} `, h("b", { class: meaning }, text)),
    ),
  );
  const { x, y, half } = anchorOf(picture, weight);
  const aside = 14 + half;
  const left = x + aside + tag.offsetWidth > width ? x - aside - tag.offsetWidth : x + aside;
  const top = Math.max(Math.min(y - tag.offsetHeight / 2, height - tag.offsetHeight), LEAST_TOP);
  tag.style.translate = `${Math.round(Math.max(left, 0))}px ${Math.round(top)}px`;
}
