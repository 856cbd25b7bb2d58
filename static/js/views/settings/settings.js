import { heldOutWords, samplesWords } from "../../draw/chart/shares.js";
import { createChoices } from "../../draw/choices.js";
import { h, setText } from "../../draw/dom.js";
import { counted } from "../../draw/format.js";
import { patchAt, valueAt, withDataset, withLabels } from "../../draw/paths.js";
import { stableZone } from "../../draw/surfaces/stability.js";
import { isTextbook } from "../../draw/surfaces/surface.js";
import { changeWords } from "../../state/config.js";
import { button } from "../buttons.js";
import { createAbout } from "./about.js";
import { createAdvice } from "./advice.js";
import { createClassWeight } from "./class-weight.js";
import { refuseAll } from "./field.js";
import { Choice, createFields } from "./fields.js";
import { programInShort } from "./in-short.js";
import { selectInput } from "./inputs.js";
import { Layers } from "./layers.js";
import { createMore } from "./more.js";
import { EPOCHS, MODELS, NAMED, OF_SAMPLES, OWN, SPLIT, STEPS } from "./names.js";
import { createPart } from "./part.js";
import { createSchedule } from "./schedule.js";
import { SurfaceFields } from "./surface-fields.js";
import { createThumbnail } from "./thumbnail.js";

/** @typedef {import("./field.js").On["change"]} Change */

/** @param {unknown} a @param {unknown} b */
const sameText = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The settings, in the order of the Keras program; all of them come from the catalogue.
 * @typedef {ReturnType<Settings["make"]>} Parts
 */
class Settings {
  #container;
  #actions;
  /** @type {RunConfig | null} */
  #config = null;
  /** @type {Catalogue | null} */
  #catalogue = null;
  /** @type {Run | null} */
  #run = null;
  /** @type {Parts | null} */
  #parts = null;
  /** Of the data on screen. @type {string[]} */
  #classes = [];
  /** The parts as they stand in the column or the line. @type {Record<string, ReturnType<typeof createPart>>} */
  #rows = {};

  /** @param {HTMLElement} container @param {Actions} actions */
  constructor(container, actions) {
    this.#container = container;
    this.#actions = actions;
  }

  /** @param {State} state @param {State} previous */
  update(state, previous) {
    const { catalogue, run, frame, data, refused } = state;
    if (!catalogue) return;
    const fresh = this.#parts === null;
    this.#parts ??= this.make(catalogue);
    if (state.layout !== previous.layout) this.#container.append(this.#parts.note); // it may be in a part
    if (run && (fresh || run !== previous.run)) this.#show(run, catalogue);
    if (data && (fresh || data !== previous.data || state.theme !== previous.theme)) this.#showData(data);
    const moved = fresh || run !== previous.run || frame?.step !== previous.frame?.step;
    if (moved || state.curvature !== previous.curvature) {
      this.#parts.optimizer.mark("learning_rate", stableZone(state));
    }
    if (run && (fresh || run !== previous.run || data !== previous.data)) this.#tell(run, catalogue, data);
    if (frame && moved) setText(this.#parts.note, changeWords(frame));
    this.#parts.more.start.show(state);
    if (refused !== previous.refused || run !== previous.run) this.#refuse(refused);
  }

  /** @param {Run} run @param {Catalogue} catalogue @param {DataSet | null} data */
  #tell({ config }, catalogue, data) {
    for (const [name, words] of Object.entries(programInShort(config, catalogue, data)))
      this.#rows[name].tell(words);
  }

  /** @param {Catalogue} catalogue */
  make(catalogue) {
    this.#catalogue = catalogue;
    const { presets, datasets, optimizers, losses, fields } = catalogue;
    const load = this.#actions.load;
    const change = /** @type {Change} */ ((path, value, why) => this.#change(path, value, why));
    const chooseData = (/** @type {string} */ name, /** @type {Touched} */ touched) =>
      this.#config && this.#actions.change(withDataset(catalogue, this.#config, name), touched);
    const parts = {
      preset: selectInput([...presets, OWN], (name) => load(name)),
      model: createChoices("Model", MODELS, (model) => load(firstOf(presets, model))),
      surface: this.#surface(catalogue, change),
      size: h("span", { class: "settings-size" }),
      thumbnail: createThumbnail(),
      advice: createAdvice(change),
      classWeight: createClassWeight(change),
      dataset: new Choice("dataset", "Data set", datasets, { choose: chooseData, change }),
      own: button("Your own data…", () => this.#actions.setRoom("data"), { class: "settings-own dim" }),
      about: createAbout(),
      more: createMore(catalogue, this.#actions, change, () => this.#run),
      layers: new Layers(catalogue, (patch, touched) => this.#put(patch, touched), change),
      optimizer: this.#choice("optimizer", "Optimizer", optimizers, change),
      schedule: createSchedule(catalogue, change, () => this.#run),
      loss: this.#choice("loss", "Loss", losses, change),
      fit: createFields("", fields.run, { change }),
      refusal: h("p", { class: "refusal", role: "alert" }),
      note: h("p", { class: "settings-note caption" }),
    };
    this.#lay(parts);
    return parts;
  }

  /**
   * Another surface has another start, and another window to start in.
   * @param {Catalogue} catalogue
   * @param {Change} change
   */
  #surface(catalogue, change) {
    const noise = () => this.#config?.model?.noise ?? 0;
    return new SurfaceFields(catalogue, {
      choose: (landscape, touched) =>
        this.#actions.change({ model: { landscape, noise: noise() }, start: null }, touched),
      start: (start, touched) => this.#actions.change({ start }, touched),
      change,
    });
  }

  /**
   * @param {"optimizer" | "loss"} field
   * @param {string} title
   * @param {Declared[]} declared
   * @param {Change} change
   */
  #choice(field, title, declared, change) {
    return new Choice(field, title, declared, {
      choose: (name, touched) => this.#put({ [field]: { name } }, touched),
      attempt: (path, value) => this.#attempt(path, value),
      change,
    });
  }

  /**
   * What a setting of the optimizer would do, where that can be shown: on two parameters.
   * @param {string} path
   * @param {number | null} value  null when it is let go without a change
   */
  #attempt(path, value) {
    if (this.#run?.parameter_count !== 2) return;
    const optimizer = value === null ? null : patchAt(this.#run.config, path, value).optimizer;
    this.#actions.preview(optimizer ? { optimizer } : null);
  }

  /** @param {Parts} parts */
  #lay(parts) {
    const { preset, model, surface, dataset, layers, fit } = parts;
    preset.element.classList.add("preset");
    preset.element.setAttribute("aria-label", "Preset");
    const opened = (/** @type {HTMLElement} */ group) => group.append(parts.note);
    const part = (
      /** @type {keyof typeof NAMED} */ name,
      /** @type {Node | null} */ aside,
      /** @type {Node[]} */ ...children
    ) => createPart({ name, ...NAMED[name], opened }, aside, ...children);
    const compiled = [parts.optimizer, parts.schedule, parts.loss, parts.more.metrics].map(
      ({ element }) => element,
    );
    this.#rows = {
      preset: part("preset", null, preset.element, parts.about.element, model.element, parts.refusal),
      surface: part("surface", null, surface.element),
      data: part(
        "data",
        parts.size,
        dataset.element,
        parts.own,
        parts.thumbnail.element,
        ...parts.advice.elements,
      ),
      layers: part("layers", null, layers.element, parts.more.start.element),
      compile: part("compile", null, ...compiled),
      fit: part("fit", null, ...fit.elements, parts.classWeight.element, parts.more.stopping.element),
    };
    const rows = Object.values(this.#rows).map(({ element }) => element);
    this.#container.replaceChildren(
      h("h2", { class: "visually-hidden" }, "Settings"),
      h("div", { class: "settings-line" }, rows),
      parts.note,
    );
  }

  /** @param {Partial<RunConfig>} patch @param {Touched} touched */
  #put(patch, touched) {
    if (!this.#config || !this.#catalogue) return;
    this.#actions.change(withLabels(this.#catalogue, this.#config, patch), touched);
  }

  /** @type {Change} */
  #change(path, value, why) {
    if (!this.#config) return;
    if (why === undefined) this.#put(this.#patch(path, value), { path, value });
    else this.#actions.refuse(path, { why, value });
  }

  /**
   * A loss whose settings are the usual ones is a plain name, in which nothing can be set.
   * @param {string} path
   * @param {unknown} value
   */
  #patch(path, value) {
    const config = /** @type {RunConfig} */ (this.#config);
    const whole = typeof config.loss === "string" ? { ...config, loss: { name: config.loss } } : config;
    const resets = /\.(units|use_bias)$/.test(path) ? { initial_weights: null } : {};
    return { ...patchAt(whole, path, value), ...resets };
  }

  /** @param {Run} run @param {Catalogue} catalogue */
  #show(run, { presets }) {
    const parts = /** @type {Parts} */ (this.#parts);
    const config = run.config;
    this.#config = config;
    this.#run = run;
    const preset = presets.find((one) => sameText(one.config, config));
    parts.preset.show(preset?.name ?? OWN.name);
    parts.about.show(preset);
    for (const part of [parts.surface, parts.dataset, parts.optimizer, parts.schedule, parts.loss])
      part.show(config);
    parts.layers.show(run);
    parts.more.show(run, isTextbook(run));
    for (const field of parts.fit.fields) field.show(valueAt(config, field.path));
    parts.classWeight.show(config, isTextbook(run) ? [] : this.#classes);
    this.#showKind(isTextbook(run));
  }

  /** A surface has no data, no layers and no loss to choose; after its fields are shown. @param {boolean} isSurface */
  #showKind(isSurface) {
    const { model, surface, dataset, layers, loss, fit } = /** @type {Parts} */ (this.#parts);
    model.show(isSurface ? "surface" : "network");
    for (const part of [dataset, layers]) hideGroup(part.element, isSurface);
    hideGroup(surface.element, !isSurface);
    loss.element.hidden = isSurface;
    for (const field of fit.fields) {
      if (OF_SAMPLES.has(field.path)) field.element.hidden = isSurface;
      if (field.path === EPOCHS) field.call(isSurface ? STEPS : null);
    }
  }

  /** @param {DataSet} data */
  #showData(data) {
    this.#classes = data.classes;
    if (data.prediction.kind === "none") return;
    const parts = /** @type {Parts} */ (this.#parts);
    const kinds = data.classes.length > 0 ? `, ${counted(data.classes.length, "class")}` : "";
    const file = data.file ? `${data.file}: ` : "";
    setText(parts.size, `${file}${samplesWords(data)}${kinds}`);
    parts.thumbnail.show(data);
    parts.fit.fields.find(({ path }) => path === SPLIT)?.tell(heldOutWords(data));
    parts.advice.show(data, this.#config);
    if (this.#config) parts.classWeight.show(this.#config, data.classes);
  }

  /** What has no control of its own is told at the top. @param {Refusals} refused */
  #refuse(refused) {
    if (!this.#parts) return;
    const { surface, dataset, layers, schedule, optimizer, loss, fit, refusal } = this.#parts;
    const placed = [surface, dataset, layers, schedule, optimizer, loss].flatMap((part) =>
      part.refuse(refused),
    );
    const known = new Set([
      ...placed,
      ...refuseAll(fit.fields, refused),
      ...this.#parts.more.refuse(refused),
      ...this.#parts.classWeight.refuse(refused),
    ]);
    const others = Object.entries(refused).filter(([path, by]) => by.value === undefined && !known.has(path));
    setText(refusal, others.map(([, { why }]) => why).join(" "));
  }
}

/**
 * The first preset of a model: the article's network, or a surface.
 * @param {PresetAnswer[]} presets
 * @param {"network" | "surface"} model
 */
function firstOf(presets, model) {
  return presets.find(({ config }) => Boolean(config.model) === (model === "surface"))?.name ?? "";
}

/** @param {HTMLElement} element  in a group of the column @param {boolean} hidden */
function hideGroup(element, hidden) {
  const around = /** @type {HTMLElement | null} */ (element.closest(".settings-part"));
  if (around) around.hidden = hidden;
}

/** @type {import("../either.js").Create} */
export const createSettings = (container, actions) => new Settings(container, actions);
