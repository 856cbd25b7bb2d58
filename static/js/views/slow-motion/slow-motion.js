import { setCaption } from "../../draw/caption.js";
import { h, setAttributes, setText } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { boardOf } from "../../draw/frames/board.js";
import { MOVES, PHASES, SUBTRACT } from "../../draw/frames/phases.js";
import { paintStep } from "../../draw/frames/picture.js";
import { phaseTable } from "../../draw/frames/table.js";
import { lookedText, phaseWords } from "../../draw/frames/words.js";
import { icon } from "../../draw/icons.js";
import { paletteOf } from "../../draw/palette.js";
import { fitCanvas, observeSize } from "../../draw/size.js";
import { createTwin } from "../../draw/twin.js";
import { createControls, createStepper } from "./controls.js";
import { listenToLooks } from "./cursor.js";
import { pictureOf, toldOf, workedOf } from "./told.js";

const SHOWN = /** @type {const} */ (["slow", "hovered", "chosen", "theme", "look", "reducedMotion", "frame"]);
const WAITING = "The step’s numbers are on their way.";
const NOTHING = "There is no step to show here.";
const FIRST = "At the first weights there is no step to show, so the first one was done.";

/**
 * What the view holds between two pictures.
 * @typedef {import("./told.js").Kept & {
 *   context: CanvasRenderingContext2D | null, palette: import("../../draw/palette.js").Palette | null,
 *   picture: import("../../draw/frames/picture.js").StepPicture | null, opened: number, moving: boolean,
 * }} Shown
 * @typedef {ReturnType<typeof build>} Parts
 */

/**
 * One step in five frames, on the network itself, for one sample of its batch.
 * @param {HTMLElement} container
 * @param {Actions} actions
 * @returns {View}
 */
export function createSlowMotion(container, actions) {
  /** @type {Shown} */
  const shown = {
    ...{ state: null, width: 0, height: 0, plan: null, look: null, scenes: new Map() },
    ...{ context: null, palette: null, picture: null, opened: 0, moving: false },
  };
  const parts = build(container, actions, shown);
  observeSize(parts.drawing, (width, height) => {
    Object.assign(shown, { width, height, context: fitCanvas(parts.canvas, width, height), plan: null });
    paint(parts, shown);
  });
  listenToLooks(parts.cursor, actions, shown);
  parts.root.addEventListener("keydown", (event) => press(event, actions, shown));
  return {
    update(state, previous) {
      const first = shown.state === null;
      shown.state = state;
      if (!state.slow || (!first && SHOWN.every((part) => state[part] === previous[part]))) return;
      if (state.theme !== previous.theme) shown.palette = null;
      if (state.slow.opened !== shown.opened) parts.stepper.focus(state.slow.phase);
      shown.opened = state.slow.opened;
      paint(parts, shown);
      tell(parts, shown, state.slow);
      animate(parts, shown);
    },
  };
}

/**
 * @param {HTMLElement} container
 * @param {Actions} actions
 * @param {Shown} shown
 */
function build(container, { slow }, shown) {
  const title = h("h2", {}, "Slow motion");
  const close = h("button", { type: "button", class: "frames-button", "aria-label": "Close slow motion" });
  close.append(icon("x"));
  close.addEventListener("click", slow.close);
  const stepper = createStepper(slow);
  const note = h("p", { class: "frames-note", role: "status", hidden: true });
  const canvas = h("canvas", { role: "img", "aria-label": "The step on the network" });
  const cursor = h("div", {
    ...{ class: "network-cursor", role: "slider", tabindex: "0", "aria-label": "Neuron or weight" },
    ...{ "aria-valuemin": 0, "aria-valuemax": 0, "aria-valuenow": 0, "aria-orientation": "vertical" },
  });
  const drawing = h("div", { class: "drawing" }, canvas, cursor);
  const board = h("div", {
    class: "frames-board",
    tabindex: "0",
    role: "region",
    "aria-label": "Arithmetic",
  });
  const controls = createControls(slow);
  const caption = h("p", { class: "caption", "aria-live": "polite" }, WAITING);
  const twin = createTwin("The numbers of this frame", () => {
    const { slow: now, data } = shown.state ?? { slow: null, data: null };
    if (!now?.look || !now.unit || !data) return { head: [], rows: [] };
    return phaseTable(now.phase, now.look, now.unit, data);
  });
  const root = h(
    "div",
    { class: "frames", role: "group", "aria-label": "Slow motion", tabindex: "-1" },
    h("header", {}, title, close),
    stepper.element,
    controls.element,
    note,
    drawing,
    board,
    h("div", { class: "foot" }, caption, twin.element),
  );
  container.append(root);
  return { root, title, stepper, note, canvas, cursor, drawing, board, controls, caption, twin };
}

/**
 * @param {KeyboardEvent} event
 * @param {Actions} actions
 * @param {Shown} shown
 */
function press(event, { slow }, { state }) {
  const target = event.target instanceof Element ? event.target : null;
  if (event.ctrlKey || event.metaKey || event.altKey || target?.closest("select")) return;
  const act = { ArrowRight: slow.next, ArrowLeft: slow.previous, Escape: slow.close }[event.key];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  // A key that is held down turns the frames, but does not train on.
  if (!event.repeat || event.key !== "ArrowRight" || state?.slow?.phase !== SUBTRACT) act();
}

/**
 * How far the present phase has come.
 * @param {State} state
 */
function progressOf({ slow, reducedMotion }) {
  if (!slow || reducedMotion) return 1;
  return Math.min((performance.now() - slow.began) / MOVES[slow.phase], 1);
}

/**
 * @param {Parts} parts
 * @param {Shown} shown
 */
function paint({ root, canvas }, shown) {
  const { state, context } = shown;
  if (!state?.slow || !context) return;
  shown.palette ??= paletteOf(root);
  shown.picture = pictureOf(shown, progressOf(state));
  if (!shown.picture) return;
  paintStep(context, shown.picture, shown.palette);
  setAttributes(root, { "data-motion": shown.picture.progress === 1 ? "done" : "on" });
  setAttributes(canvas, { "aria-label": `${PHASES[state.slow.phase].title}, on the network` });
}

/**
 * Paint again until the phase has come to its end.
 * @param {Parts} parts
 * @param {Shown} shown
 */
function animate(parts, shown) {
  if (shown.moving || !shown.picture || shown.picture.progress === 1) return;
  shown.moving = true;
  requestAnimationFrame(() => {
    shown.moving = false;
    paint(parts, shown);
    animate(parts, shown);
  });
}

/**
 * Say in words and figures what the phase shows.
 * @param {Parts} parts
 * @param {Shown} shown
 * @param {SlowStep} slow
 */
function tell(parts, shown, slow) {
  const { stepper, controls, title, note, root } = parts;
  const { frame, data } = /** @type {State} */ (shown.state);
  const notes = [slow.first && FIRST, slow.error, frame?.divergence?.message].filter(Boolean).join(" ");
  stepper.show(slow.phase);
  setText(note, notes);
  note.hidden = notes === "";
  note.classList.toggle("danger", slow.error !== null || frame?.status === "diverged");
  if (frame && data) controls.show(slow, frame, data);
  if (!slow.look) {
    const none = slow.error !== null || frame?.status === "diverged";
    setCaption(parts.caption, [none ? NOTHING : WAITING]);
    return;
  }
  setText(title, `Step ${count(slow.look.step)} in slow motion`);
  setAttributes(root, {
    "data-step": slow.look.step,
    "data-sample": slow.look.sample,
    "data-phase": slow.phase,
  });
  writeWords(parts, shown, slow);
}

/**
 * @param {Parts} parts
 * @param {Shown} shown
 * @param {SlowStep} slow
 */
function writeWords({ root, caption, cursor, board, twin }, shown, { phase }) {
  const told = toldOf(shown);
  if (!told) return;
  const { index } = told;
  setCaption(caption, phaseWords(phase, told));
  setAttributes(cursor, {
    "aria-valuemax": told.run.parameter_count - 1,
    "aria-valuenow": index,
    "aria-valuetext": lookedText(phase, told, index, told.unit),
  });
  const worked = workedOf(shown, told);
  if (!worked) return;
  board.replaceChildren(...boardOf(phase, worked));
  setAttributes(root, { "data-weight": index, "data-told": phase });
  twin.refresh();
}
