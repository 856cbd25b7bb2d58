import { createPatience, setCaption } from "../../draw/caption.js";
import { createChoices } from "../../draw/choices.js";
import { h, s, setText } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { observeSize } from "../../draw/size.js";
import { isNoisy, isTextbook } from "../../draw/surfaces/surface.js";
import { namesOf, rateOf, ruleOf } from "../../draw/weight/names.js";
import { createWeightPicker } from "../../draw/weight/picker.js";
import { sumLines } from "../../draw/weight/sum.js";
import {
  changeText,
  decimalsNeeded,
  historyWords,
  layerWords,
  slopeText,
  updateFigures,
} from "../../draw/weight/words.js";
import { isMoving, isNow } from "../../state/moving.js";
import { Feeling } from "./feel.js";
import { WeightStage } from "./stage.js";

/** The close look at a step is late after this; ms. */
const PATIENCE_MS = 150;
/** How large the rule's figures stand, largest first: as large as there is room for on one line. */
const SIZES = ["", "long", "longest"];
const SIGNS = ["−", "×", "="];
const VIEWS = /** @type {const} */ (["curve", "history", "layer", "sum"]);
const BEFORE =
  "The first batch will give this weight its own gradient, and the optimizer makes a step of it.";
const BEFORE_ON_SURFACE =
  "The first step will give this coordinate its own slope, and the optimizer makes a step of it.";
const TOLD = /** @type {const} */ (["run", "frame", "chosen", "look", "weightView", "catalogue", "play"]);
const DRAWN = /** @type {const} */ (["look", "weightView", "data"]);

/**
 * What the view holds between two pictures.
 * @typedef {{state: State | null, decimals: number, key: string, late: boolean}} Shown
 * @typedef {ReturnType<typeof build>} Parts
 */

/**
 * One weight: the loss as it varies, its last step under a lens, and that step as arithmetic.
 * @param {HTMLElement} container
 * @param {Actions} actions
 * @returns {View}
 */
export function createWeight(container, actions) {
  /** @type {Shown} */
  const shown = { state: null, decimals: 0, key: "", late: false };
  const picker = createWeightPicker(
    () => shown.state ?? { run: null, frame: null, chosen: 0 },
    actions.choose,
  );
  const views = createChoices("Picture of the weight", VIEWS, actions.setWeightView);
  const parts = build(container, views.element, picker.element);
  const stage = new WeightStage(parts.svg);
  const findFloor = async () => {
    const found = await actions.findFloor();
    return shown.state?.weightView === "curve" ? found : null;
  };
  const feeling = feelOn(container, parts, stage, findFloor);
  const late = createPatience(PATIENCE_MS, (isLate) => {
    if (isLate === shown.late) return;
    shown.late = isLate;
    container.classList.toggle("behind", isLate);
    tell(parts, shown);
  });
  observeSize(parts.drawing, (width, height) => stage.resize(width, height));

  return {
    update(state, previous) {
      const first = shown.state === null;
      shown.state = state;
      if (!first && TOLD.every((part) => state[part] === previous[part])) return;
      if (!feeling.fits(state)) feeling.leave();
      late(!isMoving(state) && isBehind(state));
      picker.update(state);
      views.show(state.weightView);
      if (first || DRAWN.some((part) => state[part] !== previous[part])) draw(stage, parts, state);
      parts.feel.hidden = feeling.isOn || state.weightView !== "curve" || stage.scene === null;
      tell(parts, shown);
    },
  };
}

/** Whether the close look is still of another moment or weight than the one on screen. @param {State} state */
const isBehind = (state) => state.look !== null && state.frame !== null && !isNow(state.look, state);

/**
 * Let the learner take the stage, from the button until they leave.
 * @param {HTMLElement} container
 * @param {Parts} parts
 * @param {WeightStage} stage
 * @param {Actions["findFloor"]} findFloor
 */
function feelOn(container, { svg, feel, told }, stage, findFloor) {
  const feeling = new Feeling(stage, () => show(false));
  const show = (/** @type {boolean} */ on) => {
    told.hidden = on;
    feel.hidden = on;
    if (!on) feel.focus();
  };
  feel.addEventListener("click", async () => {
    feel.disabled = true;
    const look = await findFloor();
    feel.disabled = false;
    if (look) feeling.begin(look);
    show(feeling.isOn);
  });
  for (const kind of /** @type {const} */ (["pointerdown", "pointermove"])) {
    svg.addEventListener(kind, (event) => {
      if (event.buttons > 0) feeling.aimAt(event.clientX - svg.getBoundingClientRect().left);
    });
  }
  container.append(feeling.element);
  return feeling;
}

/**
 * @param {HTMLElement} container
 * @param {Element} views
 * @param {Element} picker
 */
function build(container, views, picker) {
  const svg = s("svg", { role: "img", "aria-label": "The loss as one weight varies" });
  const sum = h("div", {
    class: "weight-sum",
    tabindex: "0",
    role: "region",
    "aria-label": "The rule in numbers",
  });
  const feel = h("button", { type: "button", class: "pill weight-fogged", hidden: true }, "Feel the slope");
  const drawing = h("div", { class: "drawing" }, svg, sum, feel);
  const figures = Array.from({ length: 4 }, () => ({
    value: h("span", { class: "figure" }, "–"),
    name: h("span", { class: "micro" }, ""),
  }));
  const equation = h(
    "div",
    { class: "weight-equation" },
    figures.flatMap(({ value, name }, place) => [
      place > 0 && h("span", { class: "figure sign" }, SIGNS[place - 1]),
      h("div", {}, value, name),
    ]),
  );
  const words = h("p", { class: "caption" }, "A weight appears here with the run.");
  const checks = [0, 1].map(() => h("p", { class: "weight-check micro" }));
  const title = h("h2", {}, "One weight");
  const head = h("header", {}, title, views, picker);
  const told = h("div", {}, equation, words, checks);
  container.append(head, drawing, told);
  return { title, svg, sum, drawing, feel, told, equation, figures, words, checks };
}

/**
 * @param {WeightStage} stage
 * @param {Parts} parts
 * @param {State} state
 */
function draw(stage, { svg, sum }, state) {
  const { look, run, weightView: view, reducedMotion, play } = state;
  sum.hidden = view !== "sum";
  svg.toggleAttribute("hidden", view === "sum");
  if (!look || !run) return;
  if (view === "sum") sum.replaceChildren(...sumLines(look, ruleOf(state)));
  stage.show({ look, view, names: namesOf(state) }, reducedMotion || play.playing);
}

/**
 * All of the panel is of one step, that of the close look. While there is none, or it is late, the equation stands
 * alone: the frame has its numbers.
 * @param {Parts} parts
 * @param {Shown} shown
 */
function tell(parts, shown) {
  if (!shown.state?.run) return;
  const { state } = shown;
  const { run, frame, look } = state;
  const isAlone = look === null || shown.late;
  const weight = isAlone ? frame?.weight : look;
  if (run && weight) writeFigures(parts, { shown, state, run }, weight);
  parts.equation.dataset.step = String((isAlone ? frame : look)?.step);
  if (look) writeWords(parts, state, look);
}

/**
 * @param {Parts} parts
 * @param {{shown: Shown, state: State, run: Run}} of
 * @param {import("../../draw/weight/words.js").Move} weight
 */
function writeFigures({ figures, equation }, { shown, state, run }, weight) {
  const key = `${run.id} ${weight.index}`;
  // A number keeps its count of digits while it changes: decimals are added, never taken away.
  shown.decimals = Math.max(decimalsNeeded(weight), key === shown.key ? shown.decimals : 0);
  shown.key = key;
  const texts = updateFigures(
    weight,
    rateOf(state, weight),
    shown.decimals,
    isTextbook(run) ? weight.label : "weight",
  );
  texts.forEach(({ text, name, meaning }, place) => {
    setText(figures[place].value, text);
    setText(figures[place].name, name);
    figures[place].value.className = `figure ${meaning}`;
  });
  fit(equation);
}

/** @param {HTMLElement} equation */
function fit(equation) {
  for (const size of SIZES) {
    equation.className = `weight-equation ${size}`.trimEnd();
    if (equation.scrollWidth <= equation.clientWidth) return;
  }
}

/**
 * @param {Parts} parts
 * @param {State} state
 * @param {WeightLook} look
 */
function writeWords({ title, words, checks }, state, look) {
  const { weightView: view, run } = state;
  const [name, before] = isTextbook(run) ? ["One coordinate", BEFORE_ON_SURFACE] : ["One weight", BEFORE];
  setText(title, name);
  // A run that moves has left the step of the look, which its history tells anyhow.
  const step = isMoving(state) && look.gradient !== null ? `Step ${count(look.step)}: ` : "";
  const told = { history: historyWords(look), layer: [step, ...layerWords(look)] };
  setCaption(words, view === "history" || view === "layer" ? told[view] : [look.why ?? before]);
  words.dataset.step = String(look.step);
  const slope = slopeText(look, isNoisy(run));
  const lines = view === "curve" || view === "sum" ? [slope && step + slope, changeText(look)] : ["", ""];
  checks.forEach((check, place) => {
    setText(check, lines[place]);
  });
}
