import { h, setAttributes } from "../../draw/dom.js";
import { paletteOf } from "../../draw/palette.js";
import { fitCanvas } from "../../draw/size.js";
import { blocksOf } from "../../draw/trying/digit.js";
import { paintPicture } from "../../draw/trying/picture.js";
import { button } from "../buttons.js";

/** A pad to draw on, by pointer or by keys, beside the picture that the network gets of it. */

/** px of the pad and of the picture. */
const SIDE = 104;
const SEEN = 64;
/** px of a stroke on the pad. */
const PEN = 9;
/** The share of the pad that an arrow key goes. */
const STEP = 1 / 16;
/** @type {Record<string, [number, number]>} */
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const HELP =
  "Draw here: hold the pointer down. By keys: arrows move, Space puts the pen down or up, Delete clears.";

/** @typedef {import("../../draw/trying/digit.js").Stroke} Stroke */

/**
 * @param {[number, number]} picture  rows and columns
 * @param {(point: number[]) => void} send
 * @returns {View & {element: HTMLElement}}
 */
export function createPad([rows, columns], send) {
  const canvas = h("canvas", { "aria-hidden": "true" });
  const pad = h(
    "div",
    { class: "trying-pad", role: "application", tabindex: "0", "aria-label": HELP, title: HELP },
    canvas,
  );
  const seen = h("canvas", { class: "trying-seen", role: "img", "aria-label": "The picture that goes in" });
  const now = {
    strokes: /** @type {Stroke[]} */ ([]),
    isDown: false,
    sent: /** @type {number[] | null} */ (null),
    pen: { x: 0.5, y: 0.5 },
  };
  const draw = () =>
    paintPad(canvas, now.strokes, document.activeElement === pad && !now.isDown ? now.pen : null);

  function changed() {
    draw();
    now.sent = blocksOf(now.strokes);
    send(now.sent);
  }
  const clear = () => {
    now.strokes = [];
    now.isDown = false;
    draw();
  };
  const empty = () => {
    clear();
    changed();
  };
  byPointer(pad, now, changed);
  byKeys(pad, now, { clear: empty, changed, draw });
  const clean = button("Clear", empty, { class: "pill" });
  const beside = h("div", { class: "trying-beside micro" }, seen, `goes in: ${rows}×${columns}`, clean);
  const element = h("div", { class: "trying-draw" }, pad, beside);
  return {
    element,
    update({ point, theme }, previous) {
      if (!point || (point === previous.point && theme === previous.theme && seen.dataset.painted)) return;
      if (point !== now.sent && now.strokes.length > 0 && !now.isDown) clear(); // a sample of the data instead
      paintPicture(fitCanvas(seen, SEEN, SEEN), point, { rows, columns, side: SEEN }, paletteOf(seen));
      seen.dataset.painted = "yes";
      draw();
    },
  };
}

/** @typedef {{strokes: Stroke[], isDown: boolean, sent: number[] | null, pen: {x: number, y: number}}} Now */

/** @param {HTMLElement} pad @param {Now} now @param {() => void} changed */
function byPointer(pad, now, changed) {
  const spot = (/** @type {PointerEvent} */ { clientX, clientY }) => {
    const { left, top, width, height } = pad.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  pad.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    pad.setPointerCapture(event.pointerId);
    now.isDown = true;
    now.strokes.push([spot(event)]);
    changed();
    event.preventDefault();
    pad.focus();
  });
  pad.addEventListener("pointermove", (event) => {
    if (!now.isDown || !pad.hasPointerCapture(event.pointerId)) return;
    now.strokes.at(-1)?.push(...event.getCoalescedEvents().map(spot), spot(event));
    changed();
  });
  const lift = () => {
    now.isDown = false;
  };
  pad.addEventListener("pointerup", lift);
  pad.addEventListener("pointercancel", lift);
}

/** @param {HTMLElement} pad @param {Now} now @param {Record<"clear" | "changed" | "draw", () => void>} act */
function byKeys(pad, now, { clear, changed, draw }) {
  pad.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = MOVES[event.key];
    if (move) {
      const within = (/** @type {number} */ value) => Math.min(Math.max(value, 0), 1);
      now.pen = { x: within(now.pen.x + STEP * move[0]), y: within(now.pen.y + STEP * move[1]) };
      if (now.isDown) now.strokes.at(-1)?.push(now.pen);
    } else if (event.key === " ") {
      now.isDown = !now.isDown;
      if (now.isDown) now.strokes.push([now.pen]);
    } else if (event.key === "Delete" || event.key === "Backspace") clear();
    else return;
    setAttributes(pad, { "data-pen": now.isDown ? "down" : "up" });
    if (now.isDown) changed();
    else draw();
    event.preventDefault();
    event.stopPropagation();
  });
  pad.addEventListener("blur", () => {
    now.isDown = false;
    draw();
  });
}

/** @param {HTMLCanvasElement} canvas @param {Stroke[]} strokes @param {{x: number, y: number} | null} pen */
function paintPad(canvas, strokes, pen) {
  const context = fitCanvas(canvas, SIDE, SIDE);
  const { ink } = paletteOf(canvas);
  Object.assign(context, {
    lineWidth: PEN,
    lineCap: "round",
    lineJoin: "round",
    strokeStyle: ink,
    fillStyle: ink,
  });
  for (const [first, ...others] of strokes) {
    context.beginPath();
    context.moveTo(SIDE * first.x, SIDE * first.y);
    for (const { x, y } of [first, ...others]) context.lineTo(SIDE * x, SIDE * y);
    context.stroke();
  }
  if (!pen) return;
  context.lineWidth = 1;
  context.beginPath();
  context.arc(SIDE * pen.x, SIDE * pen.y, PEN / 2, 0, 2 * Math.PI);
  context.stroke();
}
