import { ballOn, curveLine, curvePlot, weightText } from "../../draw/lesson/curve.js";
import { ballWords } from "../../draw/lesson/words.js";
import { textOf } from "../../draw/words.js";
import { createFrame, createSlider } from "./frame.js";

/**
 * The weight on its curve: drag the ball, or move the slider, and read the loss.
 * @typedef {{place: number}} Choice  a point of the curve
 * @typedef {{curve: import("../../draw/lesson/curve.js").Curve, ball: {w: number, loss: number, next: {w: number, loss: number}}}} Answer
 * @param {HTMLElement} container
 * @param {FigureActions<Choice>} actions
 * @returns {FigureView<Choice, Answer>}
 */
export function createWeightFigure(container, actions) {
  const frame = createFrame(container, "The loss over the weight, with the weight as a ball on it", actions);
  const shown = { plot: /** @type {import("../../draw/lesson/curve.js").CurvePlot | null} */ (null) };
  const slider = createSlider("The weight", { min: 0, max: 160, step: 2 }, (place) =>
    actions.choose({ place }),
  );
  frame.controls.append(slider.element);
  const { svg } = frame;
  svg.classList.add("learn-drag");

  /** @param {PointerEvent} event */
  function drag(event) {
    const { plot } = shown;
    if (!plot || event.buttons === 0) return;
    const { left, width } = svg.getBoundingClientRect();
    const at = ((event.clientX - left) * svg.viewBox.baseVal.width) / width;
    const share = (at - plot.box.left) / (plot.box.right - plot.box.left);
    actions.choose({ place: Math.round(160 * Math.min(1, Math.max(0, share))) });
  }
  svg.addEventListener("pointerdown", (event) => {
    svg.setPointerCapture(event.pointerId);
    drag(event);
  });
  svg.addEventListener("pointermove", drag);

  return {
    update(state) {
      const { answer } = state;
      const words = answer ? ballWords(answer.ball) : [];
      frame.tell(state, words);
      slider.show(state.choice.place, answer ? textOf(words) : "");
      if (!answer) return;
      frame.paint((width, height) => {
        shown.plot = curvePlot(answer.curve, width, height);
        return [...curveLine(shown.plot, answer.curve), ...ballOn(shown.plot, answer.ball)];
      });
      container.dataset.weight = weightText(answer.ball.w);
    },
  };
}
