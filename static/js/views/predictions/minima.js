import { setCaption } from "../../draw/caption.js";
import { h, s, setAttributes } from "../../draw/dom.js";
import { approachOf, approachPicture } from "../../draw/surfaces/approach.js";
import { surfaceOf } from "../../draw/surfaces/surface.js";
import { minimaTable, nearestWords } from "../../draw/surfaces/words.js";
import { createTwin } from "../../draw/twin.js";
import { asks } from "../naming/term.js";
import { Panel } from "../panel.js";
import { createTakeaway, momentOf } from "../takeaway.js";

const NAME = "Distance to the nearest minimum by step";

/** How far the nearest minimum is, in place of predictions: a textbook surface has no samples. */
class Minima extends Panel {
  #svg = s("svg", { role: "img", "aria-label": NAME });
  #twin = createTwin("Minima", () => {
    const ready = readyOf(this.state);
    return ready && minimaTable(ready.frame, ready.minima);
  });

  /** @param {HTMLElement} container */
  constructor(container) {
    super(["frame", "landscape"]);
    this.drawing.append(this.#svg);
    const head = h(
      "header",
      {},
      h("h2", { id: "predictions-title" }, "Nearest minimum"),
      asks("minimum", "Nearest minimum"),
      this.#twin.element,
      createTakeaway("Save the distances", () => this.#scene()),
    );
    container.append(head, this.drawing, this.caption);
  }

  paint() {
    const { width, height } = this;
    const ready = readyOf(this.state);
    if (!ready || width === 0) return;
    this.#svg.dataset.step = String(ready.frame.step);
    this.#svg.replaceChildren(...pictureOf(ready, width, height));
  }

  /** @returns {import("../takeaway.js").Scene | null} */
  #scene() {
    const { state, drawing } = this;
    const ready = readyOf(state);
    if (!state?.run || !ready) return null;
    const elements = (/** @type {number} */ width, /** @type {number} */ height) =>
      pictureOf(ready, width, height);
    const lines = { title: "Nearest minimum", subtitle: "distance by step", holder: drawing, elements };
    return { part: "minimum", lines, moment: momentOf({ ...state, run: state.run, frame: ready.frame }) };
  }

  tell() {
    const { caption } = this;
    const ready = readyOf(this.state);
    if (!ready) return;
    setCaption(caption, nearestWords(ready.frame, ready.minima));
    caption.dataset.step = String(ready.frame.step);
    setAttributes(this.#svg, { "aria-label": `${NAME}. ${caption.textContent}` });
    this.#twin.refresh();
  }
}

/** The parts that belong together. @param {State | null} state */
function readyOf(state) {
  const surface = state && surfaceOf(state.run, state.catalogue);
  if (!surface || !state?.frame || state.frame.run !== state.run?.id) return null;
  const { answer } = state.landscape;
  return { frame: state.frame, minima: surface.minima, answer: answer?.run === state.run.id ? answer : null };
}

/** @param {NonNullable<ReturnType<typeof readyOf>>} ready @param {number} width @param {number} height */
function pictureOf({ frame, answer, minima }, width, height) {
  const { step, total_steps: total } = frame;
  return approachPicture(approachOf(wayTo(frame, answer), minima), { step, total }, width, height);
}

/**
 * The way that the landscape's answer tells, and on to the frame's position where it does not reach that.
 * @param {Frame} frame
 * @param {Landscape | null} answer
 */
function wayTo({ step, theta }, answer) {
  const here = { step: [step], a: [theta[0]], b: [theta[1]] };
  if (answer?.plane !== "weights") return here;
  const walked = { step: answer.path_step, a: answer.path_a, b: answer.path_b };
  if (step <= walked.step[walked.step.length - 1]) return walked;
  return {
    step: [...walked.step, ...here.step],
    a: [...walked.a, ...here.a],
    b: [...walked.b, ...here.b],
  };
}

/** @type {import("../either.js").Create} */
export const createMinima = (container) => new Minima(container);
