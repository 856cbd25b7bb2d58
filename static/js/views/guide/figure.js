/** A figure of the guide: a picture that is drawn anew with each size, in px, so that its words keep theirs. */

import { h, s, setAttributes } from "../../draw/dom.js";
import { observeSize } from "../../draw/size.js";

/**
 * @param {string} className
 * @param {(width: number, height: number) => SVGElement[]} paint
 * @param {{label?: string, above?: SVGElement[]}} [more]  what lies above the picture, and stays
 */
export function createFigure(className, paint, { label, above = [] } = {}) {
  const size = { width: 0, height: 0 };
  const layer = s("g", { "aria-hidden": "true" });
  const role = label
    ? { role: above.length > 0 ? "group" : "img", "aria-label": label }
    : { "aria-hidden": "true" };
  const svg = s("svg", { class: "guide-svg", ...role }, layer, ...above);
  const element = h("div", { class: className }, svg);
  const repaint = () => {
    if (size.width > 0) layer.replaceChildren(...paint(size.width, size.height));
  };
  observeSize(element, (width, height) => {
    Object.assign(size, { width, height });
    setAttributes(svg, { viewBox: `0 0 ${width} ${height}` });
    repaint();
  });
  return {
    element,
    size,
    repaint,
    /** @param {string} text */
    name: (text) => setAttributes(svg, { "aria-label": text }),
  };
}
