/** Which plane, how wide and how fine: the small controls beside the landscape. */

import { h, setAttributes, setText } from "../../draw/dom.js";
import { count, every, plain, withCommas } from "../../draw/format.js";
import { AROUND_THE_WALK, hasNoDirection, pathHeld, reachOf, windowOf } from "../../draw/landscape/window.js";
import { batchSizeAt } from "../../draw/weight/names.js";
import { everyOf } from "../../draw/words.js";
import { findWeights, labelOf } from "../../state/parameters.js";
import { button } from "../buttons.js";

const SIZES = [33, 65, 129];
const SCALES = /** @type {const} */ (["fitting", "linear", "log"]);
const SAMPLES = /** @type {const} */ (["all", "batch"]);
/** Stands in the menu of spans for one that fits what there is to see. */
const FITTING = 0;
/** On planes of the path, which fit it. */
const WHOLE = 1;
/** Of a width that was not chosen. */
const DIGITS = 2;
const SPANS = [FITTING, 0.1, 0.25, 0.5, 1, 2, 4, 8];
/** Weights offered while one is typed. */
const OFFERED = 50;

/** A control with its name in front. @param {string} name @param {HTMLElement} control */
function fieldOf(name, control) {
  control.id = `landscape-${name.toLowerCase()}`;
  return h("div", { class: "landscape-field" }, h("label", { for: control.id }, name), control);
}

/**
 * A menu of a few words or numbers, whose texts may change; a number that is not among them joins them.
 * @template {string | number} T
 * @param {string} name
 * @param {readonly T[]} values
 * @param {(value: T) => void} change
 */
function createMenu(name, values, change) {
  const now = { values, offered: /** @type {readonly T[]} */ ([]) };
  const choose = () => change(now.offered[select.selectedIndex]);
  const select = h("select", { class: "select", onchange: choose });
  return {
    element: fieldOf(name, select),
    /** @param {T} chosen @param {(value: T) => string} write  what each is called now; "" is not offered */
    show(chosen, write) {
      const isNew = !now.values.includes(chosen);
      if (isNew) now.values = [...now.values, chosen].sort((one, other) => Number(one) - Number(other));
      const offered = now.values.filter((value) => write(value) !== "");
      if (offered.join() !== now.offered.join())
        select.replaceChildren(...offered.map((value) => h("option", { value })));
      now.offered = offered;
      offered.forEach((value, place) => {
        setText(select.options[place], write(value));
      });
      select.value = String(chosen);
    },
  };
}

/**
 * A field for a weight's name, with those that fit offered while one types.
 * @param {string} name
 * @param {string} id of the list of offers
 * @param {(index: number) => void} change
 */
function createWeightField(name, id, change) {
  const now = { /** @type {Parameter[]} */ parameters: [], index: 0, other: -1 };
  const offers = h("datalist", { id });
  const refusal = h("p", { class: "landscape-refusal", role: "alert", id: `${id}-refusal` });
  const refuse = (/** @type {string} */ why) => {
    setText(refusal, why);
    const [invalid, described] = why ? ["true", refusal.id] : [null, null];
    setAttributes(input, { "aria-invalid": invalid, "aria-describedby": described });
  };
  const offer = () => {
    const found = findWeights(now.parameters, input.value, OFFERED);
    offers.replaceChildren(...found.map(({ label }) => h("option", { value: label })));
    return found;
  };
  const input = h("input", {
    ...{ class: "mono", list: id, autocomplete: "off", spellcheck: "false" },
    // All weights are on offer again as soon as one is to be replaced.
    onfocus: () => input.select(),
    oninput: offer,
    onchange: () => {
      const found = offer();
      const only = found.length === 1 ? found[0] : null;
      const exact = found.find(({ label }) => label === input.value) ?? only;
      const taken = exact?.index === now.other;
      refuse(!exact ? "No single weight has this name." : taken ? "This is the other weight." : "");
      if (exact && !taken) change(exact.index);
    },
  });
  return {
    element: h("div", {}, fieldOf(name, input), refusal, offers),
    /** @param {Parameter[]} parameters @param {number} index @param {number} other  that it may not be */
    show(parameters, index, other) {
      const same = now.parameters === parameters && now.index === index;
      Object.assign(now, { parameters, index, other });
      if (same) return;
      input.value = labelOf(parameters, index);
      refuse("");
    },
  };
}

/** @param {number} span */
const halfWidth = (span) => `± ${withCommas(plain(span))}`;
/** @param {number} span */
const rounded = (span) => halfWidth(Number(span.toPrecision(DIGITS)));
/** @param {number} span  NaN before it is known */
const asFits = (span) => (span > 0 ? `as fits: ${rounded(span)}` : "as fits");

/**
 * What a width is called on a plane that is laid around the path; where that has no directions, nothing is around it.
 * @param {Landscape | null} answer  on this plane
 * @param {number} steps  of the whole run, as far as it may go
 * @returns {(span: number) => string}
 */
export const multipleOn = (answer, steps) => (span) => {
  if (span === FITTING) return "";
  if (answer && hasNoDirection(answer)) return halfWidth(span);
  const held = answer ? pathHeld(answer, steps) : "the path";
  if (held) return span === WHOLE ? held : `${plain(span)} × the path`;
  const reach = answer ? reachOf(answer) : Number.NaN;
  return span === WHOLE ? asFits(reach) : rounded(span * reach);
};

/** How many steps a run may go: one that diverges, to the step before; one that stopped early, to there. @param {Run | null} run @param {Frame | null} frame */
export const lengthOf = (run, frame) =>
  frame?.divergence ? frame.divergence.step - 1 : (frame?.total_steps ?? run?.total_steps ?? 0);

/**
 * What a width is called on a plane that is not laid around the path.
 * @param {Landscape | null} answer  on this plane
 * @returns {(span: number) => string}
 */
const widthOn = (answer) => (span) =>
  span === FITTING ? asFits(answer ? windowOf(answer).span : Number.NaN) : halfWidth(span);

const ARROWS = "Arrows point downhill: differences between neighbours of this grid.";

/** @param {Actions} actions */
export function createControls(actions) {
  const set = actions.setLandscape;
  const first = createWeightField("One", "landscape-one-offers", (i) => set({ i }));
  const second = createWeightField("Other", "landscape-other-offers", (j) => set({ j }));
  const seed = h("output", {});
  const another = button("another one", () => set({ seed: Number(seed.value) + 1 }));
  const drawn = h("div", { class: "landscape-field" }, h("span", {}, "Seed ", seed), another);
  const size = createMenu("Points", SIZES, (value) => set({ size: value }));
  const now = { usual: FITTING };
  const span = createMenu("Span", SPANS, (value) => set({ span: value === now.usual ? null : value }));
  const samples = createMenu("Samples", SAMPLES, (value) => set({ samples: value }));
  const scale = createMenu("Scale", SCALES, (value) => set({ scale: value }));
  const hint = h("p", { class: "micro landscape-hint" }, "or choose edges in the network");
  const note = h("p", { class: "micro landscape-hint" }, ARROWS);
  const menus = [samples, size, span, scale].map(({ element }) => element);
  const props = {
    class: "landscape-controls shaded",
    id: "landscape-controls",
    role: "group",
    "aria-label": "What the landscape shows",
  };
  return {
    element: h("div", props, first.element, second.element, hint, drawn, menus, note),
    /**
     * @param {State} state
     * @param {import("../../draw/landscape/loss-scale.js").ScaleKind} fitting what the scale is when it chooses itself
     */
    update({ run, landscape, data, frame }, fitting) {
      const weights = landscape.plane === "weights";
      const pointing = landscape.arrows && landscape.view === "map";
      for (const part of [first.element, second.element]) part.hidden = !weights;
      hint.hidden = !weights || pointing;
      note.hidden = !pointing;
      drawn.hidden = landscape.plane !== "random";
      seed.value = String(landscape.seed);
      size.show(landscape.size, (value) => `${value} × ${value}`);
      const walked = AROUND_THE_WALK.has(landscape.plane);
      now.usual = walked ? WHOLE : FITTING;
      const answer = landscape.answer?.query.plane === landscape.plane ? landscape.answer : null;
      const write = walked ? multipleOn(answer, lengthOf(run, frame)) : widthOn(answer);
      span.show(landscape.span ?? now.usual, write);
      scale.show(landscape.scale, (kind) => (kind === "fitting" ? `as fits: ${fitting}` : kind));
      if (!run) return;
      const all = data?.count ?? 0;
      const batch = batchSizeAt(Math.max(1, frame?.step ?? 1), run.config.batch_size, all);
      const those = all > 2 ? `all ${count(all)}` : every(all, "sample");
      const whole = data?.held_out ? `${count(all)} trained on` : those;
      const over = answer?.query.samples === "all" ? answer.over : undefined;
      const seen = over && over.every > 1 ? everyOf(over) : whole;
      const texts = { all: seen, batch: `this batch’s ${count(batch)}` };
      samples.show(landscape.samples, (which) => texts[which]);
      const [i, j] = [landscape.i, landscape.j].map((index) => Math.min(index, run.parameter_count - 1));
      first.show(run.parameters, i, j);
      second.show(run.parameters, j, i);
    },
  };
}
