/** The loss over one weight, with a ball that can be dragged, and the equation of its next step. */

import { h, s, setAttributes, setText } from "../../draw/dom.js";
import {
  ballPicture,
  curveGround,
  guessPicture,
  HIGH,
  LOW,
  scalesOf,
  stepPicture,
  wayPicture,
} from "../../draw/guide/curve-picture.js";
import { lossWords, moved, slopeWords, two } from "../../draw/guide/words.js";
import { createEquation } from "./equation.js";
import { createFigure } from "./figure.js";
import { createSmallLine } from "./small-line.js";

/** @typedef {import("../../state/guide.js").GuideState} GuideState */
/** @typedef {import("../../acting/guide/guide.js").Guide} Guide */

const FINE = 0.1;
const COARSE = 1;
/** What arrow keys do to the ball. @type {Record<string, number>} */
const KEYS = {
  ArrowLeft: -FINE,
  ArrowDown: -FINE,
  ArrowRight: FINE,
  ArrowUp: FINE,
  PageUp: COARSE,
  PageDown: -COARSE,
};

/** Whether the step to come may be seen: where it is asked for, only after the answer, or the step itself. @param {GuideState} state */
const isTold = ({ place, judged, done, step }) => place.lesson === 6 || judged !== null || done || step > 0;

/** @param {SVGGElement} ball @param {Guide} guide @param {() => {width: number, height: number}} size */
function letDrag(ball, guide, size) {
  const held = { is: false };
  const place = (/** @type {PointerEvent} */ event) => {
    const { left } = /** @type {SVGSVGElement} */ (ball.ownerSVGElement).getBoundingClientRect();
    const { box } = scalesOf(size().width, size().height);
    return LOW + ((event.clientX - left - box.left) / (box.right - box.left)) * (HIGH - LOW);
  };
  ball.addEventListener("pointerdown", (event) => {
    held.is = true;
    ball.setPointerCapture(event.pointerId);
  });
  ball.addEventListener("pointermove", (event) => held.is && guide.put(place(event)));
  for (const end of ["pointerup", "pointercancel"])
    ball.addEventListener(end, () => Object.assign(held, { is: false }));
  ball.addEventListener("keydown", (event) => {
    const by = KEYS[event.key];
    if (event.key === "Enter") guide.step();
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    guide.nudge(event.shiftKey ? Math.sign(by) * COARSE : by);
  });
}

/** @param {GuideState} state */
function ballSays({ line, step }) {
  if (!line) return "";
  const slope = line.gradient[step];
  const way = slope > 0 ? "uphill to the right" : "uphill to the left";
  const told = slope === undefined ? "" : `, gradient ${slopeWords(slope)}, ${way}`;
  return `weight ${two(line.value[step])}, loss ${lossWords(line.loss[step])}${told}`;
}

/** @param {Guide} guide */
export function createCurve(guide) {
  const ball = s(
    "g",
    {
      ...{ class: "guide-handle", role: "slider", tabindex: "0", "aria-label": "The ball: the weight" },
      ...{ "aria-valuemin": LOW, "aria-valuemax": HIGH, "aria-valuenow": LOW },
    },
    ...ballPicture(),
  );
  const shown = { state: /** @type {GuideState | null} */ (null) };
  const figure = createFigure("guide-plot", (width, height) => paint(width, height), {
    ...{ label: "The loss over the weight", above: [ball] },
  });
  const small = createSmallLine();
  const equation = createEquation();
  const said = h("p", { class: "guide-said", role: "status" });
  letDrag(ball, guide, () => figure.size);

  /** @param {number} width @param {number} height */
  function paint(width, height) {
    const { state } = shown;
    const line = state?.line;
    if (!state || !line) return [];
    const { step, judged, place } = state;
    const { x, y } = scalesOf(width, height);
    setAttributes(ball, { transform: `translate(${x(line.value[step])} ${y(line.loss[step])})` });
    const guess =
      judged && (place.lesson === 4 || step === 0) ? guessPicture(line, judged.answer, width, height) : [];
    return [
      ...curveGround(line.curve, line.value[step], width, height),
      ...(step > 0
        ? wayPicture(line.value.slice(0, step + 1), line.loss.slice(0, step + 1), width, height)
        : []),
      ...stepPicture(line, step, { shows: isTold(state), words: true }, width, height),
      ...guess,
    ];
  }

  return {
    element: h(
      "div",
      { class: "guide-part" },
      h("div", { class: "guide-over" }, figure.element, small.element),
      equation.element,
      said,
    ),
    /** @param {GuideState} state */
    update(state) {
      shown.state = state;
      const { line, step } = state;
      ball.toggleAttribute("hidden", !line);
      if (!line) return;
      setAttributes(ball, {
        "aria-valuenow": two(line.value[step]).replace("−", "-"),
        "aria-valuetext": ballSays(state),
      });
      figure.repaint();
      small.update(state);
      equation.show(line, step, isTold(state));
      setText(said, moved(line.loss, step));
    },
  };
}
