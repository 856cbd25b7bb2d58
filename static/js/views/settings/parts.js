import { createChoices } from "../../draw/choices.js";
import { h } from "../../draw/dom.js";
import { patchAt, withDataset, withLabels } from "../../draw/paths.js";
import { button } from "../buttons.js";
import { createAbout } from "./about.js";
import { createAdvice } from "./advice.js";
import { createClassWeight } from "./class-weight.js";
import { Choice, createFields } from "./fields.js";
import { selectInput } from "./inputs.js";
import { Layers } from "./layers.js";
import { createMetrics } from "./metrics.js";
import { createPart } from "./part.js";
import { createSchedule } from "./schedule.js";
import { createStart } from "./start.js";
import { createStopping } from "./stopping.js";
import { SurfaceFields } from "./surface-fields.js";
import { createThumbnail } from "./thumbnail.js";

/** The parts of the settings: what they are called, what they ask for, and where they stand. */

const MODELS = /** @type {const} */ (["network", "surface"]);
/** In the column they are written as in a program, on a button by their names. */
const NAMED = {
  preset: { title: "Ready-made runs", shown: "preset" },
  surface: { title: "f(x, y)" },
  data: { title: "data" },
  layers: { title: "Sequential([…])", shown: "Sequential" },
  compile: { title: "compile(…)", shown: "compile" },
  fit: { title: "fit(…)", shown: "fit" },
};
/** What the menu of presets shows once a setting differs from all of them. */
export const OWN = { name: "", title: "Your own run" };

/** @typedef {import("./field.js").On["change"]} Change */
/** @typedef {ReturnType<typeof createParts>} Parts */

/**
 * The parts, in a column or a line.
 * @param {HTMLElement} container
 * @param {Catalogue} catalogue
 * @param {Actions} actions
 * @param {() => Run | null} now  the run whose settings are shown
 */
export function createParts(container, catalogue, actions, now) {
  const fields = createFieldsOf(catalogue, actions, now);
  return { ...fields, rows: laid(container, fields) };
}

/** What can be set, and what is told of it. @param {Catalogue} catalogue @param {Actions} actions @param {() => Run | null} now */
function createFieldsOf(catalogue, actions, now) {
  const { presets, datasets, optimizers, losses, fields } = catalogue;
  const { put, change, attempt } = createAsking(catalogue, actions, now);
  const chooseData = (/** @type {string} */ name, /** @type {Touched} */ touched) => {
    const run = now();
    if (run) actions.change(withDataset(catalogue, run.config, name), touched);
  };
  const choice = (
    /** @type {"optimizer" | "loss"} */ field,
    /** @type {string} */ title,
    /** @type {Declared[]} */ declared,
  ) => {
    const choose = (/** @type {string} */ name, /** @type {Touched} */ touched) =>
      put({ [field]: { name } }, touched);
    return new Choice(field, title, declared, { choose, attempt, change });
  };
  return {
    preset: selectInput([...presets, OWN], actions.load),
    model: createChoices("Model", MODELS, (model) => actions.load(firstOf(presets, model))),
    surface: createSurface(catalogue, actions, now, change),
    size: h("span", { class: "settings-size" }),
    thumbnail: createThumbnail(),
    advice: createAdvice(change),
    classWeight: createClassWeight(change),
    dataset: new Choice("dataset", "Data set", datasets, { choose: chooseData, change }),
    own: button("Your own data…", () => actions.setRoom("data"), { class: "settings-own dim" }),
    about: createAbout(),
    layers: new Layers(catalogue, put, change),
    start: createStart(actions),
    optimizer: choice("optimizer", "Optimizer", optimizers),
    schedule: createSchedule(catalogue, change, now),
    loss: choice("loss", "Loss", losses),
    metrics: createMetrics(catalogue, change),
    fit: createFields("", fields.run, { change }),
    stopping: createStopping(catalogue, change, now),
    refusal: h("p", { class: "refusal", role: "alert" }),
    note: h("p", { class: "settings-note caption" }),
  };
}

/** What is asked for when a field changes. @param {Catalogue} catalogue @param {Actions} actions @param {() => Run | null} now */
function createAsking(catalogue, actions, now) {
  const put = (/** @type {Partial<RunConfig>} */ patch, /** @type {Touched} */ touched) => {
    const run = now();
    if (run) actions.change(withLabels(catalogue, run.config, patch), touched);
  };
  return {
    put,
    change: /** @type {Change} */ (
      (path, value, why) => {
        const run = now();
        if (!run) return;
        if (why === undefined) put(patchOf(run.config, path, value), { path, value });
        else actions.refuse(path, { why, value });
      }
    ),
    /**
     * What a setting of the optimizer would do, where that can be shown: on two parameters.
     * @param {string} path
     * @param {number | null} value  null when it is let go without a change
     */
    attempt(path, value) {
      const run = now();
      if (run?.parameter_count !== 2) return;
      const optimizer = value === null ? null : patchAt(run.config, path, value).optimizer;
      actions.preview(optimizer ? { optimizer } : null);
    },
  };
}

/**
 * A loss whose settings are the usual ones is a plain name, in which nothing can be set.
 * @param {RunConfig} config
 * @param {string} path
 * @param {unknown} value
 */
function patchOf(config, path, value) {
  const whole = typeof config.loss === "string" ? { ...config, loss: { name: config.loss } } : config;
  const resets = /\.(units|use_bias)$/.test(path) ? { initial_weights: null } : {};
  return { ...patchAt(whole, path, value), ...resets };
}

/**
 * Another surface has another start, and another window to start in.
 * @param {Catalogue} catalogue
 * @param {Actions} actions
 * @param {() => Run | null} now
 * @param {Change} change
 */
function createSurface(catalogue, actions, now, change) {
  const noise = () => now()?.config.model?.noise ?? 0;
  return new SurfaceFields(catalogue, {
    choose: (landscape, touched) =>
      actions.change({ model: { landscape, noise: noise() }, start: null }, touched),
    start: (start, touched) => actions.change({ start }, touched),
    change,
  });
}

/**
 * The first preset of a model: the article's network, or a surface.
 * @param {PresetAnswer[]} presets
 * @param {"network" | "surface"} model
 */
function firstOf(presets, model) {
  return presets.find(({ config }) => Boolean(config.model) === (model === "surface"))?.name ?? "";
}

/** @param {HTMLElement} container @param {ReturnType<typeof createFieldsOf>} parts */
function laid(container, parts) {
  const { preset, model, surface, dataset, layers, fit } = parts;
  preset.element.classList.add("preset");
  preset.element.setAttribute("aria-label", "Preset");
  const opened = (/** @type {HTMLElement} */ group) => group.append(parts.note);
  const part = (
    /** @type {keyof typeof NAMED} */ name,
    /** @type {Node | null} */ aside,
    /** @type {Node[]} */ ...children
  ) => createPart({ name, ...NAMED[name], opened }, aside, ...children);
  const compiled = [parts.optimizer, parts.schedule, parts.loss, parts.metrics];
  const about = [preset.element, parts.about.element, model.element, parts.refusal];
  const data = [dataset.element, parts.own, parts.thumbnail.element, ...parts.advice.elements];
  const fitted = [...fit.elements, parts.classWeight.element, parts.stopping.element];
  /** @type {Record<string, ReturnType<typeof createPart>>} */
  const rows = {
    preset: part("preset", null, ...about),
    surface: part("surface", null, surface.element),
    data: part("data", parts.size, ...data),
    layers: part("layers", null, layers.element, parts.start.element),
    compile: part("compile", null, ...compiled.map(({ element }) => element)),
    fit: part("fit", null, ...fitted),
  };
  const lines = Object.values(rows).map(({ element }) => element);
  container.replaceChildren(
    h("h2", { class: "visually-hidden" }, "Settings"),
    h("div", { class: "settings-line" }, lines),
    parts.note,
  );
  return rows;
}
