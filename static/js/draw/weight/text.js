import { s } from "../dom.js";
import { px } from "../line.js";

/** Words and lines that the pictures of one weight share. */

/**
 * @param {string} text
 * @param {number} x
 * @param {number} y  of its base line
 * @param {"start" | "middle" | "end"} anchor
 * @param {string} [meaning]
 */
export function label(text, x, y, anchor, meaning) {
  return s("text", { class: meaning, x: px(x), y: px(y), "text-anchor": anchor }, text);
}

/**
 * @param {string} className
 * @param {string} d
 */
export const path = (className, d) => s("path", { class: className, d });
