/** Sizes of what is drawn on: told when they change, never asked for while drawing. */

/**
 * Call back with an element's inner size in px, now and whenever it changes.
 * @param {Element} element
 * @param {(width: number, height: number) => void} resized
 */
export function observeSize(element, resized) {
  new ResizeObserver(([entry]) => {
    const { width, height } = entry.contentRect;
    if (width > 0 && height > 0) resized(width, height);
  }).observe(element);
}

/**
 * Give a canvas the pixels of the screen, and a context whose unit is a CSS px.
 * @param {HTMLCanvasElement} canvas
 * @param {number} width  CSS px
 * @param {number} height  CSS px
 * @param {number} [magnified]  how many CSS px the context's unit is
 */
export function fitCanvas(canvas, width, height, magnified = 1) {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.setTransform(ratio * magnified, 0, 0, ratio * magnified, 0, 0);
  return context;
}
