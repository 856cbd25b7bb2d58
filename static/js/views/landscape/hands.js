/** Turn and read the landscape by pointer, touch and keys. */

import { approach, keyed, turn } from "../../draw/landscape/surface/camera.js";

/** @typedef {import("./stage.js").Stage} Stage */
/** @typedef {import("./stage.js").Reading} Reading */

/** Radians for a px of dragging. */
const TURN = 0.008;
const WHEEL = 0.0015;

/**
 * Dragging turns the block: with a mouse in both directions; with one finger around only, for up and down scrolls
 * the page; two fingers zoom. The wheel zooms once the block has been pressed, or with Ctrl, as a trackpad's pinch.
 *
 * @param {HTMLElement} pane
 * @param {Stage} stage
 */
export function turnByHand(pane, stage) {
  /** @type {Map<number, PointerEvent>} */
  const down = new Map();
  const held = { pressed: false };
  pane.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    held.pressed = true;
    down.set(event.pointerId, event);
    pane.setPointerCapture(event.pointerId);
  });
  // A press with the mouse does not take the arrow keys away from the player.
  pane.addEventListener("mousedown", (event) => event.preventDefault());
  pane.addEventListener("pointermove", (event) => {
    const before = down.get(event.pointerId);
    if (!before) return;
    if (down.size === 1) drag(stage, before, event);
    else pinch(stage, [...down.values()], before, event);
    down.set(event.pointerId, event);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    pane.addEventListener(end, (event) => down.delete(/** @type {PointerEvent} */ (event).pointerId));
  }
  pane.addEventListener("pointerleave", () => Object.assign(held, { pressed: false }));
  pane.addEventListener("dblclick", () => stage.goHome());
  pane.addEventListener(
    "wheel",
    (event) => {
      if (!held.pressed && !event.ctrlKey) return;
      event.preventDefault();
      stage.look(approach(stage.camera, Math.exp(-event.deltaY * WHEEL)));
    },
    { passive: false },
  );
}

/** @param {Stage} stage @param {PointerEvent} before @param {PointerEvent} after */
function drag(stage, before, after) {
  const over = after.pointerType === "touch" ? 0 : after.clientY - before.clientY;
  stage.look(turn(stage.camera, (after.clientX - before.clientX) * TURN, over * TURN));
}

/**
 * @param {Stage} stage
 * @param {PointerEvent[]} fingers
 * @param {PointerEvent} before
 * @param {PointerEvent} after
 */
function pinch(stage, fingers, before, after) {
  const other = fingers.find(({ pointerId }) => pointerId !== after.pointerId);
  if (!other) return;
  const apart = (/** @type {PointerEvent} */ { clientX, clientY }) =>
    Math.max(1, Math.hypot(clientX - other.clientX, clientY - other.clientY));
  stage.look(approach(stage.camera, apart(after) / apart(before)));
}

/** The arrow keys turn, + and − zoom, Home and 0 come home. @param {HTMLElement} pane @param {Stage} stage */
export function turnByKeys(pane, stage) {
  pane.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = keyed(stage.camera, event.key);
    if (next) stage.look(next);
    else if (event.key === "Home" || event.key === "0") stage.goHome();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/** A press that moves no farther than this is a click; px. */
const CLICK = 4;

/**
 * Show the stage where the pointer rests, until it leaves; a click asks about what lies there.
 * @param {HTMLElement} pane
 * @param {"overlay" | "map"} on
 * @param {Stage} stage
 * @param {(reading: Reading) => void} ask
 */
export function readByHand(pane, on, stage, ask) {
  const press = { x: 0, y: 0 };
  const point = (/** @type {MouseEvent} */ { x, y }) => {
    const { left, top } = pane.getBoundingClientRect();
    stage.point({ on, x: x - left, y: y - top });
  };
  pane.addEventListener("pointerdown", ({ x, y }) => Object.assign(press, { x, y }));
  pane.addEventListener("click", (event) => {
    const still = Math.hypot(event.x - press.x, event.y - press.y) <= CLICK;
    if (!still) return;
    point(event);
    const reading = stage.read();
    if (reading) ask(reading);
  });
  pane.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "touch") point(event);
  });
  pane.addEventListener("pointerleave", () => stage.point(null));
}
