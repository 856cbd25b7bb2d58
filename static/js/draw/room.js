/** Room for texts whose numbers change: asked of the page once for all that are alike, for to ask is a layout. */

/** Texts whose digits alone differ are as wide as each other: all digits are (`tabular-nums` in base.css). */
const shapeOf = (/** @type {unknown} */ text) => JSON.stringify(text).replace(/\d/g, "0");

/**
 * What was found of texts in a place that keeps its size.
 * @template T
 */
export function createRoom() {
  /** @type {Map<string, T>} */
  const known = new Map();
  return {
    /** @param {unknown} text  a string, or words and values @returns {T | undefined} */
    known: (text) => known.get(shapeOf(text)),
    /** @param {unknown} text @param {T} found */
    know: (text, found) => known.set(shapeOf(text), found),
    clear: () => known.clear(),
  };
}
