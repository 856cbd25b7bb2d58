/** One forward pass: what goes in, which can be dragged, times the weight, plus the bias. */

import { h, s, setAttributes } from "../../draw/dom.js";
import { fixed } from "../../draw/format.js";
import {
  FORWARD_LASTING,
  forwardPicture,
  forwardScales,
  inputsOf,
  nearest,
} from "../../draw/guide/line-picture.js";
import { neuronPicture } from "../../draw/guide/neuron-picture.js";
import { circle } from "../../draw/svg.js";
import { BIAS } from "../../state/guide.js";
import { letDrag } from "./drag.js";
import { createRow } from "./equation.js";
import { createFigure } from "./figure.js";
import { createMotion } from "./motion.js";

/** @typedef {import("../../state/guide.js").GuideState} GuideState */

const DIGITS = 3;
/** What a small step of the arrow keys does to x. */
const FINE = 0.05;

/** What is put in, and what is known of what comes out; null before the line is here. @param {GuideState | null} state */
function passOf(state) {
  const { line, output, asked, picked, judged, step } = state ?? {};
  if (!line || !output) return null;
  const inputs = inputsOf(line.data);
  const own = inputs.indexOf(line.data.x[asked?.about.sample ?? 0][0]);
  const input = picked ?? own;
  const isTold = input !== own || Boolean(judged) || step !== 0;
  const guess = judged && input === own && step === 0 && !judged.correct ? Number(judged.answer) : null;
  const [x, weight, bias, out] = [inputs[input], output.at, BIAS, output.values[input]];
  const texts = [x, weight, bias, out].map((one) => fixed(one, DIGITS));
  return { line, output, input, asked: own, isTold, guess, texts: isTold ? texts : texts.with(3, "?") };
}

/** The dot that is dragged along the axis. */
function createInput() {
  const handle = s(
    "g",
    {
      ...{ class: "guide-handle", role: "slider", tabindex: "0", "aria-label": "What goes in, x" },
      ...{ "aria-valuemin": -1, "aria-valuemax": 1, "aria-valuenow": 0 },
    },
    ...[circle("guide-touch", 0, 0, 26), circle("guide-asked", 0, 0, 9)],
    s("path", { class: "guide-pull", d: "M-16 -6l-6 6l6 6M16 -6l6 6l-6 6" }),
  );
  return {
    handle,
    /** @param {string[]} texts */
    tell([x, , , out]) {
      const told = out === "?" ? "" : `, ${out} comes out`;
      setAttributes(handle, {
        "aria-valuenow": x.replace("−", "-"),
        "aria-valuetext": `${x} goes in${told}`,
      });
    },
  };
}

/** The neuron with its figures. @param {() => ReturnType<typeof passOf>} pass */
function createNeuron(pass) {
  return createFigure(
    "guide-neuron",
    (width) => {
      const now = pass();
      if (!now) return [];
      const [x, weight, bias, out] = now.texts;
      return neuronPicture({ x, weight, bias, out, isNegative: now.output.at < 0 }, width);
    },
    { label: "The neuron: what goes in, times the weight, plus the bias" },
  );
}

/** @param {import("../../acting/guide/guide.js").Guide} guide */
export function createForward(guide) {
  const shown = { state: /** @type {GuideState | null} */ (null) };
  const pass = () => passOf(shown.state);
  const { handle, tell } = createInput();
  const figure = createFigure("guide-plot", (width, height) => paint(width, height), {
    ...{ label: "One forward pass", above: [handle] },
  });
  const neuron = createNeuron(pass);
  const names = [{ name: "what goes in" }, "×", { name: "weight" }, "+", { name: "bias" }, "="];
  const row = createRow([...names, { name: "what comes out" }]);
  const pick = (/** @type {number} */ x) => {
    const now = pass();
    if (now) guide.pick(nearest(now.line.data, x));
  };
  letDrag(handle, {
    drag: (at) => {
      const now = pass();
      if (!now) return;
      const { x } = forwardScales(now.line.data, now.output, figure.size.width, figure.size.height);
      pick(-1 + (2 * (at - x(-1))) / (x(1) - x(-1)));
    },
    nudge: (steps) => {
      const now = pass();
      if (now) pick(inputsOf(now.line.data)[now.input] + steps * FINE);
    },
  });

  /** @param {number} width @param {number} height */
  function paint(width, height) {
    const now = pass();
    if (!now) return [];
    const { line, output, input } = now;
    const { x, y } = forwardScales(line.data, output, width, height);
    setAttributes(handle, { transform: `translate(${x(inputsOf(line.data)[input])} ${y(0)})` });
    return forwardPicture(line.data, output, { ...now, time: motion.time() }, BIAS, width, height);
  }

  const element = h("div", { class: "guide-part" }, figure.element, row.element);
  const motion = createMotion(element, figure.repaint, FORWARD_LASTING);
  return {
    element,
    beside: neuron.element,
    /** @param {GuideState} state */
    update(state) {
      const isNew = state.judged !== null && state.judged !== shown.state?.judged;
      shown.state = state;
      if (isNew && state.step === 0) motion.start();
      else if (state.picked !== null) motion.stop();
      figure.repaint();
      neuron.repaint();
      const now = pass();
      handle.toggleAttribute("hidden", !now);
      if (!now) return;
      const [x, weight, bias, out] = now.texts;
      tell(now.texts);
      row.show(now.texts, `${x} times ${weight} plus ${bias} is ${out === "?" ? "what?" : out}`);
      row.mean(1, now.output.at < 0 ? "negative" : "positive");
    },
  };
}
