/** A picture of lines and words, made as large as a sheet wants it, with the look that the page's sheets give it. */

import { s } from "../../draw/dom.js";
import { paintShapes } from "../../draw/pictures/svg-painter.js";

/** @typedef {import("../../draw/pictures/svg-painter.js").Shape} Shape */
/** @typedef {import("../takeaway.js").Lines} Lines */

/** px */
const SIZE = { width: 640, height: 400 };

/** @param {Element} element @returns {Shape} */
function shapeOf(element) {
  const style = getComputedStyle(element);
  return {
    tag: element.tagName,
    attribute: (name) => element.getAttribute(name) ?? "",
    text: element.textContent ?? "",
    look: { ...lookOf(style), opacity: style.display === "none" ? "0" : style.opacity },
    shapes: [...element.children].map(shapeOf),
  };
}

/** As it is now: a style changes with the page. @param {CSSStyleDeclaration} style */
function lookOf(style) {
  const { fill, stroke, strokeWidth, strokeDasharray, strokeLinecap, strokeLinejoin } = style;
  const { strokeOpacity, fillOpacity, fontSize, fontWeight, fontFamily, textAnchor, paintOrder } = style;
  return {
    ...{ fill, stroke, strokeWidth, strokeDasharray, strokeLinecap, strokeLinejoin, strokeOpacity },
    ...{ fillOpacity, fontSize, fontWeight, fontFamily, textAnchor, paintOrder },
  };
}

/**
 * The picture on a sheet, in the theme that the page has at this moment.
 * @param {Lines} lines
 * @returns {import("../../draw/pictures/sheet.js").Picture}
 */
export function linesPicture({ title, subtitle, holder, elements, under, size = SIZE }) {
  const { width, height } = size;
  const svg = s("svg", { "aria-hidden": "true" }, elements(width, height));
  svg.style.visibility = "hidden";
  holder.append(svg);
  const shapes = [...svg.children].map(shapeOf);
  svg.remove();
  return {
    ...{ title, subtitle, width, height },
    draw(context, palette) {
      under?.(context, palette, width, height);
      paintShapes(context, shapes);
    },
  };
}
