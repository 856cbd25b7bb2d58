import { createPace, PANEL_MS, setCaption } from "../../draw/caption.js";
import { h, s, setAttributes } from "../../draw/dom.js";
import { observeSize } from "../../draw/size.js";
import { approachOf, approachPicture } from "../../draw/surfaces/approach.js";
import { surfaceOf } from "../../draw/surfaces/surface.js";
import { minimaTable, nearestWords } from "../../draw/surfaces/words.js";
import { createTwin } from "../../draw/twin.js";
import { isMoving } from "../../state/moving.js";

/**
 * @typedef {{state: State | null, width: number, height: number}} Shown
 * @typedef {ReturnType<typeof build>} Parts
 */

/**
 * How far the nearest minimum is, in place of predictions: a textbook surface has no samples.
 * @param {HTMLElement} container
 * @returns {View}
 */
export function createMinima(container) {
  /** @type {Shown} */
  const shown = { state: null, width: 0, height: 0 };
  const parts = build(container, shown);
  const together = createPace(PANEL_MS);
  observeSize(parts.drawing, (width, height) => {
    Object.assign(shown, { width, height });
    paint(parts, shown);
  });

  return {
    update(state, previous) {
      const first = shown.state === null;
      shown.state = state;
      if (!first && state.frame === previous.frame && state.landscape.answer === previous.landscape.answer)
        return;
      const show = () => {
        paint(parts, shown);
        tell(parts, shown);
      };
      together(show, isMoving(state));
    },
  };
}

/**
 * @param {HTMLElement} container
 * @param {Shown} shown
 */
function build(container, shown) {
  const svg = s("svg", { role: "img", "aria-label": "Distance to the nearest minimum by step" });
  const drawing = h("div", { class: "drawing" }, svg);
  const caption = h("p", { class: "caption" });
  const twin = createTwin("Minima", () => {
    const { frame, minima } = readyOf(shown.state) ?? { frame: null, minima: [] };
    return frame ? minimaTable(frame, minima) : { head: [], rows: [] };
  });
  container.append(h("header", {}, h("h2", {}, "Nearest minimum"), twin.element), drawing, caption);
  return { svg, drawing, caption, twin };
}

/** The parts that belong together. @param {State | null} state */
function readyOf(state) {
  const surface = state && surfaceOf(state.run, state.catalogue);
  if (!surface || !state?.frame || state.frame.run !== state.run?.id) return null;
  const { answer } = state.landscape;
  return { frame: state.frame, minima: surface.minima, answer: answer?.run === state.run.id ? answer : null };
}

/**
 * @param {Parts} parts
 * @param {Shown} shown
 */
function paint({ svg }, { state, width, height }) {
  const ready = readyOf(state);
  if (!ready || width === 0) return;
  const { frame, answer, minima } = ready;
  const walked =
    answer?.plane === "weights" ? { step: answer.path_step, a: answer.path_a, b: answer.path_b } : null;
  const here = { step: [frame.step], a: [frame.theta[0]], b: [frame.theta[1]] };
  const approach = approachOf(
    walked && frame.step <= walked.step[walked.step.length - 1] ? walked : joined(walked, here),
    minima,
  );
  svg.dataset.step = String(frame.step);
  svg.replaceChildren(
    ...approachPicture(approach, { step: frame.step, total: frame.total_steps }, width, height),
  );
}

/**
 * @template {{step: ArrayLike<number>, a: ArrayLike<number>, b: ArrayLike<number>}} W
 * @param {W | null} walked
 * @param {{step: number[], a: number[], b: number[]}} here
 */
function joined(walked, here) {
  if (!walked) return here;
  return {
    step: [...Array.from(walked.step), ...here.step],
    a: [...Array.from(walked.a), ...here.a],
    b: [...Array.from(walked.b), ...here.b],
  };
}

/**
 * @param {Parts} parts
 * @param {Shown} shown
 */
function tell({ svg, caption, twin }, { state }) {
  const ready = readyOf(state);
  if (!ready) return;
  setCaption(caption, nearestWords(ready.frame, ready.minima));
  caption.dataset.step = String(ready.frame.step);
  setAttributes(svg, { "aria-label": `Distance to the nearest minimum by step. ${caption.textContent}` });
  twin.refresh();
}
