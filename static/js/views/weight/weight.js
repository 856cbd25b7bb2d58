import { createPatience, setCaption, stepNote } from "../../draw/caption.js";
import { createChoices } from "../../draw/choices.js";
import { h, s, setText } from "../../draw/dom.js";
import { count } from "../../draw/format.js";
import { observeSize } from "../../draw/size.js";
import { isNoisy, isTextbook } from "../../draw/surfaces/surface.js";
import { namesOf, rateOf, ruleOf } from "../../draw/weight/names.js";
import { createWeightPicker } from "../../draw/weight/picker.js";
import { sumLines } from "../../draw/weight/sum.js";
import { changeText, historyWords, layerWords, slopeText, whyWords } from "../../draw/weight/words.js";
import { isMoving, isNow } from "../../state/moving.js";
import { isFrozen } from "../../state/parameters.js";
import { button } from "../buttons.js";
import { asks } from "../naming/term.js";
import { createTakeaway } from "../takeaway.js";
import { Equation } from "./equation.js";
import { Feeling } from "./feel.js";
import { WeightStage } from "./stage.js";
import { sceneOf } from "./taken.js";

/** The close look at a step is late after this; ms. */
const PATIENCE_MS = 150;
/** A large network's first look takes a while; its figures stand meanwhile. */
const WAITING = "The picture is on its way.";
const VIEWS = /** @type {const} */ (["curve", "history", "layer", "sum", "neuron"]);
const SUM = { class: "weight-sum shaded", tabindex: "0", role: "region", "aria-label": "Rule in numbers" };
/** @type {readonly (keyof State)[]} */
const TOLD = ["run", "frame", "chosen", "look", "weightView", "catalogue", "play", "glass", "layout"];
const DRAWN = /** @type {const} */ (["look", "weightView", "data"]);

/** One weight: the loss as it varies, its last step under a lens, and that step as arithmetic. */
class Weight {
  /** @type {State | null} */
  #state = null;
  #container;
  #title = h("h2", { id: "weight-title" }, "One weight");
  #svg = s("svg", { role: "img", "aria-label": "The loss as one weight varies" });
  #sum = h("div", SUM);
  #feel = button("Feel the slope", () => this.#begin(), { class: "pill weight-fogged", hidden: true });
  #equation = new Equation();
  #words = h("p", { class: "caption" }, "A weight’s curve appears here once it is measured.");
  #checks = [0, 1].map(() => h("p", { class: "weight-check micro" }));
  #lines = h("div", { class: "weight-lines" }, this.#words, this.#checks);
  #told = h("div", { class: "weight-last" }, this.#equation.element, this.#lines);
  #stage = new WeightStage(this.#svg);
  #feeling = new Feeling(this.#stage, () => this.#lend(false));
  #picker;
  #views;
  #findFloor;
  #actions;
  #drawing;
  /** Loaded when it is first wanted. @type {import("./neuron.js").NeuronGlass | null} */
  #glass = null;
  /** @type {Promise<void> | null} */
  #loading = null;
  #size = { width: 0, height: 0 };
  #wait = createPatience(PATIENCE_MS, (isLate) => this.#turnLate(isLate));
  #late = false;

  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container, actions) {
    this.#container = container;
    this.#findFloor = actions.findFloor;
    this.#actions = actions;
    const none = { run: null, frame: null, chosen: 0 };
    this.#picker = createWeightPicker(() => this.#state ?? none, actions.choose);
    this.#views = createChoices("Picture of the weight", VIEWS, actions.setWeightView);
    const drawing = h("div", { class: "drawing" }, this.#svg, this.#sum, this.#feel);
    this.#drawing = drawing;
    const head = h(
      "header",
      {},
      this.#title,
      asks("one weight", "One weight"),
      this.#views.element,
      this.#picker.element,
      createTakeaway("Save the weight’s picture", () => this.#scene()),
    );
    container.append(head, drawing, this.#told, this.#feeling.element);
    this.#takeAim();
    observeSize(drawing, (width, height) => {
      this.#size = { width, height };
      this.#stage.resize(width, height);
      this.#glass?.resize(width, height);
    });
  }

  /** What is on screen, to be taken along. */
  #scene() {
    const view = this.#state?.weightView;
    const [stage, glass] = [this.#stage, view === "neuron" ? this.#glass : null];
    const shown = { holder: this.#drawing, title: this.#title.textContent ?? "", stage, glass };
    return this.#state && sceneOf(this.#state, shown);
  }

  #takeAim() {
    for (const kind of /** @type {const} */ (["pointerdown", "pointermove"])) {
      this.#svg.addEventListener(kind, ({ buttons, clientX }) => {
        if (buttons > 0) this.#feeling.aimAt(clientX - this.#svg.getBoundingClientRect().left);
      });
    }
  }

  /** @param {State} state @param {State} previous */
  update(state, previous) {
    const first = this.#state === null;
    this.#state = state;
    if (!first && TOLD.every((part) => state[part] === previous[part])) return;
    if (!this.#feeling.fits(state)) this.#feeling.leave();
    this.#wait(!isMoving(state) && isBehind(state));
    this.#picker.update(state);
    this.#views.show(state.weightView);
    this.#offerNeuron(state);
    if (first || DRAWN.some((part) => state[part] !== previous[part])) this.#draw(state);
    this.#feel.hidden = this.#feeling.isOn || state.weightView !== "curve" || this.#stage.scene === null;
    this.#tell();
  }

  /** A neuron that is chosen, by its bias, can be looked at. @param {State} state */
  #offerNeuron(state) {
    const { run, weightView, chosen } = state;
    const isOn = weightView === "neuron";
    const isNeuron = run?.config.model === null && isBias(run, chosen);
    const tab = /** @type {HTMLElement} */ (this.#views.element.lastElementChild);
    tab.hidden = !isOn && !isNeuron;
    this.#told.hidden = isOn || this.#feeling.isOn;
    if (isOn) this.#loading ??= this.#load();
    this.#glass?.show(state, isOn);
  }

  async #load() {
    const { NeuronGlass } = await import("../neurons.js");
    this.#glass = new NeuronGlass(this.#actions);
    this.#drawing.append(this.#glass.picture);
    this.#told.after(this.#glass.told);
    if (this.#state) this.#glass.show(this.#state, this.#state.weightView === "neuron");
    this.#glass.resize(this.#size.width, this.#size.height);
  }

  /** @param {boolean} isLate */
  #turnLate(isLate) {
    if (isLate === this.#late) return;
    this.#late = isLate;
    this.#container.classList.toggle("behind", isLate);
    this.#tell();
  }

  /** Let the learner take the stage, until they leave. */
  async #begin() {
    this.#feel.disabled = true;
    const look = await this.#findFloor();
    this.#feel.disabled = false;
    if (look && this.#state?.weightView === "curve") this.#feeling.begin(look);
    this.#lend(this.#feeling.isOn);
  }

  /** @param {boolean} on  whether the learner has the stage */
  #lend(on) {
    this.#told.hidden = this.#feel.hidden = on;
    this.#svg.toggleAttribute("data-drag", on);
    this.#container.dataset.view = on ? "feel" : "curve";
    if (!on) this.#feel.focus();
  }

  /** @param {State} state */
  #draw(state) {
    const { look, run, weightView: view, reducedMotion, play } = state;
    this.#container.dataset.view = this.#feeling.isOn ? "feel" : view;
    this.#sum.hidden = view !== "sum";
    this.#svg.toggleAttribute("hidden", view === "sum" || view === "neuron");
    if (!look || !run || view === "neuron") return;
    if (view === "sum") this.#sum.replaceChildren(...sumLines(look, ruleOf(state)));
    const subject = { look, view, names: namesOf(state), noisy: isNoisy(run) };
    this.#stage.show(subject, reducedMotion || play.playing);
  }

  /**
   * All of the panel is of one step, that of the close look. While there is none, or it is late, the equation stands
   * alone: the frame has its numbers.
   */
  #tell() {
    const state = this.#state;
    if (!state?.run) return;
    const { frame, look, run } = state;
    const isAlone = look === null || this.#late;
    const weight = isAlone ? frame?.weight : look;
    if (weight) this.#equation.show(state, run, weight);
    this.#equation.element.dataset.step = String((isAlone ? frame : look)?.step);
    if (look) this.#writeWords(state, look);
    else setCaption(this.#words, [WAITING]);
  }

  /** @param {State} state @param {WeightLook} look */
  #writeWords(state, look) {
    const { weightView: view, run, frame } = state;
    setText(this.#title, isTextbook(run) ? "One coordinate" : view === "neuron" ? "Neuron" : "One weight");
    // A run that moves has left the step of the look, which its history tells anyhow.
    const step = isMoving(state) && look.gradient !== null ? `Step ${count(look.step)}: ` : "";
    const why = () => whyWords(look, frame, rateOf(state, look), run !== null && isFrozen(run, look.index));
    const told = { history: historyWords(look), layer: [step, ...layerWords(look)] };
    setCaption(this.#words, view === "history" || view === "layer" ? told[view] : [why()]);
    this.#words.dataset.step = String(look.step);
    const slope = slopeText(look, isNoisy(run));
    const lines =
      view === "curve" || view === "sum"
        ? [slope && step + slope + stepNote(run), changeText(look)]
        : ["", ""];
    this.#checks.forEach((check, place) => {
      setText(check, lines[place]);
    });
  }
}

/** @param {Run} run @param {number} weight */
const isBias = ({ parameters }, weight) =>
  parameters.some(({ role, start, stop }) => role === "bias" && start <= weight && weight < stop);

/** Whether the close look is still of another moment or weight than the one on screen. @param {State} state */
const isBehind = (state) => state.look !== null && state.frame !== null && !isNow(state.look, state);

/** @type {import("../either.js").Create} */
export const createWeight = (container, actions) => new Weight(container, actions);
