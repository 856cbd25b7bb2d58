import { setCaption } from "../../draw/caption.js";
import { h, s, setAttributes } from "../../draw/dom.js";
import { approachOf, approachPicture } from "../../draw/surfaces/approach.js";
import { surfaceOf } from "../../draw/surfaces/surface.js";
import { minimaTable, nearestWords } from "../../draw/surfaces/words.js";
import { createTwin } from "../../draw/twin.js";
import { asks } from "../naming/term.js";
import { Panel } from "../panel.js";

const NAME = "Distance to the nearest minimum by step";

/** How far the nearest minimum is, in place of predictions: a textbook surface has no samples. */
class Minima extends Panel {
  #svg = s("svg", { role: "img", "aria-label": NAME });
  #twin = createTwin("Minima", () => {
    const ready = readyOf(this.state);
    return ready ? minimaTable(ready.frame, ready.minima) : { head: [], rows: [] };
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
    );
    container.append(head, this.drawing, this.caption);
  }

  paint() {
    const { width, height } = this;
    const ready = readyOf(this.state);
    if (!ready || width === 0) return;
    const { frame, answer, minima } = ready;
    const { step, total_steps: total } = frame;
    this.#svg.dataset.step = String(step);
    const approach = approachOf(wayTo(frame, answer), minima);
    this.#svg.replaceChildren(...approachPicture(approach, { step, total }, width, height));
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
