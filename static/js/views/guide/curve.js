/** The loss over one weight, with a ball that can be dragged, and the equation of its next step. */

import { h, s, setAttributes, setText } from "../../draw/dom.js";
import { isFilled } from "../../draw/guide/cells.js";
import {
  ballPicture,
  curveGround,
  firstSteps,
  HIGH,
  LOW,
  scalesOf,
  stepPicture,
  wayPicture,
} from "../../draw/guide/curve-picture.js";
import { floorPicture, guessPicture } from "../../draw/guide/guess-picture.js";
import { lensPicture } from "../../draw/guide/lens.js";
import { LASTING, rolling, stepMotion } from "../../draw/guide/step-motion.js";
import { countedSays, lossWords, MEANT, moved, slopeWords, two } from "../../draw/guide/words.js";
import { goalStep } from "../../state/guide.js";
import { createCells } from "./cells.js";
import { letDrag } from "./drag.js";
import { createEquation } from "./equation.js";
import { createFigure } from "./figure.js";
import { createMotion } from "./motion.js";
import { createSmallLine } from "./small-line.js";
import { withTerms } from "./terms.js";

/** @typedef {import("../../state/guide.js").GuideState} GuideState */
/** @typedef {import("../../acting/guide/guide.js").Guide} Guide */

/** The question that is answered on the curve, to so many decimals. */
const PLACE = "best_weight";
const DECIMALS = 2;

/** What a small step of the arrow keys does to the weight. */
const FINE = 0.1;

/** The lesson that shows the equation before its parts were told of. */
const FIRST = 1;
/** The lesson whose new weight is worked out from the figures on screen. */
const GRADIENT = 4;
/** The lesson whose equation is filled in by hand. */
const UPDATE = 6;

/** Whether the step to come may be seen: where it is asked for, only after the answer, or the step itself. @param {GuideState} state */
const isTold = ({ place, judged, done, step, cells }) =>
  place.lesson === FIRST || done || step > 0 || (place.lesson === UPDATE ? isFilled(cells) : judged !== null);

/** Whether a press on the curve is an answer: where the ball should be. @param {GuideState} state */
const takesPlace = ({ asked, judged, line }) => asked?.id === PLACE && judged === null && line !== null;

/** A press on the picture, beside what is in it, answers with the weight there. @param {HTMLElement} element @param {(x: number) => void} answer */
function letAnswer(element, answer) {
  element.addEventListener("click", ({ target, clientX }) => {
    const isHandle = target instanceof Element && target.closest(".guide-handle, button") !== null;
    if (!isHandle) answer(clientX - element.getBoundingClientRect().left);
  });
}

/** A figure of the picture that is pressed goes into the cell in hand, which keeps the focus. @param {HTMLElement} element @param {(figure: string) => void} take */
function letPick(element, take) {
  const pickOf = (/** @type {Event} */ { target }) =>
    target instanceof Element && target.classList.contains("guide-pick") ? target : null;
  element.addEventListener("pointerdown", (event) => pickOf(event) && event.preventDefault());
  element.addEventListener("mousedown", (event) => pickOf(event) && event.preventDefault());
  element.addEventListener("click", (event) => {
    const figure = pickOf(event)?.textContent?.split(" ").at(-1);
    if (figure) take(figure);
  });
}

/** @param {GuideState} state */
function ballSays({ line, step, place }) {
  if (!line) return "";
  const slope = line.gradient[step];
  const way = slope > 0 ? "uphill to the right" : "uphill to the left";
  const told =
    slope === undefined ? "" : `, gradient ${slopeWords(slope, place.lesson === GRADIENT)}, ${way}`;
  return `weight ${two(line.value[step])}, loss ${lossWords(line.loss[step])}${told}`;
}

/** What is drawn while a step is walked. @param {import("../../state/guide.js").Line} line @param {number} step @param {number} time @param {[number, number]} size */
const walkPicture = (line, step, time, size) => [
  ...curveGround(line.curve, line.curve.w[0], ...size, { named: false }),
  ...wayPicture(line.value.slice(0, step), line.loss.slice(0, step), ...size),
  ...stepMotion(line, step, time, ...size),
];

/** Whether the steps to the goal were counted, whose last are seen in a lens. @param {GuideState} state */
const isCounted = (state) =>
  state.place.lesson === UPDATE && state.judged !== null && state.step > 0 && state.step >= goalStep(state);

/** What is drawn at rest. @param {GuideState} state @param {number} width @param {number} height */
function pictureOf(state, width, height) {
  const { line, step, judged, place, asked } = state;
  if (!line) return [];
  const isUpdate = place.lesson === UPDATE;
  const hasLens = isCounted(state);
  const walked = [line.value, line.loss].map((all) => all.slice(0, step + 1));
  const how = {
    shows: isTold(state) && !hasLens,
    picks: isUpdate && step === 0,
    isExact: place.lesson === GRADIENT,
    hint: place.lesson === 1 && step === 0 ? "drag the ball" : "",
  };
  return [
    ...curveGround(line.curve, hasLens ? line.curve.w[0] : line.value[step], width, height, {
      ...{ named: !hasLens && asked?.id !== PLACE, picks: how.picks },
    }),
    ...(judged && asked?.id === PLACE
      ? floorPicture(line, Number(judged.truth), [line.value[step], Number(judged.answer)], width, height)
      : []),
    ...(step > 0 ? wayPicture(walked[0], walked[1], width, height) : []),
    ...(hasLens
      ? [
          ...firstSteps(line, step, width, height),
          ...lensPicture(line, step, asked?.goal ?? 0, width, height),
        ]
      : stepPicture(line, step, how, width, height)),
    ...(judged && !isUpdate && (place.lesson === GRADIENT || asked?.id === PLACE || step === 0)
      ? guessPicture(line, judged.answer, step, width, height)
      : []),
  ];
}

/** The ball, and what is read aloud of it. */
function createBall() {
  const ball = s(
    "g",
    {
      ...{ class: "guide-handle", role: "slider", tabindex: "0", "aria-label": "The ball: the weight" },
      ...{ "aria-valuemin": LOW, "aria-valuemax": HIGH, "aria-valuenow": LOW },
    },
    ...ballPicture(),
  );
  return {
    ball,
    /** @param {GuideState} state */
    tell(state) {
      const { line, step } = state;
      ball.toggleAttribute("hidden", !line);
      if (!line) return;
      setAttributes(ball, {
        "aria-valuenow": two(line.value[step]).replace("−", "-"),
        "aria-valuetext": ballSays(state),
      });
    },
  };
}

/** @param {Guide} guide */
export function createCurve(guide) {
  const { ball, tell } = createBall();
  const shown = { state: /** @type {GuideState | null} */ (null) };
  const figure = createFigure("guide-plot", (width, height) => paint(width, height), {
    ...{ label: "The loss over the weight", above: [ball] },
  });
  const small = createSmallLine();
  const equation = createEquation();
  const cells = createCells(guide);
  const said = h("p", { class: "guide-said", role: "status" });
  const meant = h("p", { class: "guide-meant" }, ...withTerms(MEANT));
  const row = h("div", { class: "guide-stepping" }, equation.element, meant, said);
  letDrag(ball, {
    drag: (at) => {
      const { box } = scalesOf(figure.size.width, figure.size.height);
      guide.put(LOW + ((at - box.left) / (box.right - box.left)) * (HIGH - LOW));
    },
    nudge: (steps) => guide.nudge(steps * FINE),
    enter: guide.step,
  });
  letPick(figure.element, cells.take);
  letAnswer(figure.element, (at) => {
    const { state } = shown;
    const { box } = scalesOf(figure.size.width, figure.size.height);
    const weight = LOW + ((at - box.left) / (box.right - box.left)) * (HIGH - LOW);
    if (state && takesPlace(state) && weight >= LOW && weight <= HIGH)
      guide.answer(Number(weight.toFixed(DECIMALS)));
  });

  /** @param {number} width @param {number} height */
  function paint(width, height) {
    const { state } = shown;
    if (!state?.line) return [];
    const { line, step } = state;
    const { x, y } = scalesOf(width, height);
    const time = motion.time();
    const at = rolling(line, step, time);
    setAttributes(ball, { transform: `translate(${x(at.weight)} ${y(at.loss)})` });
    return time < LASTING && step > 0
      ? walkPicture(line, step, time, [width, height])
      : pictureOf(state, width, height);
  }

  const over = h("div", { class: "guide-over" }, figure.element, small.element);
  const motion = createMotion(over, () => figure.repaint(), LASTING);
  return {
    element: h("div", { class: "guide-part" }, over, row, cells.element),
    /** @param {GuideState} state */
    update(state) {
      const before = shown.state;
      shown.state = state;
      const isOneOn =
        before?.line === state.line && before?.place === state.place && before?.step === state.step - 1;
      if (isOneOn) motion.start();
      else if (before?.step !== state.step || before.line !== state.line) motion.stop();
      tell(state);
      const { line, step, place } = state;
      if (!line) return;
      const isFilling = place.lesson === UPDATE && step === 0;
      cells.element.hidden = !isFilling;
      row.hidden = isFilling;
      small.element.hidden = place.lesson === UPDATE;
      over.classList.toggle("guide-picking", isFilling);
      over.classList.toggle("guide-placing", takesPlace(state));
      figure.repaint();
      if (isFilling) return cells.update(state);
      meant.hidden = !(place.lesson === FIRST && step === 0);
      small.update(state, isTold(state));
      const counted = isCounted(state);
      equation.show(line, counted ? step - 1 : step, isTold(state), place.lesson === GRADIENT);
      setText(said, counted ? countedSays(line, step) : moved(line.loss, step));
    },
  };
}
