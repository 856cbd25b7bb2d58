/** How wide a sentence is, before it is written. */

/** @typedef {import("../draw/sentence.js").Word} Word */

/**
 * A ruler for words in an element: plain ones as the element's own text, values bold, code in its own font.
 * @param {Element} element
 * @param {Record<string, Element>} samples  an element for each meaning that has a font of its own
 */
export function createRuler(element, samples) {
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  const styleOf = (/** @type {Element} */ one) => {
    const style = getComputedStyle(one);
    const font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    return { font, spacing: Number.parseFloat(style.letterSpacing) || 0 };
  };
  const styles = new Map(Object.entries(samples).map(([meaning, one]) => [meaning, styleOf(one)]));
  const own = styleOf(element);
  /** @param {Word[]} words @returns {number} px */
  return (words) =>
    words.reduce((sum, [text, meaning]) => {
      const { font, spacing } = styles.get(meaning) ?? own;
      context.font = font;
      return sum + context.measureText(text).width + spacing * text.length;
    }, 0);
}
