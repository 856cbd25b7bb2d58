import {
  approach,
  keyed,
  turn
} from "./shared-scenery.js";

// static/js/views/landscape/hands.js
var TURN = 8e-3;
var WHEEL = 15e-4;
function turnByHand(pane, stage) {
  const down = /* @__PURE__ */ new Map();
  const held = { pressed: false };
  pane.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    held.pressed = true;
    down.set(event.pointerId, event);
    pane.setPointerCapture(event.pointerId);
  });
  pane.addEventListener("mousedown", (event) => event.preventDefault());
  pane.addEventListener("pointermove", (event) => {
    const before = down.get(event.pointerId);
    if (!before) return;
    if (down.size === 1) drag(stage, before, event);
    else pinch(stage, [...down.values()], before, event);
    down.set(event.pointerId, event);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    pane.addEventListener(end, (event) => down.delete(
      /** @type {PointerEvent} */
      event.pointerId
    ));
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
    { passive: false }
  );
}
function drag(stage, before, after) {
  const over = after.pointerType === "touch" ? 0 : after.clientY - before.clientY;
  stage.look(turn(stage.camera, (after.clientX - before.clientX) * TURN, over * TURN));
}
function pinch(stage, fingers, before, after) {
  const other = fingers.find(({ pointerId }) => pointerId !== after.pointerId);
  if (!other) return;
  const apart = ({ clientX, clientY }) => Math.max(1, Math.hypot(clientX - other.clientX, clientY - other.clientY));
  stage.look(approach(stage.camera, apart(after) / apart(before)));
}
function turnByKeys(pane, stage) {
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
var CLICK = 4;
function readByHand(pane, on, stage, ask) {
  const press = { x: 0, y: 0 };
  const point = ({ x, y }) => {
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

export {
  turnByHand,
  turnByKeys,
  readByHand
};
