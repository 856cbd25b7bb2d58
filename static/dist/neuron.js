import {
  BACKWARD,
  FORWARD,
  createTwin,
  lockOf,
  lockWords,
  setCaption,
  slopeText,
  valueText
} from "./shared-phases.js";
import {
  value,
  words
} from "./shared-words.js";
import {
  numbers,
  numbersAcross,
  roomBeside
} from "./shared-ticks.js";
import {
  button,
  circle,
  label,
  levelLines,
  path
} from "./shared-icons.js";
import {
  linear,
  pathThrough,
  px,
  spanOf
} from "./shared-line.js";
import {
  h,
  s,
  setAttributes,
  setText
} from "./shared-dom.js";
import {
  count,
  counted
} from "./shared-format.js";

// static/js/draw/weight/neuron-picture.js
var TICK_ROOM = 18;
var RIGHT = 64;
var UPPER = 0.62;
var BETWEEN = 0.1;
var TANGENT = 0.14;
var RADIUS = { other: 3, looked: 5 };
function planGlass({ curve, z, a, slope }, width, height) {
  const bottom = height - TICK_ROOM;
  const ends = curve ? (
    /** @type {[number, number]} */
    [curve.z[0], curve.z[curve.z.length - 1]]
  ) : spanOf(z.filter(Number.isFinite), 0.08, 1e-6);
  const finite = (all) => all.filter(Number.isFinite);
  const outputs = spanOf(finite([0, ...curve?.f ?? [], ...a]), 0.06, 1e-6);
  const slopes = spanOf(finite([0, ...curve?.slope ?? [], ...slope]), 0.08, 1e-6);
  const levels = numbers(outputs, 3);
  const steps = numbers(slopes, 2);
  const left = Math.max(30, roomBeside([...levels, ...steps].map(({ text }) => text)));
  const box = { left, right: Math.max(width - RIGHT, left + 40), top: 6, bottom };
  const middle = box.top + UPPER * (bottom - box.top);
  const low = middle + BETWEEN * (bottom - box.top);
  return {
    ...{ box, middle, low, levels, steps, ends },
    x: linear(ends, [box.left, box.right]),
    y: linear(outputs, [middle, box.top]),
    slope: linear(slopes, [bottom, low])
  };
}
function neuronPicture({ look, sample, limit }, plan) {
  const { box, levels, steps, ends, x, y, slope, low } = plan;
  const { curve } = look;
  const [f, rise] = curve ? [curve.f, curve.slope] : [[], []];
  const at = (curve?.z ?? []).map(x);
  return [
    ...limit === null ? [] : lockedParts(look, limit, plan),
    ...levelLines("weight-grid", levels, y, box, 8),
    ...levelLines("weight-grid", steps, slope, box, 8),
    ...numbersAcross(ends, 4, x).map(({ value: value2, text }) => label(text, x(value2), box.bottom + 14, "middle")),
    label("sum z", box.right + 8, box.bottom + 14),
    label(curve ? "f(z)" : "output", box.right + 8, box.top + 10, "start", "weight-batch-name"),
    label(curve ? "slope f′(z)" : "own slope", box.right + 8, low + 8),
    ...curve ? [path("weight-batch", pathThrough(at, f.map(y)))] : [],
    ...curve ? [path("weight-full", pathThrough(at, rise.map(slope)))] : [],
    path("weight-drop", drop(look, sample, plan)),
    ...curve ? [tangent(look, sample, plan)] : [],
    ...look.z.flatMap((_, k) => k === sample ? [] : dotsOf(look, k, plan)),
    ...dotsOf(look, sample, plan, true)
  ];
}
function dotsOf({ z, a, slope }, k, plan, isLooked = false) {
  if (![z[k], a[k]].every(Number.isFinite)) return [];
  const radius = isLooked ? RADIUS.looked : RADIUS.other;
  const name = isLooked ? "weight-sample looked" : "weight-sample";
  const at = [circle(name, plan.x(z[k]), plan.y(a[k]), radius)];
  return Number.isFinite(slope[k]) ? [...at, circle(name, plan.x(z[k]), plan.slope(slope[k]), radius * 0.8)] : at;
}
var drop = ({ z, a }, k, { x, y, box }) => [z[k], a[k]].every(Number.isFinite) ? `M${px(x(z[k]))} ${px(y(a[k]))}V${px(box.bottom)}` : "";
function tangent({ z, a, slope }, k, { x, y, box, ends }) {
  if (![z[k], a[k], slope[k]].every(Number.isFinite)) return path("weight-touch", "");
  const reach = TANGENT * (ends[1] - ends[0]);
  const [from, to] = [-reach, reach].map((step) => Math.min(Math.max(z[k] + step, ends[0]), ends[1]));
  const height = (at) => Math.min(Math.max(y(a[k] + slope[k] * (at - z[k])), box.top - 4), box.bottom);
  return path("weight-touch", `M${px(x(from))} ${px(height(from))}L${px(x(to))} ${px(height(to))}`);
}
function lockedParts({ curve }, limit, { x, box }) {
  return stretchesOf(curve, limit).flatMap(({ from, to, kind }) => {
    const [left, right] = [x(from), x(to)];
    const words2 = kind === "closed" ? "no error passes" : "saturated";
    const hasRoom = right - left > 6.6 * words2.length;
    return [
      s("rect", {
        class: "weight-locked",
        x: px(left),
        y: box.top,
        width: px(Math.max(right - left, 1)),
        height: box.bottom - box.top
      }),
      ...hasRoom ? [label(words2, (left + right) / 2, box.top + 10, "middle")] : []
    ];
  });
}
function stretchesOf(curve, limit) {
  const found = (
    /** @type {{from: number, to: number, kind: "closed" | "saturated"}[]} */
    []
  );
  curve?.z.forEach((z, k) => {
    const size = Math.abs(curve.slope[k]);
    if (!(size < limit)) return;
    const kind = size === 0 ? "closed" : "saturated";
    const last = found.at(-1);
    if (last && last.kind === kind && last.to === curve.z[k - 1]) last.to = z;
    else found.push({ from: z, to: z, kind });
  });
  return found;
}
function nearestTo({ z }, { x }, left) {
  const far = z.map((each) => Number.isFinite(each) ? Math.abs(x(each) - left) : Number.POSITIVE_INFINITY);
  return far.indexOf(Math.min(...far));
}

// static/js/draw/weight/neuron-words.js
var nameOf = ({ name, unit }) => `${name}[${unit}]`;
function sampleWords({ look, sample, limit }) {
  const { z, a, slope, activation, indices } = look;
  const which = `Sample ${count(sample + 1)} of ${count(indices.length)}`;
  const does = words`${which}: the sum ${value(valueText(z[sample]))} becomes ${value(valueText(a[sample]))}`;
  const locked = lockWords({ activation, z, slope, saturated_below: limit }, sample);
  if (locked) return words`${does}. ${locked}`;
  const [arriving, error] = [look.arriving, look.error].map((all) => slopeText(all[sample]));
  if (limit === null) return words`${does}. The error ${value(error)} hangs on all sums of its layer.`;
  return words`${does}. Back: ${arriving} × slope ${value(valueText(slope[sample]))} = error ${value(error)}.`;
}
function batchText({ look, limit }) {
  const { activation, slope, largest_slope: largest, step, batch_step: batch } = look;
  const when = step === batch ? `In step ${count(step)}, before its update` : "In the step to come";
  if (limit === null)
    return `${when}. ${activation} has no curve of one sum: each output hangs on all sums of its layer.`;
  const locks = slope.map((_, k) => lockOf({ slope, saturated_below: limit }, k));
  const number = (kind) => locks.filter((lock) => lock === kind).length;
  const [closed, saturated] = [number("closed"), number("saturated")];
  const told = [
    ...closed ? [`no error passes for ${count(closed)}`] : [],
    ...saturated ? [`next to none for ${count(saturated)}`] : []
  ];
  const dead = largest === 0 ? ` Dead at step ${count(step)}: its slope is 0 on every sample of the data.` : "";
  const all = told.length > 0 ? told.join(", ") : "error passes for all";
  return `${when}: ${all} of ${counted(slope.length, "sample")}.${dead}`;
}
function neuronTable({ indices, z, a, slope, error }) {
  const rows = indices.map((index, k) => [
    count(index),
    ...[z[k], a[k], slope[k]].map(valueText),
    slopeText(error[k])
  ]);
  return { head: ["sample", "sum z", "output a", "slope", "error"], rows };
}

// static/js/views/weight/neuron.js
var WAITING = "The neuron’s numbers are on their way.";
var NONE = "A neuron of a network appears here.";
var MOVES = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
var NeuronGlass = class {
  #svg = s("svg", { "aria-hidden": "true" });
  #catch;
  #words = h("p", { class: "caption" }, WAITING);
  #batch = h("p", { class: "small" });
  #twin = createTwin(
    "The samples of the batch at this neuron",
    () => this.#look ? neuronTable(this.#look) : { head: [], rows: [] }
  );
  #links;
  /** What is told below the picture. */
  told;
  /** What the picture is in. */
  picture;
  /** @type {NeuronLook | null} */
  #look = null;
  /** @type {State | null} */
  #state = null;
  /** Which sample of the batch a person chose, by its place. @type {number | null} */
  #chosen = null;
  #size = { width: 0, height: 0 };
  /** @type {import("../../draw/weight/neuron-picture.js").Plan | null} */
  #plan = null;
  /** @param {Actions} actions */
  constructor(actions) {
    this.#catch = h("div", {
      ...{ class: "weight-glass", role: "slider", tabindex: "0", "aria-label": "Sample of the batch" },
      ...{ "aria-valuemin": 1, "aria-valuemax": 1, "aria-valuenow": 1 },
      onclick: (event) => this.#aim(event.offsetX),
      onkeydown: (event) => this.#press(event)
    });
    const way = (text, phase) => button(text, () => actions.slow.open({ phase, sample: this.#sample }), { class: "pill" });
    this.#links = h("div", { class: "weight-ways" }, [
      way("How its sum is made", FORWARD),
      way("What error comes back", BACKWARD),
      this.#twin.element
    ]);
    this.picture = h("div", { class: "weight-neuron", hidden: true }, this.#svg, this.#catch);
    this.told = h(
      "div",
      { class: "weight-neuron-told", hidden: true },
      this.#words,
      this.#batch,
      this.#links
    );
  }
  /** The sample that is looked at: the one that was chosen, or the one of the frame. */
  get #sample() {
    const indices = this.#look?.indices ?? /** @type {number[]} */
    [];
    const shown = indices.indexOf(this.#state?.frame?.sample?.index ?? -1);
    return Math.min(this.#chosen ?? Math.max(shown, 0), Math.max(indices.length - 1, 0));
  }
  /** @param {number} width @param {number} height */
  resize(width, height) {
    this.#size = { width, height };
    this.#draw();
  }
  /** @param {State} state @param {boolean} isOn */
  show(state, isOn) {
    this.picture.hidden = this.told.hidden = !isOn;
    this.#state = state;
    if (!isOn) return;
    const { glass, run } = state;
    this.#look = glass && glass.run === run?.id ? glass : null;
    this.#draw();
  }
  #draw() {
    const { width, height } = this.#size;
    const [look, state] = [this.#look, this.#state];
    if (!look || !state || width === 0 || this.picture.hidden) {
      if (!this.picture.hidden) setCaption(this.#words, [state?.run?.config.model ? NONE : WAITING]);
      return;
    }
    const limits = state.catalogue?.activations.find(({ name }) => name === look.activation);
    const glass = {
      look,
      sample: this.#sample,
      limit: look.curve ? limits?.saturated_below ?? null : null
    };
    this.#plan = planGlass(look, width, height);
    this.#svg.replaceChildren(...neuronPicture(glass, this.#plan));
    const [told, batch] = [sampleWords(glass), batchText(glass)];
    setCaption(this.#words, [{ value: nameOf(look), meaning: "code" }, ". ", ...told]);
    setText(this.#batch, batch);
    this.#words.dataset.step = String(look.step);
    setAttributes(this.#catch, {
      "aria-valuemax": look.indices.length,
      "aria-valuenow": glass.sample + 1,
      "aria-valuetext": this.#words.textContent
    });
    this.#twin.refresh();
  }
  /** @param {number} left  px */
  #aim(left) {
    if (!this.#look || !this.#plan) return;
    this.#chosen = nearestTo(this.#look, this.#plan, left);
    this.#draw();
  }
  /** By the size of the sums, as they lie in the picture. @param {KeyboardEvent} event */
  #press(event) {
    const look = this.#look;
    const move = MOVES[
      /** @type {keyof typeof MOVES} */
      event.key
    ];
    if (!look || !move || event.ctrlKey || event.metaKey || event.altKey) return;
    const order = look.z.map((_, k) => k).sort((one, other) => look.z[one] - look.z[other] || one - other);
    const place = Math.min(Math.max(order.indexOf(this.#sample) + move, 0), order.length - 1);
    this.#chosen = order[place];
    this.#draw();
    event.preventDefault();
    event.stopPropagation();
  }
};
export {
  NeuronGlass
};
