/** The learning rate and the momentum under the landscape: moved, they redraw the way ahead and change nothing else. */

import { h, setAttributes, setText } from "../../draw/dom.js";
import { plain } from "../../draw/format.js";
import { rateMarks, rateWords, unknownWhy } from "../../draw/landscape/rate-zones.js";
import { atExponent, logRange } from "../../draw/scale.js";
import { planeOf } from "../../draw/surfaces/picture.js";
import { AHEAD, firstAhead, rateSet } from "../../state/rate.js";
import { button } from "../buttons.js";

/** Networks of more weights are not walked so quickly. */
const MOST_WEIGHTS = 5000;
/** The exponents of ten that the rate's slider reaches, unless its value lies beyond. */
const LOG = { low: -6, high: 1 };
const LARGEST_SHARE = 0.99;
/** The settings that play the part of a momentum, and their names. */
const MOMENTA = { momentum: "Momentum", beta_1: "β₁" };

/** @param {string} name @param {string} id @param {number} step @param {() => void} input */
function createSlider(name, id, step, input) {
  const value = h("output", { for: id });
  const slider = h("input", { id, type: "range", class: "slider", step, oninput: input });
  const marks = h("div", { class: "landscape-rate-marks", "aria-hidden": "true" });
  const label = h("label", { for: id }, name);
  const element = h(
    "div",
    { class: "landscape-rate" },
    label,
    h("div", { class: "landscape-rate-track" }, slider, marks),
    value,
  );
  const share = (/** @type {number} */ place) =>
    (100 * (place - Number(slider.min))) / (Number(slider.max) - Number(slider.min));
  return {
    ...{ element, slider, label },
    /** @param {number} place @param {number} shown @param {{low: number, high: number}} ends */
    show(place, shown, { low, high }) {
      setAttributes(slider, { min: low, max: high, "aria-valuetext": plain(shown) });
      if (Number(slider.value) !== place) slider.value = String(place);
      slider.style.setProperty("--filled", `${share(Number(slider.value))}%`);
      setText(value, plain(shown));
    },
    /** @param {{place: number, text: string}[]} all */
    mark(all) {
      const inside = all.filter(({ place }) => share(place) >= 0 && share(place) <= 100);
      marks.replaceChildren(
        ...inside.map(({ place, text }) => {
          const mark = h("span", { title: text });
          mark.style.left = `${share(place)}%`;
          return mark;
        }),
      );
    },
  };
}

/** @param {Actions} actions */
export function createRates(actions) {
  const held = {
    ...{ state: /** @type {State | null} */ (null), tried: /** @type {Named | null} */ (null) },
    ...{ isOpen: false, step: -1, marks: "" },
  };
  const rate = createSlider("Rate", "landscape-rate", 0.05, () => attempt());
  const momentum = createSlider("Momentum", "landscape-momentum", 0.01, () => attempt());
  const go = button("", () => take(), { class: "pill landscape-rate-go" });
  const back = button("Put back", () => end(), { class: "quiet landscape-rate-back" });
  const words = h("p", { class: "landscape-rate-words" });
  const props = { class: "landscape-rates", role: "group", "aria-label": "Rate and momentum tried" };
  const element = h("div", props, [rate.element, momentum.element, go, back, words]);
  const opener = button("rate", () => open(!held.isOpen), { "aria-expanded": "false" });

  /** @param {boolean} isOpen  whether the sliders are shown: the drawing gives them its room */
  function open(isOpen) {
    held.isOpen = isOpen;
    setAttributes(opener, { "aria-expanded": String(isOpen), "aria-pressed": String(isOpen) });
    if (isOpen && held.state) draw(held.state);
    else end();
  }

  /** What the sliders stand for. @param {Named} optimizer @returns {Named} */
  function read(optimizer) {
    const name = momentumOf(optimizer);
    const share = name ? { [name]: Number(Number(momentum.slider.value).toFixed(2)) } : {};
    return { ...optimizer, learning_rate: atExponent(Number(rate.slider.value)), ...share };
  }

  function attempt() {
    const { state } = held;
    if (!state?.run || !state.landscape.answer) return;
    const now = state.run.config.optimizer;
    held.tried = { ...read(now), ...(moved(rate.slider) ? {} : { learning_rate: now.learning_rate }) };
    held.step = state.frame?.step ?? 0;
    ask(firstAhead(state));
    draw(state);
  }

  /** @param {number} steps */
  function ask(steps) {
    const query = held.state?.landscape.answer?.query;
    if (held.tried && query) actions.preview({ optimizer: held.tried, on: planeOf(query), steps });
  }

  /** Whether a slider is away from the run's own value. @param {HTMLInputElement} slider */
  const moved = (slider) => Number(slider.value) !== Number(slider.dataset.own);

  function end() {
    held.tried = null;
    actions.preview(null);
    if (held.state) draw(held.state);
  }

  function take() {
    const { tried } = held;
    if (!tried) return;
    held.tried = null;
    actions.change({ optimizer: tried }, { path: "optimizer", value: tried });
  }

  /** @param {State} state */
  function draw(state) {
    const { run } = state;
    opener.hidden = !run || run.parameter_count > MOST_WEIGHTS;
    element.hidden = opener.hidden || !held.isOpen;
    if (!run || element.hidden) return;
    const own = run.config.optimizer;
    const shown = held.tried ?? own;
    const value = rateSet(shown);
    const ends = logRange(LOG.low, LOG.high, rateSet(own));
    const placeOf = (/** @type {number} */ one) => Math.max(Math.log10(one), ends.low);
    rate.show(held.tried ? Number(rate.slider.value) : placeOf(value), value, ends);
    if (!held.tried) rate.slider.dataset.own = rate.slider.value;
    const name = momentumOf(own);
    momentum.element.hidden = name === null;
    if (name) {
      const share = Number(shown[name]);
      momentum.show(share, share, { low: 0, high: Math.max(LARGEST_SHARE, Number(own[name])) });
      setText(momentum.label, MOMENTA[name]);
    }
    const marks = rateMarks(state);
    const key = JSON.stringify([marks, ends]);
    if (key !== held.marks) rate.mark(marks.map(({ at, text }) => ({ place: Math.log10(at), text })));
    held.marks = key;
    const isTried = held.tried !== null;
    go.hidden = back.hidden = !isTried;
    setText(go, `Go on with ${plain(value)}`);
    const known = rateWords(value, marks);
    words.classList.toggle("tried", isTried);
    setText(words, known ? `${plain(value)} ${known}.` : unknownWhy(state));
  }

  /** @param {State} state @param {State} previous */
  function update(state, previous) {
    held.state = state;
    if (held.tried) {
      if (state.run !== previous.run || (state.frame?.step ?? 0) !== held.step) return end(); // it set out elsewhere
      if (!state.trial)
        held.tried = null; // ended by others
      else if (isOnOther(state)) ask(firstAhead(state));
      else if (isCoarse(state, previous)) ask(AHEAD.whole);
    }
    draw(state);
  }
  return { element, opener, update };
}

/** Whether a coarse way has just come, so that the whole is to be asked for. @param {State} state @param {State} previous */
const isCoarse = ({ preview, trial }, previous) =>
  preview !== null &&
  preview !== previous.preview &&
  preview.query === trial &&
  preview.query.steps !== AHEAD.whole;

/** Whether another plane is shown than the way is laid on. @param {State} state */
function isOnOther({ trial, landscape: { answer } }) {
  return Boolean(answer && trial?.on && !samePlane(trial.on, planeOf(answer.query)));
}

/** @param {object} one @param {object} other */
const samePlane = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** The setting that plays the part of a momentum, if an optimizer has one. @param {Named} optimizer @returns {keyof typeof MOMENTA | null} */
function momentumOf(optimizer) {
  if (typeof optimizer.momentum === "number" && optimizer.name === "sgd") return "momentum";
  return typeof optimizer.beta_1 === "number" ? "beta_1" : null;
}
