import { setCaption } from "../../draw/caption.js";
import { h, setAttributes, setText } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { boardOf } from "../../draw/frames/board.js";
import { MOVES, PHASES, SUBTRACT } from "../../draw/frames/phases.js";
import { paintStep } from "../../draw/frames/picture.js";
import { phaseTable } from "../../draw/frames/table.js";
import { lookedText, phaseWords } from "../../draw/frames/words.js";
import { createCursor } from "../../draw/network/cursor.js";
import { fitCanvas } from "../../draw/size.js";
import { createTwin } from "../../draw/twin.js";
import { commandIn, KEYS } from "../../state/keys.js";
import { iconButton } from "../buttons.js";
import { Drawing } from "../panel.js";
import { createControls, createStepper } from "./controls.js";
import { reached } from "./cursor.js";
import { pictureOf, toldOf, workedOf } from "./told.js";

const SHOWN = /** @type {const} */ (["slow", "hovered", "chosen", "theme", "look", "reducedMotion", "frame"]);
const WAITING = "The step’s numbers are on their way.";
const NOTHING = "There is no step to show here.";
const FIRST = "At the first weights there is no step to show, so the first one was done.";

/** One step in five frames, on the network itself, for one sample of its batch. @extends {Drawing<State>} */
class SlowMotion extends Drawing {
  #title = h("h2", { id: "network-title" }, "Slow motion");
  #note = h("p", { class: "frames-note small", role: "status", hidden: true });
  #canvas = h("canvas", { role: "img", "aria-label": "The step on the network" });
  #board = h("div", {
    class: "frames-board small shaded",
    tabindex: "0",
    role: "region",
    "aria-label": "Arithmetic",
  });
  #caption = h("p", { class: "caption", "aria-live": "polite" }, WAITING);
  #twin = createTwin("The numbers of this frame", () => {
    const { slow, data } = this.state ?? { slow: null, data: null };
    if (!slow?.look || !slow.unit || !data) return null;
    return phaseTable(slow.phase, slow.look, slow.unit, data);
  });
  #root = h("div", { class: "frames", role: "group", "aria-label": "Slow motion", tabindex: "-1" });
  #stepper;
  #controls;
  #cursor;
  /** @type {CanvasRenderingContext2D | null} */
  #context = null;
  #opened = 0;
  #moving = false;
  /** @type {import("./told.js").Kept["plan"]} */
  plan = null;
  /** @type {StepLook | null} */
  look = null;
  /** @type {import("./told.js").Kept["scenes"]} */
  scenes = new Map();
  /** What is drawn. @type {import("../../draw/frames/picture.js").StepPicture | null} */
  picture = null;

  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container, actions) {
    super();
    const { slow } = actions;
    const close = iconButton("Close slow motion", "x", slow.close, {
      class: "frames-button quiet",
      title: null,
    });
    this.#stepper = createStepper(slow);
    this.#controls = createControls(slow);
    this.#cursor = createCursor("Neuron or weight", actions, this, (key, index, { slow: now, run }) =>
      now ? reached(now.phase, run.parameters, index, key) : null,
    );
    this.drawing.append(this.#canvas, this.#cursor);
    this.#root.addEventListener("keydown", (event) => press(event, slow, this.state));
    this.#root.append(h("header", {}, this.#title, close), this.#stepper.element, this.#controls.element);
    const foot = h("div", { class: "foot" }, this.#caption, this.#twin.element);
    this.#root.append(this.#note, this.drawing, this.#board, foot);
    container.append(this.#root);
  }

  /** @param {State} state @param {State} previous */
  update(state, previous) {
    const first = this.state === null;
    this.take(state);
    if (!state.slow || (!first && SHOWN.every((part) => state[part] === previous[part]))) return;
    if (state.slow.opened !== this.#opened) this.#stepper.focus(state.slow.phase);
    this.#opened = state.slow.opened;
    this.paint();
    this.#tell(state, state.slow);
    this.#animate();
  }

  resized() {
    this.#context = fitCanvas(this.#canvas, this.width, this.height);
    this.plan = null;
  }

  paint() {
    const { state } = this;
    if (!state?.slow || !this.#context) return;
    this.picture = pictureOf(this, progressOf(state, state.slow));
    if (!this.picture) return;
    paintStep(this.#context, this.picture, this.palette);
    setAttributes(this.#root, { "data-motion": this.picture.progress === 1 ? "done" : "on" });
    setAttributes(this.#canvas, { "aria-label": `${PHASES[state.slow.phase].title}, on the network` });
  }

  /** Paint again until the phase has come to its end. */
  #animate() {
    if (this.#moving || !this.picture || this.picture.progress === 1) return;
    this.#moving = true;
    requestAnimationFrame(() => {
      this.#moving = false;
      this.paint();
      this.#animate();
    });
  }

  /** Say in words and figures what the phase shows. @param {State} state @param {SlowStep} slow */
  #tell({ frame, data }, slow) {
    const note = this.#note;
    const failed = slow.error !== null || frame?.status === "diverged";
    const end = frame?.divergence; // what may help stands in the headline
    const why = end && `Step ${count(end.step)}: ${end.cause}.`;
    const notes = [slow.first && FIRST, slow.error, why].filter(Boolean).join(" ");
    this.#stepper.show(slow.phase);
    setText(note, notes);
    note.hidden = notes === "";
    note.classList.toggle("danger", failed);
    if (frame && data) this.#controls.show(slow, frame, data);
    if (!slow.look) return setCaption(this.#caption, [failed ? NOTHING : WAITING]);
    const { step, sample } = slow.look;
    setText(this.#title, `Step ${count(step)} in slow motion`);
    setAttributes(this.#root, { "data-step": step, "data-sample": sample, "data-phase": slow.phase });
    this.#writeWords(slow.phase);
  }

  /** @param {number} phase */
  #writeWords(phase) {
    const told = toldOf(this);
    if (!told) return;
    const { index } = told;
    setCaption(this.#caption, phaseWords(phase, told));
    setAttributes(this.#cursor, {
      "aria-valuemax": told.run.parameter_count - 1,
      "aria-valuenow": index,
      "aria-valuetext": lookedText(phase, told, index, told.unit),
    });
    const worked = workedOf(this, told);
    if (!worked) return;
    this.#board.replaceChildren(...boardOf(phase, worked));
    setAttributes(this.#root, { "data-weight": index, "data-told": phase });
    this.#twin.refresh();
  }
}

/** @param {KeyboardEvent} event @param {SlowMotionActions} slow @param {State | null} state */
function press(event, slow, state) {
  const target = event.target instanceof Element ? event.target : null;
  if (event.ctrlKey || event.metaKey || event.altKey || target?.closest("select")) return;
  const { next, previous, close } = slow;
  /** @type {Record<string, () => void>} */
  const commands = { next, previous, close };
  const act = commands[commandIn(KEYS["slow motion"], event) ?? ""];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  // A key that is held down turns the frames, but does not train on.
  if (!event.repeat || event.key !== "ArrowRight" || state?.slow?.phase !== SUBTRACT) act();
}

/** How far the present phase has come. @param {State} state @param {SlowStep} slow */
function progressOf({ reducedMotion }, slow) {
  return reducedMotion ? 1 : Math.min((performance.now() - slow.began) / MOVES[slow.phase], 1);
}

/** @type {import("../either.js").Create} */
export const createSlowMotion = (container, actions) => new SlowMotion(container, actions);
