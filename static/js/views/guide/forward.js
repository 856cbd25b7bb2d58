/** One forward pass: what goes in, times the weight, plus the bias. */

import { h } from "../../draw/dom.js";
import { fixed } from "../../draw/format.js";
import { FORWARD_LASTING, forwardPicture, outputAt } from "../../draw/guide/line-picture.js";
import { BIAS } from "../../state/guide.js";
import { createRow } from "./equation.js";
import { createFigure } from "./figure.js";
import { createMotion } from "./motion.js";

/** @typedef {import("../../state/guide.js").GuideState} GuideState */

const DIGITS = 3;

export function createForward() {
  const shown = { state: /** @type {GuideState | null} */ (null) };
  const figure = createFigure("guide-plot", (width, height) => paint(width, height), {
    label: "One forward pass",
  });
  const weight = { name: "weight", meaning: "positive" };
  const row = createRow([
    { name: "what goes in" },
    "×",
    weight,
    "+",
    { name: "bias" },
    "=",
    { name: "what comes out" },
  ]);

  /** @param {number} width @param {number} height */
  function paint(width, height) {
    const { line, output, asked, judged, step } = shown.state ?? {};
    if (!line || !output) return [];
    const answered = judged !== null || step !== 0;
    const guess = judged && step === 0 && !judged.correct ? Number(judged.answer) : null;
    const of = { sample: asked?.about.sample ?? 0, guess, answered, time: motion.time() };
    return forwardPicture(line.data, output, of, BIAS, width, height);
  }

  const element = h("div", { class: "guide-part" }, figure.element, row.element);
  const motion = createMotion(element, figure.repaint, FORWARD_LASTING);
  return {
    element,
    /** @param {GuideState} state */
    update(state) {
      const isNew = state.judged !== null && state.judged !== shown.state?.judged;
      shown.state = state;
      if (isNew && state.step === 0) motion.start();
      figure.repaint();
      const { line, output, asked, judged, step } = state;
      if (!line || !output) return;
      const sample = asked?.about.sample ?? 0;
      const out = judged || step > 0 ? fixed(outputAt(line.data, output.values, sample), DIGITS) : "?";
      const [x, w, b] = [line.data.x[sample][0], output.at, BIAS].map((one) => fixed(one, DIGITS));
      row.show([x, w, b, out], `${x} times ${w} plus ${b} is ${out === "?" ? "what?" : out}`);
    },
  };
}
