/** Something in a picture that is dragged, or moved by the arrow keys. */

/** So many small steps make a large one. */
const COARSE = 10;
/** Small steps of the keys. @type {Record<string, number>} */
const KEYS = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: COARSE,
  PageDown: -COARSE,
};

/**
 * @param {SVGGElement} handle
 * @param {object} ways
 * @param {(x: number, y: number) => void} ways.drag  told where it is dragged to, px in its picture
 * @param {(steps: number) => void} ways.nudge  told by how many small steps
 * @param {() => void} [ways.enter]
 */
export function letDrag(handle, { drag, nudge, enter }) {
  const held = { is: false };
  handle.addEventListener("pointerdown", (event) => {
    held.is = true;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener("pointermove", (event) => {
    if (!held.is) return;
    const { left, top } = /** @type {SVGSVGElement} */ (handle.ownerSVGElement).getBoundingClientRect();
    drag(event.clientX - left, event.clientY - top);
  });
  for (const end of ["pointerup", "pointercancel"])
    handle.addEventListener(end, () => Object.assign(held, { is: false }));
  handle.addEventListener("keydown", (event) => {
    const steps = KEYS[event.key];
    if (event.key === "Enter") enter?.();
    if (steps === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    nudge(event.shiftKey ? Math.sign(steps) * COARSE : steps);
  });
}
