/** Which plane, how wide and how fine: the small controls beside the landscape. */

import { h, setAttributes, setText } from "../draw/dom.js";
import { plain } from "../draw/format.js";
import { findWeights, labelOf } from "../draw/parameters.js";

const SIZES = [33, 65];
const SPANS = [0.1, 0.25, 0.5, 1, 2, 4, 8];
/** Weights offered while one is typed. */
const OFFERED = 50;

/**
 * A control with its name in front.
 * @param {string} name
 * @param {HTMLElement} control
 */
function fieldOf(name, control) {
  control.id = `landscape-${name.toLowerCase()}`;
  return h("div", { class: "landscape-field" }, h("label", { for: control.id }, name), control);
}

/**
 * @template {number} N
 * @param {string} name
 * @param {readonly N[]} values
 * @param {(value: N) => string} text
 * @param {(value: number) => void} change
 */
function createMenu(name, values, text, change) {
  const options = new Map(values.map((value) => [/** @type {number} */ (value), text(value)]));
  const select = h("select", { class: "select", onchange: () => change(Number(select.value)) });
  const fill = () => {
    const rows = [...options].sort(([one], [other]) => one - other);
    select.replaceChildren(...rows.map(([value, words]) => h("option", { value }, words)));
  };
  fill();
  return {
    element: fieldOf(name, select),
    /** @param {N} value one that is not among the choices joins them */
    show(value) {
      if (!options.has(value)) {
        options.set(value, text(value));
        fill();
      }
      select.value = String(value);
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
  const now = { /** @type {Parameter[]} */ parameters: [], index: 0 };
  const offers = h("datalist", { id });
  const refusal = h("p", { class: "landscape-refusal", role: "alert" });
  const refuse = (/** @type {string} */ why) => {
    setText(refusal, why);
    setAttributes(input, { "aria-invalid": why ? "true" : null });
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
      const exact =
        found.find(({ label }) => label === input.value) ?? (found.length === 1 ? found[0] : null);
      refuse(exact ? "" : "No single weight has this name.");
      if (exact) change(exact.index);
    },
  });
  return {
    element: h("div", {}, fieldOf(name, input), refusal, offers),
    /** @param {Parameter[]} parameters @param {number} index */
    show(parameters, index) {
      if (now.parameters === parameters && now.index === index) return;
      Object.assign(now, { parameters, index });
      input.value = labelOf(parameters, index);
      refuse("");
    },
  };
}

/**
 * @param {Actions} actions
 */
export function createControls(actions) {
  const set = actions.setLandscape;
  const first = createWeightField("One", "landscape-one-offers", (i) => set({ i }));
  const second = createWeightField("Other", "landscape-other-offers", (j) => set({ j }));
  const seed = h("output", {});
  const drawn = h(
    "div",
    { class: "landscape-field" },
    h("span", {}, "Seed ", seed),
    h("button", { type: "button", onclick: () => set({ seed: Number(seed.value) + 1 }) }, "another one"),
  );
  const size = createMenu(
    "Points",
    SIZES,
    (value) => `${value} × ${value}`,
    (value) => set({ size: value }),
  );
  const span = createMenu(
    "Span",
    SPANS,
    (value) => `± ${plain(value)}`,
    (value) => set({ span: value }),
  );
  const hint = h("p", { class: "micro landscape-hint" }, "or choose edges in the network");
  return {
    element: h(
      "div",
      { class: "landscape-controls", role: "group", "aria-label": "What the landscape shows" },
      [first.element, second.element, hint, drawn, size.element, span.element],
    ),
    /** @param {State} state */
    update({ run, landscape }) {
      const weights = landscape.plane === "weights";
      for (const part of [first.element, second.element, hint]) part.hidden = !weights;
      drawn.hidden = weights;
      seed.value = String(landscape.seed);
      size.show(landscape.size);
      span.show(landscape.span);
      if (!run) return;
      const last = run.parameter_count - 1;
      first.show(run.parameters, Math.min(landscape.i, last));
      second.show(run.parameters, Math.min(landscape.j, last));
    },
  };
}
